import { beginLetter } from "../../../shared/letter/beginLetter.ts";
import type { IssuedLetter } from "../../../shared/letter/issueLetter.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { type Change, put } from "../../../shared/visit/change.ts";
import { run, runForGood } from "../../db/run.ts";
import type { LetterAction, LiveLetter } from "./letterChanges.ts";
import type { FieldSave } from "./letterField.ts";

export { mint } from "../../db/mint.ts";

/** Begins the letter from the programme's wording. */
export const beginDraft = (records: VisitRecords): Promise<void> =>
  run(records.visit.id, "Begin the letter", (now) => [put("letters", beginLetter(now))]);

/** Saves what was typed into one field, against the row as it was when the typing began. */
export const saveField = (save: FieldSave): Promise<void> =>
  run(save.base.visitId, labels[save.table], () => [save]);

const labels: Readonly<Record<FieldSave["table"], string>> = {
  letters: "Edit the letter",
  findings: "Reword finding",
  recommendations: "Reword recommendation",
};

/** Carries out one action on the letter as it is now; `saved` are the records that it is measured against. */
export const runAction = (
  action: LetterAction,
  live: LiveLetter,
  saved: VisitRecords,
): Promise<void> =>
  run(live.records.visit.id, action.label, () =>
    action.changes(live).map((change) => againstSaved(change, saved)),
  );

/** A live row carries what is typed and is none that the store has shown: its saved one stands for it. */
function againstSaved(change: Change, saved: VisitRecords): Change {
  if (!("set" in change)) return change;
  const { table, base } = change;
  const rows: readonly { readonly id: string }[] =
    table === "visits" ? [saved.visit] : saved[table];
  // The row of that table with that id.
  return { ...change, base: rows.find(({ id }) => id === base.id) ?? base } as Change;
}

/** Writes an issued version. Not a step that can be undone: an issued letter is out of the house. */
export async function keepIssued(issued: IssuedLetter): Promise<void> {
  await runForGood(issued.visitId, "Issue the letter", () => [put("letters", issued)]);
}
