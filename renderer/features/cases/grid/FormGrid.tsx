import {
  type KeyboardEvent,
  type ReactElement,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { FormOfVisit } from "../../../../shared/visit/formsOf.ts";
import type { SampledCase } from "../../../../shared/visit/kinds/sampledCase.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { goTo, paths } from "../../../places/paths.ts";
import { ratingTyped, type TypedBefore } from "../typedRating.ts";
import type { AnsweredRow } from "./answeredRow.ts";
import { GridKeys } from "./GridKeys.tsx";
import { GridRow } from "./GridRow.tsx";
import { TallyRows } from "./TallyRows.tsx";
import { useAnswers } from "./useAnswers.ts";
import "./FormGrid.css";

export interface FormGridProps {
  readonly records: VisitRecords;
  readonly form: FormOfVisit;
  readonly groups: readonly RowGroup[];
  /** Where an answer leads on to: the next area of the same row, or the same area of the next row. */
  readonly goesOn: "across" | "down";
  readonly saysInterval: boolean;
  readonly onEdit: (sampled: SampledCase) => void;
  readonly onDelete: (sampled: SampledCase) => void;
}

/** Rows that are added up together: what the host offered never with what was drawn. */
export interface RowGroup {
  /** "Drawn", "Chosen", "Offered", "Not counted", "Meetings". */
  readonly title: string;
  /** Said above them where they stand apart. */
  readonly heading: string | null;
  readonly rows: readonly AnsweredRow[];
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Rows by areas. One cell takes the focus; a letter answers it and moves on, Enter opens the row. */
export function FormGrid(props: FormGridProps): ReactElement {
  const { records, form, groups, goesOn, saysInterval, onEdit, onDelete } = props;
  const { areas } = form;
  const rows = groups.flatMap((group) => group.rows);
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  const before = useRef<TypedBefore | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const { typed, answer } = useAnswers();
  const current: Place = {
    row: Math.max(0, Math.min(place.row, rows.length - 1)),
    column: Math.max(0, Math.min(place.column, areas.length - 1)),
  };
  const first = useMemo(
    () =>
      Object.fromEntries(
        records.visit.vocabulary.practiceAreas.map(({ key, label }) => [key, label]),
      ),
    [records.visit.vocabulary],
  );
  const onFocusCell = useCallback((row: number, column: number) => setPlace({ row, column }), []);
  const edit = useHandler(onEdit);
  const remove = useHandler(onDelete);
  const hrefOf = (row: AnsweredRow) => paths.cases(records.visit.id, row.id);

  const moveTo = ({ row, column }: Place) => {
    const next = {
      row: Math.max(0, Math.min(row, rows.length - 1)),
      column: Math.max(0, Math.min(column, areas.length - 1)),
    };
    setPlace(next);
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.row} ${next.column}"]`)?.focus();
  };
  const moveOn = () => {
    const { row, column } = current;
    const isLast = goesOn === "across" ? column === areas.length - 1 : row === rows.length - 1;
    if (!isLast)
      return moveTo(goesOn === "across" ? { row, column: column + 1 } : { row: row + 1, column });
    if (row === rows.length - 1 && column === areas.length - 1) return;
    moveTo(goesOn === "across" ? { row: row + 1, column: 0 } : { row: 0, column: column + 1 });
  };
  const rate = (rating: string | null): Pick<TypedBefore, "caseId" | "area"> | null => {
    const row = rows[current.row];
    const area = areas[current.column];
    if (row === undefined || area?.scale == null || row.seen === "sealed") return null;
    answer(row, area, rating);
    return { caseId: row.id, area: area.key };
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>): void => {
    if (!(event.target instanceof HTMLElement) || !event.target.dataset["cell"]) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = moves[event.key];
    // What is typed after another key belongs to nothing before it.
    if (event.key.length > 1 && event.key !== "Shift") before.current = null;
    if (event.key.length === 1) {
      if (!typeLetter(event.key, event.timeStamp)) return;
    } else if (event.key === "Delete" || event.key === "Backspace") rate(null);
    else if (event.key === "Enter") {
      const row = rows[current.row];
      if (row !== undefined) goTo(hrefOf(row));
    } else if (move) moveTo(move(current, areas.length));
    else return;
    event.preventDefault();
  };
  /** Gives whether the letter means something here. */
  const typeLetter = (letter: string, now: number): boolean => {
    const ratings = areas[current.column]?.scale?.ratings ?? [];
    const last = before.current;
    const lastArea = last && areas.find(({ key }) => key === last.area);
    const longer = last && ratingTyped(letter, lastArea?.scale?.ratings ?? [], last, now);
    if (last && lastArea && longer?.isLonger === true) {
      const row = rows.find(({ id }) => id === last.caseId);
      if (row) answer(row, lastArea, longer.rating.key);
      before.current = null;
      return true;
    }
    const single = ratingTyped(letter, ratings, null, now);
    if (single === null) return false;
    const rated = rate(single.rating.key);
    before.current = rated && { ...rated, text: letter, at: now };
    moveOn();
    return true;
  };

  const indexOf = new Map(rows.map((row, i) => [row.id, i]));
  return (
    <div className="cf-cases">
      <div className="cf-cases-scroll">
        {/* A grid in ARIA's sense: its cells take the focus, and their keys are gathered here. */}
        <table
          ref={table}
          className="cf-table cf-cases-grid"
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- its cells take the focus
          role="grid"
          aria-label={`${form.name}: answers by area`}
          onKeyDown={onKeyDown}
          onMouseDown={() => {
            before.current = null;
          }}
        >
          <thead>
            <tr>
              <th scope="col">{form.rows === "meetings" ? "Meeting" : "Case"}</th>
              {areas.map(({ key, label, guidance }) => (
                <th key={key} scope="col" className="cf-cases-area" title={guidance}>
                  {label}
                </th>
              ))}
              <th scope="col">Read by</th>
              <th scope="col">
                <span className="cf-visually-hidden">Actions</span>
              </th>
            </tr>
          </thead>
          {groups.map(({ title, heading, rows: own }) => (
            <tbody key={title}>
              {heading !== null && (
                <tr className="cf-cases-apart">
                  <th scope="rowgroup" colSpan={areas.length + 3}>
                    {heading}
                  </th>
                </tr>
              )}
              {own.map((row) => {
                const index = indexOf.get(row.id) ?? 0;
                return (
                  <GridRow
                    key={row.id}
                    row={row}
                    index={index}
                    form={form}
                    first={first}
                    typed={typed.get(row.id)}
                    focusColumn={current.row === index ? current.column : null}
                    href={hrefOf(row)}
                    onFocusCell={onFocusCell}
                    onEdit={edit}
                    onDelete={remove}
                  />
                );
              })}
              <TallyRows
                title={title}
                rows={own}
                form={form}
                saysInterval={saysInterval && title === "Drawn"}
              />
            </tbody>
          ))}
        </table>
      </div>
      <GridKeys
        area={areas[current.column]}
        onRate={(rating) => {
          rate(rating);
          moveTo(current);
        }}
      />
    </div>
  );
}

/** The same function at every drawing, that runs the newest: for rows that must not draw anew. */
function useHandler<T>(run: (value: T) => void): (value: T) => void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  return useCallback((value: T) => latest.current(value), []);
}

const moves: Readonly<Record<string, (from: Place, columns: number) => Place>> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, columns) => ({ row, column: columns - 1 }),
};
