import * as z from "zod";
import { Line, Prose } from "./fields.ts";
import { HeardKey } from "./heardKey.ts";
import { SlideId } from "./programme/slideStyle.ts";

/** Whom the feedback is for: leaders and staff hear it in sessions of their own. */
export const SlideAudience = z.enum(["leaders", "staff"]);
export type SlideAudience = z.infer<typeof SlideAudience>;

/** Lines under each other, with what they are called where they are one of several groups. */
const SlideGroup = z.strictObject({
  heading: Line.nullable(),
  items: z.array(Prose),
  /** Number of the first of them; null where they have none. */
  from: z.int().min(1).nullable(),
});
export type SlideGroup = z.infer<typeof SlideGroup>;

/** One slide: what is shown and what is said to it. */
const Slide = z.strictObject({
  of: SlideId,
  title: Prose,
  groups: z.array(SlideGroup),
  /** Figures, each row with its n. */
  table: z.strictObject({ columns: z.array(Line), rows: z.array(z.array(Line)) }).nullable(),
  /** For who speaks: the evidence in words, attributed to nobody. */
  notes: z.array(Prose),
  /** What of the letter it says, as the host hears it. */
  messages: z.array(z.strictObject({ key: HeardKey, text: Prose })),
});
export type Slide = z.infer<typeof Slide>;

/** The slides of one feedback session. */
export const Deck = z.strictObject({
  language: z.literal("en-GB"),
  audience: SlideAudience,
  /** What the session is called, "Feedback to leaders". */
  name: Line,
  title: Prose,
  slides: z.array(Slide),
});
export type Deck = z.infer<typeof Deck>;

/** What of the letter the slides say, each once: a finding may stand on a slide of its own and among the voices. */
export const messagesOf = ({ slides }: Deck): Slide["messages"] => [
  ...new Map(slides.flatMap(({ messages }) => messages).map((each) => [each.key, each])).values(),
];

/** Every text of a slide in the order in which it is read, its notes last. */
export const textsOfSlide = ({ title, groups, table, notes }: Slide): readonly string[] =>
  [
    title,
    ...groups.flatMap(({ heading, items }) => [heading ?? "", ...items]),
    ...(table === null ? [] : [...table.columns, ...table.rows.flat()]),
    ...notes,
  ].filter((text) => text !== "");
