import type { VisitRecords } from "../../shared/visit/records.ts";
import { goTo, paths } from "../paths.ts";
import type { Command } from "../ui/frame/Command.ts";

const shownPerKind = 8;

/** Findings, sessions and notes that hold every word typed. Safeguarding concerns are never searched. */
export function searchVisit(records: VisitRecords, typed: string): readonly Command[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const { id } = records.visit;
  const holds = (text: string) => {
    const searched = plain(text);
    return words.every((word) => searched.includes(word));
  };
  const entry = (group: string, rowId: string, label: string, path: string): Command => ({
    id: `${group} ${rowId}`,
    label,
    group,
    run: () => goTo(path),
  });
  return [
    ...records.findings
      .filter((row) => holds(`${row.sentence} ${row.detail}`))
      .slice(0, shownPerKind)
      .map((row) => entry("Findings", row.id, row.sentence, paths.finding(id, row.id))),
    ...records.sessions
      .filter((row) => holds(row.title))
      .slice(0, shownPerKind)
      .map((row) => entry("Sessions", row.id, row.title, paths.session(id, row.id))),
    ...records.notes
      .filter((row) => holds(row.text))
      .slice(0, shownPerKind)
      .map((row) => entry("Notes", row.id, row.text, paths.session(id, row.sessionId))),
  ];
}

const plain = (text: string) =>
  text
    .normalize("NFD")
    .replaceAll(/\p{Diacritic}/gu, "")
    .toLowerCase();
