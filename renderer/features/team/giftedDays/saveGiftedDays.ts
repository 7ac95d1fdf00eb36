import Papa from "papaparse";
import type { GiftedTable } from "../../../../shared/visit/giftedDays.ts";
import { asFileName } from "../../../../shared/words/asFileName.ts";
import { bridge } from "../../../bridge/bridge.ts";
import { saveErrorInWords } from "../../../bridge/saveErrorInWords.ts";
import { giftedCells, giftedHeadings } from "./giftedCells.ts";

/** Asks where to keep the table as CSV; says what came of it, and nothing when that was called off. */
export async function saveGiftedDays(table: GiftedTable, hostName: string): Promise<string> {
  const rows = [giftedHeadings(table), ...giftedCells(table)].map((row) => [...row]);
  const saved = await bridge.saveFile({
    what: "giftedDaysCsv",
    suggestedName: asFileName(`Gifted days: ${hostName}`, { most: 80, otherwise: "Gifted days" }),
    // With a byte order mark, by which Excel knows its letters; what it would run is marked as text.
    bytes: new TextEncoder().encode(`\uFEFF${Papa.unparse(rows, { escapeFormulae: true })}\r\n`),
  });
  return saved.ok ? `Saved as ${saved.value.fileName}` : (saveErrorInWords(saved.error) ?? "");
}
