import * as z from "zod";
import { Line, Prose, VocabularyKey } from "../fields.ts";
import { CaseDrawId, CaseId, DrawId, PeerId, VisitId } from "../ids.ts";
import { wordingsField } from "./practiceForm.ts";
import { type Kind, pointsAt, pointsAtMany } from "../kind.ts";

/** Why a drawn case could not be read, for the record and for the rate. */
export const replacementKinds = {
  locked: "The file is locked or restricted",
  court: "It is before a court",
  closed: "It is closed or has moved to another council",
  notFound: "The file cannot be found or opened",
  known: "Somebody of the team knows the family",
  other: "Another reason",
} as const;
export type ReplacementKind = keyof typeof replacementKinds;

/** How a case came into the sample, as people say it. */
export const originWords = {
  drawn: "Drawn at random",
  replacement: "Next in order, for one that could not be read",
  offered: "Offered by the host",
} as const;

/** A case of the sample, or one that the host offered. */
export const SampledCase = z.strictObject({
  id: CaseId,
  visitId: VisitId,
  drawId: CaseDrawId.nullable(),
  /** What the notes call it, such as `4` or `H1`. */
  label: z.string().max(20),
  /** The host's reference; stays out of every output. */
  reference: Line.nullable(),
  /** A case the host wanted read is marked as such for ever. */
  origin: z.enum(["drawn", "replacement", "offered"]),
  replacementReason: Line.nullable(),
  /** The draw that gave it; null for a case that was typed or brought in. */
  drawnIn: DrawId.nullable(),
  /** The case that it is read in place of. */
  replaces: CaseId.nullable(),
  replacementKind: z
    .enum(Object.keys(replacementKinds) as [ReplacementKind, ...ReplacementKind[]]) // its keys
    .nullable(),
  readBy: z.array(PeerId).max(20),
  /**
   * Practice area key to rating key: what the team answers. Of two readers who read it blind nothing
   * stands here before both are done, and then what they agree on.
   */
  answers: z.record(VocabularyKey, VocabularyKey),
  /** Under which words each was answered: see `PracticeForm.wordings`. */
  wordings: z.record(VocabularyKey, VocabularyKey),
  /** What the file showed on one area, in plain words. */
  remarks: z.record(VocabularyKey, Prose),
  /** Why the team settled on an answer on which two readers differed. */
  moderation: z.record(VocabularyKey, Prose),
  remark: Prose,
});
export type SampledCase = z.infer<typeof SampledCase>;

/** A case of which only this is known: nobody has read it yet. */
export const newSampledCase = (
  fields: Pick<SampledCase, "id" | "visitId" | "label" | "origin"> & Partial<SampledCase>,
): SampledCase => ({
  drawId: null,
  reference: null,
  replacementReason: null,
  drawnIn: null,
  replaces: null,
  replacementKind: null,
  readBy: [],
  answers: {},
  wordings: {},
  remarks: {},
  moderation: {},
  remark: "",
  ...fields,
});

export const cases: Kind<typeof SampledCase> = {
  schema: SampledCase,
  one: "Case",
  many: "Cases",
  fields: {
    drawId: { label: "List drawn from", isHidden: true, refers: pointsAt("caseDraws", "clear") },
    label: { label: "Number or label", said: "line" },
    reference: { label: "Host’s reference", said: "line" },
    origin: {
      label: "How it came into the sample",
      said: originWords,
      // Nothing is called random that nobody says was drawn.
      absent: "offered",
    },
    replacementReason: { label: "Why the other could not be read", said: "line" },
    drawnIn: {
      label: "Draw",
      isHidden: true,
      since: 3,
      refers: pointsAt("draws", "clear"),
    },
    replaces: {
      label: "Read in place of",
      since: 3,
      refers: pointsAt("cases", "clear"),
    },
    replacementKind: { label: "Kind of reason", said: replacementKinds, since: 3 },
    readBy: { label: "Read by", refers: pointsAtMany("peers") },
    answers: { label: "Rating", said: "rating", isMap: true, absent: {} },
    wordings: { ...wordingsField, since: 3 },
    remarks: {
      label: "Remark",
      said: "text",
      isMap: true,
      merge: "sentences",
      since: 3,
      absent: {},
    },
    moderation: { label: "Why this answer", said: "text", isMap: true, since: 3, absent: {} },
    remark: { label: "Remark", said: "text", merge: "sentences" },
  },
  title: (row) => `Case ${row.label}`,
  shownAt: (row) => ({ screen: "cases", of: row?.id }),
  foundParts: (row) => ({
    label: `Case ${row.label} ${row.reference ?? ""}`,
    remark: row.remark,
    ...entriesAs("remarks", row.remarks),
    ...entriesAs("moderation", row.moderation),
  }),
};

/** The entries of a map under the names that ops give them. */
const entriesAs = (field: string, map: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(map).map(([key, text]) => [`${field}/${key}`, text]));
