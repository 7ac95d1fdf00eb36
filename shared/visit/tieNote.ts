import { type Change, put, set } from "./change.ts";
import { StatementEvidenceId } from "./ids.ts";
import type { Note } from "./kinds/note.ts";
import type { Statement } from "./kinds/statement.ts";
import type { StatementEvidence } from "./kinds/statementEvidence.ts";
import type { VisitRecords } from "./records.ts";

/** Ties a line of notes to a hypothesis or claim, or turns the tie that is there; nothing where it is so already. */
export function tieNote(
  { statementEvidence }: Pick<VisitRecords, "statementEvidence">,
  { id: statementId, visitId }: Pick<Statement, "id" | "visitId">,
  tie: { readonly noteId: Note["id"]; readonly bearing: StatementEvidence["bearing"] },
  newId: () => string,
): readonly Change[] {
  const there = statementEvidence.find(
    (one) => one.statementId === statementId && one.noteId === tie.noteId,
  );
  if (there === undefined)
    return [
      put("statementEvidence", {
        id: StatementEvidenceId.parse(newId()),
        visitId,
        statementId,
        ...tie,
      }),
    ];
  return there.bearing === tie.bearing
    ? []
    : [set("statementEvidence", there, { bearing: tie.bearing })];
}
