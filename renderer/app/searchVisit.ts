import {
  type AnyRow,
  kindOf,
  recordTables,
  type VisitRecords,
} from "../../shared/visit/records.ts";
import { titleOfRow } from "../../shared/visit/recordInWords.ts";
import { pathOfRecord } from "../places/pathOfRecord.ts";
import { goTo } from "../places/paths.ts";
import type { Command } from "../ui/frame/Command.ts";

const shownPerKind = 8;
/** What is looked for most often. */
const first = ["findings"];

/** Records of every kind that can be found which hold every word typed. Safeguarding concerns are never searched. */
export function searchVisit(records: VisitRecords, typed: string): readonly Command[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const holds = (text: string) => {
    const searched = plain(text);
    return words.every((word) => searched.includes(word));
  };
  const searched = recordTables.toSorted((a, b) => first.indexOf(b) - first.indexOf(a));
  return searched.flatMap((table) => {
    const kind = kindOf(table);
    const rows: readonly AnyRow[] = records[table];
    return rows
      .filter((row) => holds(kind.found?.(row) ?? ""))
      .slice(0, shownPerKind)
      .map((row): Command => ({
        id: `${kind.many} ${row.id}`,
        label: titleOfRow(table, row, records),
        group: kind.many,
        run: () => goTo(pathOfRecord(records, { table, row: row.id })),
      }));
  });
}

const plain = (text: string) =>
  text
    .normalize("NFD")
    .replaceAll(/\p{Diacritic}/gu, "")
    .toLowerCase();
