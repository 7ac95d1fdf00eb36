import { set } from "../../../../shared/visit/change.ts";
import type { Note } from "../../../../shared/visit/kinds/note.ts";
import type { Statement } from "../../../../shared/visit/kinds/statement.ts";
import type { StatementEvidence } from "../../../../shared/visit/kinds/statementEvidence.ts";
import { tieNote } from "../../../../shared/visit/tieNote.ts";
import { run } from "../../../db/run.ts";

/** Keeps what came of a hypothesis or claim, as the person saw it. */
export const settleStatement = (
  statement: Statement,
  outcome: Statement["outcome"],
): Promise<void> =>
  run(statement.visitId, "What came of a hypothesis or claim", () => [
    set("statements", statement, { outcome }),
  ]);

/** Lets a line of notes speak for or against a statement. */
export const tieLine = (
  statement: Statement,
  noteId: Note["id"],
  bearing: StatementEvidence["bearing"],
): Promise<void> =>
  run(statement.visitId, "Evidence of a hypothesis or claim", (records, { newId }) =>
    tieNote(records, statement, { noteId, bearing }, newId),
  );
