import * as z from "zod";
import { Instant, Prose, VocabularyKey } from "../fields.ts";
import { CaseId, CaseReadingId, PeerId, VisitId } from "../ids.ts";
import { type Kind, pointsAt } from "../kind.ts";
import { FormKey, wordingsField } from "./practiceForm.ts";

/** A sealed text of 20,000 characters, in hexadecimal. */
const Sealed = z.string().max(200_000);

/**
 * What one of two readers, who do not see each other's answers, reads in a case. It is sealed until
 * both say that they are done, and counts nowhere before: see `shared/practice/sealedAnswer.ts`.
 */
export const CaseReading = z.strictObject({
  id: CaseReadingId,
  visitId: VisitId,
  caseId: CaseId,
  form: FormKey,
  peerId: PeerId,
  /** Practice area key to the sealed rating; stays as it was once the reading is opened. */
  sealed: z.record(VocabularyKey, Sealed),
  /** The same of remarks. */
  sealedRemarks: z.record(VocabularyKey, Sealed),
  /** When the reader said that it is done. */
  doneAt: Instant.nullable(),
  /** When it was opened, with the other. What follows is empty before. */
  openedAt: Instant.nullable(),
  answers: z.record(VocabularyKey, VocabularyKey),
  wordings: z.record(VocabularyKey, VocabularyKey),
  remarks: z.record(VocabularyKey, Prose),
});
export type CaseReading = z.infer<typeof CaseReading>;

// Of its maps an entry is said, not the map.
const saidSealed = (value: unknown): string => (typeof value === "string" ? "Sealed" : "");

export const caseReadings: Kind<typeof CaseReading> = {
  schema: CaseReading,
  since: 3,
  one: "Blind reading",
  many: "Blind readings",
  fields: {
    caseId: { label: "Case", refers: pointsAt("cases", "goesWith") },
    form: { label: "Form", isHidden: true, merge: "once" },
    peerId: { label: "Reader", refers: pointsAt("peers", "goesWith") },
    sealed: { label: "Answer", said: saidSealed, merge: "quiet", isMap: true, absent: {} },
    sealedRemarks: { label: "Remark", said: saidSealed, merge: "quiet", isMap: true, absent: {} },
    doneAt: { label: "Done", said: (at) => (at === null ? "" : "Done"), merge: "quiet" },
    openedAt: { label: "Opened", said: (at) => (at === null ? "" : "Opened"), merge: "quiet" },
    answers: { label: "Rating", said: "rating", isMap: true, absent: {} },
    wordings: wordingsField,
    remarks: { label: "Remark", said: "text", isMap: true, absent: {} },
  },
  title: (row, { titleOf }) =>
    [titleOf("cases", row.caseId), titleOf("peers", row.peerId)].filter(Boolean).join(", read by "),
  shownAt: (row) => ({ screen: "cases", of: row?.caseId }),
};
