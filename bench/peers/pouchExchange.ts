import PouchDB from "pouchdb-core";
import memoryAdapter from "pouchdb-adapter-memory";
import replication from "pouchdb-replication";
import type { BenchNote } from "../store/benchNote.ts";
import type { TenDevices } from "../store/changes.ts";
import type { Exchange } from "../store/measures/tenDevices.ts";

PouchDB.plugin(memoryAdapter).plugin(replication);

type Stored = Omit<BenchNote, "id"> & { readonly _id: string };

let made = 0;
const newDb = (): PouchDB<Stored> =>
  new PouchDB<Stored>(`exchange-${++made}`, { adapter: "memory" });

/** Ten databases in memory that replicate into one. Nothing is sealed. */
export async function pouchExchange({ shared, changes }: TenDevices): Promise<Exchange> {
  const hub = newDb();
  await hub.bulkDocs(shared.map(stored));
  const devices: PouchDB<Stored>[] = [];
  let bytes = 0;
  for (const own of changes) {
    const device = newDb();
    await hub.replicate.to(device);
    for (const change of own) {
      const document =
        change.type === "add"
          ? stored(change.note)
          : { ...(await device.get(change.id)), [change.field]: change.value };
      await device.put(document);
      bytes += JSON.stringify(document).length;
    }
    devices.push(device);
  }
  return {
    run: async () => {
      for (const device of devices) await device.replicate.to(hub);
      return { bytes, notes: (await hub.allDocs({ include_docs: false })).rows.length };
    },
    dispose: async () => {
      for (const db of [hub, ...devices]) await db.destroy();
    },
  };
}

const stored = ({ id, ...note }: BenchNote): Stored => ({ _id: id, ...note });
