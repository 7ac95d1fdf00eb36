import type { ReactElement } from "react";
import { voiceWords } from "../../../shared/visit/programme/vocabulary.ts";
import type { SaidLine, SideBySide } from "../../../shared/visit/enquiries/voicesSideBySide.ts";
import { capital } from "../../../shared/words/capital.ts";
import { marks } from "../../ui/evidence/marks.ts";
import { Paper } from "../../ui/paper/Paper.tsx";
import { PaperLines, signsInWords } from "../../ui/paper/PaperLines.tsx";
import { howMuch, whyEmpty } from "./voiceInWords.ts";

/** Every line of enquiry with its voices beside each other, in columns across the page. */
export const VoicesPaper = ({ lines }: { readonly lines: readonly SideBySide[] }): ReactElement => (
  <Paper
    title="Voices side by side"
    shape="wide"
    parts={[
      ...lines.map(({ enquiry }) => ({
        id: enquiry.id,
        label: enquiry.shortName || enquiry.question,
      })),
      { id: "together", label: "Several voices together" },
      { id: "papers", label: "Files, documents and data" },
    ]}
  >
    {(shows) => (
      <>
        <p className="cf-paper-below cf-paper-small">
          {signsInWords(lines.filter(({ enquiry }) => shows(enquiry.id)).flatMap(marksOf))}
        </p>
        {lines
          .filter(({ enquiry }) => shows(enquiry.id))
          .map((line) => (
            <section key={line.enquiry.id}>
              <h2>{line.enquiry.question || line.enquiry.shortName}</h2>
              <Voices line={line} />
              {shows("together") && <Apart title="Several voices together" lines={line.together} />}
              {shows("papers") && <Apart title="Files, documents and data" lines={line.papers} />}
            </section>
          ))}
      </>
    )}
  </Paper>
);

/** Voice after voice in columns across the page, as one has far more lines than another; last those that are silent. */
function Voices({ line: { columns } }: { readonly line: SideBySide }): ReactElement {
  const heard = columns.filter(({ lines }) => lines.length > 0);
  const silent = columns.filter(({ lines }) => lines.length === 0);
  return (
    <>
      {silent.length > 0 && (
        <p className="cf-paper-under cf-paper-facts">
          {silent
            .map((column) =>
              [
                `${capital(voiceWords[column.voice])}: ${howMuch(column).toLowerCase()}.`,
                whyEmpty(column),
                column.toCome.map(({ title }) => title).join(", "),
              ]
                .filter(Boolean)
                .join(" "),
            )
            .join(" ")}
        </p>
      )}
      <div className="cf-said-paper">
        {heard.map((column) => (
          <section key={column.voice}>
            <h3>{capital(voiceWords[column.voice])}</h3>
            <p className="cf-paper-under cf-paper-facts">{howMuch(column)}</p>
            <ul className="cf-paper-lines">
              {column.lines.map(({ note, session }) => (
                <li key={note.id} className="cf-paper-line">
                  <span className="cf-paper-sign">
                    {note.mark === "plain" ? "" : marks[note.mark].glyph}
                  </span>
                  <span>
                    {note.text} <span className="cf-paper-facts">{session.title}</span>
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

const Apart = ({
  title,
  lines,
}: {
  readonly title: string;
  readonly lines: readonly SaidLine[];
}): ReactElement | null =>
  lines.length === 0 ? null : (
    <>
      <h3>{title}</h3>
      <PaperLines
        lines={lines.map(({ note, session }) => ({
          id: note.id,
          at: null,
          mark: note.mark,
          level: 1,
          text: note.text,
          facts: [session.title],
        }))}
      />
    </>
  );

const marksOf = ({ columns, together, papers }: SideBySide) =>
  [...columns.flatMap(({ lines }) => lines), ...together, ...papers].map(({ note }) => note);
