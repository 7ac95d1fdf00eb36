import { eachTable } from "../eachTable.ts";
import type { Concern } from "../kinds/concern.ts";
import { type KeptPart, keptParts } from "../keptPart.ts";
import {
  type AnyRow,
  kindOf,
  type RecordTable,
  recordTables,
  type Table,
  type VisitRecords,
} from "../records.ts";
import { isFixedRow, referringFields } from "../references.ts";

/** Whether the notes of a visit were destroyed: it is what was kept of it. */
export const isReduced = ({ visit }: Pick<VisitRecords, "visit">): boolean =>
  visit.notesDestroyedAt !== null;

/** Whether rows of a table may stay when the notes go. Those that no part names never do. */
export function staysWhenReduced(table: Table, parts: readonly KeptPart[]): boolean {
  if (table === "visits") return true;
  const { staysWith } = kindOf(table);
  return staysWith === "always" || (staysWith !== undefined && parts.includes(staysWith));
}

/**
 * What stays of a visit when its notes are destroyed: the visit, its team and its agreements, and the
 * parts that were agreed. Of letters what was issued, of recommendations those that a letter gave and
 * none of what only the team thought of them, of concerns those with a day of their own that is to come.
 * What pointed at something that goes lets go, or goes with it. `at` is an ISO instant, `today` an ISO day.
 */
export function reducedVisit(
  records: VisitRecords,
  { at, today }: { readonly at: string; readonly today: string },
): VisitRecords {
  const parts = keptParts(records.visit.keeps);
  const issued = idsInIssuedLetters(records);
  const stays: { readonly [T in Table]?: (row: never) => boolean } = {
    agreements: ({ enquiryId }: VisitRecords["agreements"][number]) => enquiryId === null,
    concerns: (concern: Concern) => isHeldBack(concern, today),
    letters: (letter: VisitRecords["letters"][number]) => letter.issued !== null,
    recommendations: ({ id, inLetter }: VisitRecords["recommendations"][number]) =>
      issued === null ? inLetter : issued.has(id),
  };
  const kept = new Map<string, readonly AnyRow[]>();
  const ids = new Map<string, ReadonlySet<string>>();
  // Nothing points at a later table, so what a row points at is settled when its turn has come.
  for (const table of recordTables) {
    const mayStay = stays[table] as ((row: AnyRow) => boolean) | undefined;
    const rows = staysWhenReduced(table, parts)
      ? (records[table] as readonly AnyRow[])
          .filter((row) => mayStay?.(row) ?? true)
          .flatMap((row) => letGo(table, row, (to, id) => ids.get(to)?.has(id) === true))
      : [];
    kept.set(table, table === "recommendations" ? rows.map(withoutCause) : rows);
    ids.set(table, new Set(rows.map(({ id }) => id)));
  }
  const visit = { ...records.visit, keeps: [...parts], notesDestroyedAt: at };
  return {
    visit: { ...visit, ...wordsStillSaid(visit, kept) },
    // Rows of their own tables.
    ...eachTable<Omit<VisitRecords, "visit">>((table) => (kept.get(table) ?? []) as never),
  };
}

/** A concern whose words are to be destroyed on a day of their own, and not yet. */
const isHeldBack = ({ destroyOn }: Concern, today: string): boolean =>
  destroyOn !== null && destroyOn > today;

/** The recommendations that any issued version gave; null where none was issued, and the draft's are the register. */
function idsInIssuedLetters({ letters }: VisitRecords): ReadonlySet<string> | null {
  const models = letters.flatMap(({ issued }) => (issued === null ? [] : [issued.model]));
  if (models.length === 0) return null;
  return new Set(
    models
      .flatMap(({ sections }) => sections)
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.type === "recommendation" ? [block.recommendationId] : [])),
  );
}

/** The row without pointers to what is gone; nothing where it goes with that. */
function letGo(
  table: RecordTable,
  row: AnyRow,
  isThere: (table: string, id: string) => boolean,
): readonly AnyRow[] {
  if (isFixedRow(table, row)) return [row];
  let turned = row;
  for (const { name, refers } of referringFields(table)) {
    let isWhole = true;
    refers.see(row[name], (to, id) => {
      if (id !== null && !isThere(to, id)) isWhole = false;
    });
    if (isWhole) continue;
    if (refers.onGone === "goesWith") return [];
    const value = refers.turned(row[name], (to, id) => (isThere(to, id) ? id : null));
    turned = { ...turned, [name]: value };
  }
  return [turned];
}

/** Of the words that are no names, and of those that are spelled so, the ones that what is kept still says; the others were found in the notes. */
function wordsStillSaid(
  visit: VisitRecords["visit"],
  kept: ReadonlyMap<string, readonly AnyRow[]>,
): Pick<VisitRecords["visit"], "notNames" | "knownWords"> {
  const rest = { ...visit, notNames: [], knownWords: {} };
  const text = JSON.stringify([rest, ...kept.values()]).toLowerCase();
  const isSaid = (words: string): boolean => text.includes(words.toLowerCase());
  return {
    notNames: visit.notNames.filter((each) => isSaid(each.text)),
    knownWords: Object.fromEntries(
      Object.entries(visit.knownWords).filter(([, word]) => isSaid(word)),
    ),
  };
}

/** What lies behind a symptom is for the team's minds, and no letter says it. */
const withoutCause = (row: AnyRow): AnyRow => ({ ...row, cause: "" });
