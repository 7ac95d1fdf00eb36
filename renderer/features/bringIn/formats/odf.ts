import { mostColumns } from "./noPaper.ts";
import { err, ok } from "../../../../shared/result.ts";
import { paperOf, type PaperLine, type PaperResult } from "./paper.ts";
import { tableLines } from "./tableLines.ts";
import { walkXml } from "./xml.ts";
import { mostRows, sheetPapers } from "./xlsx.ts";
import { openZip, whatThrew, xmlPart } from "./zip.ts";

/** An OpenDocument text, presentation or spreadsheet, as LibreOffice and the Annex A template have it. */
export function readOdf(
  fileName: string,
  bytes: Uint8Array,
  kind: "text" | "spreadsheet",
): PaperResult {
  const what = kind === "text" ? "an OpenDocument text" : "an OpenDocument spreadsheet";
  const parts = openZip(bytes, what);
  if (!parts.ok) return parts;
  try {
    const manifest = xmlPart(parts.value, "META-INF/manifest.xml") ?? "";
    if (/<(?:\w+:)?encryption-data\b/.test(manifest)) return err({ type: "Protected", what });
    const content = xmlPart(parts.value, "content.xml");
    if (content === null) return err({ type: "Damaged", what });
    if (kind === "spreadsheet") return sheetPapers(fileName, sheetsOf(content), what);
    const lines = linesOfText(content);
    return lines.length === 0 ? err({ type: "NoText", what }) : ok([paperOf(fileName, lines)]);
  } catch (error) {
    return err(whatThrew(error, what));
  }
}

// Deleted text, notes in the margin and drawings' descriptions are not what the file says.
const skipped = new Set([
  "text:tracked-changes",
  "office:annotation",
  "svg:title",
  "svg:desc",
  "text:note-citation",
]);

function linesOfText(xml: string): readonly PaperLine[] {
  const lines: PaperLine[] = [];
  let text = "";
  let level = 0;
  let heading = 0;
  let hidden = 0;
  let inText = false;
  let isTitle = false;
  let rows: PaperLine[][][] = [];
  let row: PaperLine[][] | null = null;
  let cell: PaperLine[] = [];
  let isApart = false;
  let tables = 0;
  const end = (): void => {
    const said = text.trim();
    text = "";
    if (said === "") return;
    const line = {
      raw: level > 0 ? `${"    ".repeat(level - 1)}\u2022 ${said}` : said,
      hint: {
        ...(level > 0 ? { level } : {}),
        ...(heading > 0 ? { heading } : {}),
        ...(isApart && row === null ? { isApart } : {}),
      },
    };
    if (row !== null) {
      cell.push(line);
      return;
    }
    lines.push(line);
    isApart = false;
  };
  walkXml(xml, {
    open: (name, attributes) => {
      if (skipped.has(name)) hidden += 1;
      if (name === "office:text" || name === "office:presentation") inText = true;
      if (name === "draw:frame") isTitle = attributes["presentation:class"] === "title";
      if (hidden > 0 || !inText) return;
      if (name === "text:list") level += 1;
      else if (name === "text:h") heading = Number(attributes["text:outline-level"] ?? 1);
      else if (name === "text:p" && isTitle) heading = 2;
      else if (name === "text:tab") text += "\t";
      else if (name === "text:s")
        text += " ".repeat(Math.min(200, Number(attributes["text:c"] ?? 1)));
      else if (name === "text:line-break") end();
      else if (name === "table:table") tables += 1;
      else if (name === "table:table-row" && tables === 1) row = [];
      else if (name === "table:table-cell" && tables === 1) cell = [];
    },
    close: (name) => {
      if (skipped.has(name)) {
        hidden -= 1;
        return;
      }
      if (hidden > 0 || !inText) return;
      if (name === "text:p" || name === "text:h") {
        end();
        heading = 0;
      } else if (name === "text:list") level -= 1;
      else if (name === "table:table") tables -= 1;
      else if (name === "table:table-cell" && tables === 1) row?.push(cell);
      else if (name === "table:table-row" && tables === 1) {
        if (row !== null) rows.push(row);
        row = null;
      }
      if (name === "table:table" && tables === 0) {
        const table = tableLines(rows);
        lines.push(...table.lines);
        isApart = table.isByColumn;
        rows = [];
      }
    },
    text: (said) => {
      if (inText && hidden === 0) text += said;
    },
  });
  return lines;
}

function sheetsOf(xml: string): readonly { name: string; rows: string[][] }[] {
  const sheets: { name: string; rows: string[][] }[] = [];
  let rows: string[][] = [];
  let row: string[] = [];
  let text = "";
  let value: string | null = null;
  let isCell = false;
  let repeatCell = 1;
  let repeatRow = 1;
  let hidden = 0;
  let blankRows = 0;
  walkXml(xml, {
    open: (name, attributes) => {
      if (skipped.has(name)) hidden += 1;
      if (hidden > 0) return;
      if (name === "table:table") {
        rows = [];
        blankRows = 0;
        sheets.push({ name: attributes["table:name"] ?? "", rows });
      } else if (name === "table:table-row") {
        row = [];
        repeatRow = Number(attributes["table:number-rows-repeated"] ?? 1);
      } else if (name === "table:table-cell" || name === "table:covered-table-cell") {
        isCell = true;
        text = "";
        repeatCell = Number(attributes["table:number-columns-repeated"] ?? 1);
        // A date is shown in any of a hundred ways; what it is stands beside it.
        const date = attributes["office:date-value"];
        value = date === undefined ? null : date.slice(0, 10).split("-").toReversed().join("/");
      } else if (name === "text:p" && isCell && text !== "") text += "\n";
      else if (name === "text:s" && isCell) text += " ";
    },
    close: (name) => {
      if (skipped.has(name)) {
        hidden -= 1;
        return;
      }
      if (hidden > 0) return;
      if (name === "table:table-cell" || name === "table:covered-table-cell") {
        isCell = false;
        const said = value ?? text.trim();
        // Blank cells to the sheet's edge are no columns.
        const times =
          said === "" ? Math.min(repeatCell, mostColumns) : Math.min(repeatCell, mostColumns + 1);
        for (let time = 0; time < times && row.length <= mostColumns; time += 1) row.push(said);
      } else if (name === "table:table-row") {
        while (row.length > 0 && row.at(-1) === "") row.pop();
        if (row.length === 0) {
          blankRows += Math.min(repeatRow, 1_000);
          return;
        }
        for (; blankRows > 0; blankRows -= 1) rows.push([]);
        const times = Math.min(repeatRow, mostRows - rows.length);
        for (let time = 0; time < times; time += 1) rows.push(row);
      }
    },
    text: (said) => {
      if (isCell && hidden === 0) text += said;
    },
  });
  return sheets;
}
