import { assertNever } from "../../shared/assertNever.ts";
import type { StoreError } from "../../shared/bridge/stores.ts";
import { largestSegment } from "../../shared/segments/header.ts";
import type { SegmentRef } from "../../shared/segments/segmentRef.ts";
import { claimOf, placeOf } from "../segments/claim.ts";
import { inParallel } from "./inParallel.ts";
import { markerNames, nameInStore, placeInStore } from "./layout.ts";
import { localError } from "./localError.ts";
import type { Round } from "./round.ts";
import { keyOf } from "./mirrorMemory.ts";
import { concernsOneFile, type Listed } from "./store.ts";

/** Reads from the store what is not here, and compares once what is. Null, or why it had to stop. */
export async function fetchFiles(
  round: Round,
  listing: readonly Listed[],
): Promise<StoreError | null> {
  const { local, signal, onProgress } = round;
  const mine = await local.list();
  if (!mine.ok) return localError(mine.error);
  const here = new Set(mine.value.map(keyOf));
  const files = listing.filter((file) => isToRead(round, file, here)).sort(byPlace);
  let done = 0;
  const failed = await inParallel(files, { atOnce }, async (file) => {
    if (signal.aborted) return { type: "Cancelled" } as const;
    if (isFull(round)) {
      markUnread(round, file.name);
      return null;
    }
    onProgress({ step: "fetching", done, of: files.length });
    const stopped = await readOne(round, file, here);
    done += 1;
    return stopped;
  });
  if (failed === null && files.length > 0) onProgress({ step: "fetching", done, of: files.length });
  if (failed !== null || round.store.isListingComplete) return failed;
  return readUnlisted(round, here, listing);
}

const atOnce = 4;

/** The most bytes that come in one round; the next goes on. What came is looked at in between. */
const bytesInRound = 512 * 1024 * 1024;

// By what came, since a listing can say any size; with room for what is under way.
const isFull = ({ counts }: Round): boolean =>
  counts.bytes > bytesInRound - atOnce * largestSegment;

function isToRead(
  { team, memory, counts }: Round,
  { name, size }: Listed,
  here: ReadonlySet<string>,
): boolean {
  if (markerNames(team).includes(name)) return false;
  const stranger = memory.strangers.get(name);
  if (stranger !== undefined && stranger.size === size) {
    if (!stranger.isSegment) counts.notSegments += 1;
    return false;
  }
  const place = placeInStore(team, name);
  if (place === null || !here.has(keyOf(place))) return true;
  return !memory.confirmed.has(keyOf(place));
}

/** Every laptop's card first, then the oldest: what comes in can be used as soon as it is there. */
const byPlace = (one: Listed, other: Listed): number =>
  lastPart(one.name) < lastPart(other.name) ? -1 : 1;

const lastPart = (name: string): string => name.slice(name.lastIndexOf("/") + 1);

async function readOne(
  round: Round,
  listed: Listed,
  here: ReadonlySet<string>,
): Promise<StoreError | null> {
  const { store, team, memory, notices, signal } = round;
  const { name } = listed;
  const place = placeInStore(team, name);
  const got = await store.get(name, { signal });
  if (!got.ok) {
    if (!concernsOneFile(got.error)) return got.error;
    if (got.error.type === "NotDownloadedYet")
      notices.push({ type: "NotDownloadedYet", file: lastPart(name) });
    if (got.error.type === "TooLarge") noSegment(round, listed);
    else markUnread(round, name);
    return null;
  }
  round.counts.bytes += got.value.length;
  if (place !== null && here.has(keyOf(place))) {
    if (await isSame(round, place, got.value)) {
      memory.confirmed.set(keyOf(place), name);
      return null;
    }
    // Spoilt in the store and whole here: what is sent next goes beside it.
    if (!claimOf(got.value).ok && round.direction !== "in") return null;
  }
  return keep(round, listed, got.value);
}

async function isSame(round: Round, place: SegmentRef, bytes: Uint8Array): Promise<boolean> {
  const mine = await round.local.read(place);
  return mine !== null && Buffer.compare(mine, bytes) === 0;
}

/** Places `bytes` where their header says, whatever the name is that they had in the store. */
async function keep(round: Round, listed: Listed, bytes: Uint8Array): Promise<StoreError | null> {
  const { team, local, memory, notices, counts, onReceived } = round;
  const { name, size } = listed;
  const received = await local.receive(bytes);
  if (!received.ok) {
    switch (received.error.type) {
      case "Incomplete":
        notices.push({ type: "Incomplete", file: lastPart(name) });
        markUnread(round, name);
        return null;
      case "Blank":
        notices.push({ type: "NotDownloadedYet", file: lastPart(name) });
        markUnread(round, name);
        return null;
      case "Dropped":
        // Nobody of the team wrote it: it is not asked for again in this run, and never sent on.
        memory.strangers.set(name, { size, isSegment: true });
        return null;
      case "NotASegment":
      case "OtherTeam":
        noSegment(round, listed);
        return null;
      case "DiskFull":
      case "ReadOnly":
      case "Missing":
      case "Failed":
        return localError(received.error);
      default:
        return assertNever(received.error);
    }
  }
  const { file, isNew, isBeside } = received.value;
  if (isNew) {
    counts.fetched += 1;
    onReceived();
  }
  if (isBeside && isNew) notices.push({ type: "Differs", file: lastPart(name) });
  if (nameInStore(team, file) !== name) memory.strangers.set(name, { size, isSegment: true });
  if (!memory.confirmed.has(keyOf(file))) memory.confirmed.set(keyOf(file), name);
  return null;
}

/**
 * What stands under a segment's own name and is none may be a wrong answer, such as a proxy's page: it
 * is asked for again each time. Of any other name it is enough to have looked once in this run.
 */
function noSegment(round: Round, { name, size }: Listed): void {
  round.counts.notSegments += 1;
  if (placeInStore(round.team, name) === null)
    round.memory.strangers.set(name, { size, isSegment: false });
  else markUnread(round, name);
}

function markUnread({ team, unread }: Round, name: string): void {
  const place = placeInStore(team, name);
  if (place !== null) unread.add(keyOf(place));
}

/** Where a listing is a hint, the segment after the last known one of each laptop is asked for by name. */
async function readUnlisted(
  round: Round,
  here: ReadonlySet<string>,
  listing: readonly Listed[],
): Promise<StoreError | null> {
  const last = new Map<string, number>();
  const places = listing.flatMap(({ name }) => placeInStore(round.team, name) ?? []);
  for (const { device, name } of [...places, ...[...here].map(fromKey)])
    last.set(device, Math.max(last.get(device) ?? 0, Number.parseInt(name, 10)));
  return inParallel([...last], { atOnce }, async ([device, newest]) => {
    // The next round goes on from there: a store may answer to whatever it is asked for.
    const end = newest + mostUnlisted;
    for (let seq = newest + 1; seq <= end; seq += 1) {
      if (round.signal.aborted) return { type: "Cancelled" } as const;
      if (isFull(round)) return null;
      const name = nameInStore(round.team, placeOf({ device, seq }));
      const got = await round.store.get(name, { signal: round.signal });
      if (!got.ok) return concernsOneFile(got.error) ? null : got.error;
      round.counts.bytes += got.value.length;
      const failed = await keep(round, { name, size: got.value.length }, got.value);
      if (failed !== null) return failed;
    }
    return null;
  });
}

const mostUnlisted = 1_000;

const fromKey = (key: string): SegmentRef => {
  const [device = "", name = ""] = key.split("/");
  return { device, name };
};
