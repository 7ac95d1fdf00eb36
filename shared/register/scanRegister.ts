import { keptBack, keptBackInWords } from "../letter/keptBack.ts";
import type { VisitRecords } from "../visit/records.ts";
import type { Register } from "./register.ts";
import { registerTable, sheetHeadings } from "./registerTable.ts";

/**
 * What of the register tells who somebody is, or repeats a safeguarding concern, in words and with its
 * place: the same scan as the letter's. It is saved for nobody while anything is said here.
 */
export function scanRegister(register: Register, records: VisitRecords): readonly string[] {
  const cells = registerTable(register).flatMap((row) =>
    row.map((text, column) => ({
      at: `${row[0] === "" ? "What else has changed" : `Recommendation ${row[0]}`}, ${sheetHeadings[column]?.toLowerCase()}`,
      text,
    })),
  );
  return keptBack(cells, records).map(keptBackInWords);
}
