import { type ReactElement, useMemo } from "react";
import { evidencePoints } from "../../../../shared/visit/enquiries/evidencePoints.ts";
import type { Note } from "../../../../shared/visit/kinds/note.ts";
import type { Statement } from "../../../../shared/visit/kinds/statement.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { type PieceToTie, TiedEvidence } from "../../../ui/evidence/TiedEvidence.tsx";
import { tieTo, untieNote } from "./statementCommands.ts";

const words = { find: "Find a line of notes", none: "No line answers to this.", many: "lines" };

/** The lines that speak for a statement and against it. */
export function EvidenceOfStatement({
  statement,
  records,
}: {
  readonly statement: Statement;
  readonly records: VisitRecords;
}): ReactElement {
  const ties = records.statementEvidence.filter(({ statementId }) => statementId === statement.id);
  const { pieceOf, find } = useMemo(() => linesOf(records), [records]);
  return (
    <TiedEvidence
      words={words}
      tied={ties.map(({ id, noteId, bearing }) => {
        const piece = pieceOf(noteId);
        return {
          id,
          key: noteId,
          ref: noteId,
          bearing,
          text: piece?.text,
          source: piece?.source ?? "",
        };
      })}
      find={find}
      onTie={(noteId, bearing) => void tieTo(statement, noteId, bearing)}
      onTakeOff={(id) => {
        const tie = ties.find((one) => one.id === id);
        if (tie) void untieNote(tie);
      }}
    />
  );
}

type Line = PieceToTie<Note["id"]>;

/** The lines of a visit, each with its session. */
function linesOf(records: VisitRecords): {
  readonly pieceOf: (noteId: Note["id"]) => Line | undefined;
  readonly find: (typed: string) => readonly Line[];
} {
  const titles = new Map(records.sessions.map(({ id, title }) => [id, title]));
  const piece = ({ id, text, mark, sessionId }: Note): Line => ({
    key: id,
    ref: id,
    text,
    mark,
    source: titles.get(sessionId) ?? "",
  });
  return {
    pieceOf: (noteId) => {
      const note = records.notes.find(({ id }) => id === noteId);
      return note && piece(note);
    },
    find: (typed) => {
      const wanted = typed.trim().toLowerCase();
      return evidencePoints(records)
        .map(piece)
        .filter(({ text, source }) => `${text} ${source}`.toLowerCase().includes(wanted));
    },
  };
}
