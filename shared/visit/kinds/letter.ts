import * as z from "zod";
import { LetterModel, LetterModelThen } from "../issued/letterModel.ts";
import { EverySectionId, SectionId } from "../programme/letterSections.ts";
import { Day, Instant, Line, Prose } from "../fields.ts";
import { FindingId, LetterId, VisitId } from "../ids.ts";
import { draftLetterId, type IssueContent, isProvenIssue } from "../issued/issuedLetter.ts";
import { type Kind, turnedIds } from "../kind.ts";
import { Seat } from "./peer.ts";

/** A headline message and the findings it rests on. */
const HeadlineMessage = z.strictObject({
  text: Prose,
  findingIds: z.array(FindingId).max(20),
});

const Issued = z.strictObject({
  at: Instant,
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  pagesFilled: z.number().min(0).max(4),
  model: LetterModel,
});

/**
 * The letter of a visit: one draft, and one row per issued version.
 * Findings and recommendations are not copied into the draft: the composer reads them where they are.
 */
export const Letter = z.strictObject({
  id: LetterId,
  visitId: VisitId,
  /** 0 for the draft; issued versions count from 1. */
  version: z.int().min(0),
  letterhead: z.strictObject({ organisation: Line, lines: z.array(Line).max(6) }),
  reference: Line,
  date: Day.nullable(),
  addressee: z.strictObject({ name: Line, lines: z.array(Line).max(8) }),
  salutation: Line,
  title: Line,
  headlines: z.array(HeadlineMessage).max(8),
  /** Text of the written sections; blank lines part paragraphs. */
  texts: z.partialRecord(SectionId, Prose),
  /** What the programme's wording came to when each text was last written in: what of it still stands there goes on following the visit. */
  programmeTexts: z.partialRecord(SectionId, Prose),
  signOff: z.strictObject({ closing: Line, name: Line, lines: z.array(Line).max(4) }),
  /** Set once, on issue, and never changed: what was issued, word for word. */
  issued: Issued.nullable(),
  /** Who issued it, in what seat, and the fingerprint of what was signed; null in the draft and in versions issued before. */
  signed: z
    .strictObject({
      /** Initials, as in the team's table. */
      by: Line,
      seat: Seat,
      role: Line,
      organisation: Line,
      contentHash: z.string().regex(/^[0-9a-f]{64}$/),
      at: Instant,
    })
    .nullable(),
});
export type Letter = z.infer<typeof Letter>;

/** Lines as they stand one below the other, without those that are empty. */
const lines = (...all: readonly string[]): string => all.filter((line) => line !== "").join("\n");

export const letters: Kind<typeof Letter> = {
  schema: Letter,
  one: "Letter",
  many: "Letters",
  staysWith: "letters",
  fields: {
    version: { label: "Version", isHidden: true },
    letterhead: {
      label: "Letterhead",
      said: (value) => lines(value.organisation, ...value.lines),
      absent: { organisation: "", lines: [] },
    },
    reference: { label: "Reference", said: "line" },
    date: { label: "Date", said: "day" },
    addressee: {
      label: "Addressee",
      said: (value) => lines(value.name, ...value.lines),
      absent: { name: "", lines: [] },
    },
    salutation: { label: "Salutation", said: "line" },
    title: { label: "Title", said: "line" },
    headlines: {
      label: "Headline messages",
      said: (headlines) => headlines.map(({ text }) => text).join("\n"),
      // What was issued, word for word, is in the letter's own model and is not touched.
      refers: {
        to: ["findings"],
        onGone: "clear",
        see: (headlines, see) => {
          for (const { findingIds } of headlines) for (const id of findingIds) see("findings", id);
        },
        turned: (headlines, turn) =>
          headlines.map((headline) => ({
            ...headline,
            findingIds: turnedIds(headline.findingIds, "findings", turn),
          })),
      },
    },
    texts: {
      label: "Text",
      said: "text",
      merge: "sentences",
      isMap: true,
      absent: {},
      frozen: { upTo: 2, schema: z.partialRecord(EverySectionId, Prose) },
    },
    programmeTexts: {
      label: "The programme’s wording then",
      isHidden: true,
      merge: "quiet",
      isMap: true,
      absent: {},
      since: 3,
    },
    signOff: {
      label: "Sign-off",
      said: (value) => lines(value.closing, value.name, ...value.lines),
      absent: { closing: "", name: "", lines: [] },
    },
    issued: {
      label: "Issued",
      isHidden: true,
      frozen: { upTo: 2, schema: Issued.extend({ model: LetterModelThen }).nullable() },
    },
    signed: { label: "Signed by", isHidden: true, since: 3, merge: "once" },
  },
  fixed: {
    by: "issued",
    neverIn: ({ id, visitId }) => id === draftLetterId(visitId),
    isProven: ({ id, visitId }, fields) =>
      // Fields of a letter: parsed as such on the way in.
      isProvenIssue(id, { signed: null, ...fields, visitId } as IssueContent),
  },
  title: (row) => (row.version === 0 ? "Draft" : `Version ${row.version}`),
  shownAt: (_row, field) => {
    const section = SectionId.safeParse(field === "headlines" ? field : field?.split("/")[1]);
    return { screen: "letter", of: section.data };
  },
  // What was issued says it in the words of that day: it is the draft that is worked on.
  foundParts: ({ version, texts, headlines }) =>
    version === 0
      ? {
          ...Object.fromEntries(
            Object.entries(texts).map(([section, text]) => [`texts/${section}`, text]),
          ),
          headlines: headlines.map(({ text }) => text).join("\n"),
        }
      : {},
};
