import { expect, test } from "vitest";
import { TestVisit } from "../letter/testing/testVisit.ts";
import type { RecordTable } from "../visit/records.ts";
import { Laptop } from "./testing/laptop.ts";
import { visitFileRows } from "./testing/visitRows.ts";

// What only together says what somebody said is written together: of two at once one whole stands.

/** Two laptops with one visit; each changes fields of a row without having seen the other. */
function apart(
  visit: TestVisit,
  [table, id]: readonly [RecordTable, string],
  ...changes: readonly Readonly<Record<string, unknown>>[]
) {
  const first = new Laptop(1);
  const began = first.write(visitFileRows(visit.records));
  const laptops = [first, new Laptop(2).take(began)];
  const actions = changes.map((set, i) => {
    const base = laptops[i]?.state.row(table, id);
    if (base === undefined) throw new Error("no row");
    return laptops[i]?.write([{ table, set, base }]) ?? null;
  });
  for (const laptop of laptops) laptop.take(...actions);
  const [a, b] = laptops.map(({ state }) => state);
  if (a === undefined || b === undefined) throw new Error("no laptop");
  expect(a.row(table, id)).toEqual(b.row(table, id));
  expect(a.conflicts()).toEqual(b.conflicts());
  return { state: a, laptop: first };
}

function positionOf(stance: "agrees" | "queries") {
  const visit = new TestVisit();
  const finding = visit.add("findings", { sentence: "Staff know children well." });
  const [peer, lead] = [visit.add("peers"), visit.add("peers", { seat: "lead" })];
  const position = visit.add("positions", {
    findingId: finding.id,
    peerId: peer.id,
    stance,
    wording: finding.sentence,
    enteredBy: peer.id,
  });
  return { visit, position, lead, peer };
}

const newWords = "Staff do not know children.";

test.each(["queries", "agrees"])(
  "nobody agrees to words that they have not read: with %s stands the wording that it is on",
  (value) => {
    const { visit, position, lead, peer } = positionOf("queries");
    const { state, laptop } = apart(
      visit,
      ["positions", position.id],
      { stance: "queries", wording: newWords, enteredBy: lead.id },
      { stance: "agrees", wording: position.wording, enteredBy: peer.id },
    );
    const stands = (stance: string) =>
      stance === "agrees"
        ? { stance, wording: position.wording, enteredBy: peer.id }
        : { stance, wording: newWords, enteredBy: lead.id };
    const now = state.row("positions", position.id);
    expect(now).toMatchObject(stands(now?.stance ?? ""));
    expect(state.conflicts().map(({ field }) => field)).toEqual(["stance"]);
    laptop.write([{ table: "positions", row: position.id, field: "stance", value }]);
    expect(state.row("positions", position.id)).toMatchObject(stands(value));
    expect(state.conflicts()).toEqual([]);
  },
);

test("a concern that was closed while somebody wrote on is asked about, and nobody’s words are closed unread", () => {
  const visit = new TestVisit();
  const concern = visit.add("concerns", { text: "Boy alone at home." });
  const text = "Boy alone again tonight, and his sister.";
  const { state, laptop } = apart(
    visit,
    ["concerns", concern.id],
    { closed: true, outcome: "Safe." },
    { text },
  );
  const now = state.row("concerns", concern.id);
  expect([
    { text: concern.text, closed: true },
    { text, closed: false },
  ]).toContainEqual({ text: now?.text, closed: now?.closed });
  expect(
    state
      .conflicts()
      .map(({ field }) => field)
      .sort(),
  ).toEqual(["closed", "text"]);
  laptop.write([{ table: "concerns", row: concern.id, field: "text", value: text }]);
  expect(state.row("concerns", concern.id)).toMatchObject({ text, closed: false });
  expect(state.conflicts()).toEqual([]);
});

test("history says what was changed, and not what was written along with it", () => {
  const visit = new TestVisit();
  const concern = visit.add("concerns", { text: "Boy alone." });
  const laptop = new Laptop(1);
  laptop.write(visitFileRows(visit.records));
  const base = laptop.state.row("concerns", concern.id);
  if (base === undefined) throw new Error("no concern");
  laptop.write([{ table: "concerns", set: { text: "Boy alone at home." }, base }]);
  const [last] = laptop.state.history("concerns", concern.id).slice(-1);
  expect(last?.changes.map(({ field }) => field)).toEqual(["text"]);
});
