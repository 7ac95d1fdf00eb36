import { expect, test } from "vitest";
import { TestVisit } from "../letter/testing/testVisit.ts";
import type { Action } from "./action.ts";
import { Laptop, visitId } from "./testing/laptop.ts";
import { visitFileRows } from "./testing/visitRows.ts";
import { VisitState } from "./visitState.ts";
import { actionsOf, writeOps } from "./writeAction.ts";

/** A laptop with one note and one case, and what was written first. */
function begun() {
  const visit = new TestVisit();
  const session = visit.add("sessions");
  const note = visit.add("notes", { sessionId: session.id, text: "Plans are late." });
  const sampled = visit.add("cases", { answers: { assessment: "y", plan: "n" } });
  const finding = visit.add("findings");
  const a = new Laptop(1);
  const first = a.write(visitFileRows(visit.records));
  if (first === null) throw new Error("a visit was written");
  const noteOn = (laptop: Laptop) => {
    const row = laptop.state.records?.notes.find(({ id }) => id === note.id);
    if (row === undefined) throw new Error("no note");
    return row;
  };
  const b = new Laptop(2).take(first);
  return { a, b, first, session, note, sampled, finding, noteOn };
}

test("only what changed is written, with what it replaces", () => {
  const { a, first, note } = begun();
  const put = { ...note, mark: "quote" };
  expect(writeOps(a.state, [{ table: "notes", put }])).toEqual([
    { table: "notes", row: note.id, set: { mark: "quote" }, seen: { mark: [first.stamp] } },
  ]);
});

test("a new row replaces nothing", () => {
  const { a, note } = begun();
  const put = { ...note, id: "0192a000-0000-7000-8000-0000000000ff" };
  const { id, visitId: _visitId, ...set } = put;
  expect(writeOps(a.state, [{ table: "notes", put }])).toEqual([{ table: "notes", row: id, set }]);
});

test("two changes of one row count as the last of them", () => {
  const { a, note } = begun();
  const changes = ["quote", "area"].map((mark) => ({
    table: "notes" as const,
    put: { ...note, mark },
  }));
  expect(writeOps(a.state, changes)).toMatchObject([{ set: { mark: "area" } }]);
});

test("an entry that a map has no more is taken out once, and a field that a row does not say is left alone", () => {
  const { a, first, sampled } = begun();
  const { remark: _remark, ...rest } = sampled;
  const change = { table: "cases" as const, put: { ...rest, answers: { assessment: "n" } } };
  expect(writeOps(a.state, [change])).toEqual([
    {
      table: "cases",
      row: sampled.id,
      set: { "answers/assessment": "n", "answers/plan": null },
      seen: { "answers/assessment": [first.stamp], "answers/plan": [first.stamp] },
    },
  ]);
  a.write([change]);
  expect(writeOps(a.state, [change])).toEqual([]);
  a.write([{ table: "cases", delete: sampled.id }]);
  expect(writeOps(a.state, [change])).toMatchObject([{ set: { $gone: false } }]);
  expect(Object.keys(writeOps(a.state, [change])[0]?.set ?? {})).toEqual(["$gone"]);
});

test("an entry that a map had not before replaces nothing", () => {
  const { a, sampled } = begun();
  const [base = sampled] = a.state.records?.cases ?? [];
  const set = { answers: { voice: "y" } };
  expect(writeOps(a.state, [{ table: "cases", set, base }])).toEqual([
    { table: "cases", row: sampled.id, set: { "answers/voice": "y" } },
  ]);
  // What was never there need not be taken out.
  expect(writeOps(a.state, [{ table: "cases", set: { answers: { voice: null } }, base }])).toEqual(
    [],
  );
});

test("a deletion has seen all of the row, and one after a restoring replaces that too", () => {
  const { a, b, first, note } = begun();
  const fromB = b.write([{ table: "notes", set: { mark: "quote" }, base: note }]);
  const marked = a.take(fromB).write([{ table: "notes", put: { ...note, mark: "area" } }]);
  const all = [first.stamp, marked?.stamp];
  expect(writeOps(a.state, [{ table: "notes", delete: note.id }])).toEqual([
    { table: "notes", row: note.id, set: { $gone: true }, seen: { "*": all } },
  ]);
  a.write([{ table: "notes", delete: note.id }]);
  const back = a.write([{ table: "notes", put: { ...note, mark: "area" } }]);
  expect(back?.ops[0]?.set).toEqual({ $gone: false });
  expect(writeOps(a.state, [{ table: "notes", delete: note.id }])).toEqual([
    {
      table: "notes",
      row: note.id,
      set: { $gone: true },
      seen: { "*": all, $gone: [back?.stamp] },
    },
  ]);
});

test("what is not there is not deleted and has no fields to set", () => {
  const { a, note } = begun();
  const base = { ...note, id: "0192a000-0000-7000-8000-0000000000ff" };
  expect(writeOps(a.state, [{ table: "notes", delete: base.id }])).toEqual([]);
  expect(writeOps(a.state, [{ table: "notes", set: { text: "On." }, base }])).toEqual([]);
  a.write([{ table: "notes", delete: note.id }]);
  expect(writeOps(a.state, [{ table: "notes", delete: note.id }])).toEqual([]);
});

test("who deleted a row does not bring it back by typing on in what they saw before", () => {
  const { a, note, noteOn } = begun();
  const base = noteOn(a);
  a.write([{ table: "notes", delete: note.id }]);
  expect(a.write([{ table: "notes", put: { ...base, text: "Too late." }, base }])).toBeNull();
  expect(a.write([{ table: "notes", set: { text: "Too late." }, base }])).toBeNull();
});

test("a deleted session that is there again, because a peer took a note in it, can be changed", () => {
  const { a, b, note, session } = begun();
  const fromA = a.write([
    { table: "notes", delete: note.id },
    { table: "sessions", delete: session.id },
  ]);
  const fresh = { ...note, id: "0192a000-0000-7000-8000-0000000000ff" };
  b.take(fromA, b.write([{ table: "notes", put: fresh }]));
  const title = () => b.state.records?.sessions[0]?.title;
  const [base = session] = b.state.records?.sessions ?? [];
  b.write([{ table: "sessions", put: { ...base, title: "The team" }, base }]);
  expect(title()).toBe("The team");
  const [again = session] = b.state.records?.sessions ?? [];
  b.write([{ table: "sessions", set: { title: "The whole team" }, base: again }]);
  expect(title()).toBe("The whole team");
});

test("going on from an old sight after an own write that had seen more, if only of one field, is asked about", () => {
  const { a, b, note, noteOn } = begun();
  const base = noteOn(a);
  a.take(b.write([{ table: "notes", put: { ...note, text: "By the peer." } }]));
  a.write([{ table: "notes", put: { ...note, text: "By the peer, and me.", mark: "quote" } }]);
  a.write([{ table: "notes", set: { text: "From the old sight." }, base }]);
  expect(a.state.conflicts()).toMatchObject([
    {
      field: "text",
      versions: [{ value: "From the old sight." }, { value: "By the peer, and me." }],
    },
  ]);
});

test("own words count as seen in whatever order they came back from the disk", () => {
  const { a, first, note, noteOn } = begun();
  const base = noteOn(a);
  const [second, third] = ["Plans are late again.", "Plans are late once more."].map((text) =>
    a.write([{ table: "notes", set: { text }, base }]),
  );
  const reopened = new VisitState(visitId);
  reopened.apply([first]);
  const seen = reopened.records?.notes[0] ?? note;
  for (const action of [third, second]) reopened.apply(action ? [action] : []);
  const sitting = third?.stamp.split(".")[1] ?? "";
  const change = { table: "notes", set: { text: "Plans are early." }, base: seen } as const;
  expect(writeOps(reopened, [change], sitting)).toMatchObject([{ seen: { text: [third?.stamp] } }]);
  // Another sitting has not seen them.
  expect(writeOps(reopened, [change], "another")).toMatchObject([
    { seen: { text: [first.stamp] } },
  ]);
});

test("two versions are settled at the one chosen, be it yes, and a deletion at either", () => {
  const { a, b, first, finding, note } = begun();
  const inLetter = { table: "findings", row: finding.id, field: "inLetter" } as const;
  expect(writeOps(a.state, [{ ...inLetter, value: true }])).toEqual([
    {
      table: "findings",
      row: finding.id,
      set: { inLetter: true },
      seen: { inLetter: [first.stamp] },
    },
  ]);
  const deleted = a.write([{ table: "notes", delete: note.id }]);
  const changed = b.write([{ table: "notes", put: { ...note, text: "Changed." } }]);
  a.take(changed);
  const gone = { table: "notes", row: note.id, field: "$gone" } as const;
  expect(writeOps(a.state, [{ ...gone, value: false }])).toEqual([
    { table: "notes", row: note.id, set: { $gone: false }, seen: { $gone: [deleted?.stamp] } },
  ]);
  expect(writeOps(a.state, [{ ...gone, value: true }])).toMatchObject([
    { set: { $gone: true }, seen: { "*": [first.stamp, changed?.stamp] } },
  ]);
});

test("many changes become several actions of 500, each with a stamp of its own", () => {
  const op = { table: "notes", row: "0192a000-0000-7000-8000-0000000000ff", set: {} } as const;
  let count = 0;
  const nextStamp = () => `${String((count += 1)).padStart(8, "0")}.sittingA`;
  const of = (length: number): readonly Action[] =>
    actionsOf(
      Array.from({ length }, () => op),
      { label: "Bring in", at: "2024-10-15T11:20:00.000Z", by: "1".repeat(32), nextStamp },
    );
  expect(of(0)).toEqual([]);
  const actions = of(1_001);
  expect(actions.map(({ ops }) => ops.length)).toEqual([500, 500, 1]);
  expect(actions.map(({ stamp }) => Number.parseInt(stamp, 10))).toEqual([1, 2, 3]);
});
