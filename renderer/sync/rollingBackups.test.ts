import { clearMain, filesOf, main } from "../testing/mainInMemory.ts";
import { Dexie } from "dexie";
import { afterEach, beforeEach, expect, test } from "vitest";
import { TestVisit } from "../../shared/letter/testing/testVisit.ts";
import { bridge } from "../bridge/bridge.ts";
import { put } from "../../shared/visit/change.ts";
import { run } from "../db/run.ts";
import { lostVisits } from "../db/openLaptop.ts";
import type { Laptop } from "../db/laptop.ts";
import { closeTestLaptop } from "../db/testing/testLaptop.ts";
import { putVisit, readVisit } from "../db/keptVisits.ts";
import { rollingBackups } from "./rollingBackups.ts";
import { openAppLaptop } from "./testing/openAppLaptop.ts";
import { refuseLargeImport, shortOfSpace, watchFreeSpace } from "./freeSpace.ts";

let laptop: Laptop | null = null;
beforeEach(clearMain);
afterEach(async () => {
  if (laptop) await closeTestLaptop(laptop);
  laptop = null;
});

async function openAsTheApp(name?: string): Promise<Laptop> {
  laptop = await openAppLaptop(name);
  return laptop;
}

/** Locks, deletes the database, and opens the app again. */
async function loseTheDatabase(open: Laptop): Promise<Laptop> {
  const { name } = open.db;
  await open.settle();
  open.shut();
  await Dexie.delete(name);
  return openAsTheApp(name);
}

function someVisit(notes: number) {
  const visit = new TestVisit();
  const finding = visit.add("findings", { sentence: "Thresholds are not shared." });
  for (let i = 0; i < notes; i += 1) visit.addEvidence(finding, { text: `Evidence point ${i}` });
  return visit;
}

const teamOf = (open: Laptop) => open.keys.visits[0]?.team ?? "";
const minutes = (count: number) => (main.clock += count * 60_000);

async function addNote(visit: TestVisit, text: string) {
  const [session] = visit.records.sessions;
  if (!session) throw new Error("no session");
  const note = visit.add("notes", { sessionId: session.id, text });
  await run(note.visitId, "Add note", () => [put("notes", note)]);
}

test("a lost database is rebuilt from a backup alone, record for record", async () => {
  const open = await openAsTheApp();
  const visit = someVisit(60);
  await putVisit(visit.records);
  await addNote(visit, "Typed later");
  await rollingBackups(open).now(visit.records.visit.id);
  // Nothing but the backup is left.
  filesOf(teamOf(open)).journal.length = 0;
  const again = await loseTheDatabase(open);
  expect(await lostVisits(again)).toEqual([visit.records.visit.id]);
  expect(await readVisit(visit.records.visit.id)).toEqual(visit.records);
  expect(await lostVisits(again)).toEqual([]);
});

test("a damaged newest backup is passed over for the one before it", async () => {
  const open = await openAsTheApp();
  const visit = someVisit(5);
  await putVisit(visit.records);
  const backups = rollingBackups(open);
  await backups.now(visit.records.visit.id);
  const asItWas = visit.records;
  minutes(90);
  await addNote(visit, "Only in the newest");
  await backups.now(visit.records.visit.id);
  const files = filesOf(teamOf(open));
  files.journal.length = 0;
  const [, newest] = [...files.backups.keys()].sort();
  const bytes = files.backups.get(newest ?? "");
  if (!newest || !bytes) throw new Error("no second backup");
  files.backups.set(newest, bytes.with(bytes.length - 30, (bytes.at(-30) ?? 0) ^ 1));
  await loseTheDatabase(open);
  expect(await readVisit(visit.records.visit.id)).toEqual(asItWas);
});

test.each(["journal", "backups"] as const)(
  "fault 47: while the %s cannot be read a lost visit waits; asked again, what can be read comes back and the rest is said",
  async (what) => {
    const open = await openAsTheApp();
    const visit = someVisit(5);
    await putVisit(visit.records);
    await rollingBackups(open).now(visit.records.visit.id);
    main.unreadable.add(what);
    const again = await loseTheDatabase(open);
    const { id } = visit.records.visit;
    // Refused, and not taken for a visit with nothing in it.
    await expect(readVisit(id)).rejects.toThrow("cannot be read now");
    expect(await lostVisits(again)).toEqual([id]);
    expect(await readVisit(id)).toEqual(visit.records);
    expect(again.trouble.value()).toMatchObject({ type: "Rebuilt", unread: 1 });
    main.unreadable.clear();
    expect(await again.restore(id)).toBe(0);
  },
);

test("backup and journal together bring back what came after the backup", async () => {
  const open = await openAsTheApp();
  const visit = someVisit(5);
  await putVisit(visit.records);
  await rollingBackups(open).now(visit.records.visit.id);
  await expect.poll(() => filesOf(teamOf(open)).journal.length).toBeGreaterThan(0);
  filesOf(teamOf(open)).journal.length = 0;
  await addNote(visit, "After the backup");
  await expect.poll(() => filesOf(teamOf(open)).journal.length).toBeGreaterThan(0);
  await loseTheDatabase(open);
  expect(await readVisit(visit.records.visit.id)).toEqual(visit.records);
});

test("a backup is made after a change, then at most one an hour, and none when nothing changed", async () => {
  const open = await openAsTheApp();
  const visit = someVisit(3);
  await putVisit(visit.records);
  const backups = rollingBackups(open);
  const count = () => main.asked.filter((what) => what === "writeBackup").length;
  await backups.whenDue();
  expect(count()).toBe(1);
  await addNote(visit, "Soon after");
  minutes(59);
  await backups.whenDue();
  expect(count()).toBe(1);
  minutes(1);
  await backups.whenDue();
  expect(count()).toBe(2);
  minutes(600);
  await backups.whenDue();
  await backups.beforeLocking();
  expect(count()).toBe(2);
});

test("locking backs up what changed since, and what it has is opened after the next unlock", async () => {
  const open = await openAsTheApp();
  const visit = someVisit(3);
  await putVisit(visit.records);
  await rollingBackups(open).beforeLocking();
  await open.settle();
  open.shut();
  filesOf([...main.teams.keys()][0] ?? "").journal.length = 0;
  const { name } = open.db;
  await Dexie.delete(name);
  await openAsTheApp(name);
  expect(await readVisit(visit.records.visit.id)).toEqual(visit.records);
});

test("locking never waits longer than a second for a backup, even on a disk that hangs", async () => {
  const open = await openAsTheApp();
  await putVisit(someVisit(3).records);
  const original = bridge.writeBackup;
  Object.assign(bridge, { writeBackup: () => new Promise(() => undefined) });
  // On one clock with its own limit, which comes first however slow the machine is.
  const tooLate = new Promise((resolve) => setTimeout(() => resolve("too late"), 4_000));
  const backedUp = rollingBackups(open)
    .beforeLocking()
    .then(() => "over");
  expect(await Promise.race([backedUp, tooLate])).toBe("over");
  Object.assign(bridge, { writeBackup: original });
});

test("what a backup costs grows with the visit and no faster, up to ten thousand evidence points", async () => {
  const timeWith = async (count: number): Promise<number> => {
    clearMain();
    const open = await openAsTheApp();
    const visit = someVisit(1);
    const [session] = visit.records.sessions;
    if (!session) throw new Error("no session");
    const notes = Array.from({ length: count }, (_, i) =>
      visit.add("notes", {
        sessionId: session.id,
        text: `Social workers say that caseloads of ${i} are above what was agreed with them`,
      }),
    );
    await putVisit({ ...visit.records, notes });
    const began = performance.now();
    expect(await rollingBackups(open).now(visit.records.visit.id)).toMatchObject({ value: true });
    const took = performance.now() - began;
    await closeTestLaptop(open);
    laptop = null;
    return took;
  };
  await timeWith(625); // for the compiler
  const little = await timeWith(625);
  // Sixteen times the visit; by the square it would be 256 times the time.
  expect(await timeWith(10_000)).toBeLessThan(100 * little);
});

test("little room on the disk is noticed, and a large import waits until there is more", async () => {
  main.freeBytes = 312 * 1024 * 1024;
  const stop = watchFreeSpace();
  await expect.poll(shortOfSpace.value).toBe(main.freeBytes);
  expect(await refuseLargeImport(20 * 1024)).toBeNull();
  expect(await refuseLargeImport(5 * 1024 * 1024)).toContain("312 MB");
  main.freeBytes = 900 * 1024 * 1024;
  expect(await refuseLargeImport(5 * 1024 * 1024)).toBeNull();
  expect(shortOfSpace.value()).toBeNull();
  stop();
});
