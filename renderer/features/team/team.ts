import { CheckInId, PeerId } from "../../../shared/visit/ids.ts";
import type { RecordOf, VisitRecords } from "../../../shared/visit/records.ts";
import { changeRow } from "../../db/changeRow.ts";
import { act } from "../../db/history.ts";
import { mint } from "../../db/mint.ts";

type Peer = RecordOf<"peers">;
type CheckIn = RecordOf<"checkIns">;

/** Adds a peer at the end of the team. */
export async function addPeer(
  records: VisitRecords,
  fields: Pick<Peer, "initials" | "seat" | "role" | "organisation">,
): Promise<void> {
  await act({
    label: "Add peer",
    visitId: records.visit.id,
    changes: [
      {
        table: "peers",
        put: {
          id: PeerId.parse(mint.newId()),
          visitId: records.visit.id,
          order: Math.max(0, ...records.peers.map((peer) => peer.order)) + 1,
          ...fields,
        },
      },
    ],
  });
}

/** Changes what is known of a peer. */
export const changePeer = (peer: Peer, fields: Partial<Peer>): Promise<void> =>
  changeRow("peers", peer, fields, "Change peer");

/** Takes a peer out of the team with their positions; lines they wrote stay, without a writer. */
export async function removePeer(records: VisitRecords, id: PeerId): Promise<void> {
  await act({
    label: "Remove peer",
    visitId: records.visit.id,
    changes: [
      ...records.positions
        .filter((row) => row.peerId === id)
        .map((row) => ({ table: "positions" as const, delete: row.id })),
      ...records.notes
        .filter((row) => row.peerId === id)
        .map((row) => ({ table: "notes" as const, set: { peerId: null }, base: row })),
      ...records.sessions
        .filter((row) => row.peerIds.includes(id))
        .map((row) => ({
          table: "sessions" as const,
          set: { peerIds: row.peerIds.filter((peer) => peer !== id) },
          base: row,
        })),
      ...records.cases
        .filter((row) => row.readBy.includes(id))
        .map((row) => ({
          table: "cases" as const,
          set: { readBy: row.readBy.filter((peer) => peer !== id) },
          base: row,
        })),
      ...records.learning
        .filter((row) => row.peerId === id)
        .map((row) => ({ table: "learning" as const, set: { peerId: null }, base: row })),
      ...records.concerns
        .filter((row) => row.recordedBy === id)
        .map((row) => ({ table: "concerns" as const, set: { recordedBy: null }, base: row })),
      { table: "peers", delete: id },
    ],
  });
}

/** Records what was said to the host on one occasion. */
export async function addCheckIn(
  records: VisitRecords,
  fields: Pick<CheckIn, "day" | "at" | "withWhom" | "points">,
): Promise<void> {
  await act({
    label: "Record check-in",
    visitId: records.visit.id,
    changes: [
      {
        table: "checkIns",
        put: { id: CheckInId.parse(mint.newId()), visitId: records.visit.id, ...fields },
      },
    ],
  });
}

/** Changes the record of a check-in. */
export const changeCheckIn = (row: CheckIn, fields: Partial<CheckIn>): Promise<void> =>
  changeRow("checkIns", row, fields, "Change check-in");

/** Removes the record of a check-in. */
export async function removeCheckIn(row: CheckIn): Promise<void> {
  await act({
    label: "Remove check-in",
    visitId: row.visitId,
    changes: [{ table: "checkIns", delete: row.id }],
  });
}
