import type { ReactElement } from "react";
import { voiceWords } from "../../../shared/visit/vocabulary.ts";
import type { SaidLine, SideBySide } from "../../../shared/visit/voicesSideBySide.ts";
import { capital } from "../../../shared/words/capital.ts";
import { marks } from "../../ui/evidence/marks.ts";
import { Paper } from "../../ui/paper/Paper.tsx";
import { PaperLines, signsInWords } from "../../ui/paper/PaperLines.tsx";
import { howMuch, whyEmpty } from "./voiceInWords.ts";

/** Every line of enquiry with its voices in columns, across the page. */
export const VoicesPaper = ({ lines }: { readonly lines: readonly SideBySide[] }): ReactElement => (
  <Paper title="Voices side by side" shape="wide">
    {() => (
      <>
        <p className="cf-paper-below cf-paper-small">{signsInWords(lines.flatMap(marksOf))}</p>
        {lines.map((line) => (
          <section key={line.enquiry.id}>
            <h2>{line.enquiry.question || line.enquiry.shortName}</h2>
            <Columns line={line} />
            <Apart title="Several voices together" lines={line.together} />
            <Apart title="Files, documents and data" lines={line.papers} />
          </section>
        ))}
      </>
    )}
  </Paper>
);

/** Side by side row by row, so that a long column breaks over pages with its head. */
function Columns({ line: { columns } }: { readonly line: SideBySide }): ReactElement {
  const rows = Math.max(1, ...columns.map(({ lines }) => lines.length));
  return (
    <table className="cf-paper-table cf-said-paper">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.voice} scope="col">
              {capital(voiceWords[column.voice])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {columns.map((column) => (
            <td key={column.voice}>
              <em>
                {howMuch(column)}
                {column.lines.length === 0 &&
                  `. ${whyEmpty(column)} ${column.toCome.map(({ title }) => title).join(", ")}`}
              </em>
            </td>
          ))}
        </tr>
        {Array.from({ length: rows }, (_, row) => (
          <tr key={row}>
            {columns.map(({ voice, lines }) => (
              <td key={voice}>{lines[row] === undefined ? "" : <Said line={lines[row]} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Said = ({ line: { note, session } }: { readonly line: SaidLine }): ReactElement => (
  <>
    {note.mark === "plain" ? "" : `${marks[note.mark].glyph} `}
    {note.text} <span className="cf-paper-facts">{session.title}</span>
  </>
);

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
