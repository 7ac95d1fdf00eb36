import * as z from "zod";
import { Day, Instant, Line } from "../fields.ts";
import { BaselineId, VisitId } from "../ids.ts";
import type { Kind } from "../kind.ts";

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** How many files were drawn from a list of the earlier visit: never which. */
const EarlierDraw = z.strictObject({
  listName: Line,
  /** How many the list held; 0 where that is not known any more. */
  inList: z.int().min(0),
  asked: z.int().min(0).max(500),
  /** What the list was parted by, in the team's words. */
  by: z.array(Line).max(3),
});
export type EarlierDraw = z.infer<typeof EarlierDraw>;

/** The letter of the earlier visit that was issued last. */
const EarlierLetter = z.strictObject({
  version: z.int().min(1),
  reference: Line,
  /** As printed. */
  date: Line,
  issuedAt: Instant,
  contentHash: Hash,
  /** Whether its record shows that its words are those that were issued; those issued by an early version cannot. */
  isProven: z.boolean(),
});

/**
 * What a return visit goes back to: which letter, and how the files were drawn. One of a visit, and
 * nothing of what was seen, heard or read then.
 */
export const Baseline = z.strictObject({
  id: BaselineId,
  visitId: VisitId,
  /** Of another visit, which need not be on this laptop. */
  earlierVisitId: z.uuid(),
  programme: Line,
  daysOnSite: z.array(Day).max(20),
  letter: EarlierLetter,
  /** SHA-256 of the file it was taken from, as a certificate of destruction names it; null where it was taken from the visit on the same laptop. */
  fileHash: Hash.nullable(),
  draws: z.array(EarlierDraw).max(60),
  /** How many files were read, of those drawn and of those chosen. */
  drawnRead: z.int().min(0),
  chosenRead: z.int().min(0),
  takenAt: Instant,
});
export type Baseline = z.infer<typeof Baseline>;

export const baselines: Kind<typeof Baseline> = {
  schema: Baseline,
  since: 3,
  one: "Baseline of an earlier visit",
  many: "Baselines of earlier visits",
  isKept: true,
  fields: {
    earlierVisitId: {
      label: "Earlier visit",
      isHidden: true,
      merge: "once",
      absent: "00000000-0000-4000-8000-000000000000",
    },
    programme: { label: "Programme then", said: "line", merge: "once" },
    daysOnSite: { label: "Days on site then", said: "days", merge: "once" },
    letter: {
      label: "Letter gone back to",
      said: ({ version, date }) =>
        [`Version ${version.toString()}`, date].filter(Boolean).join(", "),
      merge: "once",
      absent: {
        version: 1,
        reference: "",
        date: "",
        issuedAt: "1970-01-01T00:00:00.000Z",
        contentHash: "0".repeat(64),
        isProven: false,
      },
    },
    fileHash: { label: "Fingerprint of the file", isHidden: true, merge: "once" },
    draws: {
      label: "Drawn then",
      said: (all) =>
        all.map(({ listName, asked }) => `${asked.toString()} from ${listName}`).join("\n"),
      merge: "once",
    },
    drawnRead: { label: "Drawn files read then", said: "number", merge: "once" },
    chosenRead: { label: "Chosen files read then", said: "number", merge: "once" },
    takenAt: { label: "Taken", isHidden: true, merge: "once", absent: "1970-01-01T00:00:00.000Z" },
  },
  title: ({ letter }) => (letter.date === "" ? "Earlier letter" : `Letter of ${letter.date}`),
  shownAt: () => ({ screen: "baseline" }),
};
