import type { IdentifierRegister } from "../identifiers/emptyRegister.ts";
import { identifierRegister } from "../identifiers/identifierRegister.ts";
import { keptBack } from "../letter/keptBack.ts";
import { capital } from "../words/capital.ts";
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
  const cells = sheet.rows.flatMap(({ id, cells: own }, i) =>
    own.map((text, column) => ({
      at: { row: id, number: i + 1, column: sheet.columns[column] ?? "" },
      text,
    })),
  );
  return keptBack(cells, records, register).map(({ at, words, said }) => ({
    ...at,
    words,
    said: capital(said),
  }));
}

/** A problem with its place: "Row 3, Who: “Jane Smith” looks like a person's name." */
export const sheetProblemInWords = ({ number, column, said }: SheetProblem): string =>
  `Row ${number}, ${column}: ${said}.`;
