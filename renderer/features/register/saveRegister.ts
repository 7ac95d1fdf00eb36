import Papa from "papaparse";
import type { Register } from "../../../shared/register/register.ts";
import { registerTable, sheetHeadings } from "../../../shared/register/registerTable.ts";
import { scanRegister } from "../../../shared/register/scanRegister.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { asFileName } from "../../../shared/words/asFileName.ts";
import { bridge } from "../../bridge/bridge.ts";
import { saveErrorInWords } from "../../bridge/saveErrorInWords.ts";

/** Asks where to keep the register, as a workbook or as CSV, unless it tells who somebody is; says what came of it, and nothing when that was called off. */
export async function saveRegister(
  form: "registerXlsx" | "registerCsv",
  register: Register,
  records: VisitRecords,
): Promise<string> {
  const { visit } = records;
  const told = scanRegister(register, records);
  if (told.length > 0)
    return `Nothing was saved, as it would tell who somebody is. ${told.join(" ")}`;
  const title = `Register of recommendations: ${visit.host.name}`;
  const bytes =
    form === "registerXlsx"
      ? // Only who saves a workbook needs its writer.
        await (await import("../../outputs/registerXlsx.ts")).registerXlsx(register, { title })
      : csvOf(register);
  const saved = await bridge.saveFile({
    what: form,
    suggestedName: asFileName(title, { most: 80, otherwise: "Register" }),
    bytes,
  });
  return saved.ok ? `Saved as ${saved.value.fileName}` : (saveErrorInWords(saved.error) ?? "");
}

/** With a byte order mark, by which Excel knows its letters; what a spreadsheet would run is marked as text. */
const csvOf = (register: Register): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(
    `\uFEFF${Papa.unparse([[...sheetHeadings], ...registerTable(register).map((row) => [...row])], { escapeFormulae: true })}\r\n`,
  );
