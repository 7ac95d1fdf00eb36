import { initialsOf } from "../../../../shared/visit/kinds/peer.ts";
import { capital } from "../../../../shared/words/capital.ts";
import { isOffered, rowsOfList } from "../../../../shared/visit/caseLists.ts";
import type { CaseListRow } from "../../../../shared/visit/kinds/caseDraw.ts";
import type { SampledCase } from "../../../../shared/visit/kinds/sampledCase.ts";
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

const originWords = { drawn: "Drawn", replacement: "Replacement", offered: "Offered by the host" };
const strata = { team: "Team", plan: "Plan", age: "Age" } as const;

/** The choices that the rows of a form offer. */
export function filterChoices(rows: readonly AnsweredRow[], records: VisitRecords): FilterChoices {
  const inList = listRows(records);
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
    origin: count(({ at }) =>
      "case" in at ? [[originOf(at.case, records), originWords[originOf(at.case, records)]]] : [],
    ),
    stratum: count((row) =>
      strataOf(row, inList).map(([column, value]) => [
        `${column} ${value}`,
        `${strata[column]}: ${value}`,
      ]),
    ),
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
  const inList = stratum === null ? new Map<string, CaseListRow>() : listRows(records);
  return rows.filter(
    (row) =>
      (origin === null || ("case" in row.at && originOf(row.at.case, records) === origin)) &&
      (stratum === null ||
        strataOf(row, inList).some(([column, value]) => `${column} ${value}` === stratum)) &&
      (reader === null || readersOf(row).includes(reader)),
  );
}

/** As it counts: what the host ever offered stays offered. */
const originOf = (sampled: SampledCase, { offers }: VisitRecords): SampledCase["origin"] =>
  isOffered(sampled, offers) ? "offered" : sampled.origin;

const readersOf = ({ at }: AnsweredRow): readonly string[] =>
  "case" in at ? at.case.readBy : at.meeting.peerIds;

/** In which groups of the list a case stands. */
function strataOf(
  { at }: AnsweredRow,
  inList: ReadonlyMap<string, CaseListRow>,
): readonly (readonly [keyof typeof strata, string])[] {
  const row =
    "case" in at && at.case.reference !== null ? inList.get(at.case.reference) : undefined;
  if (row === undefined) return [];
  return (["team", "plan", "age"] as const).flatMap((column) =>
    row[column] === "" ? [] : [[column, row[column]] as const],
  );
}

function listRows(records: VisitRecords): ReadonlyMap<string, CaseListRow> {
  const rows = new Map<string, CaseListRow>();
  for (const list of records.caseDraws)
    for (const row of rowsOfList(list, records)) rows.set(row.reference, row);
  return rows;
}
