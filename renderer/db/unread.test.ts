import { randomBytes } from "@noble/hashes/utils.js";
import { afterEach, expect, test } from "vitest";
import { TestVisit } from "../../shared/letter/testing/testVisit.ts";
import type { Action } from "../../shared/ops/action.ts";
import { KeyHolder } from "./keyHolder.ts";
import { putVisit, readVisit } from "./keptVisits.ts";
import type { Laptop } from "./laptop.ts";
import { closeTestLaptop, openTestLaptop } from "./testing/testLaptop.ts";

let laptop: Laptop | undefined;
afterEach(async () => {
  if (laptop) await closeTestLaptop(laptop);
  laptop = undefined;
});

/** A laptop with a visit, on which the app can be started anew. */
async function laptopWithVisit() {
  const keys = new KeyHolder(randomBytes(32), { visits: [] }, () => Promise.resolve());
  const name = `test-${crypto.randomUUID()}`;
  laptop = await openTestLaptop({ keys, name });
  const visit = new TestVisit();
  const finding = visit.add("findings", { sentence: "Plans are late." });
  await putVisit(visit.records);
  const { id } = visit.records.visit;
  const startAnew = async () => {
    await laptop?.settle();
    laptop?.db.close();
    laptop = await openTestLaptop({ keys, name });
    return laptop.open(id);
  };
  return { visit, finding, id, startAnew };
}

/** What an app that knows more wrote: a new sentence, a field and a kind unknown here, and a part of the action. */
const newer = (finding: string): Action =>
  ({
    stamp: "0000000z.peerpeer",
    at: "2026-11-24T09:00:00.000Z",
    by: "f".repeat(32),
    label: "Change finding",
    ops: [
      { table: "findings", row: finding, set: { raisedBy: "Schools" } },
      { table: "votes", row: finding, set: { weight: "must" } },
    ],
    reason: "agreed",
  }) as unknown as Action; // of a version to come

test("what a newer app wrote is kept as it came and counted, also at the next start", async () => {
  const { finding, id, visit, startAnew } = await laptopWithVisit();
  const came = newer(finding.id);
  await (await laptop?.open(id))?.takeIn([came]);
  for (const opened of [await laptop?.open(id), await startAnew(), await startAnew()]) {
    expect(opened?.state.unread()).toMatchObject([{ field: "raisedBy" }, { table: null }]);
    expect(opened?.state.actions()).toContainEqual(came);
    expect(await readVisit(id)).toEqual(visit.records);
  }
});

test("a visit opens though what is remembered of its log cannot be read, or cannot be kept", async () => {
  const { finding, id, visit, startAnew } = await laptopWithVisit();
  await (await laptop?.open(id))?.takeIn([newer(finding.id)]);
  await moveFact(id, "understood");
  const opened = await startAnew();
  expect(opened?.state.unread()).toHaveLength(2);
  expect(await readVisit(id)).toEqual(visit.records);
  await laptop?.writeFact(id, "understood", null);
  await startAnew();
  const writeFact = () => Promise.reject(new DOMException("", "QuotaExceededError"));
  await laptop?.forget(id);
  if (laptop) Object.assign(laptop, { writeFact });
  expect((await laptop?.open(id))?.state.unread()).toHaveLength(2);
});

/** Puts another fact's sealed row in its place, which does not open there. */
async function moveFact(visitId: string, key: string): Promise<void> {
  await laptop?.writeFact("", "another", "of another place");
  const facts = laptop?.db.backendDB().transaction("facts", "readwrite").objectStore("facts");
  if (facts === undefined) throw new Error("no database");
  const sealed: unknown = await done(facts.get(["", "another"]));
  await done(facts.put({ ...Object(sealed), v: visitId, key }));
}

const done = (request: IDBRequest): Promise<unknown> =>
  new Promise((resolve) => {
    request.addEventListener("success", () => resolve(request.result));
  });
