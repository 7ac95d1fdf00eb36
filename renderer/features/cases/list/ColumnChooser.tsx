import { type ReactElement, useMemo, useState } from "react";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { readCaseList } from "../../../../shared/import/lists/readCaseList.ts";
import { readingContext } from "../../../../shared/import/readingContext.ts";
import { mostListRows } from "../../../../shared/visit/kinds/caseDraw.ts";
import { capital } from "../../../../shared/words/capital.ts";
import { counted, listInWords } from "../../../../shared/words/inWords.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { Select } from "../../../ui/forms/Select.tsx";
import { TextField } from "../../../ui/forms/TextField.tsx";
import { Disclosure } from "../../../ui/lists/Disclosure.tsx";
import { Notice } from "../../../ui/text/Notice.tsx";
import { Stack } from "../../../ui/text/Stack.tsx";
import { problemNames } from "./caseList.ts";
import {
  choiceOf,
  choicesFor,
  mostKept,
  notKeptWords,
  retaken,
  tableColumns,
  type TableColumn,
  takenForWords,
} from "./columnChoices.ts";
import { keepList, today } from "./keepList.ts";
import type { HandedTable } from "./pastedTable.ts";
import "./ColumnChooser.css";

export interface ColumnChooserProps {
  readonly records: VisitRecords;
  readonly handed: HandedTable;
  readonly onDone: (said: string) => void;
  readonly onBack: () => void;
}

const rowsShown = 50;

/** What each column of a list was taken for, what is not kept of it, and which rows cannot be drawn. */
export function ColumnChooser({
  records,
  handed,
  onDone,
  onBack,
}: ColumnChooserProps): ReactElement {
  const { table, fingerprint } = handed;
  const first = useMemo(() => tableColumns(table), [table]);
  const [taken, setTaken] = useState(first.taken);
  const [name, setName] = useState(handed.name);
  const [refused, setRefused] = useState("");
  const { columns, looks } = first;
  const context = useMemo(() => readingContext(records), [records]);
  // The day on which ages are counted is the last that the team is there, or today.
  const [on] = useState(() => [...records.visit.daysOnSite].sort().at(-1) ?? today());
  const { rows, problems } = useMemo(() => {
    const read = readCaseList(table, context, choiceOf(looks, taken, columns, on)).rows;
    return { rows: read, problems: read.filter(({ problem }) => problem !== null) };
  }, [table, context, looks, taken, columns, on]);
  const keptColumns = columns.filter(({ at }) => taken.get(at) === "kept");
  const isHere = records.caseDraws.some(({ listFingerprint }) => listFingerprint === fingerprint);
  const wrong = ![...taken.values()].includes("reference")
    ? "Say which column holds the references."
    : keptColumns.length > mostKept
      ? `No more than ${mostKept.toString()} further columns can be kept: leave some out.`
      : rows.length === 0
        ? "There is no row that holds a case."
        : rows.length > mostListRows
          ? `A list has no more than ${mostListRows.toLocaleString("en-GB")} rows.`
          : "";
  const keep = (): void => {
    if (wrong !== "") return setRefused(wrong);
    keepList(records.visit.id, {
      name,
      fingerprint,
      moreColumns: keptColumns.map(headerOf),
      rows,
    }).then(
      () => onDone(`${counted(rows.length, "case")} of ${name} can be looked at and drawn from.`),
      () => setRefused("The list could not be saved. Nothing was kept of it."),
    );
  };
  const drawable = rows.length - problems.length;
  return (
    <Stack gap={5}>
      <Stack gap={1}>
        <h2>What each column was taken for</h2>
        <p className="cf-soft">
          {`${capital(counted(rows.length, "case"))}, of which ${drawable.toLocaleString("en-GB")} can be drawn. ${notKeptInWords(columns, taken)}`}
        </p>
      </Stack>
      {isHere && (
        <Notice title="This very list is in the visit already">
          Keep it again only if its columns shall be taken otherwise.
        </Notice>
      )}
      <table className="cf-table cf-columns">
        <caption className="cf-visually-hidden">Columns of the list</caption>
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">Begins with</th>
            <th scope="col">Taken for</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <tr key={column.at}>
              <th scope="row">{headerOf(column)}</th>
              <td className="cf-soft">
                {column.notKept === null
                  ? column.examples.join(", ")
                  : `Not shown: ${notKeptWords[column.notKept]}`}
              </td>
              <td>
                <Select
                  label={`${headerOf(column)} is taken for`}
                  isLabelHidden
                  options={choicesFor(column).map((id) => ({ id, label: takenForWords[id] }))}
                  value={taken.get(column.at) ?? "left"}
                  onChange={(as) => setTaken(retaken(taken, column.at, as))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {problems.length > 0 && (
        <Disclosure
          title={`${capital(counted(problems.length, "row"))} that cannot be drawn`}
          isOpenAtFirst={problems.length <= 12}
        >
          <ul className="cf-columns-problems">
            {problems.slice(0, rowsShown).map(({ line, reference, problem }) => (
              <li key={line}>
                {`Line ${line.toLocaleString("en-GB")}: ${problem === null ? "" : problemNames[problem].toLowerCase()}${reference === "" ? "" : ` (${reference})`}`}
              </li>
            ))}
          </ul>
          {problems.length > rowsShown && (
            <p className="cf-soft">
              {`And ${(problems.length - rowsShown).toLocaleString("en-GB")} more, to be seen in the list once it is kept.`}
            </p>
          )}
        </Disclosure>
      )}
      <TextField label="What the list is called" maxLength={500} value={name} onChange={setName} />
      {refused !== "" && <Notice tone="problem" isAnnounced title={refused} />}
      <Stack gap={3} isRow>
        <Button variant="primary" onPress={keep}>
          Keep the list
        </Button>
        <Button onPress={onBack}>Take another list</Button>
      </Stack>
    </Stack>
  );
}

const headerOf = ({ header, at }: TableColumn): string =>
  header === "" ? `Column ${(at + 1).toString()}` : header;

function notKeptInWords(
  columns: readonly TableColumn[],
  taken: ReadonlyMap<number, string>,
): string {
  const never = columns.filter(({ at, notKept }) => notKept !== null && taken.get(at) === "left");
  return never.length === 0
    ? "No column of it looks as if it said who a child is; each cell is looked at all the same."
    : `Not kept, as ${never.length === 1 ? "it says" : "they say"} who a child is: ${listInWords(never.map(headerOf))}.`;
}
