import * as z from "zod";
import { err, ok, type Result } from "../../shared/result.ts";
import { TeamId } from "../../shared/team/teamId.ts";
import { VisitId } from "../../shared/visit/ids.ts";
import type { Db } from "./db.ts";
import type { VisitKeeper } from "./visitKeeper.ts";

/** What was destroyed of a visit, and what could not be. */
export interface Destroyed {
  readonly team: string;
  readonly device: string;
  /** Rows of the database, each a sealed box: records, drafts and settings of the visit. */
  readonly rows: number;
  /** Files of the visit's team: segments, journal, backups, store settings. */
  readonly files: number;
  /** What was still there afterwards. Sealed under keys that are gone; tried again at the next start. */
  readonly left: readonly Remnant[];
}

export type Remnant = "rows" | "files" | "keys";

/** Why nothing at all was destroyed. */
export type NotDestroyed =
  | { readonly type: "NotHere" }
  /** The key ring without the visit's keys could not be written: the visit is as it was. */
  | { readonly type: "KeysNotDestroyed"; readonly reason: string };

/** The files of visits, outside the database. */
export interface VisitFiles {
  /** Destroys those of a team and counts them. Its keys may be gone. Rejects when some could not be removed. */
  readonly destroy: (visit: {
    readonly visitId: VisitId;
    readonly team: string;
  }) => Promise<number>;
  /** Whether anything of a team is left. */
  readonly isThere: (team: string) => Promise<boolean>;
}

/**
 * Destroys a visit on this laptop: its keys first, on the disk, so that nothing left of it can be
 * read, whatever happens next; then its rows and files. Then looks whether anything is left.
 */
export async function destroyVisit(
  laptop: VisitKeeper,
  visitId: VisitId,
  files: VisitFiles | undefined,
): Promise<Result<Destroyed, NotDestroyed>> {
  const keys = laptop.keys.of(visitId);
  if (keys === undefined) return err({ type: "NotHere" });
  const { team, device } = keys;
  const entry: Unfinished = { visitId, team };
  try {
    // Said before it is begun: an app that is killed half way goes on at its next start.
    await keepUnfinished(laptop, [...(await unfinishedRemovals(laptop)), entry]);
    await laptop.forget(visitId);
    await laptop.keys.destroy(visitId);
  } catch (fault) {
    await forgetUnfinished(laptop, entry).catch(() => undefined);
    return err({ type: "KeysNotDestroyed", reason: nameOf(fault) });
  }
  const gone = await destroyRest(laptop, entry, files);
  const left: readonly Remnant[] =
    laptop.keys.of(visitId) === undefined ? gone.left : ["keys", ...gone.left];
  return ok({ ...gone, team, device: device.id, left });
}

/** Goes on with removals that an earlier run could not finish. */
export async function finishRemovals(
  laptop: VisitKeeper,
  files: VisitFiles | undefined,
): Promise<void> {
  for (const entry of await unfinishedRemovals(laptop)) {
    const isUntouched = laptop.keys.of(entry.visitId)?.team === entry.team;
    // Its keys are still here: that removal never began.
    if (isUntouched) await forgetUnfinished(laptop, entry);
    else await destroyRest(laptop, entry, files);
  }
}

/** Rows and files of a visit whose keys are gone. It stays in the list of unfinished ones while something is left. */
export async function destroyRest(
  laptop: VisitKeeper,
  entry: Unfinished,
  files: VisitFiles | undefined,
): Promise<{ rows: number; files: number; left: readonly Remnant[] }> {
  const { visitId, team } = entry;
  // Opened again from a file since then: the rows are the new visit's, which took the old ones away.
  const hasNewRows = laptop.keys.of(visitId) !== undefined;
  const rows = hasNewRows ? 0 : await deleteRows(laptop.db, visitId).catch(() => 0);
  const gone = await files?.destroy({ visitId, team }).catch(() => 0);
  const left: Remnant[] = [];
  if (!hasNewRows && (await countRows(laptop.db, visitId).catch(() => 1)) > 0) left.push("rows");
  if ((await files?.isThere(team).catch(() => true)) === true) left.push("files");
  if (left.length === 0) await forgetUnfinished(laptop, entry).catch(() => undefined);
  return { rows, files: gone ?? 0, left };
}

/** Deletes every row of a visit and says how many there were. Needs no key. */
export async function deleteRows(db: Db, visitId: VisitId): Promise<number> {
  return db.transaction("rw", [db.log, db.chunks, db.visits, db.facts], async () => {
    const rows = await countRows(db, visitId);
    for (const part of partsOf(db, visitId)) await part.delete();
    return rows;
  });
}

/** How many rows there are of a visit. */
export async function countRows(db: Db, visitId: VisitId): Promise<number> {
  const counts = await Promise.all(partsOf(db, visitId).map((part) => part.count()));
  return counts.reduce((sum, count) => sum + count, 0);
}

const partsOf = (db: Db, visitId: VisitId) => [
  db.log.where("[v+n]").between(...rangeOf(visitId)),
  db.chunks.where("[v+n]").between(...rangeOf(visitId)),
  db.facts.where("[v+key]").between(...rangeOf(visitId)),
  db.visits.where("v").equals(visitId),
];

const rangeOf = (visitId: VisitId): [unknown, unknown] => [
  [visitId, -Infinity],
  [visitId, [[]]],
];

const Unfinished = z.strictObject({ visitId: VisitId, team: TeamId });
type Unfinished = z.infer<typeof Unfinished>;

const unfinishedKey = "unfinishedRemovals";

/** Visits of which something may be left though their keys are gone. */
export async function unfinishedRemovals(laptop: VisitKeeper): Promise<readonly Unfinished[]> {
  return z.array(Unfinished).safeParse(await laptop.readFact("", unfinishedKey)).data ?? [];
}

/** Keeps the list of them. */
export const keepUnfinished = (
  laptop: VisitKeeper,
  entries: readonly Unfinished[],
): Promise<void> => laptop.writeFact("", unfinishedKey, entries.length === 0 ? null : entries);

async function forgetUnfinished(laptop: VisitKeeper, { visitId, team }: Unfinished): Promise<void> {
  const others = (await unfinishedRemovals(laptop)).filter(
    (entry) => entry.visitId !== visitId || entry.team !== team,
  );
  await keepUnfinished(laptop, others);
}

/** What a fault is called, without what it says. */
export const nameOf = (fault: unknown): string => (fault instanceof Error ? fault.name : "unknown");
