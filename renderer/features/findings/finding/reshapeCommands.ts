import type { FindingId } from "../../../../shared/visit/ids.ts";
import type { Finding } from "../../../../shared/visit/kinds/finding.ts";
import { deleteRecord } from "../../../db/deleteRecord.ts";
import { run } from "../../../db/run.ts";
import type { Merge } from "./mergeFindings.ts";
import { mergeChanges, splitChanges } from "./reshape.ts";
import type { Split } from "./splitFinding.ts";

/** Joins `other` into `kept`, both as the person saw them. */
export const mergeInto = (kept: Finding, other: Finding, how: Merge): Promise<void> =>
  run(kept.visitId, "Merge findings", (records) => mergeChanges(records, { kept, other }, how));

/** Parts a finding in two and gives the id of the new one; null when it is not there any more. */
export async function split(finding: Finding, how: Split): Promise<FindingId | null> {
  let created: FindingId | null = null;
  await run(finding.visitId, "Split finding", (records, { newId }) => {
    const parted = splitChanges(records, finding, how, newId);
    created = parted?.created ?? null;
    return parted?.changes ?? [];
  });
  return created;
}

/** Deletes a finding with its links, positions and comments; recommendations stay and are no longer tied to it. */
export const deleteFinding = ({ id, visitId }: Pick<Finding, "id" | "visitId">): Promise<void> =>
  deleteRecord(visitId, { table: "findings", id });
