import type { SyncProgress, StoreError } from "../../shared/bridge/stores.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { largestPictureFile } from "../../shared/visit/kinds/picture.ts";
import { isPicture, type PictureFiles } from "../segments/pictureFiles.ts";
import { inParallel } from "./inParallel.ts";
import { pictureFolder, pictureNames } from "./layout.ts";
import { localError } from "./localError.ts";
import type { MirrorMemory } from "./mirrorMemory.ts";
import { concernsOneFile, type Listed, mayBePicture, type Store } from "./store.ts";

export interface PictureRound {
  readonly team: string;
  readonly local: PictureFiles;
  readonly store: Store;
  readonly memory: MirrorMemory;
  /** Hashes of the pictures that the visit's records name; no other is asked for or sent. */
  readonly wanted: readonly string[];
  /** `out` takes nothing from the store, `in` writes nothing to it. */
  readonly direction: "both" | "out" | "in";
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Omit<SyncProgress, "team">) => void;
}

export interface PicturesMirrored {
  readonly sent: number;
  readonly fetched: number;
  /** Of those wanted and not here, which the store was looked through for and does not have whole. */
  readonly notThere: readonly string[];
}

/**
 * Brings the wanted pictures level with the store, whose marker has been looked at before. What comes is
 * kept if its hash is the one that was asked for, whatever the store calls it; nothing else is. Ends
 * after the first failure with all that was done until then kept: safe to repeat and to break off.
 */
export async function mirrorPictures(
  round: PictureRound,
): Promise<Result<PicturesMirrored, StoreError>> {
  const { team, local, store, memory, wanted, direction, signal } = round;
  if (wanted.length === 0) return ok({ sent: 0, fetched: 0, notThere: [] });
  const listing = await store.list(pictureFolder(team), { signal, isOurs: mayBePicture });
  if (!listing.ok) return listing;
  const mine = await local.list();
  if (!mine.ok) return err(localError(mine.error));
  const here = mine.value;
  forgetWhatIsGone(round, { listing: listing.value, here });

  let fetched = 0;
  const notThere: string[] = [];
  if (direction !== "out") {
    const missing = wanted.filter((file) => !here.has(file));
    const failed = await step(round, "fetching", missing, async (file) => {
      const got = await fetchOne(round, file, listing.value);
      if (got === "fetched") fetched += 1;
      if (got === "notThere") notThere.push(file);
      return typeof got === "string" ? null : got;
    });
    if (failed !== null) return err(failed);
  }

  let sent = 0;
  if (direction !== "in") {
    const unsent = wanted.filter((file) => here.has(file) && !memory.confirmed.has(keyOf(file)));
    const listed = new Set(listing.value.map(({ name }) => name));
    const failed = await step(round, "sending", unsent, async (file) => {
      const put = await sendOne(round, file, listed);
      if (put === "sent") sent += 1;
      return typeof put === "string" ? null : put;
    });
    // Who may only read has all that others sent.
    if (failed !== null && failed.type !== "ReadOnly") return err(failed);
  }
  return ok({ sent, fetched, notThere });
}

/** Under which the memory keeps that a picture was seen whole in the store. */
export const keyOf = (file: string): string => `pictures/${file}`;

async function step(
  { signal, onProgress }: PictureRound,
  name: "fetching" | "sending",
  files: readonly string[],
  work: (file: string) => Promise<StoreError | null>,
): Promise<StoreError | null> {
  let done = 0;
  return inParallel(files, { atOnce: 2 }, async (file) => {
    if (signal.aborted) return { type: "Cancelled" } as const;
    onProgress({ step: name, done, of: files.length });
    const failed = await work(file);
    done += 1;
    return failed;
  });
}

/** A store that lost a picture, was set back, or has one of another length, gets it again. */
function forgetWhatIsGone(
  { memory, store, wanted }: PictureRound,
  {
    listing,
    here,
  }: { readonly listing: readonly Listed[]; readonly here: ReadonlyMap<string, number> },
): void {
  const sizes = new Map(listing.map(({ name, size }) => [name, size]));
  for (const file of wanted) {
    const name = memory.confirmed.get(keyOf(file));
    if (name === undefined) continue;
    const size = sizes.get(name);
    const isGone = size === undefined && store.isListingComplete;
    const isOther = typeof size === "number" && here.has(file) && size !== here.get(file);
    if (isGone || isOther) memory.confirmed.delete(keyOf(file));
  }
}

async function fetchOne(
  { team, local, store, memory, signal }: PictureRound,
  file: string,
  listing: readonly Listed[],
): Promise<"fetched" | "notThere" | StoreError> {
  const listed = listing.filter(
    ({ name, size }) =>
      name.startsWith(`${pictureFolder(team)}${file}`) &&
      (size === null || size <= largestPictureFile),
  );
  // Where a listing is a hint, it is asked for by name.
  const hidden = store.isListingComplete ? [] : pictureNames(team, file).slice(0, 1);
  const names = [...new Set([...listed.map(({ name }) => name), ...hidden])].slice(0, mostTried);
  for (const name of names) {
    const got = await store.get(name, { signal });
    if (!got.ok && !concernsOneFile(got.error)) return got.error;
    if (!got.ok || !isPicture(file, got.value)) continue;
    const written = await local.write(file, got.value);
    if (!written.ok)
      return written.error.type === "OtherFile" ? "notThere" : localError(written.error);
    memory.confirmed.set(keyOf(file), name);
    return "fetched";
  }
  return "notThere";
}

/** Of copies that say they are one picture, so many are looked at in a round. */
const mostTried = 4;

async function sendOne(
  { team, local, store, memory, signal }: PictureRound,
  file: string,
  listed: ReadonlySet<string>,
): Promise<"sent" | "notSent" | StoreError> {
  const read = await local.read(file);
  if (!read.ok) return localError(read.error);
  if (read.value === null) return "notSent";
  for (const name of pictureNames(team, file)) {
    const isThere = listed.has(name);
    const put = isThere ? null : await store.putIfAbsent(name, read.value, { signal });
    if (put?.ok === false) return put.error;
    const back = await store.get(name, { signal });
    if (!back.ok && !concernsOneFile(back.error)) return back.error;
    if (back.ok && isPicture(file, back.value)) {
      memory.confirmed.set(keyOf(file), name);
      return isThere ? "notSent" : "sent";
    }
  }
  return "notSent";
}
