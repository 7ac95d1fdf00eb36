import { ageBandOfBirth } from "../../../../shared/sampling/ageBand.ts";
import type { Column, NotKept } from "../../../../shared/import/lists/caseListColumns.ts";
import type { CsvTable } from "../../../../shared/import/lists/csvTable.ts";
import {
  type ColumnChoice,
  columnsOfTable,
} from "../../../../shared/import/lists/columnsOfTable.ts";

/** What a column can be taken for. */
export type TakenFor = Column | "ageBand" | "kept" | "left";

export const takenForWords: Readonly<Record<TakenFor, string>> = {
  reference: "Reference",
  team: "Team",
  plan: "Plan",
  age: "Age",
  status: "Status",
  opened: "Opened",
  ageBand: "Age band, without the date",
  kept: "Kept as it is",
  left: "Left out",
};

export const notKeptWords: Readonly<Record<NotKept, string>> = {
  birthDate: "dates of birth",
  name: "names",
  address: "addresses",
  contact: "telephone numbers or addresses",
  personal: "personal details",
};

/** A column of a table that is being brought in. */
export interface TableColumn {
  readonly at: number;
  readonly header: string;
  /** Why it is never kept as it stands; null where nothing speaks against it. */
  readonly notKept: NotKept | null;
  /** Its first cells, to know it by; none where they may say who a child is. */
  readonly examples: readonly string[];
}

/** What each column of a table is taken for, by its place. */
export type Taken = ReadonlyMap<number, TakenFor>;

/** The columns of a table, what each looks like and what it is taken for at first. */
export function tableColumns(table: CsvTable): {
  readonly columns: readonly TableColumn[];
  readonly taken: Taken;
  readonly looks: ColumnChoice;
} {
  const looks = columnsOfTable(table);
  const { header, columns } = looks;
  const firstAt = header === null ? 0 : header.at + header.rows;
  const below = table.rows.slice(firstAt, firstAt + 200).filter(({ isBlank }) => !isBlank);
  const column = new Map([...columns.places].map(([name, at]) => [at, name] as const));
  const found = Array.from({ length: columns.width }, (_, at): TableColumn => {
    const notKept = columns.notKept.get(at) ?? null;
    const cells = below.map(({ cells: own }) => (own[at] ?? "").trim()).filter(Boolean);
    return {
      at,
      header: (header?.cells[at] ?? "").trim(),
      notKept,
      examples: notKept === null ? [...new Set(cells)].slice(0, 3) : [],
    };
  }).filter(({ header: name, examples, notKept }) => name !== "" || examples.length > 0 || notKept);
  return {
    columns: found,
    taken: new Map(
      found.map(({ at, notKept }) => [at, notKept === null ? (column.get(at) ?? "left") : "left"]),
    ),
    looks,
  };
}

/** What a column may be taken for: of what says who a child is nothing but an age band. */
export const choicesFor = ({ notKept }: TableColumn): readonly TakenFor[] => {
  if (notKept === "birthDate") return ["left", "ageBand"];
  if (notKept === "name") return ["left", "team", "kept"];
  if (notKept !== null) return ["left"];
  return ["reference", "team", "plan", "age", "status", "opened", "kept", "left"];
};

/** The same with a column taken for something else; what stood for that before is left out. */
export function retaken(taken: Taken, at: number, as: TakenFor): Taken {
  const once = as !== "kept" && as !== "left";
  return new Map(
    [...taken].map(([place, before]) => {
      if (place === at) return [place, as];
      const isAge = (one: TakenFor) => one === "age" || one === "ageBand";
      const gives = before === as || (isAge(before) && isAge(as));
      return [place, once && gives ? "left" : before];
    }),
  );
}

/** How the list is then read; `on` is the day on which ages are counted. */
export function choiceOf(
  looks: ColumnChoice,
  taken: Taken,
  columns: readonly TableColumn[],
  on: string,
): ColumnChoice {
  const placesOf = (as: TakenFor) => [...taken].flatMap(([at, one]) => (one === as ? [at] : []));
  const names: readonly Column[] = ["reference", "team", "plan", "age", "status", "opened"];
  const [birth] = placesOf("ageBand");
  const chosen = new Map(columns.map(({ at, notKept }) => [at, notKept] as const));
  return {
    header: looks.header,
    columns: {
      width: looks.columns.width,
      places: new Map(
        names.flatMap((name) =>
          placesOf(name)
            .map((at) => [name, at] as const)
            .slice(0, 1),
        ),
      ),
      notKept: new Map(
        [...looks.columns.notKept].filter(
          ([at]) => chosen.get(at) !== "name" || taken.get(at) === "left",
        ),
      ),
    },
    more: placesOf("kept").slice(0, mostKept),
    birth:
      birth === undefined ? null : { at: birth, bandOf: (cell) => ageBandOfBirth(cell, on) ?? "" },
  };
}

/** As many further columns as a list may keep. */
export const mostKept = 6;
