import { type KeyboardEvent, type ReactElement, useRef, useState } from "react";
import type { SampledCase } from "../../../shared/visit/kinds/sampledCase.ts";
import type { CaseId } from "../../../shared/visit/ids.ts";
import type { Peer } from "../../../shared/visit/kinds/peer.ts";
import type { Vocabulary } from "../../../shared/visit/vocabulary.ts";
import { Kbd } from "../../ui/text/Kbd.tsx";
import { CaseRow } from "./CaseRow.tsx";
import { rateCase } from "./cases.ts";
import { TallyRows } from "./TallyRows.tsx";
import { ratingTyped, type TypedBefore } from "./typedRating.ts";

export interface CaseGridProps {
  readonly drawn: readonly SampledCase[];
  readonly offered: readonly SampledCase[];
  readonly vocabulary: Vocabulary;
  readonly peers: readonly Peer[];
  readonly onEdit: (sampled: SampledCase) => void;
  readonly onDelete: (sampled: SampledCase) => void;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Cases by practice areas. One cell takes the focus; a letter rates it and moves on to the next. */
export function CaseGrid(props: CaseGridProps): ReactElement {
  const { drawn, offered, vocabulary } = props;
  const { practiceAreas, ratings } = vocabulary;
  const rows = [...drawn, ...offered];
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  const before = useRef<TypedBefore | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const current: Place = {
    row: Math.min(place.row, rows.length - 1),
    column: Math.min(place.column, practiceAreas.length - 1),
  };

  const moveTo = ({ row, column }: Place) => {
    const next = {
      row: Math.max(0, Math.min(row, rows.length - 1)),
      column: Math.max(0, Math.min(column, practiceAreas.length - 1)),
    };
    setPlace(next);
    table.current
      ?.querySelector<HTMLElement>(`[data-cell="${next.row.toString()} ${next.column.toString()}"]`)
      ?.focus();
  };
  const moveOn = () =>
    current.column < practiceAreas.length - 1
      ? moveTo({ ...current, column: current.column + 1 })
      : current.row < rows.length - 1
        ? moveTo({ row: current.row + 1, column: 0 })
        : undefined;
  const rate = (rating: string | null): { caseId: CaseId; area: string } | null => {
    const sampled = rows[current.row];
    const area = practiceAreas[current.column];
    if (!sampled || !area) return null;
    // A refused write is said in the frame.
    rateCase(sampled, area.key, rating).catch(() => undefined);
    return { caseId: sampled.id, area: area.key };
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>): void => {
    if (!(event.target instanceof HTMLElement) || !event.target.dataset["cell"]) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const now = performance.now();
    const typed =
      event.key.length === 1 ? ratingTyped(event.key, ratings, before.current, now) : null;
    const move = moves[event.key];
    if (typed?.isLonger && before.current) {
      const { caseId, area } = before.current;
      const sampled = rows.find(({ id }) => id === caseId);
      if (sampled) rateCase(sampled, area, typed.rating.key).catch(() => undefined);
      before.current = null;
    } else if (typed) {
      const rated = rate(typed.rating.key);
      before.current = rated && { ...rated, text: event.key, at: now };
      moveOn();
    } else if (event.key === "Delete" || event.key === "Backspace") rate(null);
    else if (move) moveTo(move(current, practiceAreas.length));
    else return;
    event.preventDefault();
  };

  return (
    <div className="cf-cases">
      <div className="cf-cases-scroll">
        {/* A grid in ARIA's sense: its cells take the focus, and their keys are gathered here. */}
        <table
          ref={table}
          className="cf-table cf-cases-grid"
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- its cells take the focus
          role="grid"
          aria-label="Cases by practice area"
          onKeyDown={onKeyDown}
        >
          <thead>
            <tr>
              <th scope="col">Case</th>
              {practiceAreas.map(({ key, label }) => (
                <th key={key} scope="col" className="cf-cases-area">
                  {label}
                </th>
              ))}
              <th scope="col">Read by</th>
              <th scope="col">
                <span className="cf-visually-hidden">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {drawn.map((sampled, index) => (
              <CaseRow
                key={sampled.id}
                {...props}
                sampled={sampled}
                row={index}
                focusColumn={current.row === index ? current.column : null}
                onFocusCell={setPlace}
              />
            ))}
            <TallyRows title="Drawn" cases={drawn} vocabulary={vocabulary} />
          </tbody>
          {offered.length > 0 && (
            <tbody>
              <tr className="cf-cases-apart">
                <th scope="rowgroup" colSpan={practiceAreas.length + 3}>
                  Offered by the host: shown apart and never counted in
                </th>
              </tr>
              {offered.map((sampled, index) => (
                <CaseRow
                  key={sampled.id}
                  {...props}
                  sampled={sampled}
                  row={drawn.length + index}
                  focusColumn={current.row === drawn.length + index ? current.column : null}
                  onFocusCell={setPlace}
                />
              ))}
              <TallyRows title="Offered" cases={offered} vocabulary={vocabulary} />
            </tbody>
          )}
        </table>
      </div>
      <p className="cf-cases-keys">
        {ratings.map(({ key, label, short }) => (
          <button
            key={key}
            type="button"
            className="cf-cases-rating"
            // The cell keeps the focus, so that keys go on from it.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              rate(key);
              moveTo(current);
            }}
          >
            <Kbd keys={short} /> {label}
          </button>
        ))}
        <span>
          <Kbd keys="Delete" /> clears
        </span>
        <span>Arrow keys move; a letter rates the cell and goes on to the next</span>
      </p>
    </div>
  );
}

const moves: Readonly<Record<string, (from: Place, columns: number) => Place>> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, columns) => ({ row, column: columns - 1 }),
};
