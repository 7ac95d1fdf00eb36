import { expect, test } from "vitest";
import { TestVisit } from "../letter/testing/testVisit.ts";
import { visitFileRows } from "./testing/visitRows.ts";
import { digest, Laptop, visitId } from "./testing/laptop.ts";
import { writeOps } from "./writeAction.ts";
import { VisitState } from "./visitState.ts";

/** Two laptops with the same visit: a session, a note and a finding. */
function twoLaptops() {
  const visit = new TestVisit();
  const session = visit.add("sessions");
  const note = visit.add("notes", {
    sessionId: session.id,
    text: "Caseloads are high in one team.",
  });
  const finding = visit.add("findings", { sentence: "Caseloads are too high." });
  const rows = visitFileRows(visit.records);
  const [a, b] = [new Laptop(1), new Laptop(2)];
  const begun = a.write(rows);
  b.take(begun);
  const noteOn = (laptop: Laptop) => laptop.state.records?.notes.find(({ id }) => id === note.id);
  return { a, b, session, note, finding, noteOn };
}

test("what was written is shown, and written again it changes nothing", () => {
  const { a, note } = twoLaptops();
  expect(a.state.records?.notes).toEqual([note]);
  expect(a.write([{ table: "notes", put: note }])).toBeNull();
});

test("two fields of one note changed apart are both kept", () => {
  const { a, b, note, noteOn } = twoLaptops();
  const fromA = a.write([{ table: "notes", put: { ...note, mark: "quote" } }]);
  const fromB = b.write([{ table: "notes", put: { ...note, kind: "seen" } }]);
  a.take(fromB);
  b.take(fromA);
  expect(noteOn(a)).toMatchObject({ mark: "quote", kind: "seen" });
  expect(digest(a.state)).toBe(digest(b.state));
  expect(a.state.conflicts()).toEqual([]);
});

test("a sentence changed in two places is asked about, both whole, and never put together from both", () => {
  const { a, b, note, noteOn } = twoLaptops();
  const [byA, byB] = [
    "Caseloads are very high in one team.",
    "Caseloads are high in one locality team.",
  ];
  const fromA = a.write([{ table: "notes", put: { ...note, text: byA } }]);
  const fromB = b.write([{ table: "notes", put: { ...note, text: byB } }]);
  a.take(fromB);
  b.take(fromA);
  expect(noteOn(a)?.text).toBe(byB);
  expect(a.state.conflicts()[0]?.versions.map(({ value }) => value)).toEqual([byB, byA]);
  expect(digest(a.state)).toBe(digest(b.state));
});

test("fault 42: the same words changed on both laptops show one version and keep the other for the team", () => {
  const { a, b, note, noteOn } = twoLaptops();
  const fromA = a.write([{ table: "notes", put: { ...note, text: "Caseloads are low." } }]);
  const fromB = b.write([{ table: "notes", put: { ...note, text: "Caseloads vary." } }]);
  a.take(fromB);
  b.take(fromA);
  const [conflict] = a.state.conflicts();
  expect(conflict).toMatchObject({ table: "notes", row: note.id, field: "text" });
  expect(conflict?.versions.map(({ value }) => value)).toEqual([
    "Caseloads vary.",
    "Caseloads are low.",
  ]);
  expect(noteOn(a)?.text).toBe("Caseloads vary.");
  expect(digest(a.state)).toBe(digest(b.state));
  const settled = a.writeOps(
    writeOps(a.state, [
      {
        table: "notes",
        row: note.id,
        field: "text",
        value: "Low, or they vary.",
      },
    ]),
  );
  b.take(settled);
  expect(b.state.conflicts()).toEqual([]);
  expect(noteOn(b)?.text).toBe("Low, or they vary.");
});

test("fault 42: a note deleted by one and changed by another stays, and the team is asked", () => {
  const { a, b, note, noteOn } = twoLaptops();
  const fromA = a.write([{ table: "notes", delete: note.id }]);
  const fromB = b.write([{ table: "notes", put: { ...note, text: "Changed meanwhile." } }]);
  a.take(fromB);
  b.take(fromA);
  expect(noteOn(a)?.text).toBe("Changed meanwhile.");
  expect(digest(a.state)).toBe(digest(b.state));
  expect(a.state.conflicts()).toMatchObject([{ field: "$gone", row: note.id }]);
  const settled = a.writeOps(
    writeOps(a.state, [{ table: "notes", row: note.id, field: "$gone", value: true }]),
  );
  b.take(settled);
  expect(noteOn(b)).toBeUndefined();
  expect(b.state.conflicts()).toEqual([]);
});

test("a session deleted by one while another took a note in it is there again, with the note", () => {
  const { a, b, note, session } = twoLaptops();
  const fromA = a.write([
    { table: "notes", delete: note.id },
    { table: "sessions", delete: session.id },
  ]);
  expect(a.state.records?.sessions).toEqual([]);
  const fresh = { ...note, id: "0192a000-0000-7000-8000-0000000000ff", text: "One more." };
  const fromB = b.write([{ table: "notes", put: fresh }]);
  a.take(fromB);
  b.take(fromA);
  expect(a.state.records?.notes.map(({ text }) => text)).toEqual(["One more."]);
  expect(a.state.records?.sessions.map(({ id }) => id)).toEqual([session.id]);
  expect(digest(a.state)).toBe(digest(b.state));
});

test("a note whose session has not come yet waits for it", () => {
  const { a, note } = twoLaptops();
  const late = new VisitState(visitId);
  const [begun] = a.written;
  if (!begun) throw new Error("nothing was written");
  const ofNotes = {
    ...begun,
    ops: begun.ops.filter(({ table }) => table === "notes" || table === "visits"),
  };
  late.apply([ofNotes]);
  expect(late.records?.notes).toEqual([]);
  const rest = {
    ...begun,
    stamp: "00000009.ssssssss",
    ops: begun.ops.filter(({ table }) => table === "sessions"),
  };
  late.apply([rest]);
  expect(late.records?.notes.map(({ id }) => id)).toEqual([note.id]);
});

test("a change is measured against the row as the person saw it, not as it came to be meanwhile", () => {
  const { a, b, note, noteOn } = twoLaptops();
  const seen = noteOn(a);
  if (!seen) throw new Error("no note");
  a.take(b.write([{ table: "notes", put: { ...note, mark: "strength" } }]));
  a.write([{ table: "notes", put: { ...seen, kind: "read" }, base: seen }]);
  expect(noteOn(a)).toMatchObject({ mark: "strength", kind: "read" });
});

test("deleting and putting back leaves the note as it was, with its history", () => {
  const { a, note, noteOn } = twoLaptops();
  a.write([{ table: "notes", delete: note.id }]);
  expect(noteOn(a)).toBeUndefined();
  a.write([{ table: "notes", put: note }]);
  expect(noteOn(a)).toEqual(note);
  expect(a.state.history("notes", note.id).map(({ kind }) => kind)).toEqual([
    "created",
    "deleted",
    "restored",
  ]);
});

test("typing on after a pause builds on one’s own words, and what a peer wrote meanwhile still counts as unseen", () => {
  const { a, b, note, noteOn } = twoLaptops();
  const base = noteOn(a);
  if (!base) throw new Error("no note");
  const type = (text: string) => a.write([{ table: "notes", set: { text }, base }]);
  const first = type("Caseloads are very high in one team.");
  const fromB = b.write([
    { table: "notes", put: { ...note, text: "Caseloads are high in one locality team." } },
  ]);
  a.take(fromB);
  const second = type("Caseloads are very, very high in one team.");
  b.take(first, second);
  const asked = () => a.state.conflicts()[0]?.versions.map(({ value }) => value);
  for (const laptop of [a, b])
    expect(noteOn(laptop)?.text).toBe("Caseloads are very, very high in one team.");
  expect(asked()).toEqual([
    "Caseloads are very, very high in one team.",
    "Caseloads are high in one locality team.",
  ]);
  // Back to how it was when the typing began: a change like any other.
  b.take(type("Caseloads are high in one team."));
  expect(asked()?.[0]).toBe("Caseloads are high in one team.");
  expect(digest(a.state)).toBe(digest(b.state));
});

test("fields set from an old sight of a row leave alone what was changed in its others", () => {
  const { a, note, noteOn } = twoLaptops();
  const base = noteOn(a);
  if (!base) throw new Error("no note");
  a.write([{ table: "notes", set: { mark: "quote" }, base }]);
  a.write([{ table: "notes", set: { kind: "seen" }, base }]);
  expect(noteOn(a)).toEqual({ ...note, mark: "quote", kind: "seen" });
  expect(a.write([{ table: "notes", set: { kind: "seen" }, base }])).toBeNull();
});

test("going on from an old sight after an own write that had seen more is asked about, not lost", () => {
  const { a, b, note, noteOn } = twoLaptops();
  const base = noteOn(a);
  if (!base) throw new Error("no note");
  a.take(b.write([{ table: "notes", put: { ...note, text: "By the peer." } }]));
  a.write([{ table: "notes", put: { ...note, text: "By the peer, and me." } }]);
  a.write([{ table: "notes", set: { text: "From the old sight." }, base }]);
  expect(a.state.conflicts()[0]?.versions.map(({ value }) => value)).toEqual([
    "From the old sight.",
    "By the peer, and me.",
  ]);
});

test("entries of a map are set one by one, from the same sight of it", () => {
  const visit = new TestVisit();
  const sampled = visit.add("cases", { answers: { assessment: "y", plan: "n" } });
  const a = new Laptop(1);
  a.write(visitFileRows(visit.records));
  const base = a.state.records?.cases[0] ?? sampled;
  a.write([{ table: "cases", set: { answers: { assessment: "n" } }, base }]);
  a.write([{ table: "cases", set: { answers: { plan: null } }, base }]);
  a.write([{ table: "cases", set: { answers: { assessment: "y" } }, base }]);
  expect(a.state.records?.cases[0]?.answers).toEqual({ assessment: "y" });
});

test("what is typed in a note that a peer deletes meanwhile is kept, and the team is asked; one’s own deletion holds", () => {
  const { a, b, note, noteOn } = twoLaptops();
  const base = noteOn(a);
  if (!base) throw new Error("no note");
  a.take(b.write([{ table: "notes", delete: note.id }]));
  expect(noteOn(a)).toBeUndefined();
  a.write([{ table: "notes", put: { ...base, text: "Typed on." }, base }]);
  expect(noteOn(a)?.text).toBe("Typed on.");
  expect(a.state.conflicts()).toMatchObject([{ field: "$gone", row: note.id }]);
  const later = noteOn(a);
  if (!later) throw new Error("no note");
  a.write([{ table: "notes", delete: note.id }]);
  expect(a.write([{ table: "notes", set: { text: "Too late." }, base: later }])).toBeNull();
  expect(noteOn(a)).toBeUndefined();
});

test("settling two versions stays in the history for good", () => {
  const { a, b, note } = twoLaptops();
  const fromA = a.write([{ table: "notes", put: { ...note, text: "Caseloads are low." } }]);
  const fromB = b.write([{ table: "notes", put: { ...note, text: "Caseloads vary." } }]);
  a.take(fromB);
  b.take(fromA);
  const at = { table: "notes", row: note.id, field: "text" } as const;
  a.writeOps(writeOps(a.state, [{ ...at, value: "Caseloads vary." }]));
  const marks = a.state
    .history("notes", note.id)
    .map(({ isConcurrent, settled }) => [isConcurrent, settled]);
  expect(marks).toEqual([
    [false, []],
    [false, []],
    [true, []],
    [false, ["text"]],
  ]);
});

test("deleted rows can be listed with who deleted them, and put back", () => {
  const { a, note, session } = twoLaptops();
  expect(a.state.deleted()).toEqual([]);
  a.write([{ table: "notes", delete: note.id }], "Delete note");
  a.write([{ table: "sessions", delete: session.id }], "Delete session");
  expect(a.state.deleted()).toMatchObject([
    { table: "sessions", row: { id: session.id }, label: "Delete session" },
    { table: "notes", row: note, label: "Delete note", by: "1".padStart(32, "0") },
  ]);
  // The session comes back with the note that stands in it, so neither is deleted any more.
  a.write([{ table: "notes", put: note }]);
  expect(a.state.deleted()).toEqual([]);
  expect(a.state.records?.sessions).toEqual([session]);
});

test("what was handed out stays as it was, and the records are the same until something changes", () => {
  const { a, note } = twoLaptops();
  const [actions, records] = [a.state.actions(), a.state.records];
  expect(a.state.apply(actions)).toEqual([]);
  expect(a.state.records).toBe(records);
  a.write([{ table: "notes", put: { ...note, mark: "quote" } }]);
  expect(actions).toHaveLength(1);
  expect(a.state.records).not.toBe(records);
  expect(a.state.records?.sessions).toBe(records?.sessions);
});

test("nothing is shown before the visit itself has come, and another visit's is none of it", () => {
  const { a } = twoLaptops();
  const [begun] = a.written;
  if (!begun) throw new Error("nothing was written");
  const other = { ...begun.ops[0], row: "0192a000-0000-7000-8000-0000000000ff" };
  const without = { ...begun, ops: [other, ...begun.ops.slice(1)] as typeof begun.ops };
  const state = new VisitState(visitId);
  state.apply([without]);
  expect(state.records).toBeNull();
  expect(state.history("visits", other.row)).toEqual([]);
});

test("what was deleted last stands first, and what waits for its session can be read by its id", () => {
  const { a, note, session } = twoLaptops();
  const second = { ...note, id: "0192a000-0000-7000-8000-0000000000ff" as typeof note.id };
  a.write([{ table: "notes", put: second }]);
  for (const id of [note.id, second.id]) a.write([{ table: "notes", delete: id }]);
  expect(a.state.deleted().map(({ row }) => row.id)).toEqual([second.id, note.id]);
  const late = new VisitState(visitId);
  const ops = a.written[0]?.ops.filter(({ row }) => row !== session.id) ?? [];
  late.apply(a.written.slice(0, 1).map((action) => ({ ...action, ops })));
  expect(late.records?.notes).toEqual([]);
  expect(late.row("notes", note.id)).toEqual(note);
});
