import * as z from "zod";
import { Day, Line, Prose, VocabularyKey } from "../fields.ts";
import { CaseId, CaseStepId, VisitId } from "../ids.ts";
import { dayInWords } from "../../words/inWords.ts";
import { type Kind, pointsAt } from "../kind.ts";
import { FormKey } from "./practiceForm.ts";

/** What one agency knew and did in the life of a case, for a while: the map of a case is made of these. */
export const CaseStep = z.strictObject({
  id: CaseStepId,
  visitId: VisitId,
  caseId: CaseId,
  form: FormKey,
  /** A service or agency, never a person. */
  agency: Line,
  from: Day.nullable(),
  /** The same day where it was one; null where it went on. */
  until: Day.nullable(),
  /** Area key of the form to what is said of it. */
  words: z.record(VocabularyKey, Prose),
});
export type CaseStep = z.infer<typeof CaseStep>;

export const caseSteps: Kind<typeof CaseStep> = {
  schema: CaseStep,
  since: 3,
  one: "Step of a case",
  many: "Steps of cases",
  fields: {
    caseId: { label: "Case", refers: pointsAt("cases", "goesWith") },
    form: { label: "Form", isHidden: true, merge: "once" },
    agency: { label: "Agency", said: "line" },
    from: { label: "From", said: "day" },
    until: { label: "Until", said: "day" },
    words: { label: "What was seen", said: "text", merge: "sentences", isMap: true, absent: {} },
  },
  title: (row) =>
    [row.agency, row.from === null ? "" : dayInWords(row.from)].filter(Boolean).join(", "),
  place: (row, { titleOf }) => titleOf("cases", row.caseId),
  shownAt: (row) => ({ screen: "cases", of: row?.caseId }),
  found: (row) => [row.agency, ...Object.values(row.words)].join(" "),
};
