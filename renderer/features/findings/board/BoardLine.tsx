import type { ReactElement } from "react";
import type { FindingId } from "../../../../shared/visit/ids.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { Glyph } from "../../../ui/text/Glyph.tsx";
import type { FindingsView } from "../useFindings.ts";
import type { BoardGroup } from "./arrangeBoard.ts";
import type { BoardActions } from "./BoardActions.ts";
import { BoardColumnList } from "./BoardColumnList.tsx";
import { columnWords } from "./polarityColumn.ts";

export interface BoardLineProps {
  readonly name: string;
  readonly records: VisitRecords;
  readonly view: FindingsView;
  readonly group: BoardGroup;
  readonly isFolded: boolean;
  /** Columns that are folded on the whole board. */
  readonly foldedColumns: ReadonlySet<string>;
  readonly selected: FindingId | undefined;
  readonly actions: BoardActions;
  /** Folds or unfolds this line, or a column of the board. */
  readonly onFold: (key: string) => void;
}

/** One line of enquiry with its strengths and areas side by side; folded it says how many they are. */
export function BoardLine(props: BoardLineProps): ReactElement {
  const { name, records, view, group, isFolded, foldedColumns, selected, actions, onFold } = props;
  const columns = ["strengths", "areas"] as const;
  const folded = columns.filter((column) => foldedColumns.has(column));
  return (
    <section className="cf-board-group" aria-label={name}>
      <h2>
        <button
          type="button"
          className="cf-board-fold"
          aria-expanded={!isFolded}
          onClick={() => {
            onFold(group.enquiry?.id ?? "none");
          }}
        >
          <Glyph name={isFolded ? "right" : "down"} />
          {name}
        </button>
        {isFolded && <span className="cf-board-folded">{countsOf(group)}</span>}
      </h2>
      {!isFolded && group.enquiry && <p className="cf-board-question">{group.enquiry.question}</p>}
      {!isFolded && (
        <div className="cf-board-columns" data-folded={folded.length === 1 ? folded[0] : undefined}>
          {columns.map((column) => (
            <BoardColumnList
              key={column}
              records={records}
              view={view}
              enquiry={group.enquiry}
              column={column}
              findings={group[column]}
              selected={selected}
              actions={actions}
              isFolded={folded.includes(column)}
              onFold={() => {
                onFold(column);
              }}
            />
          ))}
        </div>
      )}
    </section>
  );
}

/** "2 strengths, 1 area for improvement". */
const countsOf = (group: BoardGroup): string =>
  (["strengths", "areas"] as const)
    .map((column) => {
      const { one, many } = columnWords[column];
      return `${group[column].length} ${group[column].length === 1 ? one : many}`;
    })
    .join(", ");
