import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TestVisit } from "../letter/testing/testVisit.ts";
import { type RecordTable, recordTables } from "../visit/records.ts";
import type { Action } from "./action.ts";
import { digest, Laptop, visitId } from "./testing/laptop.ts";
import { visitFileRows } from "./testing/visitRows.ts";
import { VisitState } from "./visitState.ts";

/** The parts of one action that concern each row, as actions of their own. */
function apart(action: Action | null): readonly Action[] {
  return (action?.ops ?? []).map((op, i) => ({
    ...(action as Action),
    stamp: `${String(i + 1).padStart(8, "0")}.apart000`,
    ops: [op],
  }));
}

const shownEnquiries = ({ records }: VisitState) => records?.enquiries.map(({ id }) => id);

function threeEnquiries() {
  const visit = new TestVisit();
  const above = visit.add("enquiries");
  const middle = visit.add("enquiries", { parentId: above.id });
  const below = visit.add("enquiries", { parentId: middle.id });
  visit.records = { ...visit.records, enquiries: [above, middle, below] };
  return { visit, above, middle, below, ids: [above.id, middle.id, below.id] };
}

test("a line of enquiry stands under the one above it once that has come, whichever comes first", () => {
  const { visit, middle, ids } = threeEnquiries();
  const actions = apart(new Laptop(1).write(visitFileRows(visit.records)));
  const state = new VisitState(visitId);
  for (const action of actions.toReversed()) state.apply([action]);
  expect(shownEnquiries(state)).toEqual(ids);
  const [ofVisit, ofAbove, ofMiddle, ofBelow] = actions;
  const late = new VisitState(visitId);
  for (const action of [ofVisit, ofBelow, ofMiddle]) late.apply(action ? [action] : []);
  expect(late.records?.enquiries.map(({ parentId }) => parentId)).toEqual([null, middle.id]);
  late.apply(ofAbove ? [ofAbove] : []);
  expect(late.records).toEqual(state.records);
});

test("lines of enquiry that a peer deleted are there again, all the way up, where one was added under them", () => {
  const { visit, above, middle, below, ids } = threeEnquiries();
  visit.records = { ...visit.records, enquiries: [above, middle] };
  const [a, b] = [new Laptop(1), new Laptop(2)];
  b.take(a.write(visitFileRows(visit.records)));
  const gone = a.write([
    { table: "enquiries", delete: above.id },
    { table: "enquiries", delete: middle.id },
  ]);
  expect(shownEnquiries(a.state)).toEqual([]);
  const added = b.write([{ table: "enquiries", put: below }]);
  a.take(added);
  b.take(gone);
  expect([shownEnquiries(a.state), shownEnquiries(b.state)]).toEqual([ids, ids]);
});

test("what points at a line of which only the deletion has come waits for the line", () => {
  const visit = new TestVisit();
  const finding = visit.add("findings");
  const note = visit.addEvidence(finding);
  const a = new Laptop(1);
  const written = apart(a.write(visitFileRows(visit.records)));
  const deletion = new Laptop(2).take(...written).write([{ table: "notes", delete: note.id }]);
  const ofNote = written.filter(({ ops }) => ops[0]?.table === "notes");
  const late = new VisitState(visitId);
  late.apply(written.filter((action) => !ofNote.includes(action)));
  late.apply(deletion ? [deletion] : []);
  expect(late.records).toMatchObject({ notes: [], links: [] });
  late.apply(ofNote);
  expect(late.records?.links).toEqual(visit.records.links);
  expect(late.records?.notes).toEqual([note]);
});

test("what is shown otherwise than it was written stays the same row until that changes, and is as written once what it points at has come", () => {
  const visit = new TestVisit();
  const peer = visit.add("peers");
  visit.addEvidence(visit.add("findings"), { peerId: peer.id });
  const a = new Laptop(1);
  const written = apart(a.write(visitFileRows(visit.records)));
  const ofPeer = written.filter(({ ops }) => ops[0]?.table === "peers");
  const state = new VisitState(visitId);
  state.apply(written.filter((action) => !ofPeer.includes(action)));
  const before = state.records?.notes;
  expect(before?.map(({ peerId }) => peerId)).toEqual([null]);
  a.take(...state.actions());
  const learning = visit.add("learning");
  const other = a.write([{ table: "learning", put: learning }]);
  state.apply(other ? [other] : []);
  expect(state.records?.learning).toHaveLength(1);
  expect(state.records?.notes).toBe(before);
  state.apply(ofPeer);
  expect(state.records?.notes).toEqual(visit.records.notes);
});

describe("fault 56: nobody hides what was shown by where it points", () => {
  const nowhere = "0192f000-0000-7000-8000-000000000999";

  /** A visit on an honest laptop, and what a member who means harm writes into it. */
  function visitAndMember() {
    const visit = new TestVisit();
    const [above, below] = [visit.add("enquiries"), visit.add("enquiries")];
    const peer = visit.add("peers");
    const note = visit.addEvidence(visit.add("findings", { enquiryId: below.id }), {
      enquiryId: above.id,
      peerId: peer.id,
    });
    visit.add("concerns", { recordedBy: peer.id, sessionId: note.sessionId });
    const honest = new Laptop(1);
    const member = new Laptop(2);
    for (const row of visitFileRows(visit.records)) member.take(honest.write([row]));
    const harm = (table: RecordTable, id: string, set: Readonly<Record<string, unknown>>) => {
      const base = member.state.row(table, id);
      if (base === undefined) throw new Error(`no ${table}`);
      const action = member.write([{ table, set, base }]);
      honest.take(action);
      return action;
    };
    const counts = () =>
      recordTables.map((table) => `${table} ${honest.state.records?.[table].length ?? 0}`);
    return { visit, honest, harm, counts, above, below, note, peer };
  }

  const harms: readonly (readonly [string, (at: ReturnType<typeof visitAndMember>) => void])[] = [
    ["at a peer that never was", (at) => at.harm("notes", at.note.id, { peerId: nowhere })],
    ["at a session that never was", (at) => at.harm("notes", at.note.id, { sessionId: nowhere })],
    [
      "at a peer that never was, of a concern",
      ({ harm, visit }) =>
        harm("concerns", visit.records.concerns[0]?.id ?? "", { recordedBy: nowhere }),
    ],
    ["at itself", (at) => at.harm("enquiries", at.above.id, { parentId: at.above.id })],
    [
      "round in a ring",
      ({ harm, above, below }) => {
        harm("enquiries", above.id, { parentId: below.id });
        harm("enquiries", below.id, { parentId: above.id });
      },
    ],
    [
      "at peers, of which one never was",
      ({ harm, note, peer }) => harm("sessions", note.sessionId, { peerIds: [nowhere, peer.id] }),
    ],
  ];

  test.each(harms)("%s", (_, doHarm) => {
    const at = visitAndMember();
    const before = at.counts();
    doHarm(at);
    expect(at.counts()).toEqual(before);
    expect(at.honest.state.waiting()).toEqual([]);
  });

  test("what it belonged to last stands, what it only mentions is left out, and the rest of the row is as written", () => {
    const { honest, harm, note, above, below, peer } = visitAndMember();
    harm("notes", note.id, { sessionId: nowhere, peerId: nowhere, text: "Changed." });
    harm("sessions", note.sessionId, { peerIds: [nowhere, peer.id] });
    harm("enquiries", above.id, { parentId: below.id });
    harm("enquiries", below.id, { parentId: above.id });
    const { records } = honest.state;
    expect(records?.notes).toEqual([{ ...note, peerId: null, text: "Changed." }]);
    expect(records?.sessions[0]?.peerIds).toEqual([peer.id]);
    // The ring is opened where the id is lowest, on every laptop.
    expect(records?.enquiries.slice(-2).map(({ parentId }) => parentId)).toEqual([null, above.id]);
  });

  test("a line that is shown without its peer keeps what is changed in it, and nobody is asked", () => {
    const { honest, harm, note } = visitAndMember();
    harm("notes", note.id, { peerId: nowhere });
    const shown = honest.state.records?.notes[0];
    if (shown === undefined) throw new Error("no note");
    honest.write([{ table: "notes", set: { text: "Better." }, base: shown }]);
    expect(honest.state.records?.notes[0]).toEqual({ ...note, peerId: null, text: "Better." });
    expect(honest.state.conflicts()).toEqual([]);
  });

  test("a line of a session that never was waits, is told, and shows once the session comes", () => {
    const { visit, honest, harm } = visitAndMember();
    const session = new TestVisit().add("sessions");
    const line = visit.add("notes", { sessionId: session.id });
    const stranger = new Laptop(3);
    honest.take(stranger.write([{ table: "notes", put: line }]));
    expect(honest.state.waiting()).toEqual([
      { table: "notes", row: line.id, by: "3".padStart(32, "0") },
    ]);
    harm("peers", visit.records.peers[0]?.id ?? "", { role: "Lead" });
    expect(honest.state.records?.notes).toHaveLength(1);
    honest.take(stranger.write([{ table: "sessions", put: session }]));
    expect(honest.state.waiting()).toEqual([]);
    expect(honest.state.records?.notes).toHaveLength(2);
  });

  test("whatever order the actions come in, all show the same", () => {
    const { visit, honest, harm, above, below, note, peer } = visitAndMember();
    harm("enquiries", above.id, { parentId: below.id });
    harm("enquiries", below.id, { parentId: above.id });
    harm("notes", note.id, { sessionId: nowhere });
    harm("concerns", visit.records.concerns[0]?.id ?? "", { recordedBy: nowhere });
    harm("peers", peer.id, { role: "Lead" });
    const actions = honest.state.actions();
    const expected = digest(honest.state);
    fc.assert(
      fc.property(fc.shuffledSubarray([...actions], { minLength: actions.length }), (order) => {
        const state = new VisitState(visitId);
        for (const action of order) state.apply([action]);
        expect(digest(state) === expected).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  test("fault 62: a chain and a ring of thousands are opened in one go", () => {
    const visit = new TestVisit();
    const lines = Array.from({ length: 4_000 }, () => visit.add("enquiries"));
    const ids = lines.map(({ id }) => id);
    visit.records = {
      ...visit.records,
      enquiries: lines.map((line, i) => ({ ...line, parentId: ids[(i + 1) % ids.length] ?? null })),
    };
    const laptop = new Laptop(1);
    const rows = visitFileRows(visit.records);
    for (let at = 0; at < rows.length; at += 400) laptop.write(rows.slice(at, at + 400));
    const shown = laptop.state.records?.enquiries ?? [];
    expect(shown).toHaveLength(4_000);
    expect(shown.filter(({ parentId }) => parentId === null)).toHaveLength(1);
  });
});
