import { initialsOf } from "../../../../shared/visit/kinds/peer.ts";
import { capital } from "../../../../shared/words/capital.ts";
import { rowsOfList } from "../../../../shared/visit/cases/caseLists.ts";
import { columnsOfList, valuesIn } from "../../../../shared/sampling/listColumns.ts";
import { type CountedAs, countedAs, sampleOf } from "../../../../shared/visit/cases/sampleOf.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import type { AnsweredRow } from "./answeredRow.ts";

/** Which rows are shown; null for all. */
export interface GridFilter {
  readonly origin: string | null;
  readonly stratum: string | null;
  readonly reader: string | null;
}

export const everyRow: GridFilter = { origin: null, stratum: null, reader: null };

/** What a filter offers, with how many rows each choice has; fewer than two choices are none. */
export interface FilterChoices {
  readonly origin: readonly Choice[];
  readonly stratum: readonly Choice[];
  readonly reader: readonly Choice[];
}

interface Choice {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

const originWords: Readonly<Record<CountedAs, string>> = {
  drawn: "Drawn",
  replacement: "Replacement",
  replaced: "Replaced",
  chosen: "Without a draw",
  offered: "Offered by the host",
  passed: "Of a draw that does not count",
};

/** The choices that the rows of a form offer. */
export function filterChoices(rows: readonly AnsweredRow[], records: VisitRecords): FilterChoices {
  const inList = groupsInLists(records);
  const originOf = originsOf(records);
  const count = (
    words: (row: AnsweredRow) => readonly (readonly [id: string, label: string])[],
  ): readonly Choice[] => {
    const all = rows.flatMap(words);
    const labels = new Map(all);
    return [...labels]
      .map(([id, label]) => ({ id, label, count: all.filter(([other]) => other === id).length }))
      .sort((a, b) => a.label.localeCompare(b.label, "en-GB", { numeric: true }));
  };
  return {
    origin: count((row) => {
      const origin = originOf(row);
      return origin === null ? [] : [[origin, originWords[origin]]];
    }),
    stratum: count((row) => strataOf(row, inList)),
    reader: count((row) =>
      readersOf(row).map((id) => [id, capital(initialsOf(records.peers, id))]),
    ),
  };
}

/** The rows that a filter leaves. */
export function filtered(
  rows: readonly AnsweredRow[],
  { origin, stratum, reader }: GridFilter,
  records: VisitRecords,
): readonly AnsweredRow[] {
  if (origin === null && stratum === null && reader === null) return rows;
  const inList = groupsInLists(records);
  const originOf = originsOf(records);
  return rows.filter(
    (row) =>
      (origin === null || originOf(row) === origin) &&
      (stratum === null || strataOf(row, inList).some(([id]) => id === stratum)) &&
      (reader === null || readersOf(row).includes(reader)),
  );
}

/** What each row of a case counts as. */
function originsOf(records: VisitRecords): (row: AnsweredRow) => CountedAs | null {
  const counting = countedAs(sampleOf(records));
  return ({ at }) => ("case" in at ? (counting.get(at.case.id) ?? null) : null);
}

const readersOf = ({ at }: AnsweredRow): readonly string[] =>
  "case" in at ? at.case.readBy : at.meeting.peerIds;

type Group = readonly [id: string, label: string];

/** In which groups of its list a case stands, by the columns that the list can be drawn by. */
const strataOf = ({ at }: AnsweredRow, inList: GroupsOfCases): readonly Group[] =>
  "case" in at && at.case.reference !== null ? (inList.get(at.case.reference) ?? []) : [];

type GroupsOfCases = ReadonlyMap<string, readonly Group[]>;

function groupsInLists(records: VisitRecords): GroupsOfCases {
  const known = remembered.get(records.listParts);
  if (known?.of === records.caseDraws) return known.groups;
  const groups = new Map<string, Group[]>();
  for (const list of records.caseDraws) {
    const rows = rowsOfList(list, records);
    for (const { key, label } of columnsOfList(list, rows))
      for (const [at, value] of valuesIn(rows, key).entries()) {
        const reference = rows[at]?.reference ?? "";
        const group = [`${label} ${value}`, `${label}: ${value}`] as const;
        groups.set(reference, [...(groups.get(reference) ?? []), group]);
      }
  }
  remembered.set(records.listParts, { of: records.caseDraws, groups });
  return groups;
}

// Tables that did not change are the same arrays, and lists have thousands of rows.
const remembered = new WeakMap<
  VisitRecords["listParts"],
  { readonly of: VisitRecords["caseDraws"]; readonly groups: GroupsOfCases }
>();
