import { type ReactElement, type ReactNode, useMemo, useState } from "react";
import type { CaseDraw } from "../../../../shared/visit/kinds/caseDraw.ts";
import { furtherColumns, type ListColumn } from "../../../../shared/sampling/listColumns.ts";
import type { ListRow } from "../../../../shared/visit/kinds/listPart.ts";
import { SearchField } from "../../../ui/forms/SearchField.tsx";
import { Select } from "../../../ui/forms/Select.tsx";
import { ScrollBox } from "../../../ui/lists/ScrollBox.tsx";
import { chosenRows, problemNames, rowChoices, type RowsShown } from "./caseList.ts";

const rowHeight = 30;
const viewHeight = 480;
/** Rows drawn above and below what is in sight. */
const margin = 10;

/** A list as the host gave it. Only the rows in sight are drawn: lists of 50,000 rows scroll as short ones do. */
export function CaseListTable({
  draw,
  rows: all,
  children,
}: {
  readonly draw: CaseDraw;
  readonly rows: readonly ListRow[];
  /** What is done with the list, between its name and its rows. */
  readonly children?: ReactNode;
}): ReactElement {
  const [shown, setShown] = useState<RowsShown>("all");
  const [typed, setTyped] = useState("");
  const [top, setTop] = useState(0);
  const choices = useMemo(() => rowChoices(all), [all]);
  const rows = useMemo(() => chosenRows(all, shown, typed), [all, shown, typed]);
  const further = useMemo(() => furtherColumns(draw), [draw]);
  const first = Math.max(0, Math.min(Math.floor(top / rowHeight), rows.length - 1) - margin);
  const last = Math.min(rows.length, first + Math.ceil(viewHeight / rowHeight) + 2 * margin);
  return (
    <section className="cf-case-list" aria-label={draw.listName}>
      <div>
        <h2>{draw.listName}</h2>
        <p className="cf-soft cf-dense">
          {all.length.toLocaleString("en-GB")} rows. {problemsInWords(choices)}
        </p>
      </div>
      {children}
      <div className="cf-case-list-head">
        <h3>Rows of the list</h3>
        <div className="cf-case-list-filter">
          <Select
            label="Rows shown"
            isLabelHidden
            options={choices.map(({ id, label, count }) => ({
              id,
              label: `${label} (${count.toLocaleString("en-GB")})`,
            }))}
            value={shown}
            onChange={setShown}
          />
          <SearchField label="Find a row" value={typed} onChange={setTyped} />
        </div>
      </div>
      <ScrollBox
        className="cf-case-list-scroll"
        style={{ maxHeight: viewHeight }}
        label={`Rows of ${draw.listName}`}
        onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      >
        <table className="cf-table" aria-rowcount={rows.length + 1}>
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col" className="cf-numeric">
                Line
              </th>
              <th scope="col">Reference</th>
              <th scope="col">Team</th>
              <th scope="col">Plan</th>
              <th scope="col">Age</th>
              <th scope="col">Status</th>
              <th scope="col">Opened</th>
              {further.map(({ key, label }) => (
                <th key={key} scope="col">
                  {label}
                </th>
              ))}
              <th scope="col">Problem</th>
            </tr>
          </thead>
          <tbody>
            <Spacer rows={first} />
            {rows.slice(first, last).map((row, index) => (
              <Row key={row.line} row={row} index={first + index} further={further} />
            ))}
            <Spacer rows={rows.length - last} />
          </tbody>
        </table>
        {rows.length === 0 && <p className="cf-case-list-none">No row matches.</p>}
      </ScrollBox>
      <p className="cf-case-list-print cf-soft">
        SHA-256 of the file: <span>{draw.listFingerprint}</span>
      </p>
    </section>
  );
}

function Row({
  row,
  index,
  further,
}: {
  readonly row: ListRow;
  readonly index: number;
  readonly further: readonly ListColumn[];
}): ReactElement {
  return (
    <tr
      aria-rowindex={index + 2}
      style={{ height: rowHeight }}
      className={row.problem === null ? undefined : "cf-case-list-problem"}
    >
      <td className="cf-numeric cf-soft">{row.line}</td>
      <td>{row.reference}</td>
      <td>{row.team}</td>
      <td>{row.plan}</td>
      <td>{row.age}</td>
      <td>{row.status}</td>
      <td>{row.opened}</td>
      {further.map(({ key }, at) => (
        <td key={key}>{row.more[at]}</td>
      ))}
      <td>{row.problem === null ? "" : problemNames[row.problem]}</td>
    </tr>
  );
}

const Spacer = ({ rows }: { readonly rows: number }): ReactElement | null =>
  rows <= 0 ? null : <tr aria-hidden="true" style={{ height: rows * rowHeight }} />;

function problemsInWords(choices: ReturnType<typeof rowChoices>): string {
  const kinds = choices.filter(({ id }) => id !== "all" && id !== "problems");
  return kinds.length === 0
    ? "None has a problem."
    : `To put right with the host: ${kinds.map(({ label, count }) => `${label.toLowerCase()} ${count.toString()}`).join(", ")}.`;
}
