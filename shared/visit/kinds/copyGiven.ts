import * as z from "zod";
import { dayInWords } from "../../words/inWords.ts";
import { Day, Instant, Line } from "../fields.ts";
import { CopyId, PeerId, VisitId } from "../ids.ts";
import { type Kind, pointsAt } from "../kind.ts";

const CopyForm = z.enum(["pdf", "docx", "html", "paper"]);
type CopyForm = z.infer<typeof CopyForm>;

const CopyWay = z.enum(["secureMail", "portal", "hand", "post", "other"]);

/** That a version of the letter was given to somebody: to which role or organisation, when, and by what way. */
export const CopyGiven = z.strictObject({
  id: CopyId,
  visitId: VisitId,
  /** Which version of the letter; whole, or shortened for publication. */
  version: z.int().min(1),
  what: z.enum(["letter", "publicLetter"]),
  /** Of the text that was given. */
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  forms: z.array(CopyForm).max(4),
  /** A role, an organisation or an audience of the agreement; not a person's name. */
  to: Line,
  day: Day.nullable(),
  way: CopyWay,
  /** Who of the team gave it. */
  by: PeerId.nullable(),
  recordedAt: Instant,
});
export type CopyGiven = z.infer<typeof CopyGiven>;

/** Forms of a copy as people call them. */
export const copyFormWords = {
  pdf: "PDF",
  docx: "Word document",
  html: "Web page",
  paper: "On paper",
} as const satisfies Record<CopyForm, string>;

/** The ways by which a copy goes. */
export const copyWayWords = {
  secureMail: "Secure e-mail",
  portal: "Portal or shared folder",
  hand: "By hand",
  post: "By post",
  other: "Another way",
} as const satisfies Record<z.infer<typeof CopyWay>, string>;

/** What a copy holds. */
const copyWhatWords = {
  letter: "The letter",
  publicLetter: "Public version",
} as const satisfies Record<CopyGiven["what"], string>;

export const copies: Kind<typeof CopyGiven> = {
  schema: CopyGiven,
  since: 3,
  one: "Copy given",
  many: "Copies given",
  staysWith: "letters",
  fields: {
    version: { label: "Version", said: "number", absent: 1 },
    what: { label: "What was given", said: copyWhatWords, absent: "letter" },
    contentHash: { label: "Fingerprint", isHidden: true, absent: "0".repeat(64) },
    forms: {
      label: "Forms",
      said: (forms) => forms.map((form) => copyFormWords[form]).join("\n"),
    },
    to: { label: "Given to", said: "line" },
    day: { label: "Day", said: "day" },
    way: { label: "Way", said: copyWayWords, absent: "other" },
    by: { label: "Given by", refers: pointsAt("peers", "clear") },
    recordedAt: { label: "Recorded", isHidden: true, absent: "1970-01-01T00:00:00.000Z" },
  },
  title: (row) =>
    [row.to, `version ${row.version}`, row.day === null ? "" : dayInWords(row.day)]
      .filter(Boolean)
      .join(", "),
  shownAt: () => ({ screen: "copies" }),
};
