import { put, remove, set } from "../../../../shared/visit/change.ts";
import type { Finding } from "../../../../shared/visit/kinds/finding.ts";
import type { Position } from "../../../../shared/visit/kinds/position.ts";
import { derivedId } from "../../../../shared/visit/derivedId.ts";
import { type PeerId, PositionId } from "../../../../shared/visit/ids.ts";
import { run } from "../../../db/run.ts";

/** Sets where a peer stands on a finding; null when the peer has not said after all. */
export const setStance = (
  finding: Finding,
  peerId: PeerId,
  stance: Position["stance"] | null,
): Promise<void> =>
  run(finding.visitId, "Set position", ({ positions }) => {
    const own = positions.find((row) => row.findingId === finding.id && row.peerId === peerId);
    if ((own?.stance ?? null) === stance) return [];
    if (own === undefined) return stance ? [put("positions", begin(finding, peerId, stance))] : [];
    return [stance ? set("positions", own, { stance }) : remove("positions", own.id)];
  });

/** Every peer of the list who has not said agrees: one step, for a team that has just nodded. */
export const agreeForRest = (finding: Finding, peerIds: readonly PeerId[]): Promise<void> =>
  run(finding.visitId, "Set all to agree", ({ positions }) => {
    const given = positions.filter(({ findingId }) => findingId === finding.id);
    const silent = peerIds.filter((id) => !given.some(({ peerId }) => peerId === id));
    return silent.map((id) => put("positions", begin(finding, id, "agrees")));
  });

const begin = (finding: Finding, peerId: PeerId, stance: Position["stance"]): Position => ({
  id: PositionId.parse(derivedId("position", finding.id, peerId)),
  visitId: finding.visitId,
  findingId: finding.id,
  peerId,
  stance,
  remark: "",
});
