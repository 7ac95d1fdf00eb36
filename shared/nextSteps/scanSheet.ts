import type { IdentifierRegister } from "../identifiers/emptyRegister.ts";
import { identifierRegister } from "../identifiers/identifierRegister.ts";
import { scanForIdentifiers } from "../identifiers/scanForIdentifiers.ts";
import { echoesConcern } from "../letter/echoesConcern.ts";
import type { VisitRecords } from "../visit/records.ts";
import { composeSheet, type NextStepsSheet } from "./composeSheet.ts";

/** What keeps the sheet back: where it stands, and what is wrong, in words. */
export interface SheetProblem {
  readonly row: string;
  /** Counts from 1, as the rows do. */
  readonly number: number;
  readonly column: string;
  /** The words that tell. */
  readonly words: string;
  readonly said: string;
}

/**
 * What of the sheet tells who somebody is, or repeats a safeguarding concern: the same scan as the
 * letter's. Nobody is given a sheet of which anything is said here.
 */
export function scanSheet(
  records: VisitRecords,
  sheet: NextStepsSheet = composeSheet(records),
  register: IdentifierRegister = identifierRegister(records),
): readonly SheetProblem[] {
  return sheet.rows.flatMap(({ id, cells }, at) =>
    cells.flatMap((text, column) => {
      const place = { row: id, number: at + 1, column: sheet.columns[column] ?? "" };
      return [
        ...scanForIdentifiers(text, { register, setting: "letter" })
          .filter(({ severity }) => severity === "refuses")
          .map((hit) => ({ ...place, words: hit.text, said: `“${hit.text}” ${hit.message}` })),
        ...(echoesConcern(text, records.concerns)
          ? [{ ...place, words: "", said: "This repeats a safeguarding concern" }]
          : []),
      ];
    }),
  );
}

/** A problem with its place: "Row 3, Who: “Jane Smith” looks like a person's name." */
export const sheetProblemInWords = ({ number, column, said }: SheetProblem): string =>
  `Row ${number}, ${column}: ${said}.`;
