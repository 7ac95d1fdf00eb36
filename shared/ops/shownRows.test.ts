import { expect, test } from "vitest";
import { TestVisit } from "../letter/testing/testVisit.ts";
import type { Action } from "./action.ts";
import { Laptop, visitId } from "./testing/laptop.ts";
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

test("a line of enquiry waits for the one above it, whichever comes first", () => {
  const { visit, ids } = threeEnquiries();
  const actions = apart(new Laptop(1).write(visitFileRows(visit.records)));
  const state = new VisitState(visitId);
  for (const action of actions.toReversed()) state.apply([action]);
  expect(shownEnquiries(state)).toEqual(ids);
  const [ofVisit, ofAbove, ofMiddle, ofBelow] = actions;
  const late = new VisitState(visitId);
  for (const action of [ofVisit, ofBelow, ofMiddle]) late.apply(action ? [action] : []);
  expect(shownEnquiries(late)).toEqual([]);
  late.apply(ofAbove ? [ofAbove] : []);
  expect(shownEnquiries(late)).toEqual(ids);
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
