import { type ReactElement, startTransition, useEffect, useState } from "react";
import type { ReadLine } from "../../../shared/import/fileReading.ts";
import type { Vocabulary } from "../../../shared/visit/programme/vocabulary.ts";
import { markNames, marks } from "../../ui/evidence/marks.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { Checkbox } from "../../ui/forms/Checkbox.tsx";
import "../../ui/lists/Table.css";
import { markOf } from "./changedReading.ts";
import type { LineChoice } from "./deskFile.ts";
import type { DeskView, FileView, LinesPage, LinesWanted } from "./deskMessages.ts";
import { LineWords } from "./LineWords.tsx";
import { mayBeConcern, readAsInWords } from "./lineWords.ts";

export interface LineTableProps {
  readonly file: FileView;
  readonly lineCount: number;
  readonly flaggedLines: number;
  readonly vocabulary: Vocabulary;
  /** A new one whenever the lines may have been read anew. */
  readonly view: DeskView;
  readonly readLines: (fileId: string, wanted: LinesWanted) => Promise<LinesPage>;
  /** The number of the first line in its file. */
  readonly firstLine: number;
  readonly isText: boolean;
  readonly onEdit: (line: number, text: string | null) => void;
  readonly onSplit: (line: number) => void;
  readonly onMark: (line: number, mark: LineChoice) => void;
}

const pageLength = 200;

/** Every line as it stands in the file, beside what it was read as. */
export function LineTable(props: LineTableProps): ReactElement {
  const { file, flaggedLines, vocabulary, view, readLines, onMark } = props;
  const [isOnlyFlagged, setOnlyFlagged] = useState(false);
  const [count, setCount] = useState(pageLength);
  const [page, setPage] = useState<LinesPage | null>(null);
  useEffect(() => {
    let isCurrent = view.files.some(({ id }) => id === file.id);
    readLines(file.id, { from: 0, count, isOnlyFlagged }).then(
      // A page of lines is much to draw: what somebody does meanwhile goes first.
      (read) => isCurrent && startTransition(() => setPage(read)),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [file.id, count, isOnlyFlagged, view, readLines]);
  return (
    <div className="cf-bring-lines">
      {flaggedLines > 0 && (
        <Checkbox isSelected={isOnlyFlagged} onChange={setOnlyFlagged}>
          {`Only lines that may point to a person (${flaggedLines.toString()})`}
        </Checkbox>
      )}
      {page && (
        <>
          <table className="cf-table cf-bring-table">
            <caption className="cf-visually-hidden">Lines of {file.fileName}</caption>
            <thead>
              <tr>
                <th scope="col" className="cf-numeric">
                  Line
                </th>
                <th scope="col">As it stands</th>
                <th scope="col">Read as</th>
              </tr>
            </thead>
            <tbody>
              {page.lines.map((line) => (
                <tr key={line.number}>
                  <td className="cf-numeric cf-soft">{line.number + props.firstLine - 1}</td>
                  <td>
                    <LineWords
                      line={line}
                      number={line.number + props.firstLine - 1}
                      onEdit={
                        props.isText && line.readAs.type !== "blank"
                          ? (text) => props.onEdit(line.number, text)
                          : null
                      }
                      onSplit={
                        props.isText && line.number > 1 && line.readAs.type !== "blank"
                          ? () => props.onSplit(line.number + props.firstLine - 1)
                          : null
                      }
                    />
                    {mayBeConcern(line) && (
                      <span className="cf-bring-flags">
                        This may be a safeguarding concern.{" "}
                        <Button variant="plain" onPress={() => onMark(line.number, "concern")}>
                          Keep it as one
                        </Button>
                      </span>
                    )}
                  </td>
                  <td>
                    <ReadAsCell
                      line={line}
                      vocabulary={vocabulary}
                      isText={props.isText}
                      onMark={onMark}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {page.total > page.lines.length && (
            <div className="cf-bring-rest">
              <Button onPress={() => setCount(count + pageLength)}>
                Show {Math.min(pageLength, page.total - page.lines.length)} more lines
              </Button>
              <span className="cf-soft">
                {page.lines.length.toLocaleString("en-GB")} of {page.total.toLocaleString("en-GB")}{" "}
                shown. All are brought in.
              </span>
            </div>
          )}
        </>
      )}
    </div>
  );
}

function ReadAsCell({
  line,
  vocabulary,
  isText,
  onMark,
}: {
  readonly line: ReadLine;
  readonly isText: boolean;
  readonly vocabulary: Vocabulary;
  readonly onMark: LineTableProps["onMark"];
}): ReactElement {
  const mark = markOf(line.readAs);
  const words = readAsInWords(line.readAs, vocabulary);
  // A title or a total above the rows of a list becomes no note of it.
  const isOfList = mark === "aside" && line.readAs.type === "aside" && !isText;
  if (mark === null || isOfList) return <span className="cf-soft">{words}</span>;
  if (line.readAs.type === "planned")
    return line.readAs.notPlanned === "noTime" ? (
      <span className="cf-soft">{words}</span>
    ) : (
      <span className="cf-bring-read">
        <select
          aria-label={`Line ${line.number.toString()} is`}
          className="cf-bring-mark"
          value={mark}
          onChange={(event) =>
            onMark(line.number, event.target.value === "planned" ? "planned" : "aside")
          }
        >
          <option value="planned">In the timetable</option>
          <option value="aside">Left out</option>
        </select>
        <span className="cf-soft">{words}</span>
      </span>
    );
  const isRow = line.readAs.type === "csvRow" || line.readAs.type === "csvProblem";
  return (
    <span className="cf-bring-read">
      <select
        aria-label={`Line ${line.number.toString()} is`}
        className={`cf-bring-mark cf-bring-mark-${mark}`}
        value={mark}
        onChange={(event) => {
          const { value } = event.target;
          const chosen = value === "aside" ? value : markNames.find((name) => name === value);
          if (chosen) onMark(line.number, chosen);
        }}
      >
        {mark === "heading" && <option value="heading">Heading</option>}
        {!isRow && <option value="aside">Not a note</option>}
        {markNames
          .filter((name) => !isRow || name !== "concern")
          .map((name) => (
            <option key={name} value={name}>
              {marks[name].glyph} {marks[name].word}
            </option>
          ))}
      </select>
      {mark !== "heading" && <span className="cf-soft">{words}</span>}
    </span>
  );
}
