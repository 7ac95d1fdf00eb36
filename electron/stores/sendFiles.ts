import type { SegmentFile } from "../../shared/bridge/segmentFolder.ts";
import type { StoreError } from "../../shared/bridge/stores.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import type { SegmentRef } from "../../shared/segments/segmentRef.ts";
import { claimOf } from "../segments/claim.ts";
import { besideOf } from "../segments/segmentFiles.ts";
import { inParallel } from "./inParallel.ts";
import { nameInStore } from "./layout.ts";
import { localError } from "./localError.ts";
import type { Round } from "./round.ts";
import { keyOf } from "./mirrorMemory.ts";
import { concernsOneFile, type Listed } from "./store.ts";

/**
 * Puts into the store every local file that has not been seen whole in it, and reads it back. A store
 * that takes nothing is read-only: that ends the sending, not the round.
 */
export async function sendFiles(
  round: Round,
  listing: readonly Listed[],
): Promise<Result<{ readonly isReadOnly: boolean }, StoreError>> {
  const { local, memory, signal, onProgress } = round;
  const mine = await local.list();
  if (!mine.ok) return err(localError(mine.error));
  const files = mine.value.filter((file) => !memory.confirmed.has(keyOf(file))).sort(byName);
  const listed = new Set(listing.map(({ name }) => name));
  let done = 0;
  const failed = await inParallel(files, { atOnce: 4 }, async (file) => {
    if (signal.aborted) return { type: "Cancelled" } as const;
    onProgress({ step: "sending", done, of: files.length });
    const stopped = await sendOne(round, file, listed);
    done += 1;
    return stopped;
  });
  if (failed?.type === "ReadOnly") return ok({ isReadOnly: true });
  if (failed !== null) return err(failed);
  if (files.length > 0) onProgress({ step: "sending", done, of: files.length });
  return ok({ isReadOnly: false });
}

const byName = (one: SegmentFile, other: SegmentFile): number => (one.name < other.name ? -1 : 1);

/** A store may hold something else in our place, and may spoil what it is given: so many names are tried. */
const mostNames = 5;

async function sendOne(
  round: Round,
  file: SegmentRef,
  listed: ReadonlySet<string>,
): Promise<StoreError | null> {
  const { store, team, local, memory, notices, counts, signal } = round;
  const bytes = await local.read(file);
  if (bytes === null || !claimOf(bytes).ok) {
    notices.push({ type: "Incomplete", file: file.name });
    return null;
  }
  let spoilt = 0;
  let name = nameInStore(team, file);
  for (let tried = 0; tried < mostNames; tried += 1) {
    // A listed file is there: writing again would only be refused, and a read-only store has it too.
    const put = listed.has(name)
      ? ok("Exists" as const)
      : await store.putIfAbsent(name, bytes, { signal });
    if (!put.ok) return put.error;
    const back = await store.get(name, { signal });
    if (!back.ok) {
      if (!concernsOneFile(back.error)) return back.error;
      notices.push({ type: "NotDownloadedYet", file: file.name });
      return null;
    }
    if (Buffer.compare(back.value, bytes) === 0) {
      memory.confirmed.set(keyOf(file), name);
      // Also what `Exists` now: an answer to our PUT was lost, or another laptop was as quick.
      if (!listed.has(name)) counts.sent += 1;
      return null;
    }
    if (claimOf(back.value).ok) {
      const failed = await keepOther(round, file, back.value);
      if (failed !== null) return failed;
      name = nameInStore(team, besideOf(file, bytes));
    } else {
      spoilt += 1;
      name = nameInStore(team, file).replace(/\.prs$/, `-r${spoilt}.prs`);
    }
  }
  notices.push({ type: "Incomplete", file: file.name });
  return null;
}

/** Another segment in our place: two laptops with one name, or a store that mixes them up. The window decides. */
async function keepOther(
  { local, counts, notices, onReceived, direction }: Round,
  file: SegmentRef,
  bytes: Uint8Array,
): Promise<StoreError | null> {
  if (direction === "out") return null;
  const received = await local.receive(bytes);
  if (!received.ok) {
    const { error } = received;
    const isOfDisk = ["DiskFull", "ReadOnly", "Missing", "Failed"].includes(error.type);
    return isOfDisk ? localError(error as Parameters<typeof localError>[0]) : null; // one of those
  }
  if (!received.value.isNew) return null;
  counts.fetched += 1;
  notices.push({ type: "Differs", file: file.name });
  onReceived();
  return null;
}
