import type { HeardKey } from "../visit/heardKey.ts";
import type { SlideAudience, SlideId } from "../visit/slideStyle.ts";

/** Lines under each other, with what they are called where they are one of several groups. */
export interface SlideGroup {
  readonly heading: string | null;
  readonly items: readonly string[];
  /** Number of the first of them; null where they have none. */
  readonly from: number | null;
}

/** Figures, each row with its n. */
export interface SlideTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Something of the letter that a slide says, as the host hears it. */
export interface SlideMessage {
  readonly key: HeardKey;
  readonly text: string;
}

/** One slide: what is shown and what is said to it. */
export interface Slide {
  readonly of: SlideId;
  readonly title: string;
  readonly groups: readonly SlideGroup[];
  readonly table: SlideTable | null;
  /** For who speaks: the evidence in words, attributed to nobody. */
  readonly notes: readonly string[];
  readonly messages: readonly SlideMessage[];
}

/** The slides of one feedback session. */
export interface Deck {
  readonly language: "en-GB";
  readonly audience: SlideAudience;
  /** What the session is called, "Feedback to leaders". */
  readonly name: string;
  readonly title: string;
  readonly slides: readonly Slide[];
}

/** Every text of a slide in the order in which it is read, its notes last. */
export const textsOfSlide = ({ title, groups, table, notes }: Slide): readonly string[] =>
  [
    title,
    ...groups.flatMap(({ heading, items }) => [heading ?? "", ...items]),
    ...(table === null ? [] : [...table.columns, ...table.rows.flat()]),
    ...notes,
  ].filter((text) => text !== "");
