import type { CheckIn } from "../../../../shared/visit/kinds/checkIn.ts";
import type { Finding } from "../../../../shared/visit/kinds/finding.ts";
import type { FindingId } from "../../../../shared/visit/ids.ts";
import type { Letter } from "../../../../shared/visit/kinds/letter.ts";
import type { RecordOf, RecordTable } from "../../../../shared/visit/records.ts";
import { setFields } from "../../../db/changeRow.ts";
import type { Change } from "../../../../shared/visit/change.ts";
import { act } from "../../../db/history.ts";
import { mint } from "../../../db/mint.ts";
import { rowNow, rowsNow } from "../../../db/visits.ts";
import { columnFrom } from "../board/placeFinding.ts";
import { inTurn } from "../inTurn.ts";
import { mergeFindings } from "./mergeFindings.ts";
import { type Split, splitFinding } from "./splitFinding.ts";

/** Joins `other` into `kept`; everything that pointed at the other points at the kept one. */
export function mergeInto(kept: Pick<Finding, "id">, other: Pick<Finding, "id">): Promise<void> {
  return inTurn(async () => {
    const [first, second] = [rowNow("findings", kept.id), rowNow("findings", other.id)];
    if (!first || !second) return; // deleted meanwhile
    const both = [kept.id, other.id];
    const links = both.flatMap((findingId) => rowsNow("links", { findingId }));
    const positions = both.flatMap((findingId) => rowsNow("positions", { findingId }));
    const merged = mergeFindings({ kept: first, other: second, links, positions });
    await act({
      label: "Merge findings",
      visitId: first.visitId,
      changes: [
        { table: "findings", put: merged.finding, base: first },
        ...puts("links", merged.links, links),
        ...merged.droppedLinks.map(({ id }): Change => ({ table: "links", delete: id })),
        ...puts("positions", merged.positions, positions),
        ...merged.droppedPositions.map(({ id }): Change => ({ table: "positions", delete: id })),
        ...repoint(second, first.id),
        { table: "findings", delete: second.id },
      ],
    });
  });
}

/** Parts a finding in two and gives the id of the new one; null when it is not there any more. */
export function split(finding: Pick<Finding, "id">, how: Split): Promise<FindingId | null> {
  return inTurn(async () => {
    const now = rowNow("findings", finding.id);
    if (!now) return null;
    const all = rowsNow("findings", { visitId: now.visitId });
    const links = rowsNow("links", { findingId: now.id });
    const parted = splitFinding(now, columnFrom(all, now), links, how, mint.newId);
    await act({
      label: "Split finding",
      visitId: now.visitId,
      changes: [...puts("findings", parted.findings, all), ...puts("links", parted.links, links)],
    });
    return parted.created.id;
  });
}

/** Deletes a finding with its links and positions; recommendations stay and are no longer tied to it. */
export function deleteFinding(finding: Pick<Finding, "id">): Promise<void> {
  return inTurn(async () => {
    const now = rowNow("findings", finding.id);
    if (!now) return;
    const links = rowsNow("links", { findingId: now.id });
    const positions = rowsNow("positions", { findingId: now.id });
    await act({
      label: "Delete finding",
      visitId: now.visitId,
      changes: [
        ...links.map(({ id }): Change => ({ table: "links", delete: id })),
        ...positions.map(({ id }): Change => ({ table: "positions", delete: id })),
        ...repoint(now, null),
        { table: "findings", delete: now.id },
      ],
    });
  });
}

/** Changes to everything else of the visit that points at a finding, so that nothing points at what is gone. */
function repoint(gone: Finding, to: FindingId | null): readonly Change[] {
  const { visitId } = gone;
  const recommendations = rowsNow("recommendations", { visitId });
  const checkIns = rowsNow("checkIns", { visitId });
  const letters = rowsNow("letters", { visitId });
  return [
    ...recommendations
      .filter((row) => row.findingId === gone.id)
      .map((row) => setFields("recommendations", row, { findingId: to })),
    ...checkIns
      .filter((row) => row.points.some((point) => point.findingId === gone.id))
      .map((row) => setFields("checkIns", row, checkInWithout(row, gone.id, to))),
    ...letters
      .filter((row) => row.headlines.some((line) => line.findingIds.includes(gone.id)))
      .map((row) => setFields("letters", row, letterWithout(row, gone.id, to))),
  ];
}

/** Rows to write, each against what it was among `before`; one that is not among them is new. */
function puts<T extends RecordTable>(
  table: T,
  rows: readonly RecordOf<T>[],
  before: readonly RecordOf<T>[],
): readonly Change[] {
  return rows.map((put) => {
    const base = before.find(({ id }) => id === put.id);
    // Rows of that very table, which the union of all changes cannot tell.
    return { table, put, ...(base && { base }) } as unknown as Change;
  });
}

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
