import { randomBytes } from "node:crypto";
import type { Action } from "../../../shared/ops/action.ts";
import { stampOf } from "../../../shared/ops/stamp.ts";
import { VisitState } from "../../../shared/ops/visitState.ts";
import { writeOps } from "../../../shared/ops/writeAction.ts";
import { receive } from "../../../shared/segments/receive.ts";
import { sealBatches } from "../../../shared/segments/sealBatches.ts";
import { must } from "../../../shared/segments/testing/testLaptop.ts";
import { testTeam } from "../../../shared/segments/testing/testTeam.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { visitIdOf, type BenchNote } from "../benchNote.ts";
import { rowsBeforeNotes } from "../benchVisit.ts";
import type { OurSync } from "../ours.ts";

const at = "2024-10-15T20:00:00.000Z";

/** A team of ten who have each other's cards and `shared`, and a lead who will take in what they did. */
export async function openOurSync(shared: readonly BenchNote[]): Promise<OurSync> {
  const visit = new VisitState(visitIdOf(0));
  visit.apply([before(visit, shared)]);
  const { devices, pack, merge } = await openTeamSync(visit, 10);
  return { devices, pack, merge: async (files) => (await merge(files))?.notes.length ?? 0 };
}

export interface TeamSync extends Pick<OurSync, "devices" | "pack"> {
  /** Verifies, opens and merges the files into the visit; gives what it comes to then. */
  readonly merge: (files: readonly Uint8Array[]) => Promise<VisitRecords | null>;
}

/** A team of so many who have each other's cards and the visit, and a lead who will take in what they did. */
export async function openTeamSync(visit: VisitState, count: number): Promise<TeamSync> {
  const { lead, peers } = await testTeam(
    `${count} devices`,
    Array.from({ length: count }, (_, device) => `Peer ${device + 1}`),
  );
  return {
    devices: peers.map(({ device }) => device),
    pack: async (device, actions) => {
      const peer = peers[device];
      if (peer === undefined) throw new Error("no such device");
      const random = (bytes: number) => new Uint8Array(randomBytes(bytes));
      const news = { actions, rosters: [], seats: [], at: peer.now, random };
      const sealed = await sealBatches(peer.state, peer.keys, news);
      return must(sealed).map(({ bytes }) => bytes);
    },
    merge: async (files) => {
      const known = [...lead.folder.keys()].map((name) => ({ name, bytes: null }));
      const fresh = files.map((bytes, index) => ({ name: `file ${index}`, bytes }));
      const secrets = { keys: lead.keys, now: lead.now };
      const received = await receive([...known, ...fresh], lead.state, secrets);
      const [problem] = received.problems;
      if (problem !== undefined) throw new Error(problem.type);
      visit.apply(received.actions.map(({ action }) => action));
      return visit.records;
    },
  };
}

/** What all have already: the visit and the shared notes, whose stamp is `sharedStamp`. */
function before(visit: VisitState, shared: readonly BenchNote[]): Action {
  const notes = shared.map((put) => ({ table: "notes", put }) as const);
  return {
    stamp: sharedStamp,
    at,
    by: "0".repeat(32),
    label: "Begin",
    ops: [...writeOps(visit, [...rowsBeforeNotes(0), ...notes])],
  };
}

export const sharedStamp = stampOf(1, "sharedww");
