import { randomBytes } from "@noble/hashes/utils.js";
import { afterEach, beforeEach, expect, test } from "vitest";
import { TestVisit } from "../../../../shared/letter/testing/testVisit.ts";
import { columnsOf } from "../../../../shared/ops/actionColumns.ts";
import { openBackup, sealBackup } from "../../../../shared/segments/sealBackup.ts";
import { newDevice, renewDevice } from "../../../../shared/team/keyRing.ts";
import type { VisitId } from "../../../../shared/visit/ids.ts";
import { countRecords } from "../../../../shared/visit/retention/destructionCertificate.ts";
import { setCurrentLaptop } from "../../../db/currentLaptop.ts";
import { KeyHolder } from "../../../db/keyHolder.ts";
import { putVisit } from "../../../db/keptVisits.ts";
import type { Laptop } from "../../../db/laptop.ts";
import { closeTestLaptop, openTestLaptop } from "../../../db/testing/testLaptop.ts";
import { actionsInSegments } from "../../../sync/segmentFolder.ts";
import { TeamFiles } from "../../../sync/teamFiles.ts";
import { openAppLaptop } from "../../../sync/testing/openAppLaptop.ts";
import { clearMain, filesOf } from "../../../testing/mainInMemory.ts";
import {
  addEntry,
  carryOver,
  entryText,
  ownEntries,
  removeEntry,
  setDay,
  shareEntry,
} from "./journalCommands.ts";

const secret = "Heron pottery kiln";
const day = "2024-10-16";

let mine: Laptop;
beforeEach(async () => {
  clearMain();
  mine = await openAppLaptop();
});
afterEach(() => closeTestLaptop(mine));

/** The secret's words as they are, and as the cipher's box would hold them if it were none. */
const ways = [
  secret,
  ...secret.split(" "),
  [...new TextEncoder().encode(secret)].map((byte) => byte.toString(16).padStart(2, "0")).join(""),
  btoa(secret).slice(0, 20),
];
const waysIn = (text: string) => ways.filter((way) => text.includes(way));
const textOf = (bytes: Uint8Array) => new TextDecoder("latin1").decode(bytes);

async function visitWithSecret() {
  const records = new TestVisit().records;
  await putVisit(records);
  const { id } = records.visit;
  const visit = await mine.open(id);
  if (visit === null) throw new Error("the visit is not open");
  await addEntry(id, { day, text: "Begun." });
  const [begun] = ownEntries(visit.state.records ?? records);
  if (begun === undefined) throw new Error("nothing was kept");
  // Typed, as the screen does: a draft that is saved after its pause.
  const draft = entryText(begun);
  draft.hold();
  draft.type(secret);
  draft.release();
  await expect.poll(() => ownEntries(visit.state.records ?? records)[0]?.text).toBe(secret);
  const files = new TeamFiles(mine, visit, () => ({ name: "P", role: "", organisation: "" }));
  await files.load();
  return { id, visit, files };
}

/** A colleague’s laptop: the team’s keys and its own, its own database, and what the segments bring. */
async function colleague(id: VisitId, files: TeamFiles): Promise<Laptop> {
  const theirs = {
    ...files.keys,
    leadSecret: null,
    device: newDevice(randomBytes),
    localKey: randomBytes(32),
  };
  const keys = new KeyHolder(randomBytes(32), { visits: [{ ...theirs, former: [] }] }, () =>
    Promise.resolve(),
  );
  const laptop = await openTestLaptop({ keys });
  const visit = await laptop.openOrBegin(id);
  await visit.takeIn((await actionsInSegments(theirs)).actions);
  return laptop;
}

/** Everything that a laptop's database holds, as it lies there and opened with every key of that laptop. */
async function everythingIn(laptop: Laptop, id: VisitId): Promise<string> {
  await laptop.forget(id);
  const visit = await laptop.open(id);
  const { db } = laptop;
  const rows = [db.log, db.chunks, db.visits, db.facts].map((table) => table.toArray());
  const opened = JSON.stringify([visit?.state.actions(), visit?.state.records]);
  const raw = (await Promise.all(rows))
    .flat()
    .map((row) =>
      "box" in row && row.box instanceof Uint8Array ? textOf(row.box) : JSON.stringify(row),
    );
  return [opened, ...raw].join("\n");
}

test("no byte of a private entry is in a segment, in what others carry, or in a colleague’s database", async () => {
  const { id, visit, files } = await visitWithSecret();
  expect(await files.push()).toBeGreaterThan(0);
  const { segments } = filesOf(files.keys.team);
  for (const { bytes } of segments.values()) expect(waysIn(textOf(bytes))).toEqual([]);
  // Opened with the team’s keys, as any member could: what they apply, and pass on for whoever is out.
  const { actions } = await actionsInSegments(files.keys);
  expect(actions.length).toBeGreaterThan(0);
  expect(waysIn(JSON.stringify(actions))).toEqual([]);
  expect(waysIn(JSON.stringify(columnsOf(visit.state.actions())))).toEqual([]);

  const theirs = await colleague(id, files);
  const all = await everythingIn(theirs, id);
  expect(all).toContain("journalEntries");
  expect(waysIn(all)).toEqual([]);
  const records = (await theirs.open(id))?.state.records;
  expect(records?.journalEntries).toHaveLength(1);
  expect(records && ownEntries(records)).toEqual([]);
  await closeTestLaptop(theirs);
  setCurrentLaptop(mine);
});

test("sharing brings the entry to the team with its day, and takes it out of the journal; undone, it is private again", async () => {
  const { id, visit, files } = await visitWithSecret();
  const own = () => (visit.state.records ? ownEntries(visit.state.records) : []);
  const [entry] = own();
  if (entry === undefined) throw new Error("nothing was kept");
  await shareEntry(entry, null);
  expect(own()).toEqual([]);
  await files.push();
  const theirs = await colleague(id, files);
  expect(waysIn(await everythingIn(theirs, id))).toContain(secret);
  expect((await theirs.open(id))?.state.records?.learning).toMatchObject([{ text: secret, day }]);
  await closeTestLaptop(theirs);
  setCurrentLaptop(mine);
});

test("a backup of this laptop brings the entry back here, and to nobody who has not this laptop’s keys", async () => {
  const { id, visit } = await visitWithSecret();
  const local = mine.keys.local(id);
  const backup = await sealBackup(visit.state.actions(), local, { nonce: randomBytes(24) });
  const opened = await openBackup(backup, local);
  expect(opened.ok && waysIn(JSON.stringify(opened.value))).toEqual([]);
  await mine.forget(id);
  const again = await mine.open(id);
  expect(again?.state.records && ownEntries(again.state.records)).toMatchObject([
    { text: secret, day },
  ]);
});

test("a laptop that goes on under a new id keeps its entries under that, where they can be changed and taken out", async () => {
  const { id, visit, files } = await visitWithSecret();
  const own = () => (visit.state.records ? ownEntries(visit.state.records) : []);
  await mine.keys.renew(renewDevice(files.keys, randomBytes));
  const [before] = own();
  if (before === undefined) throw new Error("nothing was kept");
  await carryOver(id);
  await carryOver(id);
  const [after, ...others] = own();
  if (after === undefined) throw new Error("nothing was carried over");
  expect([after, others]).toMatchObject([{ text: secret, day }, []]);
  expect(after.entry.id).not.toBe(before.entry.id);
  // Held twice, since nobody can write under the old id, and one entry to whoever counts them.
  expect(visit.state.records?.journalEntries).toHaveLength(2);
  expect(visit.state.records && countRecords(visit.state.records).journalEntries).toBe(1);
  await setDay(after, "2024-10-18");
  const [changed] = own();
  expect(changed).toMatchObject({ text: secret, day: "2024-10-18" });
  if (changed !== undefined) await removeEntry(changed);
  expect(own()).toEqual([]);
});

test("an entry of an earlier id that is changed, shared or taken out before it was carried over is one all the same", async () => {
  const { id, visit, files } = await visitWithSecret();
  const own = () => (visit.state.records ? ownEntries(visit.state.records) : []);
  await addEntry(id, { day, text: "Taken out." });
  await mine.keys.renew(renewDevice(files.keys, randomBytes));
  const [shown, other] = own();
  if (shown === undefined || other === undefined) throw new Error("nothing was kept");
  await removeEntry(other);
  await setDay(shown, "2024-10-17");
  expect(own()).toMatchObject([{ text: secret, day: "2024-10-17" }]);
  await carryOver(id);
  // As a window that had not drawn since shares it.
  await shareEntry(shown, null);
  expect(own()).toEqual([]);
  expect(visit.state.records?.learning).toMatchObject([{ text: secret, day: "2024-10-17" }]);
});
