/** Where the database of this laptop lies. */
export interface DatabasePlace {
  /** Null for the window's own IndexedDB, else the storage bucket that took its place. */
  readonly bucket: string | null;
  readonly factory: IDBFactory;
}

/** The Storage Buckets API, which is newer than the DOM's types: each bucket has files of its own. */
interface StorageBuckets {
  readonly open: (
    name: string,
    options: { readonly persisted: boolean; readonly durability: "strict" },
  ) => Promise<{ readonly indexedDB: IDBFactory }>;
}

// Beside IndexedDB and not in it: it is needed when that cannot be opened, and is no secret.
const place = "database-place";

/** The place that was kept last. Where a bucket cannot be opened, the window's own. */
export async function currentPlace(): Promise<DatabasePlace> {
  const bucket = localStorage.getItem(place);
  if (bucket !== null) {
    const factory = await openBucket(bucket);
    if (factory !== null) return { bucket, factory };
  }
  return { bucket: null, factory: indexedDB };
}

/**
 * A place beside the one that cannot be opened, whose files stay as they are. Another database there
 * would not do, nor deleting it: where one database of an origin cannot be opened, none can. Null
 * where the browser has no buckets.
 */
export async function placeBeside({ bucket }: DatabasePlace): Promise<DatabasePlace | null> {
  const number = bucket === null ? 1 : Number(bucket.split("-").at(-1)) + 1;
  const next = `restored-${number}`;
  const factory = await openBucket(next);
  return factory === null ? null : { bucket: next, factory };
}

/** From now on the database is looked for there. */
export function keepPlace({ bucket }: DatabasePlace): void {
  if (bucket !== null) localStorage.setItem(place, bucket);
}

async function openBucket(name: string): Promise<IDBFactory | null> {
  const buckets = Reflect.get(navigator, "storageBuckets") as StorageBuckets | undefined;
  try {
    return (
      (await buckets?.open(name, { persisted: true, durability: "strict" }))?.indexedDB ?? null
    );
  } catch {
    return null;
  }
}
