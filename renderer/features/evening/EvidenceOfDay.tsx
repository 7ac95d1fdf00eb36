import type { ReactElement } from "react";
import type { LineOfDay } from "../../../shared/evening/eveningPack.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { voiceWords } from "../../../shared/visit/programme/vocabulary.ts";
import { capital } from "../../../shared/words/capital.ts";
import { counted } from "../../../shared/words/inWords.ts";
import { paths } from "../../places/paths.ts";
import { Mark } from "../../ui/evidence/Mark.tsx";
import { Disclosure } from "../../ui/lists/Disclosure.tsx";
import { TextLink } from "../../ui/text/TextLink.tsx";

/** A day's evidence on one line of enquiry: how much of what from whom, and folded below it the lines. */
export function EvidenceOfDay({
  line,
  records,
}: {
  readonly line: LineOfDay;
  readonly records: VisitRecords;
}): ReactElement {
  const sessions = new Map(records.sessions.map((session) => [session.id, session]));
  return (
    <li className="cf-evening-line">
      <Disclosure title={nameOfLine(line)} level={3}>
        {line.notes.length === 0 ? (
          <p className="cf-soft">Nothing on this day.</p>
        ) : (
          <ul className="cf-evening-notes">
            {line.notes.map((note) => (
              <li key={note.id}>
                <Mark mark={note.mark} isWordHidden />
                <span>
                  {note.text}{" "}
                  <TextLink href={paths.session(records.visit.id, note.sessionId)}>
                    {sessions.get(note.sessionId)?.title || "Untitled session"}
                  </TextLink>
                </span>
              </li>
            ))}
          </ul>
        )}
      </Disclosure>
      <p className="cf-soft cf-evening-counts">{lineInWords(line)}</p>
    </li>
  );
}

/** What a line of enquiry is called here. */
export const nameOfLine = ({ enquiry }: LineOfDay): string =>
  enquiry === null ? "On no line of enquiry" : enquiry.shortName || enquiry.question;

/** "12 points: four strengths, six areas, one question · from the front line and partners". */
export function lineInWords({ notes, voices }: LineOfDay): string {
  if (notes.length === 0) return "Nothing on this day";
  const marked = (["strength", "area", "question", "quote"] as const).flatMap((mark) => {
    const count = notes.filter((note) => note.mark === mark).length;
    return count === 0 ? [] : [counted(count, mark)];
  });
  const from = voices.map((voice) => voiceWords[voice]);
  return [
    [capital(counted(notes.length, "point")), marked.join(", ")].filter(Boolean).join(": "),
    from.length === 0 ? "" : `from ${from.join(", ")}`,
  ]
    .filter(Boolean)
    .join(" \u00B7 ");
}
