import { Dexie } from "dexie";
import { afterEach, expect, test } from "vitest";
import type { VisitId } from "../../shared/visit/ids.ts";
import { TestVisit } from "../../shared/letter/testing/testVisit.ts";
import { put, remove, set } from "../../shared/visit/change.ts";
import { redo, run, runForGood, undo } from "./run.ts";
import type { Laptop } from "./laptop.ts";
import { PeerLaptop } from "./testing/peerLaptop.ts";
import {
  closeTestLaptop,
  openTestLaptop,
  rowNow,
  tablesOnDisk,
  theVisit,
} from "./testing/testLaptop.ts";
import { deleteVisit, listVisits, putVisit, readVisit } from "./keptVisits.ts";

const names: string[] = [];
const laptops: Laptop[] = [];

async function freshLaptop() {
  const laptop = await openTestLaptop();
  laptops.push(laptop);
  return laptop;
}

afterEach(async () => {
  for (const laptop of laptops.splice(0)) await closeTestLaptop(laptop);
  for (const name of names.splice(0)) await Dexie.delete(name);
});

test("an action is written whole or not at all", async () => {
  const laptop = await freshLaptop();
  const visit = new TestVisit();
  await putVisit(visit.records);
  const finding = visit.add("findings", { sentence: "One." });
  const circular: Record<string, unknown> = {
    ...finding,
    id: "0192a000-0000-7000-8000-00000000aaaa",
  };
  circular["detail"] = circular; // what only a bug would pass
  await expect(
    run(finding.visitId, "x", () => [put("findings", finding), put("findings", circular as never)]),
  ).rejects.toThrow();
  expect(await tablesOnDisk(laptop).findings.count()).toBe(0);
  expect(rowNow("findings", finding.id)).toBeUndefined();
});

test("undo puts rows back, redo does it again, in order", async () => {
  const laptop = await freshLaptop();
  const visit = new TestVisit();
  await putVisit(visit.records);
  const finding = visit.add("findings", { sentence: "One." });
  const { visitId } = finding;
  const onDisk = async () => (await tablesOnDisk(laptop).findings.get(finding.id))?.sentence;
  await run(visitId, "Add finding", () => [put("findings", finding)]);
  await run(visitId, "Reword finding", () => [put("findings", { ...finding, sentence: "Two." })]);
  await run(visitId, "Delete finding", () => [remove("findings", finding.id)]);
  expect(await redo(visitId)).toBeNull();
  expect(await undo(visitId)).toBe("Undone: Delete finding");
  expect(await onDisk()).toBe("Two.");
  expect(await undo(visitId)).toBe("Undone: Reword finding");
  expect(await onDisk()).toBe("One.");
  expect(await undo(visitId)).toBe("Undone: Add finding");
  expect(await onDisk()).toBeUndefined();
  expect(await undo(visitId)).toBeNull();
  expect(await redo(visitId)).toBe("Done again: Add finding");
  expect(await redo(visitId)).toBe("Done again: Reword finding");
  expect(await onDisk()).toBe("Two.");
  expect(await redo(visitId)).toBe("Done again: Delete finding");
});

test("undo and redo pressed quicker than the disk writes are done in turn, each once", async () => {
  await freshLaptop();
  const visit = new TestVisit();
  await putVisit(visit.records);
  const finding = visit.add("findings", { sentence: "One." });
  const { visitId } = finding;
  const sentence = () => rowNow("findings", finding.id)?.sentence;
  const added = run(visitId, "Add finding", () => [put("findings", finding)]);
  expect(await Promise.all([undo(visitId), redo(visitId), added])).toEqual([
    "Undone: Add finding",
    "Done again: Add finding",
    undefined,
  ]);
  await run(visitId, "Reword finding", () => [put("findings", { ...finding, sentence: "Two." })]);
  expect(await Promise.all([undo(visitId), undo(visitId), undo(visitId)])).toEqual([
    "Undone: Reword finding",
    "Undone: Add finding",
    null,
  ]);
  expect(sentence()).toBeUndefined();
  expect(await Promise.all([redo(visitId), redo(visitId), redo(visitId), undo(visitId)])).toEqual([
    "Done again: Add finding",
    "Done again: Reword finding",
    null,
    "Undone: Reword finding",
  ]);
  expect(sentence()).toBe("One.");
});

test("an undo that the disk refuses is said, and can be done later", async () => {
  const laptop = await freshLaptop();
  const visit = new TestVisit();
  await putVisit(visit.records);
  const finding = visit.add("findings");
  const { visitId } = finding;
  await run(visitId, "Add finding", () => [put("findings", finding)]);
  laptop.db.close();
  expect(await undo(visitId)).toBe("“Add finding” was left as it is: it could not be saved.");
  expect(theVisit().saved.value().failed).toEqual(expect.any(String));
  await laptop.db.open();
  expect(await undo(visitId)).toBe("Undone: Add finding");
  expect(theVisit().saved.value().failed).toBeNull();
});

test("undo leaves alone what has been changed since, and takes back a field though another was changed", async () => {
  await freshLaptop();
  const visit = new TestVisit();
  const finding = visit.add("findings", { sentence: "One." });
  await putVisit(visit.records);
  await run(finding.visitId, "Reword finding", () => [
    set("findings", finding, { sentence: "Two." }),
  ]);
  const { visitId } = finding;
  const others = (fields: Partial<typeof finding>) => {
    const now = rowNow("findings", finding.id) ?? finding;
    return runForGood(visitId, "By a peer", () => [put("findings", { ...now, ...fields })]);
  };
  await others({ state: "parked" });
  expect(await undo(visitId)).toBe("Undone: Reword finding");
  expect(rowNow("findings", finding.id)).toMatchObject({ sentence: "One.", state: "parked" });
  await redo(visitId);
  await others({ sentence: "Three." });
  expect(await undo(visitId)).toMatch(/left as it is/);
  expect(rowNow("findings", finding.id)?.sentence).toBe("Three.");
});

test("a failed write is said in the frame and throws", async () => {
  const laptop = await freshLaptop();
  const visit = new TestVisit();
  await putVisit(visit.records);
  const finding = visit.add("findings");
  laptop.db.close();
  await expect(run(finding.visitId, "x", () => [put("findings", finding)])).rejects.toThrow();
  expect(theVisit().saved.value().failed).not.toBeNull();
  await laptop.db.open();
});

test("an import of many rows is one step, and lies folded", async () => {
  const laptop = await freshLaptop();
  const visit = new TestVisit();
  await putVisit(visit.records);
  const session = visit.add("sessions");
  const notes = Array.from({ length: 5_000 }, (_, i) =>
    visit.add("notes", { sessionId: session.id, text: `line ${i}` }),
  );
  await run(session.visitId, "Import", () => [
    put("sessions", session),
    ...notes.map((note) => put("notes", note)),
  ]);
  expect(await tablesOnDisk(laptop).notes.count()).toBe(5_000);
  expect(await laptop.db.log.count()).toBeLessThan(5);
  await undo(session.visitId);
  expect(await tablesOnDisk(laptop).notes.count()).toBe(0);
});

test("many single notes fold into few chunks and none is lost", async () => {
  const laptop = await freshLaptop();
  const visit = new TestVisit();
  await putVisit(visit.records);
  const session = visit.add("sessions");
  await run(session.visitId, "x", () => [put("sessions", session)]);
  const opened = await laptop.open(session.visitId);
  for (let i = 0; i < 600; i += 1) {
    const note = visit.add("notes", { sessionId: session.id, order: i });
    await run(session.visitId, "Add note", () => [put("notes", note)]);
    if (i % 20 === 0) await opened?.fold();
  }
  expect(await laptop.db.log.count()).toBeLessThan(30);
  expect(await laptop.db.chunks.count()).toBeLessThan(30);
  expect(await tablesOnDisk(laptop).notes.count()).toBe(600);
});

test("removing a visit leaves nothing of it behind, not even a line that was never entered", async () => {
  const laptop = await freshLaptop();
  const visit = new TestVisit();
  visit.addEvidence(visit.add("findings"));
  await putVisit(visit.records);
  const { id } = visit.records.visit;
  await laptop.writeDraft(id, "drafts", { text: "half a line" }, "strict");
  expect(await readVisit(id)).toEqual(visit.records);
  expect(await deleteVisit(id)).toMatchObject({ ok: true, value: { left: [] } });
  const left = await Promise.all(laptop.db.tables.map((table) => table.count()));
  expect(left.reduce((sum, count) => sum + count, 0)).toBe(0);
  expect(laptop.keys.of(id)).toBeUndefined();
  expect(await readVisit(id)).toBeUndefined();
});

test("a visit put twice stands there once, as it was put last", async () => {
  await freshLaptop();
  const visit = new TestVisit();
  visit.add("peers", { initials: "MC" });
  await putVisit(visit.records);
  const later = { ...visit.records, peers: [] };
  await putVisit(later);
  expect(await readVisit(visit.records.visit.id)).toEqual(later);
  expect(await listVisits()).toEqual([visit.records.visit]);
});

test("two fields of one record changed from the same sight of it both stay", async () => {
  await freshLaptop();
  const visit = new TestVisit();
  const peer = visit.add("peers");
  await putVisit(visit.records);
  await run(peer.visitId, "Change peer", () => [set("peers", peer, { role: "Lead" })]);
  await run(peer.visitId, "Change peer", () => [set("peers", peer, { organisation: "Munbridge" })]);
  await run(visit.records.visit.id, "Change visit", () => [
    set("visits", visit.records.visit, { reviewDate: "May" }),
  ]);
  await run(visit.records.visit.id, "Change visit", () => [
    set("visits", visit.records.visit, { sponsor: "Chief executive" }),
  ]);
  const now = await readVisit(visit.records.visit.id);
  expect(now?.peers[0]).toMatchObject({ role: "Lead", organisation: "Munbridge" });
  expect(now?.visit).toMatchObject({ reviewDate: "May", sponsor: "Chief executive" });
});

test("a laptop closed and opened again shows the same visit, and after locking no key is left in memory", async () => {
  const laptop = await freshLaptop();
  const visit = new TestVisit();
  visit.addEvidence(visit.add("findings"));
  await putVisit(visit.records);
  const [ring] = laptop.keys.visits;
  const { name } = laptop.db;
  names.push(name);
  const kept = ring && { ...ring, localKey: ring.localKey.slice() };
  await laptop.settle();
  laptop.shut();
  laptops.length = 0;
  expect(ring?.localKey.every((byte) => byte === 0)).toBe(true);
  expect(kept).toBeDefined();
});

test("undo of a step says so when a peer has changed the same since, and takes it back when only other fields came in", async () => {
  const laptop = await freshLaptop();
  const visit = new TestVisit();
  const finding = visit.add("findings", { sentence: "One." });
  await putVisit(visit.records);
  const opened = await laptop.open(visit.records.visit.id);
  if (!opened) throw new Error("not open");
  await run(finding.visitId, "Reword finding", () => [
    set("findings", finding, { sentence: "Two." }),
  ]);
  const peer = new PeerLaptop(opened);
  await peer.change("findings", finding.id, { detail: "By a peer." }).send();
  expect(await undo(finding.visitId)).toBe("Undone: Reword finding");
  expect(await redo(finding.visitId)).toBe("Done again: Reword finding");
  await peer.hear().change("findings", finding.id, { sentence: "Three." }).send();
  expect(await undo(finding.visitId)).toBe(
    "“Reword finding” was left as it is: it has been changed since.",
  );
  expect(rowNow("findings", finding.id)).toMatchObject({
    sentence: "Three.",
    detail: "By a peer.",
  });
});

test("a peer’s words beside one’s own count as a change since: undo does not take them away", async () => {
  const laptop = await freshLaptop();
  const visit = new TestVisit();
  const finding = visit.add("findings", { sentence: "Caseloads are high in one team." });
  await putVisit(visit.records);
  const opened = await laptop.open(visit.records.visit.id);
  if (!opened) throw new Error("not open");
  const peer = new PeerLaptop(opened);
  const seen = rowNow("findings", finding.id) ?? finding;
  const reworded = { sentence: "Caseloads are very high in one team." };
  await run(seen.visitId, "Reword finding", () => [set("findings", seen, reworded)]);
  await peer
    .change("findings", finding.id, { sentence: "Caseloads are high in one locality team." })
    .send();
  expect(await undo(finding.visitId)).toMatch(/left as it is/);
  const [conflict] = opened.state.conflicts();
  expect(conflict?.versions.map(({ value }) => value).sort()).toEqual([
    "Caseloads are high in one locality team.",
    "Caseloads are very high in one team.",
  ]);
});

test("steps are kept by visit: going to another one and back, each is undone in its own", async () => {
  await freshLaptop();
  const [one, two] = [new TestVisit(), new TestVisit()];
  const first = one.add("findings", { sentence: "One." });
  const other = { ...two.records.visit, id: "0192b000-0000-7000-8000-000000000001" as VisitId };
  await putVisit(one.records);
  await putVisit({ ...two.records, visit: other, enquiries: [] });
  await run(first.visitId, "Reword finding", () => [set("findings", first, { sentence: "Two." })]);
  await run(other.id, "Change visit details", () => [
    set("visits", other, { sponsor: "Director" }),
  ]);
  expect(await undo(first.visitId)).toBe("Undone: Reword finding");
  expect(await undo(first.visitId)).toBeNull();
  expect(await undo(other.id)).toBe("Undone: Change visit details");
  expect(await redo(first.visitId)).toBe("Done again: Reword finding");
});

test("500 steps are kept, and what changes nothing is no step", async () => {
  await freshLaptop();
  const visit = new TestVisit();
  const finding = visit.add("findings", { sentence: "0" });
  await putVisit(visit.records);
  for (let i = 1; i <= 502; i += 1) {
    const now = rowNow("findings", finding.id) ?? finding;
    await run(now.visitId, "Reword finding", () => [set("findings", now, { sentence: String(i) })]);
  }
  const now = rowNow("findings", finding.id) ?? finding;
  await run(now.visitId, "Nothing", () => [set("findings", now, { sentence: now.sentence })]);
  let count = 0;
  while ((await undo(finding.visitId)) !== null) count += 1;
  expect(count).toBe(500);
  expect(rowNow("findings", finding.id)?.sentence).toBe("2");
});
