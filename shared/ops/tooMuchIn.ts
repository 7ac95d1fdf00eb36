import { fieldTooMuchInWords, tooMuch } from "../visit/fieldLimits.ts";
import { fieldsChanged } from "./withChanges.ts";
import { fieldsOfRow } from "./fieldsOfRow.ts";
import type { RowChange } from "./writeAction.ts";

/** What of changes is more than its field holds, in words: "Sponsor is too long to keep: 501 of 500 characters"; null when nothing. */
export function tooMuchIn(changes: readonly RowChange[]): string | null {
  for (const change of changes) {
    const fields =
      fieldsChanged(change) ?? ("put" in change ? fieldsOfRow(change.table, change.put) : {});
    for (const [field, value] of Object.entries(fields)) {
      const found = mayBeTooMuch(value) ? tooMuch(change.table, field, value) : null;
      if (found !== null) return fieldTooMuchInWords(change.table, field, found);
    }
  }
  return null;
}

/** Most values are short: they are not parsed for it. */
const mayBeTooMuch = (value: unknown): boolean =>
  typeof value === "object" ? value !== null : typeof value !== "string" || value.length > 3;
