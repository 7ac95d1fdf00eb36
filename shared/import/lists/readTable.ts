import { columnsByContent, headsCaseList, looksLikeReference } from "./caseListColumns.ts";
import { mended } from "./listCells.ts";
import type { FileReading, ReadAs, ReadLine } from "../fileReading.ts";
import { linesWithFlags } from "../linesWithFlags.ts";
import { documentGroup, paperSession, titleOfFile } from "../paperSession.ts";
import { findListHeader } from "./columnsOfTable.ts";
import { readCaseList } from "./readCaseList.ts";
import type { CsvTable } from "./csvTable.ts";
import { headsDataProfile, profileHeadsAt, readDataProfile } from "./readDataProfile.ts";
import { spaces } from "./spacedTable.ts";
import type { ReadingContext } from "../readingContext.ts";
import { looksLikeQuestionnaire, readQuestionnaire } from "./readQuestionnaire.ts";
import type { PhysicalLine } from "../splitLines.ts";

/** A list saved as text, or pasted: most rows are equally wide and one of the first heads a list. */
export function looksLikeTable({ delimiter, rows }: CsvTable): boolean {
  if (delimiter === spaces) return true;
  const filled = rows.slice(0, 200).filter(({ isBlank }) => !isBlank);
  if (filled.length < 3) return false;
  const widths = filled.map(({ cells }) => cells.length);
  const width = widths.reduce((most, each) => Math.max(most, each), 0);
  const even = widths.filter((each) => each >= width - 1).length;
  return (
    width >= 3 &&
    even * 10 >= filled.length * 7 &&
    filled.slice(0, 8).some(({ cells }) => headsCaseList(cells) || headsDataProfile(cells))
  );
}

/** Kinds that a table can be read as. */
type TableKind = "caseList" | "dataProfile" | "questionnaire";

/** Reads a table as the kind that is said, or as what it looks like; null where it is none of them. */
export function readTableAs(
  wanted: TableKind | null,
  table: CsvTable,
  {
    lines,
    fileName,
    context,
  }: {
    readonly lines: readonly PhysicalLine[];
    readonly fileName: string;
    readonly context: ReadingContext;
  },
): FileReading | null {
  const filled = table.rows.filter(({ isBlank }) => !isBlank);
  const [header] = filled;
  if (header === undefined) return null;
  const title = titleOfFile(fileName);
  const done = (readings: readonly ReadAs[], kind: FileReading["kind"]): readonly ReadLine[] =>
    linesWithFlags(lines, perLine(table, readings), context, kind);
  const is = (kind: TableKind, looksSo: () => boolean): boolean =>
    wanted === null ? looksSo() : wanted === kind;
  if (is("dataProfile", () => profileHeadsAt(table) !== -1)) {
    const session = paperSession("documentReading", "Data profile", documentGroup(context));
    return {
      kind: "dataProfile",
      fileName,
      lines: done(readDataProfile(table, context), "dataProfile"),
      session,
    };
  }
  if (is("questionnaire", () => looksLikeQuestionnaire(table))) {
    const { readings, summary } = readQuestionnaire(table, context);
    const groups = readings.flatMap((reading) =>
      "point" in reading ? [reading.point?.sourceGroup ?? null] : [],
    );
    const known = [...new Set(groups)].filter((group) => group !== null).slice(0, 20);
    const session = paperSession("questionnaire", "Questionnaire to staff and partners", known);
    return {
      kind: "questionnaire",
      fileName,
      lines: done(readings, "questionnaire"),
      session,
      summary,
    };
  }
  const first = filled.slice(0, 50).map(({ cells }) => mended(cells[0] ?? "").text);
  const hasReferences =
    first.filter(looksLikeReference).length * 2 >= first.length ||
    // Figures alone are much else, but beside plans they number cases.
    (first.every((cell) => /^\d{4,10}$/.test(cell)) &&
      columnsByContent(filled.slice(0, 50).map(({ cells }) => cells)).places.has("plan"));
  if (
    is(
      "caseList",
      () => findListHeader(table) !== null || (hasReferences && header.cells.length > 1),
    )
  ) {
    const { readings, rows } = readCaseList(table, context);
    return {
      kind: "caseList",
      fileName,
      listName: title,
      lines: done(readings(), "caseList"),
      rows,
    };
  }
  return null;
}

// A row over several lines is read on its first; the others go on from it.
function perLine(table: CsvTable, readings: readonly ReadAs[]): readonly ReadAs[] {
  return table.rows.flatMap((row, index): readonly ReadAs[] => {
    const reading = readings[index];
    if (reading === undefined) throw new Error(`row on line ${row.line} was not read`);
    const further = Array.from({ length: row.lineCount - 1 }, (): ReadAs => ({
      type: "continuation",
      of: row.line,
      text: "",
    }));
    return [reading, ...further];
  });
}
