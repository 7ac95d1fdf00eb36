import type { InWords } from "../visit/kind.ts";
import {
  kindOf,
  recordTables,
  type AnyRow,
  type Table,
  type VisitRecords,
} from "../visit/records.ts";
import { titleOfRow, wordsIn } from "../visit/recordInWords.ts";
import { emptyRegister, type IdentifierRegister } from "./emptyRegister.ts";
import type { IdentifierHit } from "./identifierHit.ts";
import { knownRegister } from "./identifierRegister.ts";
import { scanForIdentifiers } from "./scanForIdentifiers.ts";

/** A field of a visit's record in which something may tell who somebody is. */
export type FlaggedField = {
  readonly table: Table;
  readonly row: string;
  readonly field: string;
  /** In words: "Note", "Session: Room". */
  readonly where: string;
  /** How the record is told from others; empty where that would be the flagged words themselves. */
  readonly title: string;
  /** What would refuse a letter, in the order of the text. */
  readonly hits: readonly IdentifierHit[];
};

// Meant to hold a reference, the name of who signs and who is written to or of a council, or the app's own words.
const exempt: ReadonlySet<string> = new Set([
  "cases.reference",
  "cases.label",
  "caseDraws.listName",
  "draws.listName",
  "draws.host",
  "draws.team",
  "offers.reference",
  "offers.label",
  "letters.letterhead",
  "letters.reference",
  "letters.addressee",
  "letters.salutation",
  "letters.signOff",
  "indicators.figures",
  "visits.host",
  "visits.programme",
  "visits.notNames",
]);
// What stands in these is known to the visit and passes elsewhere; here it is what is looked at.
const judgedAlone: ReadonlySet<string> = new Set([
  "peers.role",
  "peers.organisation",
  "visits.sponsor",
  "visits.coordinator",
]);

/**
 * Looks through everything that people typed in a visit for what may tell who somebody is, a record at a
 * time and as notes are looked through: null after a record in which there is nothing, so that whoever
 * asks can pause. What only points at one person is left out.
 */
export function* identifiersInVisit(
  records: VisitRecords,
): Generator<FlaggedField | null, void, undefined> {
  const register = knownRegister(records);
  const alone = { ...emptyRegister, notNames: register.notNames };
  const words = wordsIn(records);
  const tables: readonly Table[] = ["visits", ...recordTables];
  for (const table of tables) {
    const rows: readonly AnyRow[] = table === "visits" ? [{ ...records.visit }] : records[table];
    for (const row of rows) {
      let found = false;
      for (const [field, text] of textsOf(table, row, words)) {
        const name = `${table}.${field}`;
        const hits = refusing(text, judgedAlone.has(name) ? alone : register);
        if (hits.length === 0) continue;
        found = true;
        yield flagged(records, { table, row, field, hits });
      }
      if (!found) yield null;
    }
  }
}

/** What in a text would refuse a letter, looked at as a note. */
const refusing = (text: string, register: IdentifierRegister): readonly IdentifierHit[] =>
  scanForIdentifiers(text, { register, setting: "notes" }).filter(
    ({ severity }) => severity === "refuses",
  );

function flagged(
  records: VisitRecords,
  {
    table,
    row,
    field,
    hits,
  }: {
    readonly table: Table;
    readonly row: AnyRow;
    readonly field: string;
    readonly hits: readonly IdentifierHit[];
  },
): FlaggedField {
  const kind = kindOf(table);
  const label = kind.fields[field]?.label ?? field;
  const where = label === kind.one ? label : `${kind.one}: ${label}`;
  return { table, row: row.id, field, where, title: titleOfRow(table, row, records), hits };
}

/** The fields of a row that people type words into, as they read. */
function textsOf(
  table: Table,
  row: AnyRow,
  words: InWords,
): readonly (readonly [string, string])[] {
  return Object.entries(kindOf(table).fields).flatMap(([name, { said, isHidden, isMap }]) => {
    if (isHidden === true || exempt.has(`${table}.${name}`)) return [];
    const value = row[name];
    if (value === null || value === undefined) return [];
    const text = typeof said === "function" ? said(value, words) : typed(said, value, isMap);
    return text === "" ? [] : [[name, text] as const];
  });
}

function typed(said: unknown, value: unknown, isMap: true | undefined): string {
  if (said !== "text" && said !== "line" && said !== "lines") return "";
  const parts: readonly unknown[] =
    isMap === true || typeof value === "object" ? Object.values(value ?? {}) : [value];
  return parts.filter((part) => typeof part === "string").join("\n");
}
