import type { MirrorInput, Round } from "./round.ts";
import type { SegmentFile } from "../../shared/bridge/segmentFolder.ts";
import type { Mirrored, StoreError } from "../../shared/bridge/stores.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { fetchFiles } from "./fetchFiles.ts";
import { teamFolder } from "./layout.ts";
import { keyOf } from "./mirrorMemory.ts";
import { localError } from "./localError.ts";
import { sendFiles } from "./sendFiles.ts";
import { concernsOneFile, type Listed } from "./store.ts";

/**
 * Brings the segment folder and the store level, any device's files both ways. Ends after the first
 * failure, with all that was done until then kept: the next round goes on from there. Safe to repeat,
 * to break off at any point and to run on several laptops at once.
 */
export async function mirror(input: MirrorInput): Promise<Result<Mirrored, StoreError>> {
  const round: Round = {
    ...input,
    notices: [],
    counts: { sent: 0, fetched: 0, notSegments: 0, bytes: 0 },
    unread: new Set(),
  };
  const { team, local, store, memory, direction, signal, now } = round;

  round.onProgress({ step: "looking", done: 0, of: 0 });
  let seenAt = now();
  let listing = await store.list(teamFolder(team), { signal });
  if (!listing.ok) return listing;
  const behind = await forgetWhatIsGone(round, listing.value);
  if (!behind.ok) return behind;

  if (direction !== "out") {
    const failed = await fetchFiles(round, listing.value);
    if (failed !== null) return err(failed);
  }

  let isReadOnly = false;
  if (direction !== "in") {
    const sending = await sendFiles(round, listing.value);
    if (!sending.ok) return sending;
    isReadOnly = sending.value.isReadOnly;
    if (round.counts.sent > 0) {
      round.onProgress({ step: "looking", done: 0, of: 0 });
      seenAt = now();
      listing = await store.list(teamFolder(team), { signal });
      if (!listing.ok) return listing;
    }
  }

  const mine = await local.list();
  if (!mine.ok) return err(localError(mine.error));
  // What came under another name is not missing.
  for (const file of mine.value) round.unread.delete(keyOf(file));
  const isVerified = round.unread.size === 0 && areSeen(round, mine.value, listing.value);
  if (round.counts.notSegments > 0)
    round.notices.push({ type: "NotASegment", count: round.counts.notSegments });
  const sentAgain = behind.value.filter((key) => memory.confirmed.has(key)).length;
  if (sentAgain > 0) round.notices.push({ type: "StoreWasBehind", count: sentAgain });
  return ok({
    sent: round.counts.sent,
    fetched: round.counts.fetched,
    verifiedAt: isVerified ? seenAt.toISOString() : null,
    isReadOnly,
    notices: round.notices,
  });
}

/**
 * Local files that were in the store and are not in its listing now; they count as never sent. So do
 * those whose size in the store is no longer ours: its content is read again.
 */
async function forgetWhatIsGone(
  { store, memory, local, signal }: Round,
  listing: readonly Listed[],
): Promise<Result<readonly string[], StoreError>> {
  const mine = await local.list();
  if (!mine.ok) return err(localError(mine.error));
  const sizes = new Map(listing.map(({ name, size }) => [name, size]));
  const gone: string[] = [];
  for (const file of mine.value) {
    const key = keyOf(file);
    const name = memory.confirmed.get(key);
    if (name === undefined) continue;
    const size = sizes.get(name);
    if (size === file.bytes || size === null) continue;
    if (size === undefined && !store.isListingComplete) {
      const got = await store.get(name, { signal });
      if (got.ok && got.value.length === file.bytes) continue;
      if (!got.ok && !concernsOneFile(got.error)) return err(got.error);
    }
    memory.confirmed.delete(key);
    if (size === undefined) gone.push(key);
  }
  return ok(gone);
}

function areSeen(
  { memory, store }: Round,
  files: readonly SegmentFile[],
  listing: readonly Listed[],
): boolean {
  const listed = new Set(listing.map(({ name }) => name));
  return files.every((file) => {
    const name = memory.confirmed.get(keyOf(file));
    return name !== undefined && (listed.has(name) || !store.isListingComplete);
  });
}
