import { put, remove, set } from "../../../../shared/visit/change.ts";
import { StatementId, type VisitId } from "../../../../shared/visit/ids.ts";
import type { Indicator } from "../../../../shared/visit/kinds/indicator.ts";
import type { Note } from "../../../../shared/visit/kinds/note.ts";
import type { Statement } from "../../../../shared/visit/kinds/statement.ts";
import type { StatementEvidence } from "../../../../shared/visit/kinds/statementEvidence.ts";
import { tieNote } from "../../../../shared/visit/tieNote.ts";
import { nextOrder } from "../../../../shared/visit/nextOrder.ts";
import { deleteRecord } from "../../../db/deleteRecord.ts";
import { run } from "../../../db/run.ts";
import { keptText, plainDraft } from "../../../db/textDraft.ts";

/** A statement that is begun: its words and what is known of it. */
export type BegunStatement = Pick<Statement, "text"> &
  Partial<Pick<Statement, "enquiryId" | "indicatorId">>;

/** Adds statements as one step. What the visit has already in the same words is not added again. */
export const addStatements = (
  visitId: VisitId,
  saidBy: Statement["saidBy"],
  begun: readonly BegunStatement[],
): Promise<void> =>
  run(visitId, addLabels[saidBy], ({ statements }, { newId, now }) => {
    const known = new Set(
      statements.filter((one) => one.saidBy === saidBy).map(({ text }) => text.trim()),
    );
    const first = nextOrder(statements);
    return begun
      .filter(({ text }, at) => {
        const isFirst = begun.findIndex((one) => one.text.trim() === text.trim()) === at;
        return isFirst && text.trim() !== "" && !known.has(text.trim());
      })
      .map((one, at) =>
        put("statements", {
          id: StatementId.parse(newId()),
          visitId,
          order: first + at,
          saidBy,
          text: one.text.trim(),
          indicatorId: one.indicatorId ?? null,
          enquiryId: one.enquiryId ?? null,
          askedOf: [],
          outcome: "open",
          answer: "",
          findingId: null,
          createdAt: now(),
        }),
      );
  });

const addLabels = { team: "Add a hypothesis", host: "Add claims of the host" } as const;

/** Makes a hypothesis of a question about an indicator. */
export const testQuestion = (indicator: Indicator, text: string): Promise<void> =>
  addStatements(indicator.visitId, "team", [
    { text, indicatorId: indicator.id, enquiryId: indicator.enquiryId },
  ]);

/** What is typed and not added yet. */
export const newStatementText = (visitId: VisitId, saidBy: Statement["saidBy"]) =>
  keptText(visitId, saidBy === "team" ? "new hypothesis" : "new claim");

/** Changes a statement as the person saw it. */
export const changeStatement = (statement: Statement, fields: Partial<Statement>): Promise<void> =>
  run(statement.visitId, "Change a hypothesis or claim", () => [
    set("statements", statement, fields),
  ]);

/** A text of a statement, typed. */
export const statementText = (statement: Statement, field: "text" | "answer") =>
  plainDraft("statements", statement, field, "Change a hypothesis or claim");

/** Deletes a statement with what was tied to it; the notes stay. */
export const deleteStatement = ({ id, visitId }: Statement): Promise<void> =>
  deleteRecord(visitId, { table: "statements", id });

/** Ties a line of notes to a statement, or turns the tie that is there. */
export const tieTo = (
  statement: Statement,
  noteId: Note["id"],
  bearing: StatementEvidence["bearing"],
): Promise<void> =>
  run(statement.visitId, "Evidence of a hypothesis or claim", (records, { newId }) =>
    tieNote(records, statement, { noteId, bearing }, newId),
  );

/** Takes a tie away; the note stays. */
export const untieNote = ({ id, visitId }: StatementEvidence): Promise<void> =>
  run(visitId, "Take evidence off a hypothesis or claim", () => [remove("statementEvidence", id)]);
