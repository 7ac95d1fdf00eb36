import { randomBytes } from "@noble/hashes/utils.js";
import * as z from "zod";
import type { Action } from "../../shared/ops/action.ts";
import { stampOf } from "../../shared/ops/stamp.ts";
import { VisitState } from "../../shared/ops/visitState.ts";
import { actionsOf, writeOps } from "../../shared/ops/writeAction.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { sealAction } from "../../shared/segments/sealAction.ts";
import { beginTeam, type VisitKeys } from "../../shared/team/keyRing.ts";
import { localKeys } from "../../shared/team/keys.ts";
import { TeamId } from "../../shared/team/teamId.ts";
import { put } from "../../shared/visit/change.ts";
import { derivedId } from "../../shared/visit/derivedId.ts";
import { DestructionId, VisitId } from "../../shared/visit/ids.ts";
import { DestructionCertificate } from "../../shared/visit/kinds/destruction.ts";
import { recordTables, type VisitRecords } from "../../shared/visit/records.ts";
import {
  deleteRows,
  destroyRest,
  nameOf,
  type NotDestroyed,
  unfinishedRemovals,
  keepUnfinished,
  type VisitFiles,
} from "./destroyVisit.ts";
import type { OpenVisit } from "./openVisit.ts";
import type { VisitKeeper } from "./visitKeeper.ts";
import { VisitLog } from "./log/visitLog.ts";

/** What a reduction asks of the laptop beside what every visit does. */
export interface ReducingLaptop extends VisitKeeper {
  open(visitId: VisitId): Promise<OpenVisit | null>;
}

/** The files of visits, and how the copy of what is kept is begun and read again. */
export interface ReducingFiles extends VisitFiles {
  /** Makes sealed actions durable as the first of a team's journal. Rejects when they are not. */
  readonly begin: (team: string, boxes: readonly Uint8Array[]) => Promise<void>;
  /** All actions that the copy of a visit has. Rejects while it cannot be read. */
  readonly readAll: (visitId: VisitId) => Promise<{ readonly actions: readonly Action[] }>;
}

/** What stays, and the certificate as far as it can be written before. */
export interface Reducing {
  readonly records: VisitRecords;
  readonly certificate: DestructionCertificate;
}

/** Why no notes were destroyed: the visit is as it was. */
export type NotReduced =
  | NotDestroyed
  /** What is kept could not be written first. */
  | { readonly type: "KeptNotWritten"; readonly reason: string };

/** The keys of the notes are gone and what is kept is safe; the rest is done at the next start. */
export class NotFinished extends Error {
  override readonly name = "NotFinished";
}

/**
 * Destroys a visit on this laptop but for what `reduce` keeps of it. What is kept is sealed first, under
 * new keys and as a team of its own, so that no laptop that still has the notes can bring them back by
 * sync; one write of the key ring then puts the new keys in the place of the old ones, which are gone with
 * it. Until that write nothing is destroyed; from then on nothing of the notes opens, and whatever ends
 * the app, its next start goes on to the end (`finishReductions`). Rejects with `NotFinished` where this
 * run cannot.
 */
export async function reduceVisit(
  laptop: ReducingLaptop,
  visitId: VisitId,
  reduce: (visit: OpenVisit) => Promise<Reducing>,
  files: ReducingFiles | undefined,
): Promise<Result<DestructionCertificate, NotReduced>> {
  const [keys, visit] = [laptop.keys.of(visitId), await laptop.open(visitId)];
  if (keys === undefined || visit === null) return err({ type: "NotHere" });
  const { records, certificate } = await reduce(visit);
  const fresh = beginTeam(visitId, randomBytes);
  const actions = actionsOfKept(laptop, records, fresh);
  const entry: Unfinished = { visitId, from: keys.team, to: fresh.team, certificate };
  try {
    // Said before it is begun: an app that is killed half way goes on at its next start.
    await keepEntry(laptop, entry);
    await files?.begin(fresh.team, sealed(actions, fresh));
  } catch (fault) {
    await abandon(laptop, entry, files);
    return err({ type: "KeptNotWritten", reason: nameOf(fault) });
  }
  await laptop.forget(visitId);
  try {
    await laptop.keys.replace(fresh);
  } catch (fault) {
    await abandon(laptop, entry, files);
    return err({ type: "KeysNotDestroyed", reason: nameOf(fault) });
  }
  try {
    return ok(await goOn(laptop, entry, files, actions));
  } catch (fault) {
    throw new NotFinished(nameOf(fault), { cause: fault });
  }
}

/** Goes on with reductions that an earlier run could not finish; those that had not begun are given up. */
export async function finishReductions(
  laptop: ReducingLaptop,
  files: ReducingFiles | undefined,
): Promise<void> {
  for (const entry of await unfinishedReductions(laptop)) {
    const team = laptop.keys.of(entry.visitId)?.team;
    if (team === entry.to) await goOn(laptop, entry, files);
    else if (team === entry.from) await abandon(laptop, entry, files);
    // Closed since, or opened anew from a file: what is left of either is removed as what a closed visit leaves.
    else await leaveToRemovals(laptop, entry);
  }
}

/** The new keys are in the ring, the old ones gone: rows, files, certificate. */
async function goOn(
  laptop: ReducingLaptop,
  entry: Unfinished,
  files: ReducingFiles | undefined,
  inMemory?: readonly Action[],
): Promise<DestructionCertificate> {
  const { visitId, from } = entry;
  // The copy has all that was kept, and what was written since by a run that ended before it was through.
  const actions = inMemory ?? (await files?.readAll(visitId))?.actions ?? [];
  await deleteRows(laptop.db, visitId);
  const log = new VisitLog(() => laptop.db, visitId, laptop.keys.local(visitId));
  await log.write(actions);
  const visit = await laptop.open(visitId);
  if (!visit?.state.records) throw new Error("what is kept of the visit cannot be read");
  await laptop.keepSummary(visitId, visit.state.records);
  // Whatever is left of its files is tried again at each start.
  await keepUnfinished(laptop, [...(await unfinishedRemovals(laptop)), { visitId, team: from }]);
  const gone = await destroyRest(laptop, { visitId, team: from }, files);
  const certificate = { ...entry.certificate, files: gone.files, left: [...gone.left] };
  const known = await writeCertificate(visit, from, certificate);
  await forgetEntry(laptop, entry);
  return known;
}

/** Writes the certificate into what is kept, once; gives the one that stands there. */
async function writeCertificate(
  visit: OpenVisit,
  from: string,
  certificate: DestructionCertificate,
): Promise<DestructionCertificate> {
  const { visitId } = visit;
  const id = DestructionId.parse(derivedId("destruction", visitId, from));
  const there = visit.state.records?.destructions.find((each) => each.id === id);
  if (there?.certificate) return there.certificate;
  const row = {
    id,
    visitId,
    at: certificate.at,
    laptop: certificate.device,
    laptopName: certificate.deviceName ?? "This laptop",
    standing: "done" as const,
    certificate,
  };
  await visit.write((write) => write("Destroy the notes", [put("destructions", row)]));
  return certificate;
}

/** What is kept as the first actions of its own team. */
function actionsOfKept(
  { now, sitting }: VisitKeeper,
  records: VisitRecords,
  { visitId, device }: VisitKeys,
): readonly Action[] {
  const state = new VisitState(VisitId.parse(visitId));
  const ops = writeOps(state, [
    put("visits", records.visit),
    ...recordTables.flatMap((table) => records[table].map((row) => put(table, row as never))), // rows of that very table
  ]);
  let lamport = 0;
  return actionsOf(ops, {
    label: "What is kept of the visit",
    at: now(),
    by: device.id,
    nextStamp: () => stampOf((lamport += 1), sitting),
  });
}

function sealed(actions: readonly Action[], { localKey, team }: VisitKeys): readonly Uint8Array[] {
  const keys = localKeys(localKey, team);
  return actions.map((action) => sealAction(action, keys, randomBytes(24)));
}

/** Nothing was destroyed: what was prepared is removed. */
async function abandon(
  laptop: VisitKeeper,
  entry: Unfinished,
  files: ReducingFiles | undefined,
): Promise<void> {
  const { visitId, to } = entry;
  await files?.destroy({ visitId, team: to }).catch(() => 0);
  if ((await files?.isThere(to).catch(() => true)) !== true)
    await forgetEntry(laptop, entry).catch(() => undefined);
}

async function leaveToRemovals(laptop: VisitKeeper, entry: Unfinished): Promise<void> {
  const { visitId, from, to } = entry;
  const left = [from, to].map((team) => ({ visitId, team }));
  await keepUnfinished(laptop, [...(await unfinishedRemovals(laptop)), ...left]);
  await forgetEntry(laptop, entry);
}

const Unfinished = z.strictObject({
  visitId: VisitId,
  /** The team whose keys are destroyed, and that of what is kept. */
  from: TeamId,
  to: TeamId,
  certificate: DestructionCertificate,
});
type Unfinished = z.infer<typeof Unfinished>;

const unfinishedKey = "unfinishedReductions";

/** Visits whose notes were being destroyed when the app ended. */
export async function unfinishedReductions(laptop: VisitKeeper): Promise<readonly Unfinished[]> {
  return z.array(Unfinished).safeParse(await laptop.readFact("", unfinishedKey)).data ?? [];
}

async function keepEntry(laptop: VisitKeeper, entry: Unfinished): Promise<void> {
  await laptop.writeFact("", unfinishedKey, [...(await unfinishedReductions(laptop)), entry]);
}

async function forgetEntry(laptop: VisitKeeper, { to }: Unfinished): Promise<void> {
  const others = (await unfinishedReductions(laptop)).filter((entry) => entry.to !== to);
  await laptop.writeFact("", unfinishedKey, others.length === 0 ? null : others);
}
