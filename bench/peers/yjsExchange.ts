import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { deflateSync, inflateSync } from "fflate";
import { applyUpdate, Doc, encodeStateAsUpdate, Map as YMap, mergeUpdates } from "yjs";
import type { BenchNote } from "../store/benchNote.ts";
import type { TenDevices } from "../store/changes.ts";
import type { Exchange } from "../store/measures/tenDevices.ts";

type Notes = YMap<YMap<unknown>>;

const key = new Uint8Array(32).fill(7);

/** Ten documents whose updates are merged, deflated and sealed by device, and applied to one. */
export async function yjsExchange({ shared, changes }: TenDevices): Promise<Exchange> {
  const base = new Doc();
  base.transact(() => {
    for (const note of shared) add(notesOf(base), note);
  });
  const before = encodeStateAsUpdate(base);
  const updates = changes.map((own) => {
    const doc = new Doc();
    applyUpdate(doc, before);
    const done: Uint8Array[] = [];
    doc.on("update", (update) => done.push(update));
    for (const change of own) {
      doc.transact(() => {
        if (change.type === "add") add(notesOf(doc), change.note);
        else notesOf(doc).get(change.id)?.set(change.field, change.value);
      });
    }
    return done;
  });
  return {
    run: async () => {
      const sealed = updates.map((own) => seal(deflateSync(mergeUpdates(own), { level: 6 })));
      for (const file of sealed) applyUpdate(base, inflateSync(open(file)));
      const notes = [...notesOf(base).values()].map((note) => note.toJSON());
      return { bytes: sealed.reduce((sum, file) => sum + file.length, 0), notes: notes.length };
    },
  };
}

const notesOf = (doc: Doc): Notes => doc.getMap<YMap<unknown>>("notes");

function add(notes: Notes, note: BenchNote): void {
  notes.set(note.id, new YMap(Object.entries(note)));
}

function seal(plain: Uint8Array): Uint8Array {
  const nonce = crypto.getRandomValues(new Uint8Array(24));
  const box = xchacha20poly1305(key, nonce).encrypt(plain);
  const sealed = new Uint8Array(24 + box.length);
  sealed.set(nonce);
  sealed.set(box, 24);
  return sealed;
}

const open = (sealed: Uint8Array): Uint8Array =>
  xchacha20poly1305(key, sealed.subarray(0, 24)).decrypt(sealed.subarray(24));
