import * as z from "zod";
import { Prose, VocabularyKey } from "../fields.ts";
import { ObservationId, SessionId, VisitId } from "../ids.ts";
import { type Kind, pointsAt } from "../kind.ts";
import { FormKey, wordingsField } from "./practiceForm.ts";

/** What a meeting that was observed showed on the areas of a form. */
export const Observation = z.strictObject({
  id: ObservationId,
  visitId: VisitId,
  sessionId: SessionId,
  form: FormKey,
  answers: z.record(VocabularyKey, VocabularyKey),
  /** Under which words each was answered: see `PracticeForm.wordings`. */
  wordings: z.record(VocabularyKey, VocabularyKey),
  remarks: z.record(VocabularyKey, Prose),
});
export type Observation = z.infer<typeof Observation>;

export const observations: Kind<typeof Observation> = {
  schema: Observation,
  since: 3,
  one: "Observation",
  many: "Observations",
  fields: {
    sessionId: { label: "Meeting", refers: pointsAt("sessions", "goesWith") },
    form: { label: "Form", isHidden: true, merge: "once" },
    answers: { label: "Rating", said: "rating", isMap: true, absent: {} },
    wordings: wordingsField,
    remarks: { label: "Remark", said: "text", isMap: true, merge: "sentences", absent: {} },
  },
  title: (row, { titleOf }) => titleOf("sessions", row.sessionId),
  shownAt: (row) => ({ screen: "cases", of: row?.sessionId }),
};
