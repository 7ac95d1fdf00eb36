import { clearMain, filesOf, main } from "../testing/mainInMemory.ts";
import { afterEach, beforeEach, expect, test } from "vitest";
import { TestVisit } from "../../shared/letter/testing/testVisit.ts";
import { put } from "../../shared/visit/change.ts";
import { run } from "../db/run.ts";
import type { Laptop } from "../db/laptop.ts";
import { closeTestLaptop, rowNow } from "../db/testing/testLaptop.ts";
import { putVisit } from "../db/keptVisits.ts";
import { openAppLaptop } from "./testing/openAppLaptop.ts";

let laptop: Laptop;
beforeEach(async () => {
  clearMain();
  laptop = await openAppLaptop();
});
afterEach(() => closeTestLaptop(laptop));

async function aVisit() {
  const visit = new TestVisit();
  const session = visit.add("sessions");
  await putVisit(visit.records);
  const { journal } = filesOf(laptop.keys.of(visit.records.visit.id)?.team ?? "");
  const before = journal.length;
  const add = (text: string) => {
    const note = visit.add("notes", { sessionId: session.id, text });
    return {
      id: note.id,
      saved: run(note.visitId, "Add note", () => [put("notes", note)]),
    };
  };
  return { add, inJournal: () => journal.length - before };
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 100));

test("a line is shown when the database has it, and saved when the journal has it too; lines behind it go there together", async () => {
  const { add, inJournal } = await aVisit();
  let letThrough: (() => void) | undefined;
  let calls = 0;
  main.beforeJournal = () => {
    calls += 1;
    return new Promise((resolve) => (letThrough = () => resolve(null)));
  };
  const lines = ["one", "two", "three"].map(add);
  let isSaved = false;
  void lines[0]?.saved.then(() => (isSaved = true));
  await expect.poll(() => lines.every(({ id }) => rowNow("notes", id) !== undefined)).toBe(true);
  await soon();
  expect({ isSaved, inJournal: inJournal() }).toEqual({ isSaved: false, inJournal: 0 });
  letThrough?.();
  await expect.poll(() => calls).toBe(2);
  expect(inJournal()).toBe(1);
  letThrough?.();
  await Promise.all(lines.map(({ saved }) => saved));
  expect(inJournal()).toBe(3);
});

test("a journal that takes nothing holds nobody up, is said, and has everything when it works again", async () => {
  const { add, inJournal } = await aVisit();
  main.beforeJournal = () => Promise.resolve({ type: "DiskFull" });
  await add("one").saved;
  expect(laptop.trouble.value()).toEqual({ type: "JournalBehind", reason: "DiskFull" });
  main.beforeJournal = () => Promise.resolve(null);
  await add("two").saved;
  expect(inJournal()).toBe(2);
  expect(laptop.trouble.value()).toBeNull();
});

test("a journal that does not answer is waited for no longer than a second", async () => {
  const { add, inJournal } = await aVisit();
  let answer: (() => void) | undefined;
  main.beforeJournal = () => new Promise((resolve) => (answer = () => resolve(null)));
  // On one clock with its own limit, which lies between these however slow the machine is.
  const after = (ms: number, what: string) =>
    new Promise((resolve) => setTimeout(() => resolve(what), ms));
  const saved = add("one").saved.then(() => "saved");
  expect(await Promise.race([saved, after(800, "early")])).toBe("early");
  expect(await Promise.race([saved, after(4_000, "too late")])).toBe("saved");
  expect(inJournal()).toBe(0);
  answer?.();
  await expect.poll(inJournal).toBe(1);
});
