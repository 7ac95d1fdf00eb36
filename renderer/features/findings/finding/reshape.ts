import { type Change, put, putAll, remove, set } from "../../../../shared/visit/change.ts";
import { repointed } from "../../../../shared/visit/deletion.ts";
import type { FindingId } from "../../../../shared/visit/ids.ts";
import type { Finding } from "../../../../shared/visit/kinds/finding.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { columnAt, columnFrom } from "../board/placeFinding.ts";
import { columnOf } from "../board/polarityColumn.ts";
import { type Merge, mergeFindings } from "./mergeFindings.ts";
import { type Split, splitFinding } from "./splitFinding.ts";

/**
 * Joins `other` into `kept`, both as the person saw them, as it was written and ticked; everything that
 * pointed at the other points at the kept one. Nothing where one of the two was deleted meanwhile.
 */
export function mergeChanges(
  records: VisitRecords,
  { kept, other }: { readonly kept: Finding; readonly other: Finding },
  how: Merge,
): readonly Change[] {
  if (!isThere(records, kept) || !isThere(records, other)) return [];
  const { links, positions, comments } = records;
  const merged = mergeFindings({ kept, other, links, positions }, how);
  return [
    put("findings", merged.finding, kept),
    ...merged.droppedLinks.map(({ id }) => remove("links", id)),
    ...putAll("links", merged.links, links),
    ...putAll("positions", merged.positions, positions),
    ...merged.droppedPositions.map(({ id }) => remove("positions", id)),
    ...comments
      .filter(({ of }) => of.id === other.id)
      .map((comment) => set("comments", comment, { of: { type: "finding", id: kept.id } })),
    ...repointed({ table: "findings", id: other.id }, kept.id, records),
    remove("findings", other.id),
  ];
}

/** Parts a finding, as the person saw it, in two; null where it was deleted meanwhile. */
export function splitChanges(
  records: VisitRecords,
  finding: Finding,
  how: Split,
  newId: () => string,
): { readonly created: FindingId; readonly changes: readonly Change[] } | null {
  if (!isThere(records, finding)) return null;
  const links = records.links.filter(({ findingId }) => findingId === finding.id);
  const column = columnOf(how.second.polarity);
  const below =
    column === columnOf(finding.polarity)
      ? columnFrom(records.findings, finding)
      : columnAt(records.findings, { enquiryId: finding.enquiryId, column });
  const parted = splitFinding(finding, { below, links }, how, newId);
  const others = records.findings.filter(({ id }) => id !== finding.id);
  return {
    created: parted.created.id,
    changes: [
      ...putAll("findings", parted.findings, [...others, finding]),
      ...putAll("links", parted.links, links),
      ...parted.droppedLinks.map(({ id }) => remove("links", id)),
    ],
  };
}

const isThere = ({ findings }: VisitRecords, { id }: Pick<Finding, "id">): boolean =>
  findings.some((row) => row.id === id);
