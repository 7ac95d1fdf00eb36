import { expect, test } from "vitest";
import { draftLetter } from "../letter/inLetter.ts";
import { composeStock } from "../letter/stock/composeStock.ts";
import { isTakenHome, takeHome } from "../letter/takeHome.ts";
import { TestVisit } from "../letter/testing/testVisit.ts";
import { composeCpdNote, cpdPointInWords, scanCpdNote } from "./cpdNote.ts";

function visitOf(...texts: readonly string[]) {
  const visit = new TestVisit();
  const peer = visit.add("peers", { initials: "MC", seat: "peer", role: "Head of service" });
  texts.forEach((text, i) =>
    visit.add("learning", { peerId: peer.id, text, createdAt: `2024-10-16T18:0${i}:00.000Z` }),
  );
  return { visit, peerId: peer.id };
}

test("a CPD note has programme, days, role, hours and the peer's own points, without the council", () => {
  const { visit, peerId } = visitOf("Ask young people\nto chair.", " ", "Audit with the worker.");
  const other = visit.add("peers", { initials: "DK", order: 2 });
  visit.add("learning", { peerId: other.id, text: "Not theirs." });
  visit.add("giftedDays", { peerId, part: "preparation", hours: 14.8 });
  const note = composeCpdNote(visit.records, { peerId, namesHost: false });
  expect(note?.facts).toEqual([
    ["Programme", visit.records.visit.programme],
    ["Days on site", "15 and 16 October 2024"],
    ["Role", "Peer, Head of service"],
    ["Time given", "14.8 hours (2 days)"],
  ]);
  expect(note?.points.map(({ text }) => text)).toEqual([
    "Ask young people to chair.",
    "Audit with the worker.",
  ]);
  const named = composeCpdNote(visit.records, { peerId, namesHost: true });
  expect(named?.facts).toContainEqual(["Council", "Midthorpe Council"]);
});

test("entries of a journal that was shared with nobody stand in their writer's note, with their days", () => {
  const { visit, peerId } = visitOf("Audit with the worker.");
  const own = [
    { day: "2024-10-16", text: "Listen longer." },
    { day: "2024-10-15", text: "Look up thresholds." },
  ];
  const note = composeCpdNote(visit.records, { peerId, namesHost: false, own });
  expect(note?.points.map(cpdPointInWords)).toEqual([
    "Audit with the worker.",
    "Tuesday 15 October 2024: Look up thresholds.",
    "Wednesday 16 October 2024: Listen longer.",
  ]);
  expect(JSON.stringify(composeCpdNote(visit.records, { peerId, namesHost: false }))).not.toContain(
    "Listen",
  );
});

test("what tells who somebody is, a concern, or a council that is left out keeps it back", () => {
  const { visit, peerId } = visitOf("As Midthorpe does.", "Mrs Priya Featherstone leads well.");
  const scan = (namesHost: boolean) => {
    const note = composeCpdNote(visit.records, { peerId, namesHost });
    return note === null ? [] : scanCpdNote(note, visit.records);
  };
  expect(scan(false)).toEqual([
    "Point 1: this names the council, which the note leaves out.",
    expect.stringMatching(/^Point 2: “.*Featherstone/u),
  ]);
  expect(scan(true)).toHaveLength(1);
});

test("who wrote nothing has no note", () => {
  const { visit, peerId } = visitOf("  ");
  expect(composeCpdNote(visit.records, { peerId, namesHost: true })).toBeNull();
  expect(composeCpdNote(visit.records)).toBeNull();
});

test("a point is taken home once, as a sentence after what stands there, and begins the letter", () => {
  const { visit } = visitOf();
  const [begun] = takeHome(visit.records, "Audit with the worker");
  expect(begun).toMatchObject({
    table: "letters",
    put: {
      texts: { takeHome: expect.stringMatching(/Audit with the worker\.$/u) as unknown },
      programmeTexts: { takeHome: composeStock(visit.records, "takeHome").text },
    },
  });
  visit.addLetter({ texts: { takeHome: "We learned much." } });
  const [changed] = takeHome(visit.records, "Audit with\nthe worker");
  expect(changed).toMatchObject({
    set: { texts: { takeHome: "We learned much. Audit with the worker." } },
  });
  const letter = draftLetter(visit.records);
  const letters =
    letter === undefined
      ? []
      : [{ ...letter, texts: { takeHome: "We learned much. Audit with the worker." } }];
  const after = { ...visit.records, letters };
  expect(isTakenHome(after, "Audit with the worker")).toBe(true);
  expect(takeHome(after, "Audit with the worker")).toEqual([]);
  expect(takeHome(after, "  ")).toEqual([]);
});
