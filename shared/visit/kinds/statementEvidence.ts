import * as z from "zod";
import { NoteId, StatementEvidenceId, StatementId, VisitId } from "../ids.ts";
import { type Kind, pointsAt } from "../kind.ts";

/** One line of notes that speaks for or against a hypothesis or claim. */
export const StatementEvidence = z.strictObject({
  id: StatementEvidenceId,
  visitId: VisitId,
  statementId: StatementId,
  noteId: NoteId,
  bearing: z.enum(["for", "against"]),
});
export type StatementEvidence = z.infer<typeof StatementEvidence>;

export const statementEvidence: Kind<typeof StatementEvidence> = {
  schema: StatementEvidence,
  since: 3,
  one: "Evidence of a hypothesis or claim",
  many: "Evidence of hypotheses and claims",
  isPart: true,
  fields: {
    statementId: { label: "Hypothesis or claim", refers: pointsAt("statements", "goesWith") },
    noteId: { label: "Note", refers: pointsAt("notes", "goesWith") },
    bearing: {
      label: "Bearing",
      said: { for: "Speaks for it", against: "Speaks against it" },
      // Nothing is counted in favour that nobody says is.
      absent: "against",
    },
  },
  title: (row, { titleOf }) => titleOf("statements", row.statementId),
  shownAt: () => ({ screen: "statements" }),
};
