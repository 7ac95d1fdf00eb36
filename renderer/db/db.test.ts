import { randomBytes } from "@noble/hashes/utils.js";
import { Dexie } from "dexie";
import { afterEach, expect, test } from "vitest";
import { TestVisit } from "../../shared/letter/testing/testVisit.ts";
import { Db, databaseVersion } from "./db.ts";
import { sealEarlierVisits } from "./earlier/unsealedDb.ts";
import { put, set } from "../../shared/visit/change.ts";
import { kindOf, recordTables } from "../../shared/visit/records.ts";
import { run } from "./run.ts";
import { openDb } from "./openDb.ts";
import type { Laptop } from "./laptop.ts";
import { closeTestLaptop, openTestLaptop, tablesOnDisk } from "./testing/testLaptop.ts";
import { putVisit, readVisit } from "./keptVisits.ts";

const names: string[] = [];
const laptops: Laptop[] = [];
const someKey = () => new Uint8Array(32);

function freshName() {
  const name = `test-${crypto.randomUUID()}`;
  names.push(name);
  return name;
}

async function freshLaptop() {
  const laptop = await openTestLaptop();
  laptops.push(laptop);
  return laptop;
}

afterEach(async () => {
  for (const laptop of laptops.splice(0)) await closeTestLaptop(laptop);
  for (const name of names.splice(0)) await Dexie.delete(name);
});

/** Every byte that the database holds, as text in which any plain words would be found. */
async function everythingStored(laptop: Laptop): Promise<string> {
  const idb = laptop.db.backendDB();
  const parts: string[] = [];
  for (const name of idb.objectStoreNames) {
    const rows = await new Promise<unknown[]>((resolve, reject) => {
      const request = idb.transaction(name).objectStore(name).getAll();
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(request.error ?? new Error("not read")));
    });
    for (const row of rows)
      parts.push(
        JSON.stringify(row, (_key, value: unknown) =>
          value instanceof Uint8Array ? String.fromCharCode(...value) : value,
        ),
      );
  }
  return parts.join("\n");
}

/** The transactions that write, begun while `work` runs, which has to open the database: Dexie holds on to what it finds then. */
async function transactionsOf(work: () => Promise<unknown>): Promise<readonly IDBTransaction[]> {
  const begun: IDBTransaction[] = [];
  const original = Object.getOwnPropertyDescriptor(IDBDatabase.prototype, "transaction");
  if (original === undefined) throw new Error("no IndexedDB");
  Object.defineProperty(IDBDatabase.prototype, "transaction", {
    configurable: true,
    value(this: IDBDatabase, ...args: Parameters<IDBDatabase["transaction"]>) {
      const tx: IDBTransaction = original.value.apply(this, args);
      if (tx.mode === "readwrite") begun.push(tx);
      return tx;
    },
  });
  try {
    await work();
  } finally {
    Object.defineProperty(IDBDatabase.prototype, "transaction", original);
  }
  return begun;
}

test("every action waits for the disk, in the browser's own IndexedDB", async () => {
  expect(indexedDB.open.toString()).toContain("[native code]");
  const visit = new TestVisit();
  const finding = visit.add("findings");
  const transactions = await transactionsOf(async () => {
    await freshLaptop();
    await putVisit(visit.records);
    await run(finding.visitId, "x", () => [set("findings", finding, { sentence: "Changed." })]);
  });
  const durabilities = transactions.map(({ durability }) => durability);
  expect(durabilities.length).toBeGreaterThan(2);
  expect(new Set(durabilities)).toEqual(new Set(["strict"]));
});

// Not by their order: Chromium’s store in memory, which tests run on, lets only one write in any case.
test("all transactions that write have a store in common, so that one waits for the other", async () => {
  const visit = new TestVisit();
  const transactions = await transactionsOf(async () => {
    const laptop = await freshLaptop();
    await putVisit(visit.records);
    const opened = await laptop.open(visit.records.visit.id);
    await opened?.fold();
    await laptop.writeDraft(visit.records.visit.id, "draft", "half a", "relaxed");
    await laptop.writeFact("", "fact", 1);
    await laptop.keepSummary(visit.records.visit.id, visit.records);
    await laptop.remove(visit.records.visit.id);
  });
  const scopes = transactions.map(({ objectStoreNames }) => [...objectStoreNames]);
  expect(new Set(scopes.flat())).toEqual(new Set(["log", "chunks", "visits", "facts"]));
  expect(scopes.filter((scope) => !scope.includes("facts"))).toEqual([]);
});

test("nothing of a visit lies in the database in plain words, whether typed, imported or unfinished", async () => {
  const laptop = await freshLaptop();
  const visit = new TestVisit({ hostName: "Midthorpe Secret Council" });
  const session = visit.add("sessions", { title: "Zebra team managers" });
  for (let i = 0; i < 700; i += 1)
    visit.add("notes", { sessionId: session.id, text: `Plainword number ${i}` });
  await putVisit(visit.records);
  const note = visit.add("notes", { sessionId: session.id, text: "Typed plainly" });
  await run(note.visitId, "Add note", () => [put("notes", note)]);
  const draft = { text: "Half a plain thought" };
  await laptop.writeDraft(note.visitId, "drafts", draft, "strict");
  await laptop.writeFact("", "aSetting", "plain setting");
  const stored = await everythingStored(laptop);
  expect(stored).toContain(note.visitId);
  for (const words of [
    "Plainword",
    "Typed plainly",
    "Zebra",
    "Secret",
    "plain thought",
    "plain setting",
    "Add note",
  ])
    expect(stored).not.toContain(words);
  expect(await laptop.readFact(note.visitId, "drafts")).toEqual(draft);
  expect(await tablesOnDisk(laptop).notes.count()).toBe(701);
});

test("what is not sealed is refused by the log, and a row moved to another place does not open", async () => {
  const laptop = await freshLaptop();
  const { db } = laptop;
  await expect(db.log.add({ v: "x", n: 1, text: "plain" } as never)).rejects.toThrow(/sealed/);
  await laptop.writeFact("", "one", "for one place");
  const idb = db.backendDB();
  await new Promise<void>((resolve) => {
    const facts = idb.transaction("facts", "readwrite").objectStore("facts");
    const read = facts.get(["", "one"]);
    read.onsuccess = () => {
      const moved = facts.put({ ...read.result, key: "two" });
      moved.onsuccess = () => resolve();
    };
  });
  await expect(laptop.readFact("", "two")).rejects.toThrow();
});

test("fault 54: a row that another program put there unsealed is not taken, alone or among others", async () => {
  const laptop = await freshLaptop();
  const idb = laptop.db.backendDB();
  const rows = [
    ["facts", { v: "", key: "planted", value: "not ours" }],
    ["visits", { v: "01890000-0000-7000-8000-0000000000ff", value: { host: "Planted" } }],
  ] as const;
  for (const [name, row] of rows)
    await new Promise<void>((resolve, reject) => {
      const planted = idb.transaction(name, "readwrite").objectStore(name).put(row);
      planted.addEventListener("success", () => resolve());
      planted.addEventListener("error", () => reject(new Error("not planted")));
    });
  expect(await laptop.readFact("", "planted")).toBeUndefined();
  expect(await laptop.db.facts.toArray()).toEqual([]);
  expect(await laptop.db.visits.toArray()).toEqual([]);
});

test("a database that a newer app wrote is refused and left untouched", async () => {
  const name = freshName();
  const newer = new Dexie(name);
  newer.version(databaseVersion + 1).stores({ somethingNew: "id" });
  await newer.open();
  await newer.table("somethingNew").add({ id: "kept" });
  newer.close();
  expect(await openDb(someKey, name)).toEqual({
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
  const outcome = await openDb(someKey, name);
  held.close();
  expect(outcome).toEqual({ ok: false, error: { type: "Blocked" } });
});

test("each released version of the sealed database upgrades to the one after it and keeps its rows", async () => {
  const name = freshName();
  const key = randomBytes(32);
  const old = new Db(name, () => key, 1);
  await old.open();
  await old.facts.put({ v: "", key: "kept", value: 7 });
  old.close();
  const now = new Db(name, () => key);
  await now.open();
  expect(now.verno).toBe(databaseVersion);
  expect((await now.facts.get(["", "kept"]))?.value).toBe(7);
  now.close();
});

test("visits of the first release, which lay unsealed, are sealed and the old database is deleted", async () => {
  await freshLaptop();
  const name = freshName();
  const visit = new TestVisit();
  visit.addEvidence(visit.add("findings", { sentence: "From before." }));
  const earlier = new Dexie(name);
  earlier.version(1).stores({
    visits: "id",
    enquiries: "id, visitId",
    peers: "id, visitId",
    sessions: "id, visitId",
    notes: "id, visitId, sessionId",
    documents: "id, visitId",
    caseDraws: "id, visitId",
    cases: "id, visitId",
    findings: "id, visitId",
    links: "id, visitId, findingId",
    positions: "id, visitId, findingId",
    recommendations: "id, visitId",
    checkIns: "id, visitId",
    letters: "id, visitId",
    actions: "id, visitId",
    learning: "id, visitId",
    concerns: "id, visitId",
    meta: "key",
  });
  await earlier.open();
  const { visit: row } = visit.records;
  await earlier.table("visits").add(row);
  // Kinds of later versions were not there.
  for (const table of recordTables.filter((each) => kindOf(each).since === undefined))
    await earlier.table(table).bulkAdd(visit.records[table]);
  earlier.close();
  expect(await sealEarlierVisits(name)).toBe(1);
  expect(await readVisit(row.id)).toEqual(visit.records);
  expect((await indexedDB.databases()).map((known) => known.name)).not.toContain(name);
  expect(await sealEarlierVisits(name)).toBe(0);
});
