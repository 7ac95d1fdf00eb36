import { beginLetter } from "../../../shared/letter/beginLetter.ts";
import type { IssuedLetter } from "../../../shared/letter/issueLetter.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { commit } from "../../db/commit.ts";
import { act } from "../../db/history.ts";
import { mint } from "../../db/mint.ts";
import type { LetterAction, LiveLetter } from "./letterChanges.ts";
import type { FieldChange } from "./letterField.ts";

export { mint } from "../../db/mint.ts";

/** Begins the letter from the programme's wording. */
export const beginDraft = (records: VisitRecords): Promise<void> =>
  act({
    label: "Begin the letter",
    visitId: records.visit.id,
    changes: [{ table: "letters", put: beginLetter(records, mint) }],
  });

/** Saves what was typed into one field. */
export const saveField = (change: FieldChange): Promise<void> =>
  act({ label: labels[change.table], visitId: change.put.visitId, changes: [change] });

const labels: Readonly<Record<FieldChange["table"], string>> = {
  letters: "Edit the letter",
  findings: "Reword finding",
  recommendations: "Reword recommendation",
};

/** Carries out one action on the letter as it is now. */
export const runAction = (action: LetterAction, live: LiveLetter): Promise<void> =>
  act({
    label: action.label,
    visitId: live.records.visit.id,
    changes: action.changes(live),
  });

/** Writes an issued version. Not a step that can be undone: an issued letter is out of the house. */
export async function keepIssued(issued: IssuedLetter): Promise<void> {
  await commit({
    label: "Issue the letter",
    visitId: issued.visitId,
    changes: [{ table: "letters", put: issued }],
  });
}
