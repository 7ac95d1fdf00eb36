import { identifierRegister } from "../identifiers/identifierRegister.ts";
import { scanForIdentifiers } from "../identifiers/scanForIdentifiers.ts";
import { echoesConcern } from "../letter/echoesConcern.ts";
import type { VisitRecords } from "../visit/records.ts";
import type { Register } from "./register.ts";
import { registerTable, sheetHeadings } from "./registerTable.ts";

/**
 * What of the register tells who somebody is, or repeats a safeguarding concern, in words and with its
 * place: the same scan as the letter's. It is saved for nobody while anything is said here.
 */
export function scanRegister(register: Register, records: VisitRecords): readonly string[] {
  const known = identifierRegister(records);
  return registerTable(register).flatMap((row) =>
    row.flatMap((text, at) => {
      const place = `Recommendation ${row[0]}, ${sheetHeadings[at]?.toLowerCase()}`;
      return [
        ...scanForIdentifiers(text, { register: known, setting: "letter" })
          .filter(({ severity }) => severity === "refuses")
          .map((hit) => `${place}: “${hit.text}” ${hit.message}.`),
        ...(echoesConcern(text, records.concerns)
          ? [`${place}: this repeats a safeguarding concern.`]
          : []),
      ];
    }),
  );
}
