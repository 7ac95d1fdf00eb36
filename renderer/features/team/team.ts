import { set, put } from "../../../shared/visit/change.ts";
import type { VocabularyKey } from "../../../shared/visit/fields.ts";
import { PeerId } from "../../../shared/visit/ids.ts";
import type { RecordOf, VisitRecords } from "../../../shared/visit/records.ts";
import { deleteRecord } from "../../db/deleteRecord.ts";
import { run } from "../../db/run.ts";
import { nextOrder } from "../../../shared/visit/nextOrder.ts";

type Peer = RecordOf<"peers">;

/** Adds a peer at the end of the team. */
export const addPeer = (
  { visit }: VisitRecords,
  fields: Pick<Peer, "initials" | "seat" | "role" | "organisation">,
): Promise<void> =>
  run(visit.id, "Add peer", ({ peers }, { newId }) => {
    const order = nextOrder(peers);
    return [
      put("peers", { id: PeerId.parse(newId()), visitId: visit.id, order, skills: [], ...fields }),
    ];
  });

/** Changes what is known of a peer. */
export const changePeer = (peer: Peer, fields: Partial<Peer>): Promise<void> =>
  run(peer.visitId, "Change peer", () => [set("peers", peer, fields)]);

/** Says that a peer brings an attribute of the programme, or does not. */
export const setSkill = ({ id, visitId }: Peer, key: VocabularyKey, brings: boolean) =>
  run(visitId, "Change what a peer brings", ({ peers }) =>
    peers
      .filter((peer) => peer.id === id && peer.skills.includes(key) !== brings)
      .map((peer) =>
        set("peers", peer, {
          skills: brings ? [...peer.skills, key] : peer.skills.filter((other) => other !== key),
        }),
      ),
  );

/** The lead's seat in the list goes to whoever has these initials; who had it is a peer. */
export const nameLead = ({ visit }: VisitRecords, initials: string): Promise<void> =>
  run(visit.id, "Change peer", ({ peers }) =>
    peers.flatMap((peer) => {
      const isNew = peer.initials === initials;
      if (isNew === (peer.seat === "lead")) return [];
      return [set("peers", peer, { seat: isNew ? ("lead" as const) : ("peer" as const) })];
    }),
  );

/** Takes a peer out of the team with their positions; lines they wrote stay, without a writer. */
export const removePeer = ({ visit }: VisitRecords, id: PeerId): Promise<void> =>
  deleteRecord(visit.id, { table: "peers", id });
