import * as fc from "fast-check";
import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, expect, onTestFinished, test } from "vitest";
import * as z from "zod";
import * as actionColumns from "../../shared/ops/actionColumns.ts";
import type { Action } from "../../shared/ops/action.ts";
import type { RowChange } from "../../shared/ops/writeAction.ts";
import * as writeAction from "../../shared/ops/writeAction.ts";
import { stampOf } from "../../shared/ops/stamp.ts";
import * as visitState from "../../shared/ops/visitState.ts";
import * as checkAction from "../../shared/segments/checkAction.ts";
import { TestVisit } from "../../shared/letter/testing/testVisit.ts";
import * as deletion from "../../shared/visit/deletion.ts";
import * as destructionCertificate from "../../shared/visit/retention/destructionCertificate.ts";
import type { VisitId } from "../../shared/visit/ids.ts";
import * as recordInWords from "../../shared/visit/recordInWords.ts";
import * as records from "../../shared/visit/records.ts";
import * as valueInWords from "../../shared/visit/valueInWords.ts";
import * as visitFile from "../../shared/visit/file/visitFile.ts";
import * as visitFileVersions from "../../shared/visit/file/visitFileVersions.ts";
import { nextVersion, type Version, versionBeforePictures } from "./nextVersion.ts";

const today: Version = {
  records,
  deletion,
  recordInWords,
  valueInWords,
  visitFile,
  visitFileVersions,
  destructionCertificate,
  visitState,
  writeAction,
  actionColumns,
  checkAction,
};
const { version: next, remove } = await nextVersion();
afterAll(remove);

const at = "2026-11-24T09:00:00.000Z";

/** A laptop that runs one version: its stored actions as JSON, and what its screen shows of them. */
class Laptop {
  version: Version;
  state: visitState.VisitState;
  readonly visitId: VisitId;
  readonly #number: number;

  constructor(version: Version, visitId: VisitId, number: number) {
    this.version = version;
    this.visitId = visitId;
    this.#number = number;
    this.state = new version.visitState.VisitState(visitId);
  }

  write(changes: readonly RowChange[]): void {
    const { writeAction: write } = this.version;
    const sitting = String(this.#number).padStart(8, "s");
    const actions = write.actionsOf(write.writeOps(this.state, changes, sitting), {
      label: "Change",
      at,
      by: String(this.#number).padStart(32, "0"),
      nextStamp: () => stampOf(this.state.lamport + 1, sitting),
    });
    this.state.apply(actions);
  }

  rows(table: string): readonly Row[] {
    const all = this.state.records as unknown as Readonly<Record<string, readonly Row[]>>;
    return all[table] ?? [];
  }

  /** Everything of it as its batches, its backups and its database hold it. */
  get stored(): string {
    const sorted = this.state.actions().toSorted((a, b) => (a.stamp < b.stamp ? -1 : 1));
    return JSON.stringify(this.version.actionColumns.columnsOf(sorted));
  }

  /** Takes in what another laptop stores, judged as what comes by sync is. */
  take(from: Laptop): void {
    const came = this.version.actionColumns.actionsOfColumns(JSON.parse(from.stored));
    const sound = (came ?? []).filter((each) => this.version.checkAction.faultOf(each) === null);
    if (sound.length !== from.state.size) throw new Error("something was refused");
    this.state.apply(sound as readonly Action[]);
  }

  /** Reads its own log again, by the version given. */
  update(version: Version): void {
    const own = version.actionColumns.actionsOfColumns(JSON.parse(this.stored));
    this.version = version;
    this.state = new version.visitState.VisitState(this.visitId);
    this.state.apply(own as readonly Action[]);
  }

  /** Everything shown and asked. */
  get shown(): string {
    const asked = this.state.conflicts().map((conflict) => JSON.stringify(conflict));
    return JSON.stringify([ordered(this.state.records), asked.sort()]);
  }
}

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

const ordered = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_key, each: unknown) =>
      typeof each === "object" && each !== null && !Array.isArray(each)
        ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
        : each,
    ),
  );

function begun() {
  const visit = new TestVisit();
  for (const sentence of ["Thresholds are shared.", "Plans are late.", "Staff are proud."])
    visit.add("findings", { sentence });
  const peer = visit.add("peers");
  const rows = records.recordTables.flatMap((table) =>
    visit.records[table].map((put) => ({ table, put })),
  );
  const { id } = visit.records.visit;
  const lead = new Laptop(today, id, 0);
  lead.write([{ table: "visits", put: visit.records.visit }, ...rows] as readonly RowChange[]);
  const of = (version: Version, number: number): Laptop => {
    const laptop = new Laptop(version, id, number);
    laptop.take(lead);
    return laptop;
  };
  return { visit, peer, of };
}

const voteId = (number: number) => `0192a111-0000-7000-8000-${String(number).padStart(12, "0")}`;

/** Something somebody does, in the words of whichever version they have. */
const step = fc.record({
  who: fc.integer({ min: 0, max: 3 }),
  finding: fc.integer({ min: 0, max: 2 }),
  what: fc.constantFrom("reword", "raise", "mix", "vote", "rate", "delete", "meet"),
  text: fc.constantFrom("Thresholds are not shared.", "Plans are late.", "All are proud.", ""),
  other: fc.integer({ min: 0, max: 3 }),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function play(
  laptops: readonly Laptop[],
  peerId: string,
  { who, finding, what, text, other }: Step,
  i: number,
) {
  const laptop = laptops[who];
  const met = laptops[other];
  if (laptop === undefined || met === undefined) return;
  const base = laptop.rows("findings")[finding];
  const isNext = laptop.version === next;
  const change = (set: Readonly<Record<string, unknown>>) => {
    if (base !== undefined) laptop.write([{ table: "findings", set, base }]);
  };
  if (what === "meet") {
    laptop.take(met);
    met.take(laptop);
  } else if (what === "delete") {
    if (base !== undefined && text === "") laptop.write([{ table: "findings", delete: base.id }]);
  } else if (what === "reword") change({ sentence: text });
  else if (what === "rate") change({ polarity: text === "" ? "area" : "strength" });
  else if (!isNext) change({ detail: text });
  else if (what === "raise") change({ raisedBy: text });
  else if (what === "mix") change({ polarity: "mixed" });
  else if (base !== undefined) {
    const row = {
      id: voteId(i),
      visitId: laptop.visitId,
      findingId: base.id,
      peerId,
      weight: "must",
      why: text,
    };
    laptop.write([{ table: "votes", put: row } as unknown as RowChange]); // a table of the next version
  }
}

test("laptops of two versions sync in any order, and once all are updated they hold and show the same", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const { peer, of } = begun();
      const laptops = [of(today, 1), of(today, 2), of(next, 3), of(next, 4)] as const;
      steps.forEach((each, i) => play(laptops, peer.id, each, i));
      for (const laptop of laptops) for (const other of laptops) laptop.take(other);
      const [a, b, c, d] = laptops;
      for (const laptop of laptops) expect(laptop.stored).toBe(c.stored);
      expect(a.shown).toBe(b.shown);
      expect(c.shown).toBe(d.shown);
      // Nothing is hidden from those who are not updated but what somebody deleted: each finding shows, whatever it holds.
      const deleted = a.state.deleted().map(({ row }) => row.id);
      const here = [...a.rows("findings").map(({ id }) => id), ...deleted];
      for (const { id } of c.rows("findings")) expect(here).toContain(id);
      expect(c.state.unread()).toEqual([]);
      const isNewer = steps.some(
        ({ who, what }) => who >= 2 && ["raise", "mix", "vote"].includes(what),
      );
      if (!isNewer) expect(a.state.unread()).toEqual([]);
      a.update(next);
      b.update(next);
      expect([a.shown, b.shown]).toEqual([c.shown, c.shown]);
      expect([a.stored, b.stored]).toEqual([c.stored, c.stored]);
    }),
    { numRuns: 60 },
  );
});

test("what an older app cannot show it counts, keeps through its own edits and shows after its update", () => {
  const { peer, of } = begun();
  const [older, newer] = [of(today, 1), of(next, 2)];
  const [base] = newer.rows("findings");
  if (base === undefined) throw new Error("the visit has findings");
  expect(base["raisedBy"]).toBe("");
  newer.write([
    { table: "findings", set: { raisedBy: "A head of service", polarity: "mixed" }, base },
  ]);
  const row = {
    id: voteId(1),
    visitId: newer.visitId,
    findingId: base.id,
    peerId: peer.id,
    weight: "must",
    why: "Children wait.",
  };
  newer.write([{ table: "votes", put: row } as unknown as RowChange]); // a table of the next version
  older.take(newer);
  expect(older.state.unread()).toMatchObject([
    { table: "findings", row: base.id, field: "raisedBy" },
    { table: "findings", row: base.id, field: "polarity" },
    { table: null },
  ]);
  const shown = older.rows("findings").find(({ id }) => id === base.id);
  expect(shown).toMatchObject({ sentence: base["sentence"], polarity: base["polarity"] });
  expect(Object.keys(shown ?? {})).not.toContain("raisedBy");
  if (shown !== undefined)
    older.write([{ table: "findings", set: { sentence: "Reworded." }, base: shown }]);
  newer.take(older);
  const after = newer.rows("findings").find(({ id }) => id === base.id);
  expect(after).toMatchObject({
    sentence: "Reworded.",
    raisedBy: "A head of service",
    polarity: "mixed",
  });
  older.update(next);
  expect(older.shown).toBe(newer.shown);
  expect(older.rows("votes")).toEqual([row]);
});

test("an app from before pictures keeps them through its own edits and deletions, and has them after its update", async () => {
  const { version: before, remove: putAway } = await versionBeforePictures();
  onTestFinished(putAway);
  const { visit, of } = begun();
  const session = visit.add("sessions");
  const note = visit.add("notes", { sessionId: session.id, text: "Post-its under waiting" });
  const picture = visit.add("pictures", { noteId: note.id });
  const [older, newer] = [of(before, 1), of(today, 2)];
  newer.write([
    { table: "sessions", put: session },
    { table: "notes", put: note },
    { table: "pictures", put: picture },
  ]);
  older.take(newer);
  // It has the words, and says that there is one thing more that it cannot show.
  expect(older.rows("notes")).toEqual([note]);
  expect(Object.keys(older.state.records ?? {})).not.toContain("pictures");
  expect(older.state.unread()).toMatchObject([{ table: null }]);
  older.write([{ table: "notes", set: { text: "Post-its, most under waiting" }, base: note }]);
  newer.take(older);
  expect(newer.rows("notes")).toMatchObject([{ text: "Post-its, most under waiting" }]);
  expect(newer.rows("pictures")).toEqual([picture]);
  // Who deletes the words there had not seen the picture: it stays, and its words with it.
  older.write([{ table: "notes", delete: note.id }]);
  expect(older.rows("notes")).toEqual([]);
  newer.take(older);
  expect(newer.rows("notes")).toMatchObject([{ text: "Post-its, most under waiting" }]);
  expect(newer.rows("pictures")).toEqual([picture]);
  expect(older.stored).toBe(newer.stored);
  older.update(today);
  expect(older.shown).toBe(newer.shown);
  expect(older.rows("pictures")).toEqual([picture]);
});

test("a kind and a field that are added are followed by every list", () => {
  const { peer, of } = begun();
  const [here, there] = [of(next, 1), of(next, 2)];
  const [finding] = here.rows("findings");
  if (finding === undefined) throw new Error("the visit has findings");
  const votes = "votes" as records.RecordTable; // of the next version
  const row = {
    id: voteId(1),
    visitId: here.visitId,
    findingId: finding.id,
    peerId: peer.id,
    weight: "must",
    why: "Children wait for a plan. Nobody chases.",
  };
  here.write([{ table: votes, put: row }]);
  there.take(here);
  // Merge and conflict: long prose is joined sentence by sentence, the rest is asked.
  const say = (laptop: Laptop, set: Readonly<Record<string, unknown>>) => {
    const [base] = laptop.rows("votes");
    if (base !== undefined) laptop.write([{ table: votes, set, base }]);
  };
  say(here, { why: "Young children wait for a plan. Nobody chases.", weight: "may" });
  say(there, { why: "Children wait for a plan. Some chase.", weight: "must" });
  say(there, { weight: "may" });
  here.take(there);
  expect(here.rows("votes")).toMatchObject([
    { why: "Young children wait for a plan. Some chase.", weight: "may" },
  ]);
  // History and words.
  const shown = here.state.records;
  if (shown === null) throw new Error("the visit is shown");
  expect(here.state.history(votes, row.id).map(({ kind }) => kind)).toEqual([
    "created",
    "changed",
    "changed",
    "changed",
  ]);
  expect(next.valueInWords.fieldLabel(votes, "weight", shown)).toBe("Weight");
  expect(next.valueInWords.valueInWords(votes, "findingId", finding.id, shown)).toBe(
    finding["sentence"],
  );
  expect(next.valueInWords.fieldLabel("findings", "raisedBy", shown)).toBe("Raised by");
  expect(next.recordInWords.titleOfRow(votes, row, shown)).toBe(row.why);
  // Search, and where it is shown.
  expect(next.records.kindOf(votes).found?.(row)).toBe(row.why);
  expect(next.records.kindOf(votes).shownAt(row)).toEqual({ screen: "findings", of: finding.id });
  // Visit file, closing and certificate.
  const file = next.visitFile.writeVisitFile(shown, at);
  expect(next.visitFile.readVisitFile(file)).toMatchObject({
    ok: true,
    value: { votes: here.rows("votes") },
  });
  expect(next.destructionCertificate.countRecords(shown)).toMatchObject({ votes: 1, findings: 3 });
  // Deletion: with its finding; and the peer is let go of.
  const withPeer = next.deletion.deletionOf({ table: "peers", id: peer.id }, shown);
  expect(withPeer).toContainEqual({
    table: votes,
    set: { peerId: null },
    base: here.rows("votes")[0],
  });
  here.write(next.deletion.deletionOf({ table: "findings", id: finding.id }, shown));
  expect(here.rows("votes")).toEqual([]);
  expect(here.state.deleted().map(({ table }) => table)).toContain(votes);
  here.write([
    { table: "findings", put: finding },
    { table: votes, put: row },
  ]);
  expect(here.rows("votes")).toEqual([row]);
});

test("the next version reads files of this one, and says which shape this one had", () => {
  const sample = readFileSync(
    path.resolve(import.meta.dirname, "../../assets/sample-visit/midthorpe.visit.json"),
    "utf8",
  );
  const read = next.visitFile.readVisitFile(sample);
  if (!read.ok) throw new Error(next.visitFile.describeVisitFileError(read.error));
  const findings = read.value.findings as readonly Row[];
  expect(findings.length).toBeGreaterThan(10);
  for (const finding of findings) expect(finding["raisedBy"]).toBe("");
  expect(today.visitFile.readVisitFile(next.visitFile.writeVisitFile(read.value, at))).toEqual({
    ok: false,
    error: { type: "NewerVersion", version: 4 },
  });
  const shape = (version: Version) =>
    z.toJSONSchema(version.visitFileVersions.visitFileSchema(3), { io: "input" });
  // But for the value that was added, which an older file simply does not hold.
  expect(JSON.parse(JSON.stringify(shape(next)).replaceAll(',"mixed"', ""))).toEqual(
    JSON.parse(JSON.stringify(shape(today))),
  );
});
