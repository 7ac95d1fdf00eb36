import { Dexie } from "dexie";
import { afterEach, expect, test } from "vitest";
import { TestVisit } from "../../shared/visit/testVisit.ts";
import { changeRow, changeVisitRow } from "./changeRow.ts";
import { commit, commitNew, revert } from "./commit.ts";
import { setCurrentDb } from "./currentDb.ts";
import { Db, databaseVersion } from "./db.ts";
import { act, clearHistory, historyState, redo, undo } from "./history.ts";
import { openDb } from "./openDb.ts";
import { deleteVisit, listVisits, putVisit, readVisit, unfinishedLineKey } from "./visits.ts";

const names: string[] = [];
const open: Db[] = [];

function freshName() {
  const name = `test-${crypto.randomUUID()}`;
  names.push(name);
  return name;
}

async function freshDb() {
  const db = new Db(freshName());
  open.push(db);
  await db.open();
  return db;
}

afterEach(async () => {
  setCurrentDb(null);
  clearHistory();
  for (const db of open.splice(0)) db.close();
  for (const name of names.splice(0)) await Dexie.delete(name);
});

test("every action waits for the disk, in the browser's own IndexedDB", async () => {
  expect(indexedDB.open.toString()).toContain("[native code]");
  const durabilities: unknown[] = [];
  const original = Object.getOwnPropertyDescriptor(IDBDatabase.prototype, "transaction");
  Object.defineProperty(IDBDatabase.prototype, "transaction", {
    configurable: true,
    value(this: IDBDatabase, ...args: Parameters<IDBDatabase["transaction"]>) {
      const tx: IDBTransaction = original?.value.apply(this, args);
      if (tx.mode === "readwrite") durabilities.push(tx.durability);
      return tx;
    },
  });
  setCurrentDb(await freshDb());
  durabilities.length = 0;
  const finding = new TestVisit().add("findings");
  await act({
    label: "x",
    visitId: finding.visitId,
    changes: [{ table: "findings", put: finding }],
  });
  if (original) Object.defineProperty(IDBDatabase.prototype, "transaction", original);
  expect(durabilities).toEqual(["strict"]);
});

test("a database that a newer app wrote is refused and left untouched", async () => {
  const name = freshName();
  const newer = new Dexie(name);
  newer.version(databaseVersion + 1).stores({ somethingNew: "id" });
  await newer.open();
  await newer.table("somethingNew").add({ id: "kept" });
  newer.close();
  expect(await openDb(name)).toEqual({
    ok: false,
    error: { type: "Newer", version: databaseVersion + 1 },
  });
  const again = new Dexie(name);
  await again.open();
  expect(await again.table("somethingNew").count()).toBe(1);
  again.close();
});

test("a database held by another window at an older version is reported as blocked", async () => {
  const name = freshName();
  const held = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(name, 1);
    request.onsuccess = () => resolve(request.result);
  });
  // A connection that does not step aside, as a window of an older release might not.
  const outcome = await openDb(name);
  held.close();
  expect(outcome).toEqual({ ok: false, error: { type: "Blocked" } });
}, 15_000);

test("each released version upgrades to the one after it and keeps its rows", async () => {
  const name = freshName();
  const visit = new TestVisit();
  const note = visit.add("notes", { sessionId: visit.add("sessions").id, text: "kept" });
  const old = new Db(name, 1);
  await old.open();
  await old.notes.add(note);
  old.close();
  const now = new Db(name);
  open.push(now);
  await now.open();
  expect(now.verno).toBe(databaseVersion);
  expect(await now.notes.get(note.id)).toEqual(note);
});

test("an action is written whole or not at all", async () => {
  const db = await freshDb();
  const visit = new TestVisit();
  const finding = visit.add("findings", { sentence: "One." });
  const broken = { ...finding, id: undefined as never }; // what only a bug would pass
  await expect(
    commit(db, {
      label: "x",
      visitId: finding.visitId,
      changes: [
        { table: "findings", put: finding },
        { table: "findings", put: broken },
      ],
    }),
  ).rejects.toThrow();
  expect(await db.findings.count()).toBe(0);
});

test("undo puts rows back, redo does it again, in order", async () => {
  setCurrentDb(await freshDb());
  const db = open[0];
  const visit = new TestVisit();
  const finding = visit.add("findings", { sentence: "One." });
  const { visitId } = finding;
  await act({ label: "Add finding", visitId, changes: [{ table: "findings", put: finding }] });
  await act({
    label: "Reword finding",
    visitId,
    changes: [{ table: "findings", put: { ...finding, sentence: "Two." } }],
  });
  await act({
    label: "Delete finding",
    visitId,
    changes: [{ table: "findings", delete: finding.id }],
  });
  expect(historyState()).toMatchObject({ undoLabel: "Delete finding", redoLabel: null });
  expect(await undo()).toBe("Undone: Delete finding");
  expect((await db?.findings.get(finding.id))?.sentence).toBe("Two.");
  await undo();
  expect((await db?.findings.get(finding.id))?.sentence).toBe("One.");
  expect(await redo()).toBe("Done again: Reword finding");
  expect((await db?.findings.get(finding.id))?.sentence).toBe("Two.");
});

test("undo leaves a row alone that was changed since", async () => {
  setCurrentDb(await freshDb());
  const db = open[0];
  const visit = new TestVisit();
  const finding = visit.add("findings", { sentence: "One." });
  await act({
    label: "Add finding",
    visitId: finding.visitId,
    changes: [{ table: "findings", put: finding }],
  });
  await db?.findings.put({ ...finding, sentence: "Changed elsewhere." });
  expect(await undo()).toContain("changed since");
  expect((await db?.findings.get(finding.id))?.sentence).toBe("Changed elsewhere.");
});

test("a refused write is said in the frame and rejects", async () => {
  const db = await freshDb();
  setCurrentDb(db);
  db.close();
  const finding = new TestVisit().add("findings");
  await expect(
    act({ label: "x", visitId: finding.visitId, changes: [{ table: "findings", put: finding }] }),
  ).rejects.toThrow();
  expect(historyState().failed).not.toBeNull();
});

test("an import of many rows is one step", async () => {
  const db = await freshDb();
  const visit = new TestVisit();
  const session = visit.add("sessions");
  for (let i = 0; i < 500; i += 1) visit.add("notes", { sessionId: session.id, text: `line ${i}` });
  const step = await commitNew(db, {
    label: "Import",
    visitId: session.visitId,
    rows: { sessions: [session], notes: visit.records.notes },
  });
  expect(await db.notes.count()).toBe(500);
  expect(await revert(db, step, "undo")).toBe("done");
  expect(await db.notes.count()).toBe(0);
});

test("removing a visit leaves nothing of it behind, not even a line that was never entered", async () => {
  const db = await freshDb();
  setCurrentDb(db);
  const visit = new TestVisit();
  const session = visit.add("sessions");
  visit.addEvidence(visit.add("findings"));
  await putVisit(visit.records);
  await db.meta.put({ key: unfinishedLineKey(session.id), value: { text: "half a line" } });
  expect(await readVisit(visit.records.visit.id)).toEqual(visit.records);
  await deleteVisit(visit.records.visit.id);
  const left = await Promise.all(db.tables.map((table) => table.count()));
  expect(left.reduce((sum, count) => sum + count, 0)).toBe(0);
});

test("a visit put twice stands there once, as it was put last", async () => {
  setCurrentDb(await freshDb());
  const visit = new TestVisit();
  visit.add("peers", { initials: "MC" });
  await putVisit(visit.records);
  const later = { ...visit.records, peers: [] };
  await putVisit(later);
  expect(await readVisit(visit.records.visit.id)).toEqual(later);
  expect(await listVisits()).toEqual([visit.records.visit]);
});

test("two fields of one record changed from the same sight of it both stay", async () => {
  setCurrentDb(await freshDb());
  const visit = new TestVisit();
  const peer = visit.add("peers");
  await putVisit(visit.records);
  await changeRow("peers", peer, { role: "Lead" }, "Change peer");
  await changeRow("peers", peer, { organisation: "Munbridge" }, "Change peer");
  await changeVisitRow(visit.records.visit, { reviewDate: "May" }, "Change visit");
  await changeVisitRow(visit.records.visit, { sponsor: "Chief executive" }, "Change visit");
  const now = await readVisit(visit.records.visit.id);
  expect(now?.peers[0]).toMatchObject({ role: "Lead", organisation: "Munbridge" });
  expect(now?.visit).toMatchObject({ reviewDate: "May", sponsor: "Chief executive" });
});
