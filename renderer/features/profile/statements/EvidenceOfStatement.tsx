import { type ReactElement, useState } from "react";
import { evidencePoints } from "../../../../shared/visit/enquiries/evidencePoints.ts";
import type { Note } from "../../../../shared/visit/kinds/note.ts";
import type { Statement } from "../../../../shared/visit/kinds/statement.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { Mark } from "../../../ui/evidence/Mark.tsx";
import { Button } from "../../../ui/forms/Button.tsx";
import { SearchField } from "../../../ui/forms/SearchField.tsx";
import { tieTo, untieNote } from "./statementCommands.ts";

const mostShown = 8;
const fewestLetters = 3;

/** The lines that speak for a statement and against it; more are found by typing. */
export function EvidenceOfStatement({
  statement,
  records,
}: {
  readonly statement: Statement;
  readonly records: VisitRecords;
}): ReactElement {
  const [typed, setTyped] = useState("");
  const ties = records.statementEvidence.filter(({ statementId }) => statementId === statement.id);
  const titles = new Map(records.sessions.map(({ id, title }) => [id, title]));
  const tied = new Set(ties.map(({ noteId }) => noteId));
  const words = typed.trim().toLowerCase();
  const found =
    words.length < fewestLetters
      ? []
      : evidencePoints(records).filter(
          (note) =>
            !tied.has(note.id) &&
            `${note.text} ${titles.get(note.sessionId) ?? ""}`.toLowerCase().includes(words),
        );
  const source = (note: Note) => titles.get(note.sessionId) ?? "";
  return (
    <section aria-label="Evidence">
      <ul className="cf-statement-evidence">
        {ties.map((tie) => {
          const note = records.notes.find(({ id }) => id === tie.noteId);
          const other = tie.bearing === "for" ? "against" : "for";
          return (
            <li key={tie.id}>
              <Mark mark={tie.bearing === "for" ? "strength" : "area"} isWordHidden />
              <div>
                <p>
                  <strong>{tie.bearing === "for" ? "For:" : "Against:"}</strong>{" "}
                  {note?.text ?? "This note is no longer in the visit."}
                </p>
                <p className="cf-statement-facts">{note === undefined ? "" : source(note)}</p>
                <Button variant="plain" onPress={() => void tieTo(statement, tie.noteId, other)}>
                  {other === "for" ? "It speaks for it" : "It speaks against it"}
                </Button>
                <Button variant="plain" onPress={() => void untieNote(tie)}>
                  Take off
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      <SearchField label="Find a line of notes" value={typed} onChange={setTyped} />
      <ul className="cf-statement-evidence">
        {found.slice(0, mostShown).map((note) => (
          <li key={note.id}>
            <Mark mark={note.mark} isWordHidden />
            <div>
              <p>{note.text}</p>
              <p className="cf-statement-facts">{source(note)}</p>
              <Button variant="plain" onPress={() => void tieTo(statement, note.id, "for")}>
                Speaks for it
              </Button>
              <Button variant="plain" onPress={() => void tieTo(statement, note.id, "against")}>
                Speaks against it
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {words.length >= fewestLetters && (
        <p className="cf-soft">
          {found.length === 0
            ? "No line answers to this."
            : found.length > mostShown
              ? `${found.length} lines answer to this; type more to narrow them.`
              : ""}
        </p>
      )}
    </section>
  );
}
