import { err, ok, type Result } from "../../shared/result.ts";
import { type KeyRing, openKeyRing } from "../../shared/team/keyRing.ts";
import { VisitId } from "../../shared/visit/ids.ts";
import { sealEarlierVisits } from "./earlier/unsealedDb.ts";
import { setCurrentStore } from "./currentStore.ts";
import { type KeepRing, KeyHolder } from "./keyHolder.ts";
import { openDb, type OpenDbError } from "./openDb.ts";
import { type RescueCopy, Store, type StoreTrouble } from "./store.ts";

/** Why the visits of this laptop cannot be opened. */
export type OpenStoreError =
  | OpenDbError
  /** None of the key rings opens: they are damaged. */
  | { readonly type: "KeyRingDamaged" }
  /** A newer app wrote the key ring. */
  | { readonly type: "NewerKeyRing" };

/** Opens the key ring and the database, makes the store the current one, and rebuilds what the database has lost. */
export async function openStore(options: {
  readonly localKey: Uint8Array;
  /** The newest first. */
  readonly keyRings: readonly Uint8Array[];
  readonly keepRing: KeepRing;
  readonly rescueOf: (keys: KeyHolder) => RescueCopy;
  readonly onTrouble: (trouble: StoreTrouble) => void;
}): Promise<Result<Store, OpenStoreError>> {
  const ring = openFirst(options.keyRings, options.localKey);
  if (!ring.ok) return ring;
  const keys = new KeyHolder(options.localKey, ring.value, options.keepRing);
  const opened = await openDb(keys.rowKey);
  if (!opened.ok) return opened;
  const { onTrouble } = options;
  const store = new Store({ db: opened.value, keys, rescue: options.rescueOf(keys), onTrouble });
  setCurrentStore(store);
  await sealEarlierVisits();
  await rebuildMissing(store);
  return ok(store);
}

function openFirst(
  rings: readonly Uint8Array[],
  localKey: Uint8Array,
): Result<KeyRing, OpenStoreError> {
  if (rings.length === 0) return ok({ visits: [] });
  for (const sealed of rings) {
    const opened = openKeyRing(sealed, localKey);
    if (opened.ok) return opened;
    if (opened.error.type === "NewerVersion") return err({ type: "NewerKeyRing" });
  }
  return err({ type: "KeyRingDamaged" });
}

/** A visit whose keys are here and whose rows are not: the database was lost. Opening it rebuilds it. */
async function rebuildMissing(store: Store): Promise<void> {
  const listed = new Set(await store.db.visits.toCollection().primaryKeys());
  for (const { visitId } of store.keys.visits)
    if (!listed.has(visitId)) await store.open(VisitId.parse(visitId));
}
