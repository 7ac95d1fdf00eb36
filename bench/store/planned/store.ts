import { Dexie } from "dexie";
import { stampOf } from "../../../shared/ops/stamp.ts";
import type { Action } from "../../../shared/ops/action.ts";
import type { BenchNote } from "../benchNote.ts";
import { resultOf } from "../engines/bare.ts";
import type { OurStore } from "../ours.ts";
import { Rows } from "./rows.ts";
import { openChunk, sealChunk } from "./chunk.ts";
import { openAction, sealAction } from "./seal.ts";

// Stands in for renderer/db until that is there: what the log of sealed actions was planned to do
// on the disk and in memory, and nothing of what makes it safe.

const perChunk = 1_000;
const device = "00".repeat(16);
const sitting = "q9Zr3_aB";
const encoder = new TextEncoder();

interface OpenVisit {
  readonly context: Uint8Array;
  readonly rows: Rows;
  readonly listeners: Set<(notes: readonly BenchNote[]) => void>;
}

/** Opens the stand-in store. */
export async function openPlanned(name: string): Promise<OurStore> {
  const dexie = new Dexie(name);
  dexie.version(1).stores({ records: "", chunks: "" });
  await dexie.open();
  const db = dexie.backendDB();
  const visits = new Map<string, OpenVisit>();
  let place = await lastPlace(db);
  let lamport = place * perChunk;

  const visitOf = (visitId: string): OpenVisit => {
    let visit = visits.get(visitId);
    if (visit === undefined) {
      visit = { context: encoder.encode(visitId), rows: new Rows(visitId), listeners: new Set() };
      visits.set(visitId, visit);
    }
    return visit;
  };
  const actionOf = (note: BenchNote): Action => {
    const { id, visitId: _, ...fields } = note;
    return {
      stamp: stampOf(++lamport, sitting),
      at: "2024-10-18T08:00:00.000Z",
      by: device,
      label: "Add note",
      ops: [{ table: "notes", row: id, set: fields }],
    };
  };
  const apply = (visit: OpenVisit, actions: readonly Action[]): void => {
    for (const { ops, stamp } of actions) {
      for (const op of ops) visit.rows.apply(op, stamp);
    }
    for (const listener of visit.listeners) listener(visit.rows.list());
  };

  return {
    putNote: async (note, durability) => {
      const visit = visitOf(note.visitId);
      const action = actionOf(note);
      const transaction = db.transaction("records", "readwrite", { durability });
      transaction
        .objectStore("records")
        .put(sealAction(action, visit.context), [note.visitId, ++place]);
      await done(transaction);
      apply(visit, [action]);
    },
    bulk: async (notes) => {
      const transaction = db.transaction("chunks", "readwrite", { durability: "strict" });
      for (const [visitId, own] of Map.groupBy(notes, (note) => note.visitId)) {
        const visit = visitOf(visitId);
        for (let from = 0; from < own.length; from += perChunk) {
          const actions = own.slice(from, from + perChunk).map(actionOf);
          const chunk = sealChunk(actions, visit.context);
          transaction.objectStore("chunks").put(chunk, [visitId, ++place]);
          apply(visit, actions);
        }
      }
      await done(transaction);
    },
    coldOpen: async (visitId) => {
      visits.delete(visitId);
      const visit = visitOf(visitId);
      const transaction = db.transaction(["chunks", "records"]);
      const [chunks, records] = await Promise.all([
        resultOf<Uint8Array[]>(transaction.objectStore("chunks").getAll(ofVisit(visitId))),
        resultOf<Uint8Array[]>(transaction.objectStore("records").getAll(ofVisit(visitId))),
      ]);
      await Promise.all(
        chunks.map((chunk) =>
          openChunk(chunk, visit.context, (op, stamp) => visit.rows.apply(op, stamp)),
        ),
      );
      apply(
        visit,
        records.map((record) => openAction(record, visit.context)),
      );
      return visit.rows.list();
    },
    liveUpdate: (visitId, listener) => {
      const { listeners } = visitOf(visitId);
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    search: (words) => [...visits.values()].flatMap(({ rows }) => rows.search(words)),
    fold: async () => {
      const transaction = db.transaction(["chunks", "records"], "readwrite", {
        durability: "strict",
      });
      const records = transaction.objectStore("records");
      for (const [visitId, { context }] of visits) {
        const loose = await resultOf<Uint8Array[]>(records.getAll(ofVisit(visitId)));
        for (let from = 0; from < loose.length; from += perChunk) {
          const actions = loose
            .slice(from, from + perChunk)
            .map((record) => openAction(record, context));
          transaction.objectStore("chunks").put(sealChunk(actions, context), [visitId, ++place]);
        }
        records.delete(ofVisit(visitId));
      }
      await done(transaction);
    },
    close: () => dexie.close(),
  };
}

const ofVisit = (visitId: string): IDBKeyRange => IDBKeyRange.bound([visitId], [visitId, []]);

async function lastPlace(db: IDBDatabase): Promise<number> {
  const transaction = db.transaction(["chunks", "records"]);
  const keys = await Promise.all(
    ["chunks", "records"].map((store) =>
      resultOf<(readonly [string, number])[]>(transaction.objectStore(store).getAllKeys()),
    ),
  );
  return Math.max(0, ...keys.flat().map(([, at]) => at));
}

function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("abort", () => reject(transaction.error ?? new Error("aborted")));
  });
}
