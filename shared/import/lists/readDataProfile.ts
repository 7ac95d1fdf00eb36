import type { NoteMark } from "../../visit/kinds/note.ts";
import type { EvidencePoint, ReadAs, RowProblem } from "../fileReading.ts";
import type { CsvTable } from "./csvTable.ts";
import { concern } from "../readPoint.ts";
import type { ReadingContext } from "../readingContext.ts";
import { concernWords } from "../signs/readSigns.ts";

// A title, a period, notes: what stands above the heads.
const mostRowsAbove = 12;

/** Where the heads of a data profile stand in a table; -1 where there are none. */
export const profileHeadsAt = ({ rows }: CsvTable): number =>
  rows.slice(0, mostRowsAbove).findIndex(({ cells }) => headsDataProfile(cells));

/** Whether a row heads a data profile: an indicator against England or neighbours. */
export const headsDataProfile = (cells: readonly string[]): boolean =>
  cells.some((cell) =>
    /^\s*(?:performance |key |core )?(?:indicator|measure|metric|kpi|pi)s?(?: name| description)?\s*$/i.test(
      cell,
    ),
  ) && cells.some((cell) => /england|national|neighbour|\bsns?\b/i.test(cell));

/** Further than this from the statistical neighbours, an indicator stands out. */
const standsOut = 0.1;

/** Reads a data profile: one evidence point per indicator, marked where it stands out from the neighbours. */
export function readDataProfile(table: CsvTable, context: ReadingContext): readonly ReadAs[] {
  const found = profileHeadsAt(table);
  const headerAt = found === -1 ? table.rows.findIndex(({ isBlank }) => !isBlank) : found;
  const header = table.rows[headerAt]?.cells.map((cell) => cell.trim()) ?? [];
  const at = columnsOf(header, context.hostName);
  return table.rows.map((row, index): ReadAs => {
    if (row.isBlank) return { type: "blank" };
    if (index === headerAt) return { type: "csvHeader", columns: header };
    const isNoRow = row.cells.filter((text) => text.trim() !== "").length < 2;
    if ((index < headerAt || isNoRow) && row.cells.every((text) => concernWords(text) === null))
      return {
        type: "aside",
        reason: "furniture",
        text: row.cells.filter((text) => text.trim() !== "").join(", "),
      };
    const words = row.cells.filter((text) => text.trim() !== "").join(", ");
    if (row.cells.some((text) => concernWords(text) !== null)) return concern(words);
    const cell = (place: number): string => (row.cells[place] ?? "").trim();
    const problems: RowProblem[] = [];
    if (row.hasUnbalancedQuotes) problems.push({ type: "unbalancedQuotes" });
    if (row.cells.length !== header.length) {
      problems.push({ type: "columnCount", expected: header.length, found: row.cells.length });
    }
    for (const place of [at.host, at.england, at.neighbours]) {
      if (place !== -1 && numberOf(cell(place)) === null) {
        problems.push({ type: "notANumber", column: header[place] ?? String(place + 1) });
      }
    }
    const point: EvidencePoint =
      problems.length > 0
        ? pointOf(
            row.cells
              .map((text) => text.trim())
              .filter((text) => text !== "")
              .join(", "),
            "plain",
          )
        : indicatorPoint({
            indicator: cell(at.indicator),
            host: cell(at.host),
            england: cell(at.england),
            neighbours: cell(at.neighbours),
            good: cell(at.good).toLowerCase(),
          });
    return problems.length > 0
      ? { type: "csvProblem", cells: row.cells, remarks: [], problems, point }
      : { type: "csvRow", cells: row.cells, remarks: [], point };
  });
}

function columnsOf(
  header: readonly string[],
  hostName: string,
): Record<"indicator" | "host" | "england" | "neighbours" | "good", number> {
  const find = (pattern: RegExp): number => header.findIndex((name) => pattern.test(name));
  const indicator = Math.max(0, find(/indicator|measure|kpi/i));
  const england = find(/england|national/i);
  const neighbours = find(/neighbour|similar|\bsn\b/i);
  const good = find(/good|better|polarity|direction/i);
  const [firstWord = ""] = hostName.split(" ");
  const named =
    firstWord === ""
      ? -1
      : header.findIndex((name) => name.toLowerCase().includes(firstWord.toLowerCase()));
  const others = new Set([indicator, england, neighbours, good]);
  // Of several years the newest is the host's figure; the others are its past.
  const years = header.flatMap((name, place) => {
    const year = /^(?:q\d\s*)?(20\d{2})(?:\s?[/-]\s?\d{2,4})?$/i.exec(name)?.[1];
    return year === undefined || others.has(place) ? [] : [{ place, year }];
  });
  const newest = years.toSorted((a, b) => b.year.localeCompare(a.year))[0]?.place;
  const host =
    named === -1 ? (newest ?? header.findIndex((_, place) => !others.has(place))) : named;
  return { indicator, host, england, neighbours, good };
}

function indicatorPoint(row: {
  readonly indicator: string;
  readonly host: string;
  readonly england: string;
  readonly neighbours: string;
  readonly good: string;
}): EvidencePoint {
  const isShare = /^\s*%|%\s*$|\bper ?cent(?:age)?\b/i.test(row.indicator);
  const figure = (text: string): string => (isShare && !text.endsWith("%") ? `${text}%` : text);
  const comparisons = [
    ...(row.england === "" ? [] : [`England ${figure(row.england)}`]),
    ...(row.neighbours === "" ? [] : [`statistical neighbours ${figure(row.neighbours)}`]),
  ];
  const wanted = row.good === "" ? "" : ` (good is ${row.good})`;
  const name = row.indicator.replace(/\s*%\s*$/, "");
  return pointOf(`${name}: ${[figure(row.host), ...comparisons].join(", ")}${wanted}`, markOf(row));
}

function markOf(row: {
  readonly host: string;
  readonly neighbours: string;
  readonly good: string;
}): NoteMark {
  const host = numberOf(row.host);
  const neighbours = numberOf(row.neighbours);
  if (host === null || neighbours === null || neighbours === 0) return "plain";
  const apart = (host - neighbours) / Math.abs(neighbours);
  if (Math.abs(apart) < standsOut || !/^(?:low|high)/.test(row.good)) return "plain";
  return apart > 0 === row.good.startsWith("high") ? "strength" : "area";
}

const pointOf = (text: string, mark: NoteMark): EvidencePoint => ({
  type: "evidencePoint",
  mark,
  kind: "read",
  text,
  sourceGroup: null,
});

function numberOf(text: string): number | null {
  const plain = text.replace(/[\s,%£]/g, "");
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}
