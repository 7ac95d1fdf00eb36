import { identifierRegister } from "../../../../shared/identifiers/identifierRegister.ts";
import { scanForIdentifiers } from "../../../../shared/identifiers/scanForIdentifiers.ts";
import { type CopyFields, newCopy } from "../../../../shared/letter/versions/copiesGiven.ts";
import { put, set } from "../../../../shared/visit/change.ts";
import type { CopyGiven } from "../../../../shared/visit/kinds/copyGiven.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { deleteRecord } from "../../../db/deleteRecord.ts";
import { run } from "../../../db/run.ts";

/** Keeps that a copy was given. */
export const recordCopy = ({ visit }: VisitRecords, fields: CopyFields): Promise<void> =>
  run(visit.id, "Record a copy", (_, mint) => [put("copies", newCopy(visit.id, fields, mint))]);

/** Puts right what is said of one. */
export const changeCopy = (copy: CopyGiven, fields: CopyFields): Promise<void> =>
  run(copy.visitId, "Change a copy", ({ copies }) =>
    copies.some(({ id }) => id === copy.id) ? [set("copies", copy, fields)] : [],
  );

/** Takes one out of the register; undo brings it back. */
export const removeCopy = ({ id, visitId, to }: CopyGiven): Promise<void> =>
  deleteRecord(visitId, { table: "copies", id }, to);

/** Why a recipient is not taken as it is typed; null where it may stand. */
export function whyNotTo(to: string, records: VisitRecords): string | null {
  if (to.trim() === "") return "Say to which role or organisation it went";
  const hit = scanForIdentifiers(to, {
    register: identifierRegister(records),
    setting: "letter",
  }).find(({ severity }) => severity === "refuses");
  return hit === undefined
    ? null
    : `“${hit.text}” looks like a person. Say the role or organisation instead`;
}
