import { err, ok, type Result } from "../../shared/result.ts";
import { type KeyRing, openKeyRing } from "../../shared/team/keyRing.ts";
import { VisitId } from "../../shared/visit/ids.ts";
import { type Db, databaseName } from "./db.ts";
import { currentPlace, type DatabasePlace, keepPlace, placeBeside } from "./databasePlace.ts";
import { sealEarlierVisits } from "./earlier/unsealedDb.ts";
import { setCurrentLaptop } from "./currentLaptop.ts";
import { type KeepRing, KeyHolder } from "./keyHolder.ts";
import { Signal } from "../signal.ts";
import type { Trouble } from "./trouble.ts";
import { openDb, type OpenDbError } from "./openDb.ts";
import { type RescueCopy, Laptop, type LaptopOptions } from "./laptop.ts";

/** Why the visits of this laptop cannot be opened. */
export type OpenLaptopError =
  | OpenDbError
  /** None of the key rings opens: they are damaged. */
  | { readonly type: "KeyRingDamaged" }
  /** A newer app wrote the key ring. */
  | { readonly type: "NewerKeyRing" }
  /** The database cannot be opened, nor can the copies beside it be read. */
  | { readonly type: "CopiesUnreadable" };

export interface OpenLaptopOptions {
  readonly localKey: Uint8Array;
  /** The newest first. */
  readonly keyRings: readonly Uint8Array[];
  readonly keepRing: KeepRing;
  readonly rescueOf: (keys: KeyHolder, trouble: Signal<Trouble | null>) => RescueCopy;
  readonly onNewer: Required<LaptopOptions>["onNewer"];
  /** A database that cannot be opened is left where it is, and one is rebuilt beside it from the copies. */
  readonly restore: boolean;
}

/** Opens the key ring and the database, makes the visits current, and rebuilds what the database has lost. */
export async function openLaptop(
  options: OpenLaptopOptions,
): Promise<Result<Laptop, OpenLaptopError>> {
  const ring = openFirst(options.keyRings, options.localKey);
  if (!ring.ok) return ring;
  const keys = new KeyHolder(options.localKey, ring.value, options.keepRing);
  const trouble = new Signal<Trouble | null>(null);
  const rescue = options.rescueOf(keys, trouble);
  const place = await currentPlace();
  const opened = await openDb(keys.rowKey, databaseName, place.factory);
  if (!opened.ok) {
    if (opened.error.type !== "Unreadable" || !options.restore) return opened;
    return restoreBeside(place, { keys, rescue, trouble, options });
  }
  if (options.keyRings.length === 0 && (await isOfAnother(opened.value))) {
    opened.value.close();
    return openBeside(place, { keys, rescue, trouble, options });
  }
  const laptop = await begin({ db: opened.value, keys, rescue, trouble, options });
  // A database that another took the place of, if it can be deleted by now.
  if (place.bucket !== null) indexedDB.deleteDatabase(databaseName);
  return ok(laptop);
}

async function restoreBeside(
  broken: DatabasePlace,
  given: Omit<Parameters<typeof begin>[0], "db">,
): Promise<Result<Laptop, OpenLaptopError>> {
  if (!(await canBeRead(given.rescue, given.keys))) return err({ type: "CopiesUnreadable" });
  return openBeside(broken, given);
}

/** Leaves a database where it is, and begins one beside it. */
async function openBeside(
  left: DatabasePlace,
  given: Omit<Parameters<typeof begin>[0], "db">,
): Promise<Result<Laptop, OpenLaptopError>> {
  const place = await placeBeside(left);
  if (place === null) return err({ type: "Unreadable", reason: "no storage beside it" });
  const opened = await openDb(given.keys.rowKey, databaseName, place.factory);
  if (!opened.ok) return opened;
  const laptop = await begin({ ...given, db: opened.value });
  keepPlace(place);
  return ok(laptop);
}

/** Where no key ring was ever kept there are no visits yet: what lies here is of a vault that was set aside. */
async function isOfAnother(db: Db): Promise<boolean> {
  const counts = await Promise.all([db.log.count(), db.chunks.count(), db.visits.count()]);
  if (counts.some((count) => count > 0)) return true;
  return db.facts.toArray().then(
    () => false,
    () => true,
  );
}

/** The copies must be seen to open before anything takes the place of the database. */
async function canBeRead(rescue: RescueCopy, keys: KeyHolder): Promise<boolean> {
  if (keys.visits.length === 0) return true;
  try {
    for (const { visitId } of keys.visits)
      if ((await rescue.readAll(VisitId.parse(visitId))).actions.length > 0) return true;
    return false;
  } catch {
    return false;
  }
}

async function begin({
  options,
  ...parts
}: Pick<LaptopOptions, "db" | "keys" | "trouble"> & {
  readonly rescue: RescueCopy;
  readonly options: OpenLaptopOptions;
}): Promise<Laptop> {
  const laptop = new Laptop({ ...parts, onNewer: options.onNewer });
  setCurrentLaptop(laptop);
  await sealEarlierVisits();
  // What cannot be removed now either stays listed for the next start.
  await laptop.finishRemovals().catch(() => undefined);
  await rebuildMissing(laptop);
  return laptop;
}

function openFirst(
  rings: readonly Uint8Array[],
  localKey: Uint8Array,
): Result<KeyRing, OpenLaptopError> {
  if (rings.length === 0) return ok({ visits: [] });
  for (const sealed of rings) {
    const opened = openKeyRing(sealed, localKey);
    if (opened.ok) return opened;
    if (opened.error.type === "NewerVersion") return err({ type: "NewerKeyRing" });
  }
  return err({ type: "KeyRingDamaged" });
}

/** A visit whose keys are here and whose rows are not: the database was lost. Opening it rebuilds it; one that cannot be read now is offered on the start screen. */
async function rebuildMissing(laptop: Laptop): Promise<void> {
  for (const visitId of await lostVisits(laptop)) await laptop.open(visitId).catch(() => null);
}

/** Visits of which this laptop has the keys and no rows. */
export async function lostVisits({ db, keys }: Laptop): Promise<readonly VisitId[]> {
  const listed = new Set(await db.visits.toCollection().primaryKeys());
  return keys.visits
    .filter(({ visitId }) => !listed.has(visitId))
    .map(({ visitId }) => VisitId.parse(visitId));
}
