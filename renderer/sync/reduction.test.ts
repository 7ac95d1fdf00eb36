import { clearMain, filesOf, main } from "../testing/mainInMemory.ts";
import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import { randomBytes } from "@noble/hashes/utils.js";
import { composeLetter } from "../../shared/letter/composeLetter.ts";
import { issueLetter } from "../../shared/letter/issueLetter.ts";
import { TestVisit } from "../../shared/letter/testing/testVisit.ts";
import { openBackup } from "../../shared/segments/sealBackup.ts";
import { openAction, sealAction } from "../../shared/segments/sealAction.ts";
import { openKeyRing } from "../../shared/team/keyRing.ts";
import { localKeys } from "../../shared/team/keys.ts";
import { put } from "../../shared/visit/change.ts";
import type { VisitId } from "../../shared/visit/ids.ts";
import { isAsIssued } from "../../shared/visit/issued/issuedLetter.ts";
import type { DestructionCertificate } from "../../shared/visit/kinds/destruction.ts";
import { reducedVisit } from "../../shared/visit/retention/reducedVisit.ts";
import { run } from "../db/run.ts";
import { refusedNotesFact } from "../db/openVisit.ts";
import { putVisit, readVisit } from "../db/keptVisits.ts";
import type { Laptop } from "../db/laptop.ts";
import { unfinishedReductions } from "../db/reduceVisit.ts";
import { unfinishedRemovals } from "../db/destroyVisit.ts";
import { closeTestLaptop } from "../db/testing/testLaptop.ts";
import { localKey, openAppLaptop } from "./testing/openAppLaptop.ts";
import { rollingBackups } from "./rollingBackups.ts";

let laptop: Laptop;

beforeEach(async () => {
  clearMain();
  laptop = await openAppLaptop();
});
afterEach(() => closeTestLaptop(laptop));

/** The app ends as it is, and is started again. */
async function startAgain(): Promise<void> {
  const { name } = laptop.db;
  laptop.shut();
  main.beforeJournal = () => Promise.resolve(null);
  main.ringFault = false;
  main.destroyFault = null;
  laptop = await openAppLaptop(name);
  await laptop.finishRemovals();
}

/** A visit with notes and an issued letter, in journal and backup. */
async function aVisit() {
  const visit = new TestVisit();
  const finding = visit.add("findings", { sentence: "Thresholds are not shared." });
  const seen = visit.addEvidence(finding, { text: "Send everything in" });
  const { image } = visit.add("pictures", { noteId: seen.id });
  const recommendation = visit.add("recommendations", {
    findingId: finding.id,
    text: "Agree thresholds.",
    cause: "Nobody owns them",
  });
  const draft = visit.addLetter();
  const model = composeLetter(visit.records, draft);
  const signer = {
    initials: "JP",
    seat: "lead",
    role: "Director",
    organisation: "Oxtown",
  } as const;
  const issued = issueLetter(
    { draft, letters: [draft], model, problems: [], pagesFilled: 2, peers: [], signer },
    visit.mint,
  );
  if (!issued.ok) throw new Error("refused");
  visit.add("letters", issued.value);
  visit.add("actions", { recommendationId: recommendation.id, owner: "Head of quality" });
  await putVisit(visit.records);
  const { id } = visit.records.visit;
  const keys = laptop.keys.of(id);
  if (keys === undefined) throw new Error("no keys");
  await expect.poll(() => filesOf(keys.team).journal.length).toBeGreaterThan(0);
  filesOf(keys.team).pictures.set(image.file, new Uint8Array(image.bytes));
  await rollingBackups(laptop).now(id);
  // As bytes: what is zeroed in memory is still in the hands of whoever had copied it.
  const before = { team: keys.team, localKey: keys.localKey.slice(), files: filesOf(keys.team) };
  const whole = await readVisit(id);
  if (whole === undefined) throw new Error("nothing there");
  return { visit, id, before, whole, letter: issued.value };
}

const at = "2026-11-24T09:00:00.000Z";
const today = "2026-11-24";

const certificateOf = (id: VisitId): DestructionCertificate => ({
  visit: { id, host: "Midthorpe Council", programme: "", daysOnSite: [] },
  team: "t",
  device: "d",
  deviceName: "JP",
  appVersion: "0.2.0",
  at,
  records: { notes: 1 },
  actions: 1,
  files: 0,
  archive: { type: "declined", reason: "What was agreed is kept in the app" },
  elsewhere: [],
  left: [],
});

const reduce = (id: VisitId) =>
  laptop.reduce(id, async ({ state }) => {
    if (state.records === null) throw new Error("nothing there");
    return {
      records: reducedVisit(state.records, { at, today }),
      certificate: certificateOf(id),
    };
  });

/** What is kept, and nothing else, with its certificate; the notes open nowhere. */
async function expectReduced({ whole, id, before, letter }: Awaited<ReturnType<typeof aVisit>>) {
  const kept = await readVisit(id);
  const { destructions, ...rest } = kept ?? { destructions: [] };
  const { destructions: _none, ...meant } = reducedVisit(whole, { at, today });
  expect(rest).toEqual(meant);
  expect(destructions).toMatchObject([
    { standing: "done", certificate: { records: { notes: 1 }, left: [] } },
  ]);
  const issued = kept?.letters[0];
  expect(issued?.id).toBe(letter.id);
  expect(issued && isAsIssued(issued)).toBe(true);
  const keys = laptop.keys.of(id);
  expect(keys?.team).not.toBe(before.team);
  expect([...main.teams.keys()]).toEqual([keys?.team]);
  for (const sealed of main.rings) {
    const ring = openKeyRing(sealed, localKey);
    expect(ring.ok && ring.value.visits.map(({ team }) => team)).toEqual([keys?.team]);
  }
  expect(await unfinishedReductions(laptop)).toEqual([]);
  expect(await unfinishedRemovals(laptop)).toEqual([]);
  const rows = [...(await laptop.db.log.toArray()), ...(await laptop.db.chunks.toArray())];
  expect(rows.length).toBeGreaterThan(0);
  const old = localKeys(before.localKey, before.team);
  for (const { box } of rows) expect(openAction(box, old).ok).toBe(false);
  const inJournal = filesOf(keys?.team ?? "").journal;
  const local = laptop.keys.local(id);
  const said = JSON.stringify(inJournal.map((box) => openAction(box, local)));
  expect(said).toContain("Head of quality");
  expect(said).not.toMatch(/Send everything in|Nobody owns them/u);
}

/** Nothing is gone, and nothing is left of what was prepared. */
async function expectWhole({ whole, id, before }: Awaited<ReturnType<typeof aVisit>>) {
  expect(await readVisit(id)).toEqual(whole);
  expect([...main.teams.keys()]).toEqual([before.team]);
  expect(await unfinishedReductions(laptop)).toEqual([]);
}

test("a visit is reduced to what is kept, under new keys; neither rows, journal, backups nor key rings of before are left, and the letter is as it was issued", async () => {
  const it = await aVisit();
  const backup = [...it.before.files.backups.values()][0] ?? new Uint8Array();
  const old = localKeys(it.before.localKey, it.before.team);
  expect((await openBackup(backup, old)).ok).toBe(true);
  expect(await reduce(it.id)).toMatchObject({ ok: true, value: { files: 3, left: [] } });
  await expectReduced(it);
  expect(filesOf(laptop.keys.of(it.id)?.team ?? "").pictures.size).toBe(0);
  // Its keys are those of the new team: what somebody kept of the files of before does not open.
  expect((await openBackup(backup, laptop.keys.local(it.id))).ok).toBe(false);
  expect(it.before.localKey).not.toEqual(laptop.keys.of(it.id)?.localKey);
  await startAgain();
  await expectReduced(it);
});

/** Kills the app at one of its calls of the database or of main: nothing of that happens, nor of any after it. */
function killAt(place: number) {
  let calls = 0;
  let hang: () => void = () => undefined;
  const hung = new Promise<string>((resolve) => (hang = () => resolve("killed")));
  const isDead = () => (calls += 1) >= place;
  const { keepKeyRing, appendJournal, readJournal, destroyTeam, listTeams, storeOf } =
    window.bridge;
  const asked = { keepKeyRing, appendJournal, readJournal, destroyTeam, listTeams, storeOf };
  const killed = Object.fromEntries(
    Object.entries(asked).map(([name, ask]) => [
      name,
      (input: never) => {
        if (!isDead()) return (ask as (given: never) => unknown)(input);
        hang();
        return new Promise(() => undefined);
      },
    ]),
  );
  Object.assign(window.bridge, killed);
  // Called on the database it belongs to.
  // oxlint-disable-next-line typescript/unbound-method
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    if (mode === "readwrite" && isDead()) throw new DOMException("killed", "AbortError");
    return transaction.call(this, stores, mode, options);
  };
  const restore = () => {
    Object.assign(window.bridge, asked);
    IDBDatabase.prototype.transaction = transaction;
  };
  onTestFinished(restore);
  return { hung, restore, wasReached: () => calls >= place };
}

test("killed at any call of database or main, it goes on at the next start to the end, or had not begun; also when that start is killed too", async () => {
  const ends: string[] = [];
  for (let place = 1; place < 60; place += 1) {
    clearMain();
    await closeTestLaptop(laptop);
    laptop = await openAppLaptop();
    const it = await aVisit();
    await laptop.settle();
    const kill = killAt(place);
    // Dead once a call of main hangs; a call of the database that fails is met by whoever made it, and ends so too.
    const outcome = await Promise.race([
      kill.hung,
      reduce(it.id).then(
        ({ ok }) => (ok ? "through" : "refused"),
        () => "not finished",
      ),
    ]);
    const isThrough = !kill.wasReached();
    kill.restore();
    const again = killAt(place % 5 === 0 ? 2 : 4);
    await Promise.race([again.hung, startAgain().catch(() => undefined)]);
    again.restore();
    await startAgain();
    const isReduced = laptop.keys.of(it.id)?.team !== it.before.team;
    await (isReduced ? expectReduced(it) : expectWhole(it));
    ends.push(`${outcome}: ${isReduced ? "reduced" : "whole"}`);
    if (isThrough) break;
  }
  expect(ends.at(-1)).toBe("through: reduced");
  expect(ends).toContain("killed: whole");
  expect(ends.filter((end) => end.endsWith("reduced")).length).toBeGreaterThan(3);
});

test("when the ring cannot be written nothing is destroyed, and the visit goes on", async () => {
  const it = await aVisit();
  main.ringFault = true;
  expect(await reduce(it.id)).toMatchObject({ ok: false, error: { type: "KeysNotDestroyed" } });
  await expectWhole(it);
});

test("when what is kept cannot be written first, nothing is destroyed", async () => {
  const it = await aVisit();
  main.beforeJournal = () => Promise.resolve({ type: "DiskFull" });
  expect(await reduce(it.id)).toMatchObject({ ok: false, error: { type: "KeptNotWritten" } });
  main.beforeJournal = () => Promise.resolve(null);
  await expectWhole(it);
});

test("files that cannot be removed are said in the certificate and removed at the next start; what is kept stays", async () => {
  const it = await aVisit();
  main.destroyFault = { type: "ReadOnly" };
  expect(await reduce(it.id)).toMatchObject({ ok: true, value: { left: ["files"] } });
  await startAgain();
  expect(main.teams.has(it.before.team)).toBe(false);
  expect((await readVisit(it.id))?.letters).toHaveLength(1);
});

test("no note is written to a reduced visit, no visit file brings the notes back, and what comes by sync is left and counted", async () => {
  const it = await aVisit();
  const [note] = it.whole.notes;
  if (note === undefined) throw new Error("no note");
  await reduce(it.id);
  await expect(run(it.id, "Note", () => [put("notes", note)])).rejects.toThrow("destroyed");
  await expect(putVisit(it.whole)).rejects.toThrow("notes");
  const opened = await laptop.open(it.id);
  const [own] = opened?.state.actions() ?? [];
  if (opened === null || own === undefined) throw new Error("nothing there");
  const stranger = {
    ...own,
    stamp: `${own.stamp.slice(0, -1)}x`,
    ops: [{ table: "notes" as const, row: note.id, set: { text: "Send everything in" } }],
  };
  const box = sealAction(stranger, laptop.keys.local(it.id), randomBytes(24));
  const parsed = openAction(box, laptop.keys.local(it.id));
  if (!parsed.ok) throw new Error("not an action");
  expect(await opened.takeIn([parsed.value])).toEqual([]);
  expect(await laptop.readFact(it.id, refusedNotesFact)).toBe(1);
  expect((await readVisit(it.id))?.notes).toEqual([]);
  await startAgain();
  expect((await readVisit(it.id))?.notes).toEqual([]);
});

test("what is written after a reduction is there at the next start", async () => {
  const it = await aVisit();
  await reduce(it.id);
  const day = it.visit.add("impacts", { changed: "Fewer re-referrals" });
  await run(it.id, "Impact", () => [put("impacts", { ...day, recommendationId: null })]);
  await startAgain();
  expect((await readVisit(it.id))?.impacts).toMatchObject([{ changed: "Fewer re-referrals" }]);
});
