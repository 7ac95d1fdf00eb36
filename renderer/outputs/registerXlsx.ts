import writeXlsxFile from "write-excel-file/universal";
import type { Register } from "../../shared/register/register.ts";
import { registerTable, sheetHeadings } from "../../shared/register/registerTable.ts";

/** How wide the columns are, in letters: number, recommendation, answers, what has come of it. */
const widths = [5, 48, 16, 36, 24, 18, 36, 28, 32, 32, 40, 40];

/**
 * The register as a workbook of one sheet that the host can fill in: every cell is text, so that nothing
 * typed is ever a formula or turned into a date. `title` stands above the table.
 */
export async function registerXlsx(
  register: Register,
  { title }: { readonly title: string },
): Promise<Uint8Array<ArrayBuffer>> {
  const bold = { fontWeight: "bold", wrap: true, alignVertical: "top" } as const;
  const plain = { wrap: true, alignVertical: "top" } as const;
  const text = (value: string, style: typeof bold | typeof plain) =>
    value === "" ? { ...style } : { type: String, value, ...style };
  const workbook = writeXlsxFile(
    [
      [text(title, { ...bold })],
      sheetHeadings.map((heading) => text(heading, bold)),
      ...registerTable(register).map((row) => row.map((cell) => text(cell, plain))),
    ],
    {
      sheet: "Register",
      orientation: "landscape",
      stickyRowsCount: 2,
      columns: widths.map((width) => ({ width })),
    },
  );
  return new Uint8Array(await (await workbook.toBlob()).arrayBuffer());
}
