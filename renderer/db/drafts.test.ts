import { randomBytes } from "@noble/hashes/utils.js";
import { afterEach, expect, test } from "vitest";
import { TestVisit } from "../../shared/letter/testing/testVisit.ts";
import type { Finding } from "../../shared/visit/kinds/finding.ts";
import { KeyHolder } from "./keyHolder.ts";
import { undo } from "./run.ts";
import type { Laptop } from "./laptop.ts";
import type { Trouble } from "./trouble.ts";
import { Signal } from "../signal.ts";
import { closeTestLaptop, openTestLaptop, theVisit } from "./testing/testLaptop.ts";
import { plainDraft } from "./textDraft.ts";
import { putVisit, readVisit, withUnsaved } from "./keptVisits.ts";

let opened: Laptop | undefined;
afterEach(async () => {
  if (opened) await closeTestLaptop(opened);
  opened = undefined;
});

/** A laptop whose app can be killed, and started on what that left on the disk. */
function ownLaptop() {
  const keys = new KeyHolder(randomBytes(32), { visits: [] }, () => Promise.resolve());
  const name = `test-${crypto.randomUUID()}`;
  const troubles: (Trouble | null)[] = [];
  const start = async () => {
    const trouble = new Signal<Trouble | null>(null);
    trouble.subscribe(() => troubles.push(trouble.value()));
    opened = await openTestLaptop({ keys, name, trouble });
    return opened;
  };
  const kill = async () => {
    opened?.db.close();
    for (const visit of opened?.opened ?? []) visit.close();
    return start();
  };
  return { start, kill, troubles };
}

async function visitOnDisk() {
  const visit = new TestVisit();
  const finding = visit.add("findings", { sentence: "Caseloads are high." });
  const session = visit.add("sessions");
  await putVisit(visit.records);
  const { id } = visit.records.visit;
  const sentence = async () => (await readVisit(id))?.findings[0]?.sentence;
  return { visit, finding, session, id, sentence };
}

const sentenceOf = (finding: Finding) =>
  plainDraft("findings", finding, "sentence", "Reword finding");

test("a sentence typed a moment before the app is killed is saved at the next start, said, and can be taken back", async () => {
  const { start, kill, troubles } = ownLaptop();
  await start();
  const { finding, id, sentence } = await visitOnDisk();
  sentenceOf(finding).hold();
  sentenceOf(finding).type("Caseloads are high. Ve");
  sentenceOf(finding).type("Caseloads are high. Very.");
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await sentence()).toBe("Caseloads are high.");
  await kill();
  await expect.poll(sentence).toBe("Caseloads are high. Very.");
  await expect
    .poll(() => troubles)
    .toEqual([{ type: "TypingSaved", visitId: id, labels: ["Reword finding"] }]);
  expect(await undo(id)).toBe("Undone: Reword finding");
  await kill();
  expect(await sentence()).toBe("Caseloads are high.");
  expect(troubles).toHaveLength(1);
});

test("what is typed and not saved is in what is saved elsewhere, and sealed on the disk", async () => {
  const { start } = ownLaptop();
  const { db } = await start();
  const { visit, finding } = await visitOnDisk();
  sentenceOf(finding).type("Caseloads vary.");
  const saved = await withUnsaved(visit.records);
  expect(saved.findings).toEqual([{ ...finding, sentence: "Caseloads vary." }]);
  expect({ ...saved, findings: visit.records.findings }).toEqual(visit.records);
  await theVisit().drafts.flush();
  const rows = await new Promise<unknown[]>((resolve) => {
    const request = db.backendDB().transaction("facts").objectStore("facts").getAll();
    request.addEventListener("success", () => resolve(request.result));
  });
  expect(rows.map((row) => Reflect.get(row as object, "key"))).toContain("drafts");
  expect(JSON.stringify(rows)).not.toContain("Caseloads");
});

test("the half line that 0.1.0 kept of a session is there, until another is kept in its place", async () => {
  const { start, kill } = ownLaptop();
  const first = await start();
  const { session, id } = await visitOnDisk();
  const place = { table: "sessions", row: session.id, field: "line" } as const;
  await first.writeFact(id, `unfinishedLine:${session.id}`, { text: "half a li" });
  await kill();
  await readVisit(id);
  await expect.poll(() => theVisit().drafts.isReady).toBe(true);
  expect(theVisit().drafts.typed(place)).toEqual({ text: "half a li" });
  theVisit().drafts.type(place, { text: "half a line" });
  await theVisit().drafts.flush();
  await kill();
  await readVisit(id);
  expect(theVisit().drafts.typed(place)).toEqual({ text: "half a line" });
});

test("a visit file put in the place of a visit takes what was typed in it away", async () => {
  const { start, kill } = ownLaptop();
  await start();
  const { visit, finding, sentence } = await visitOnDisk();
  sentenceOf(finding).type("Of the visit before.");
  await putVisit(visit.records);
  expect(theVisit().drafts.value()).toEqual([]);
  await theVisit().drafts.flush();
  await kill();
  expect(await sentence()).toBe("Caseloads are high.");
  expect(theVisit().drafts.value()).toEqual([]);
});
