import { randomBytes } from "@noble/hashes/utils.js";
import * as z from "zod";
import type { FolderError } from "../../shared/bridge/segmentFolder.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { sealBackup } from "../../shared/segments/sealBackup.ts";
import type { VisitId } from "../../shared/visit/ids.ts";
import { bridge } from "../bridge/bridge.ts";
import type { OpenVisit } from "../db/openVisit.ts";
import type { Laptop } from "../db/laptop.ts";

/** Rolling backups of the visits that are open. Main keeps the last ten and one an hour for three days. */
export interface RollingBackups {
  /** Backs up what has changed, where the last backup is an hour old. */
  readonly whenDue: () => Promise<void>;
  /** Backs up what has changed, at most a second long: what does not fit is in the journal anyway. */
  readonly beforeLocking: () => Promise<void>;
  /** Backs up one visit now. `false` when the last backup has everything already. */
  readonly now: (visitId: VisitId) => Promise<Result<boolean, FolderError>>;
}

const hour = 60 * 60 * 1_000;
const lockMs = 1_000;

/** The window answers in between. */
const aTurn = () => new Promise<void>((resolve) => setTimeout(resolve));

export function rollingBackups(
  laptop: Laptop,
  clock: () => number = () => Date.parse(laptop.now()),
): RollingBackups {
  /** How long sealing took: before locking it must be known to be short. */
  const sealingMs = new Map<VisitId, number>();

  const backUp = async (visit: OpenVisit): Promise<Result<boolean, FolderError>> => {
    const { visitId, state } = visit;
    const team = laptop.keys.of(visitId)?.team;
    const last = await lastBackup(laptop, visitId);
    // Actions are only ever added, so their number tells whether anything changed.
    if (team === undefined || last?.actions === state.size) return ok(false);
    const began = performance.now();
    const actions = state.size;
    const bytes = await sealBackup(state.actions(), laptop.keys.local(visitId), {
      nonce: randomBytes(24),
      pause: aTurn,
    });
    sealingMs.set(visitId, performance.now() - began);
    const written = await bridge.writeBackup({ team, bytes });
    if (!written.ok) return written;
    const kept: LastBackup = { actions, at: new Date(clock()).toISOString() };
    // A visit that was removed meanwhile has no keys, and nothing to note.
    if (laptop.keys.of(visitId) !== undefined) await laptop.writeFact(visitId, lastKey, kept);
    return ok(true);
  };

  const isDue = async ({ visitId }: OpenVisit): Promise<boolean> => {
    const last = await lastBackup(laptop, visitId);
    return last === null || Math.abs(clock() - Date.parse(last.at)) >= hour;
  };

  return {
    whenDue: async () => {
      for (const visit of laptop.opened) if (await isDue(visit)) await backUp(visit);
    },
    beforeLocking: () => {
      const began = performance.now();
      const left = () => lockMs - (performance.now() - began);
      const all = async () => {
        for (const visit of laptop.opened)
          if ((sealingMs.get(visit.visitId) ?? 0) < left()) await backUp(visit);
      };
      return Promise.race([
        all().catch(() => undefined),
        new Promise<void>((resolve) => setTimeout(resolve, lockMs)),
      ]);
    },
    now: async (visitId) => {
      const visit = await laptop.open(visitId);
      return visit === null ? err({ type: "Missing" }) : backUp(visit);
    },
  };
}

/** Looks every minute whether a backup is due; the returned function stops it. */
export function startBackups(backups: RollingBackups): () => void {
  // A backup that fails is tried again a minute later; the journal has everything meanwhile.
  const timer = setInterval(() => void backups.whenDue().catch(() => undefined), 60_000);
  return () => clearInterval(timer);
}

const lastKey = "lastBackup";
const LastBackup = z.strictObject({ actions: z.int(), at: z.string() });
type LastBackup = z.infer<typeof LastBackup>;

async function lastBackup(laptop: Laptop, visitId: VisitId): Promise<LastBackup | null> {
  return LastBackup.safeParse(await laptop.readFact(visitId, lastKey)).data ?? null;
}
