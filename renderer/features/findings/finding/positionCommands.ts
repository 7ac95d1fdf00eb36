import type { Finding } from "../../../../shared/visit/kinds/finding.ts";
import type { Position } from "../../../../shared/visit/kinds/position.ts";
import { derivedId } from "../../../../shared/visit/derivedId.ts";
import { type PeerId, PositionId } from "../../../../shared/visit/ids.ts";
import { changeRow } from "../../../db/changeRow.ts";
import type { Change } from "../../../../shared/visit/change.ts";
import { act } from "../../../db/history.ts";
import { rowsNow } from "../../../db/visits.ts";
import { inTurn } from "../inTurn.ts";

/** Sets where a peer stands on a finding; null when the peer has not said after all. */
export function setStance(
  finding: Finding,
  peerId: PeerId,
  stance: Position["stance"] | null,
): Promise<void> {
  return inTurn(async () => {
    const own = ownPosition(finding, peerId);
    if ((own?.stance ?? null) === stance) return;
    await act({
      label: "Set position",
      visitId: finding.visitId,
      changes: [
        stance === null
          ? { table: "positions", delete: own?.id ?? "" }
          : own
            ? { table: "positions", set: { stance }, base: own }
            : { table: "positions", put: begin(finding, peerId, stance) },
      ],
    });
  });
}

/** Keeps what a peer says about a position, which the person saw as it is here. */
export function setRemark(position: Position, remark: string): Promise<void> {
  const text = remark.replace(/\s+/gu, " ").slice(0, 500);
  return inTurn(() => changeRow("positions", position, { remark: text }, "Edit remark"));
}

/** Every peer of the list who has not said agrees: one step, for a team that has just nodded. */
export function agreeForRest(finding: Finding, peerIds: readonly PeerId[]): Promise<void> {
  return inTurn(async () => {
    const given = rowsNow("positions", { findingId: finding.id });
    const silent = peerIds.filter((id) => !given.some((position) => position.peerId === id));
    await act({
      label: "Set all to agree",
      visitId: finding.visitId,
      changes: silent.map((id): Change => ({
        table: "positions",
        put: begin(finding, id, "agrees"),
      })),
    });
  });
}

function ownPosition(finding: Finding, peerId: PeerId): Position | undefined {
  const given = rowsNow("positions", { findingId: finding.id });
  return given.find((position) => position.peerId === peerId);
}

const begin = (finding: Finding, peerId: PeerId, stance: Position["stance"]): Position => ({
  id: PositionId.parse(derivedId("position", finding.id, peerId)),
  visitId: finding.visitId,
  findingId: finding.id,
  peerId,
  stance,
  remark: "",
});
