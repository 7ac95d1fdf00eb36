import { randomBytes } from "@noble/hashes/utils.js";
import { afterEach, expect, test } from "vitest";
import type { Action } from "../../shared/ops/action.ts";
import { openAction } from "../../shared/segments/sealAction.ts";
import type { SessionId, VisitId } from "../../shared/visit/ids.ts";
import { TestVisit } from "../../shared/letter/testing/testVisit.ts";
import { act } from "./history.ts";
import { KeyHolder } from "./keyHolder.ts";
import { withRefused } from "./refusedChanges.ts";
import type { RescueCopy, Store, StoreTrouble } from "./store.ts";
import { closeTestStore, openTestStore, tablesOnDisk } from "./testing/testStore.ts";
import { putVisit, readVisit } from "./visits.ts";

const stores: Store[] = [];
afterEach(async () => {
  for (const store of stores.splice(0)) await closeTestStore(store);
});

/** A store on a laptop whose rescue copy is in memory, and can be opened again. */
function laptop() {
  const keys = new KeyHolder(randomBytes(32), { visits: [] }, () => Promise.resolve());
  const name = `test-${crypto.randomUUID()}`;
  const troubles: (StoreTrouble | null)[] = [];
  const copies: Action[] = [];
  let isJournalFull = false;
  const keep = (visitId: VisitId, boxes: readonly Uint8Array[]) => {
    for (const box of boxes) {
      const action = openAction(box, keys.local(visitId));
      if (action.ok) copies.push(action.value);
    }
  };
  const rescue: RescueCopy = {
    committed: async (...copy) => keep(...copy),
    keepNow: async (visitId, boxes) => {
      if (isJournalFull) throw new Error("DiskFull");
      keep(visitId, boxes);
    },
    readAll: () => Promise.resolve(copies),
    destroy: () => Promise.resolve(0),
    isThere: () => Promise.resolve(false),
  };
  return {
    troubles,
    copies,
    fillJournal: (isFull: boolean) => void (isJournalFull = isFull),
    open: async () => {
      const onTrouble = (trouble: StoreTrouble | null) => void troubles.push(trouble);
      const store = await openTestStore({ keys, name, rescue, onTrouble });
      stores.push(store);
      return store;
    },
  };
}

async function visitOnDisk() {
  const visit = new TestVisit();
  const session = visit.add("sessions");
  await putVisit(visit.records);
  return { visit, session, visitId: visit.records.visit.id };
}

async function addNote(visit: TestVisit, sessionId: SessionId, text: string): Promise<void> {
  const put = visit.add("notes", { sessionId, text });
  await act({ label: "Add note", visitId: put.visitId, changes: [{ table: "notes", put }] });
}

/** Writes over the sealed rows of a table, as a disk that loses bits does. */
async function damage(store: Store, table: "log" | "chunks"): Promise<number> {
  const rows = await store.db[table].toArray();
  await store.db[table].bulkPut(rows.map((row) => ({ ...row, box: row.box.map((b) => b ^ 1) })));
  return rows.length;
}

/** The store as the next start of the app has it. */
async function again(from: Store, { open }: ReturnType<typeof laptop>): Promise<Store> {
  await from.settle();
  from.db.close();
  stores.splice(stores.indexOf(from), 1);
  return open();
}

test("fault 24: records that do not open are put back from the copies, and those that open stay", async () => {
  const own = laptop();
  const store = await own.open();
  const { visit, session, visitId } = await visitOnDisk();
  await (await store.open(visitId))?.fold();
  await addNote(visit, session.id, "after the damage");
  expect(await damage(store, "chunks")).toBeGreaterThan(0);
  const next = await again(store, own);
  expect(await readVisit(visitId)).toEqual(visit.records);
  expect(own.troubles).toEqual([{ type: "Rebuilt", visitId, actions: own.copies.length - 1 }]);
  // What was put back is on the disk: the next start has nothing to rebuild.
  own.troubles.length = 0;
  await again(next, own);
  expect(await readVisit(visitId)).toEqual(visit.records);
  expect(own.troubles).toEqual([]);
});

test("fault 24: records that no copy has either are counted once, in words, and the rest is shown", async () => {
  const own = laptop();
  const store = await own.open();
  const { visit, session, visitId } = await visitOnDisk();
  await (await store.open(visitId))?.fold();
  await addNote(visit, session.id, "lost");
  own.copies.length = 0;
  expect(await damage(store, "log")).toBe(1);
  const next = await again(store, own);
  expect((await readVisit(visitId))?.notes).toEqual([]);
  expect(own.troubles).toEqual([{ type: "RecordsDamaged", visitId, records: 1 }]);
  await again(next, own);
  await readVisit(visitId);
  expect(own.troubles).toHaveLength(1);
});

test("fault 24: a commit that the closed database refuses is in the copies at once and in the database soon", async () => {
  const own = laptop();
  const store = await own.open();
  const { visit, session, visitId } = await visitOnDisk();
  const idb = store.db.backendDB();
  idb.close(); // as when Chromium gives up its store
  await addNote(visit, session.id, "typed meanwhile");
  expect(own.copies.at(-1)?.label).toBe("Add note");
  await expect.poll(() => store.db.backendDB()).not.toBe(idb);
  await expect
    .poll(async () => (await tablesOnDisk(store).notes.toArray()).map(({ text }) => text))
    .toEqual(["typed meanwhile"]);
  expect((await readVisit(visitId))?.notes).toHaveLength(1);
});

test("fault 23: what neither database nor journal took is in what is saved elsewhere, until it is saved here", async () => {
  const own = laptop();
  const store = await own.open();
  const { visit, session, visitId } = await visitOnDisk();
  store.db.backendDB().close();
  own.fillJournal(true);
  const put = visit.add("notes", { sessionId: session.id, text: "refused" });
  const enter = () => act({ label: "x", visitId, changes: [{ table: "notes", put }] });
  await expect(enter()).rejects.toThrow();
  const shown = await readVisit(visitId);
  if (shown === undefined) throw new Error("the visit is not there");
  expect(shown.notes).toEqual([]);
  expect(withRefused(shown).notes).toEqual([put]);
  expect({ ...withRefused(shown), notes: [] }).toEqual(shown);
  own.fillJournal(false);
  await enter();
  const now = await readVisit(visitId);
  expect(now?.notes).toEqual([put]);
  expect(now && withRefused(now)).toEqual(now);
});
