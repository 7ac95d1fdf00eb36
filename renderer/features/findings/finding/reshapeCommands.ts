import { type Change, put, putAll, remove, set } from "../../../../shared/visit/change.ts";
import type { CheckIn } from "../../../../shared/visit/kinds/checkIn.ts";
import type { Finding } from "../../../../shared/visit/kinds/finding.ts";
import type { FindingId } from "../../../../shared/visit/ids.ts";
import type { Letter } from "../../../../shared/visit/kinds/letter.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
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
      ...repoint(records, second, first.id),
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

/** Deletes a finding with its links and positions; recommendations stay and are no longer tied to it. */
export const deleteFinding = (finding: Meant): Promise<void> =>
  run(finding.visitId, "Delete finding", (records) => {
    const now = findingIn(records, finding);
    if (!now) return [];
    const isOfIt = ({ findingId }: { readonly findingId: string }) => findingId === now.id;
    return [
      ...records.links.filter(isOfIt).map(({ id }) => remove("links", id)),
      ...records.positions.filter(isOfIt).map(({ id }) => remove("positions", id)),
      ...repoint(records, now, null),
      remove("findings", now.id),
    ];
  });

const findingIn = ({ findings }: VisitRecords, { id }: Pick<Finding, "id">): Finding | undefined =>
  findings.find((row) => row.id === id);

/** Changes to everything else of the visit that points at a finding, so that nothing points at what is gone. */
const repoint = (
  { recommendations, checkIns, letters }: VisitRecords,
  gone: Finding,
  to: FindingId | null,
): readonly Change[] => [
  ...recommendations
    .filter((row) => row.findingId === gone.id)
    .map((row) => set("recommendations", row, { findingId: to })),
  ...checkIns
    .filter((row) => row.points.some((point) => point.findingId === gone.id))
    .map((row) => set("checkIns", row, checkInWithout(row, gone.id, to))),
  ...letters
    .filter((row) => row.headlines.some((line) => line.findingIds.includes(gone.id)))
    .map((row) => set("letters", row, letterWithout(row, gone.id, to))),
];

const checkInWithout = (
  checkIn: CheckIn,
  gone: FindingId,
  to: FindingId | null,
): Pick<CheckIn, "points"> => ({
  points: checkIn.points.map((point) =>
    point.findingId === gone ? { ...point, findingId: to } : point,
  ),
});

/** What was issued, word for word, is in the letter's own model and is not touched. */
const letterWithout = (
  letter: Letter,
  gone: FindingId,
  to: FindingId | null,
): Pick<Letter, "headlines"> => ({
  headlines: letter.headlines.map((line) => ({
    ...line,
    findingIds: [
      ...new Set(line.findingIds.flatMap((id) => (id === gone ? (to === null ? [] : [to]) : [id]))),
    ],
  })),
});
