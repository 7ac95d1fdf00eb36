import { clearMain, filesOf, main } from "../testing/mainInMemory.ts";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openKeyRing } from "../../shared/team/keyRing.ts";
import type { VisitId } from "../../shared/visit/ids.ts";
import { TestVisit } from "../../shared/letter/testing/testVisit.ts";
import { put } from "../../shared/visit/change.ts";
import { run, runForGood } from "../db/run.ts";
import { countRows, unfinishedRemovals } from "../db/destroyVisit.ts";
import type { Laptop } from "../db/laptop.ts";
import { closeTestLaptop } from "../db/testing/testLaptop.ts";
import { deleteVisit, listVisits, putVisit, readVisit } from "../db/keptVisits.ts";
import { localKey, openAppLaptop } from "./testing/openAppLaptop.ts";

let laptop: Laptop;

beforeEach(async () => {
  clearMain();
  laptop = await openAppLaptop();
});
afterEach(() => closeTestLaptop(laptop));

async function startAgain(): Promise<void> {
  const { name } = laptop.db;
  await laptop.settle();
  laptop.shut();
  laptop = await openAppLaptop(name);
  await laptop.finishRemovals();
}

/** A visit on this laptop, with its first actions in the journal. */
async function aVisit(): Promise<TestVisit & { readonly id: VisitId; readonly team: string }> {
  const visit = new TestVisit();
  visit.addEvidence(visit.add("findings", { sentence: "Thresholds are not shared." }));
  await putVisit(visit.records);
  const { id } = visit.records.visit;
  const team = laptop.keys.of(id)?.team ?? "";
  await expect.poll(() => filesOf(team).journal.length).toBeGreaterThan(0);
  return Object.assign(visit, { id, team });
}

test("keys go first and on the disk, then files; the ring that is left holds no key of the visit", async () => {
  const { id, team } = await aVisit();
  const [device] = laptop.keys.visits.map((keys) => keys.device.id);
  main.asked.length = 0;
  expect(await deleteVisit(id)).toEqual({
    ok: true,
    value: { team, device, rows: expect.any(Number), files: 1, left: [] },
  });
  expect(main.asked).toEqual(["keepKeyRing, older ones forgotten", "destroyTeam"]);
  expect(main.rings).toHaveLength(1);
  const ring = openKeyRing(main.rings[0] ?? new Uint8Array(), localKey);
  expect(ring).toEqual({ ok: true, value: { visits: [] } });
  expect(main.teams.size).toBe(0);
  expect(await countRows(laptop.db, id)).toBe(0);
});

test("keys that were derived of a visit are overwritten in memory too", async () => {
  const { id } = await aVisit();
  const { action, backup } = laptop.keys.local(id);
  const row = laptop.keys.rowKey(id);
  await deleteVisit(id);
  for (const key of [action.key, backup, row]) expect(key.every((byte) => byte === 0)).toBe(true);
});

test("when the ring cannot be written, nothing is destroyed and the visit goes on", async () => {
  const visit = await aVisit();
  main.ringFault = true;
  expect(await deleteVisit(visit.id)).toMatchObject({
    ok: false,
    error: { type: "KeysNotDestroyed" },
  });
  expect(filesOf(visit.team).journal.length).toBeGreaterThan(0);
  expect(await readVisit(visit.id)).toEqual(visit.records);
  expect(await unfinishedRemovals(laptop)).toEqual([]);
  const peer = visit.add("peers", { initials: "MC" });
  await run(visit.id, "Add peer", () => [put("peers", peer)]);
  expect(await readVisit(visit.id)).toEqual(visit.records);
});

test("files that cannot be removed are said, kept in mind and removed at the next start", async () => {
  const { id, team } = await aVisit();
  main.destroyFault = { type: "ReadOnly" };
  expect(await deleteVisit(id)).toMatchObject({ ok: true, value: { files: 0, left: ["files"] } });
  expect(laptop.keys.of(id)).toBeUndefined();
  expect(await listVisits()).toEqual([]);
  await startAgain();
  expect(await unfinishedRemovals(laptop)).toEqual([{ visitId: id, team }]);
  main.destroyFault = null;
  await startAgain();
  expect(main.teams.size).toBe(0);
  expect(await unfinishedRemovals(laptop)).toEqual([]);
});

test("an app killed after the keys were destroyed goes on at its next start", async () => {
  const { id, team } = await aVisit();
  await laptop.writeFact("", "unfinishedRemovals", [{ visitId: id, team }]);
  await laptop.forget(id);
  await laptop.keys.destroy(id);
  expect(await countRows(laptop.db, id)).toBeGreaterThan(0);
  await startAgain();
  expect(await countRows(laptop.db, id)).toBe(0);
  expect(main.teams.size).toBe(0);
  expect(await unfinishedRemovals(laptop)).toEqual([]);
});

test("an app killed before the keys were destroyed still has the visit", async () => {
  const visit = await aVisit();
  await laptop.writeFact("", "unfinishedRemovals", [{ visitId: visit.id, team: visit.team }]);
  await startAgain();
  expect(await readVisit(visit.id)).toEqual(visit.records);
  expect(await unfinishedRemovals(laptop)).toEqual([]);
});

test("a visit opened again from its file while remains of it lie about is whole and stays so", async () => {
  const visit = await aVisit();
  main.destroyFault = { type: "ReadOnly" };
  await deleteVisit(visit.id);
  await putVisit(visit.records);
  expect(await readVisit(visit.id)).toEqual(visit.records);
  main.destroyFault = null;
  await startAgain();
  expect(await readVisit(visit.id)).toEqual(visit.records);
  expect([...main.teams.keys()]).not.toContain(visit.team);
});

test("what is written to a visit while it is being removed is refused, and nothing of it stays", async () => {
  const { id } = await aVisit();
  const opened = await laptop.open(id);
  await deleteVisit(id);
  await expect(opened?.takeIn([], [{ v: id, key: "late", value: 1 }])).rejects.toThrow();
  expect(await countRows(laptop.db, id)).toBe(0);
});

test("a file that is older than a hold does not take the hold away", async () => {
  const visit = await aVisit();
  const before = visit.records;
  const hold = visit.add("holds", { reason: "A request of 18 October" });
  await runForGood(visit.id, "Hold", () => [put("holds", hold)]);
  await putVisit(before);
  expect((await readVisit(visit.id))?.holds).toEqual([hold]);
});
