import { put, putAll, remove, set } from "../../../../shared/visit/change.ts";
import { repointed } from "../../../../shared/visit/deletion.ts";
import type { Finding } from "../../../../shared/visit/kinds/finding.ts";
import type { FindingId } from "../../../../shared/visit/ids.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { deleteRecord } from "../../../db/deleteRecord.ts";
import { run } from "../../../db/run.ts";
import { columnFrom } from "../board/placeFinding.ts";
import { mergeFindings } from "./mergeFindings.ts";
import { type Split, splitFinding } from "./splitFinding.ts";

type Meant = Pick<Finding, "id" | "visitId">;

/** Joins `other` into `kept`; everything that pointed at the other points at the kept one. */
export const mergeInto = (kept: Meant, other: Pick<Finding, "id">): Promise<void> =>
  run(kept.visitId, "Merge findings", (records) => {
    const [first, second] = [findingIn(records, kept), findingIn(records, other)];
    if (!first || !second) return []; // deleted meanwhile
    const merged = mergeFindings({ kept: first, other: second, ...records });
    return [
      put("findings", merged.finding, first),
      ...putAll("links", merged.links, records.links),
      ...merged.droppedLinks.map(({ id }) => remove("links", id)),
      ...putAll("positions", merged.positions, records.positions),
      ...merged.droppedPositions.map(({ id }) => remove("positions", id)),
      ...records.comments
        .filter(({ of }) => of.id === second.id)
        .map((comment) => set("comments", comment, { of: { type: "finding", id: first.id } })),
      ...repointed({ table: "findings", id: second.id }, first.id, records),
      remove("findings", second.id),
    ];
  });

/** Parts a finding in two and gives the id of the new one; null when it is not there any more. */
export async function split(finding: Meant, how: Split): Promise<FindingId | null> {
  let created: FindingId | null = null;
  await run(finding.visitId, "Split finding", (records, { newId }) => {
    const now = findingIn(records, finding);
    if (!now) return [];
    const links = records.links.filter(({ findingId }) => findingId === now.id);
    const parted = splitFinding(now, columnFrom(records.findings, now), links, how, newId);
    created = parted.created.id;
    return [
      ...putAll("findings", parted.findings, records.findings),
      ...putAll("links", parted.links, links),
    ];
  });
  return created;
}

/** Deletes a finding with its links, positions and comments; recommendations stay and are no longer tied to it. */
export const deleteFinding = ({ id, visitId }: Meant): Promise<void> =>
  deleteRecord(visitId, { table: "findings", id });

const findingIn = ({ findings }: VisitRecords, { id }: Pick<Finding, "id">): Finding | undefined =>
  findings.find((row) => row.id === id);
