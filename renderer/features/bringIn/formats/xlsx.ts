import readSheets from "read-excel-file/universal";
import { err, ok } from "../../../../shared/result.ts";
import { mostColumns } from "./noPaper.ts";
import { withMarkColumns } from "./markColumns.ts";
import { dayFirst, tableOf, type Paper, type PaperResult } from "./paper.ts";
import { openZip, repacked, whatThrew, xmlPart } from "./zip.ts";

const what = "an Excel file";
export const mostRows = 300_000;

/** An Excel file, a paper for each sheet that has anything on it. Formulas are not run: the values that were saved count. */
export async function readXlsx(fileName: string, bytes: Uint8Array): Promise<PaperResult> {
  const parts = openZip(bytes, what);
  if (!parts.ok) return parts;
  try {
    if (xmlPart(parts.value, "xl/workbook.xml") === null) return err({ type: "Damaged", what });
    const plain = repacked(parts.value, (name) =>
      /^(?:\[Content_Types\]\.xml|_rels\/.*|xl\/(?:workbook|sharedStrings|styles)\.xml|xl\/_rels\/.*|xl\/worksheets\/[^/]+\.xml)$/i.test(
        name,
      ),
    );
    const sheets = await readSheets(plain.buffer);
    return sheetPapers(
      fileName,
      sheets.map(({ sheet, data }) => ({
        name: sheet,
        rows: data.map((row) => row.map((cell: unknown) => cellText(cell))),
      })),
      what,
    );
  } catch (error) {
    return err(whatThrew(error, what));
  }
}

/** Papers of the sheets that hold anything; one sheet alone keeps the file's name. */
export function sheetPapers(
  fileName: string,
  sheets: readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[],
  kind: string,
): PaperResult {
  const filled = sheets.filter(({ rows }) => rows.some((row) => row.some((cell) => cell !== "")));
  if (filled.length === 0) return err({ type: "NoText", what: kind });
  const widest = Math.max(
    ...filled.map(({ rows }) => rows.reduce((most, row) => Math.max(most, row.length), 0)),
  );
  if (widest > mostColumns)
    return err({
      type: "TooMuch",
      what: kind,
      limit: `${mostColumns.toLocaleString("en-GB")} columns`,
    });
  return ok(
    filled.map(({ name, rows }): Paper =>
      withMarkColumns(
        tableOf(
          filled.length === 1 ? fileName : fileName.replace(/(\.[^.]*)?$/, ` \u2013 ${name}$1`),
          rows.slice(0, mostRows),
          rows.length > mostRows
            ? [`Only the first ${mostRows.toLocaleString("en-GB")} rows were read.`]
            : [],
        ),
      ),
    ),
  );
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) {
    const iso = cell.toISOString();
    return iso.slice(0, 10) === "1899-12-30" ? iso.slice(11, 16) : dayFirst(iso);
  }
  if (typeof cell === "boolean") return cell ? "Yes" : "No";
  return typeof cell === "number" || typeof cell === "string" ? String(cell) : "";
}
