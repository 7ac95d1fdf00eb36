import { randomBytes } from "@noble/hashes/utils.js";
import { afterEach, expect, test } from "vitest";
import type { Action } from "../../shared/ops/action.ts";
import { openAction } from "../../shared/segments/sealAction.ts";
import type { SessionId, VisitId } from "../../shared/visit/ids.ts";
import { TestVisit } from "../../shared/letter/testing/testVisit.ts";
import { put, remove, set } from "../../shared/visit/change.ts";
import { type Command, run, undo } from "./run.ts";
import { KeyHolder } from "./keyHolder.ts";
import type { RescueCopy, Laptop } from "./laptop.ts";
import type { Trouble } from "./trouble.ts";
import { Signal } from "../signal.ts";
import { closeTestLaptop, openTestLaptop, tablesOnDisk, theVisit } from "./testing/testLaptop.ts";
import { putVisit, readVisit, withUnsaved } from "./keptVisits.ts";

const laptops: Laptop[] = [];
afterEach(async () => {
  for (const laptop of laptops.splice(0)) await closeTestLaptop(laptop);
});

/** A laptop whose rescue copy is in memory, and can be opened again. */
function ownLaptop() {
  const keys = new KeyHolder(randomBytes(32), { visits: [] }, () => Promise.resolve());
  const name = `test-${crypto.randomUUID()}`;
  const troubles: (Trouble | null)[] = [];
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
    readAll: () => Promise.resolve({ actions: copies, unread: 0 }),
    begin: () => Promise.resolve(),
    destroy: () => Promise.resolve(0),
    isThere: () => Promise.resolve(false),
  };
  return {
    troubles,
    copies,
    fillJournal: (isFull: boolean) => void (isJournalFull = isFull),
    open: async () => {
      const trouble = new Signal<Trouble | null>(null);
      trouble.subscribe(() => troubles.push(trouble.value()));
      const laptop = await openTestLaptop({ keys, name, rescue, trouble });
      laptops.push(laptop);
      return laptop;
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
  const note = visit.add("notes", { sessionId, text });
  await run(note.visitId, "Add note", () => [put("notes", note)]);
}

/** Writes over the sealed rows of a table, as a disk that loses bits does. */
async function damage(laptop: Laptop, table: "log" | "chunks"): Promise<number> {
  const rows = await laptop.db[table].toArray();
  await laptop.db[table].bulkPut(rows.map((row) => ({ ...row, box: row.box.map((b) => b ^ 1) })));
  return rows.length;
}

/** The laptop as the next start of the app has it. */
async function again(from: Laptop, { open }: ReturnType<typeof ownLaptop>): Promise<Laptop> {
  await from.settle();
  from.db.close();
  laptops.splice(laptops.indexOf(from), 1);
  return open();
}

test("fault 24: records that do not open are put back from the copies, and those that open stay", async () => {
  const own = ownLaptop();
  const laptop = await own.open();
  const { visit, session, visitId } = await visitOnDisk();
  await (await laptop.open(visitId))?.fold();
  await addNote(visit, session.id, "after the damage");
  expect(await damage(laptop, "chunks")).toBeGreaterThan(0);
  const next = await again(laptop, own);
  expect(await readVisit(visitId)).toEqual(visit.records);
  expect(own.troubles).toEqual([
    { type: "Rebuilt", visitId, actions: own.copies.length - 1, unread: 0 },
  ]);
  // What was put back is on the disk: the next start has nothing to rebuild.
  own.troubles.length = 0;
  await again(next, own);
  expect(await readVisit(visitId)).toEqual(visit.records);
  expect(own.troubles).toEqual([]);
});

test("fault 24: records that no copy has either are counted once, in words, and the rest is shown", async () => {
  const own = ownLaptop();
  const laptop = await own.open();
  const { visit, session, visitId } = await visitOnDisk();
  await (await laptop.open(visitId))?.fold();
  await addNote(visit, session.id, "lost");
  own.copies.length = 0;
  expect(await damage(laptop, "log")).toBe(1);
  const next = await again(laptop, own);
  expect((await readVisit(visitId))?.notes).toEqual([]);
  expect(own.troubles).toEqual([{ type: "RecordsDamaged", visitId, records: 1 }]);
  await again(next, own);
  await readVisit(visitId);
  expect(own.troubles).toHaveLength(1);
});

test("fault 24: a commit that the closed database refuses is in the copies at once and in the database soon", async () => {
  const own = ownLaptop();
  const laptop = await own.open();
  const { visit, session, visitId } = await visitOnDisk();
  const idb = laptop.db.backendDB();
  idb.close(); // as when Chromium gives up its laptop
  await addNote(visit, session.id, "typed meanwhile");
  expect(own.copies.at(-1)?.label).toBe("Add note");
  await expect.poll(() => laptop.db.backendDB()).not.toBe(idb);
  await expect
    .poll(async () => (await tablesOnDisk(laptop).notes.toArray()).map(({ text }) => text))
    .toEqual(["typed meanwhile"]);
  expect((await readVisit(visitId))?.notes).toHaveLength(1);
});

test("fault 23: what neither database nor journal took is in what is saved elsewhere, until it is saved here", async () => {
  const own = ownLaptop();
  const laptop = await own.open();
  const visit = new TestVisit();
  const session = visit.add("sessions");
  const finding = visit.add("findings", { sentence: "One." });
  const sampled = visit.add("cases", { answers: { assessment: "good" } });
  await putVisit(visit.records);
  const visitId = visit.records.visit.id;
  laptop.db.backendDB().close();
  own.fillJournal(true);
  const note = visit.add("notes", { sessionId: session.id, text: "refused" });
  const commands: readonly Command[] = [
    () => [put("notes", note)],
    () => [set("findings", finding, { sentence: "Two." })],
    () => [set("findings", finding, { state: "agreed" }), set("cases", sampled, { remark: "R." })],
    () => [put("cases", { ...sampled, answers: { assessment: "good", plan: "weak" } }, sampled)],
    ({ visit: seen }) => [set("visits", seen, { sponsor: "Director" })],
  ];
  for (const command of commands) await expect(run(visitId, "x", command)).rejects.toThrow();
  const shown = await readVisit(visitId);
  if (shown === undefined) throw new Error("the visit is not there");
  expect(shown).toEqual({ ...visit.records, notes: [] });
  const wanted = {
    ...shown,
    visit: { ...shown.visit, sponsor: "Director" },
    notes: [note],
    findings: [{ ...finding, sentence: "Two.", state: "agreed" }],
    cases: [{ ...sampled, remark: "R.", answers: { assessment: "good", plan: "weak" } }],
  };
  expect(await withUnsaved(shown)).toEqual(wanted);
  own.fillJournal(false);
  // Of the same finding, but not the sentence that was refused.
  await run(visitId, "x", () => [set("findings", finding, { state: "agreed", inLetter: true })]);
  const now = await readVisit(visitId);
  expect(now?.findings[0]).toMatchObject({ sentence: "One.", state: "agreed", inLetter: true });
  expect(now && (await withUnsaved(now))).toEqual({
    ...wanted,
    findings: [{ ...wanted.findings[0], inLetter: true }],
  });
  for (const command of commands) await run(visitId, "x", command);
  const after = await readVisit(visitId);
  expect(after?.findings[0]).toMatchObject({ sentence: "Two.", inLetter: true });
  expect(after && (await withUnsaved(after))).toBe(after);
});

test("fault 23: what was to be deleted is in what is saved elsewhere for as long as it is on screen", async () => {
  const own = ownLaptop();
  const laptop = await own.open();
  const { visit, session, visitId } = await visitOnDisk();
  await addNote(visit, session.id, "one");
  const [note] = visit.records.notes;
  if (!note) throw new Error("no note");
  laptop.db.backendDB().close();
  own.fillJournal(true);
  const deletion = [visitId, "Delete note", () => [remove("notes", note.id)]] as const;
  const saved = async () => (await withUnsaved(visit.records)).notes;
  await expect(run(...deletion)).rejects.toThrow();
  expect(await saved()).toEqual([note]);
  await expect(run(...deletion, { whenRefused: "dropped" })).rejects.toThrow();
  expect(await saved()).toEqual([note]);
  // A screen that shows it gone, as the one of a session does.
  const { drafts } = theVisit();
  const place = { table: "sessions", row: session.id, field: "entered" } as const;
  await drafts.enter(place, "Delete note", [remove("notes", note.id)]);
  expect(drafts.isRefused("sessions", session.id)).toBe(true);
  expect(await saved()).toEqual([]);
  own.fillJournal(false);
  await drafts.flush();
  expect(drafts.value()).toEqual([]);
  expect((await readVisit(visitId))?.notes).toEqual([]);
  expect(await undo(visitId)).toBe("Undone: Delete note");
});

test("steps, what was refused and its trouble are of the open visit, and gone with it", async () => {
  const own = ownLaptop();
  const laptop = await own.open();
  const { visit, session, visitId } = await visitOnDisk();
  await addNote(visit, session.id, "one");
  await laptop.forget(visitId);
  expect(await undo(visitId)).toBeNull();
  laptop.db.backendDB().close();
  own.fillJournal(true);
  await expect(addNote(visit, session.id, "two")).rejects.toThrow();
  const shown = await readVisit(visitId);
  expect(shown && (await withUnsaved(shown)).notes).toHaveLength(2);
  own.fillJournal(false);
  await laptop.reopen();
  laptop.trouble.set({ type: "RecordsDamaged", visitId, records: 1 });
  await laptop.forget(visitId);
  expect(laptop.trouble.value()).toBeNull();
  const anew = await readVisit(visitId);
  expect(anew && (await withUnsaved(anew)).notes).toHaveLength(1);
});
