import * as fc from "fast-check";
import { expect, test } from "vitest";
import { TestVisit } from "../letter/testing/testVisit.ts";
import type { Action } from "./action.ts";
import { changesOf, newsIn, unreadAfter } from "./news.ts";
import { newsByPeer, newsMarks } from "./newsByPeer.ts";
import { deedInWords, factsInWords, linesInWords, titleInNews } from "./newsInWords.ts";
import { Laptop } from "./testing/laptop.ts";
import { visitFileRows } from "./testing/visitRows.ts";
import type { RowChange } from "./writeAction.ts";

const device = (number: number) => String(number).padStart(32, "0");

/** A laptop that knows a visit, and two peers who go on from there. */
function aTeam() {
  const visit = new TestVisit();
  const session = visit.add("sessions", { title: "Team managers" });
  const note = visit.add("notes", { sessionId: session.id, order: 1, text: "Step-down is slow." });
  const finding = visit.add("findings", { sentence: "Plans drift.", state: "emerging" });
  const [me, second, third] = [new Laptop(1), new Laptop(2), new Laptop(3)];
  const begun = me.write(visitFileRows(visit.records));
  second.take(begun);
  third.take(begun);
  const arrived: Action[] = [];
  const write = (peer: Laptop, ...changes: readonly RowChange[]) => {
    const action = peer.write(changes);
    if (action === null) throw new Error("nothing was written");
    arrived.push(action);
    return action;
  };
  const unread = () => ({
    stamps: new Set(arrived.map(({ stamp }) => stamp)),
    read: new Set<string>(),
  });
  return {
    unread,
    me,
    second,
    third,
    write,
    session,
    note,
    finding,
    visit,
    news: () => {
      me.take(...arrived);
      return newsIn(me.state, unread());
    },
  };
}

test("saves of one sentence are one piece of news, from what it said before to what it says now", () => {
  const { me, second, write, finding, news } = aTeam();
  write(second, { table: "findings", put: { ...finding, sentence: "Plans drift a bit." } });
  write(second, { table: "findings", put: { ...finding, sentence: "Many plans drift." } });
  write(second, {
    table: "findings",
    put: { ...finding, sentence: "Many plans drift.", state: "agreed" },
  });
  const [only, ...rest] = news();
  expect(rest).toEqual([]);
  if (!only || !me.state.records) throw new Error("no news");
  expect(only).toMatchObject({ by: device(2), did: "changed", row: finding.id });
  const changes = changesOf(me.state, only);
  expect(changes.find(({ field }) => field === "sentence")).toEqual({
    field: "sentence",
    before: "Plans drift.",
    after: "Many plans drift.",
  });
  expect(deedInWords(only, changes)).toBe("reworded the finding");
  expect(factsInWords("findings", changes, me.state.records)).toEqual(["State: Emerging → Agreed"]);
});

test("what two peers did to one record is told of each; what came and went, or only moved, of nobody", () => {
  const { me, second, third, write, note, finding, visit, news } = aTeam();
  write(second, { table: "findings", put: { ...finding, detail: "In two teams." } });
  third.take(...second.written);
  write(third, {
    table: "findings",
    put: { ...finding, detail: "In two teams.", state: "agreed" },
  });
  const passing = { ...note, id: visit.mint.newId() };
  write(second, { table: "notes", put: passing });
  write(second, { table: "notes", delete: passing.id });
  write(second, { table: "notes", put: { ...note, order: 9 } });
  expect(news().map(({ by, row }) => [by, row])).toEqual([
    [device(2), finding.id],
    [device(3), finding.id],
  ]);
  expect(newsByPeer(news(), { notes: me.state.records?.notes ?? [] }).map(({ by }) => by)).toEqual([
    device(2),
    device(3),
  ]);
});

test("lines of a session are one thing to read, in their order, after findings; and the session says how many", () => {
  const { me, second, write, session, note, finding, visit, news } = aTeam();
  const second1 = { ...note, id: visit.mint.newId(), order: 5, text: "Second." };
  const first1 = { ...note, id: visit.mint.newId(), order: 3, text: "First." };
  write(second, { table: "notes", put: second1 }, { table: "notes", put: first1 });
  write(second, { table: "notes", put: { ...note, text: "Step-down is quick." } });
  write(second, { table: "findings", put: { ...finding, sentence: "Plans drift on." } });
  const all = news();
  const [peer] = newsByPeer(all, { notes: me.state.records?.notes ?? [] });
  expect(peer?.count).toBe(4);
  expect(peer?.items.map(({ type }) => type)).toEqual(["record", "lines"]);
  const lines = peer?.items[1];
  if (lines?.type !== "lines") throw new Error("no lines");
  expect(lines.sessionId).toBe(session.id);
  expect(lines.news.map(({ row }) => row)).toEqual([note.id, first1.id, second1.id]);
  expect(linesInWords(lines.news)).toBe("two lines added, one changed");
  const marks = newsMarks(all);
  expect(marks.get(first1.id)).toMatchObject({ did: "added", inside: 0 });
  expect(marks.get(session.id)).toMatchObject({ did: null, inside: 3 });
  expect(marks.get(finding.id)).toMatchObject({ did: "changed", by: [device(2)] });
});

test("a deleted record is told, and of a concern no more than that there is one", () => {
  const { me, second, write, note, finding, visit, news } = aTeam();
  const concern = visit.add("concerns", { text: "Bruises on an arm." });
  write(second, { table: "concerns", put: concern });
  write(second, { table: "findings", delete: finding.id }, { table: "notes", delete: note.id });
  expect(news().map(({ table, did }) => [table, did])).toEqual([
    ["concerns", "added"],
    ["findings", "deleted"],
    ["notes", "deleted"],
  ]);
  const [first] = newsByPeer(news(), { notes: [] })[0]?.items ?? [];
  expect(first).toMatchObject({ type: "record", news: { table: "concerns" } });
  expect(news().find(({ table }) => table === "notes")?.within).toEqual([note.sessionId]);
  if (!me.state.records) throw new Error("no visit");
  expect(titleInNews("concerns", concern, me.state.records)).toBe(
    "Safeguarding concern recorded 15:05",
  );
  const matter = visit.add("matters", { text: "A worry in words." });
  expect(titleInNews("matters", matter, me.state.records)).toBe("Matter raised");
  const changes = [{ field: "text", before: "", after: "Bruises." }];
  expect(deedInWords({ table: "concerns", did: "changed" }, changes)).toBe(
    "changed the safeguarding concern",
  );
  expect(me.state.records?.concerns).toHaveLength(1);
});

test("whatever order it arrives in, the news is the same, and nothing is news once all of it was seen", () => {
  const { me, second, third, write, note, finding, visit } = aTeam();
  const written = [
    write(second, { table: "findings", put: { ...finding, detail: "A." } }),
    write(third, { table: "findings", put: { ...finding, state: "agreed" } }),
    write(second, { table: "notes", put: { ...note, id: visit.mint.newId(), text: "New." } }),
    write(third, { table: "notes", put: { ...note, text: "Reworded." } }),
    write(second, { table: "notes", delete: note.id }),
  ];
  const unread = { stamps: new Set(written.map(({ stamp }) => stamp)), read: new Set<string>() };
  const expected = newsIn(me.take(...written).state, unread);
  expect(expected.length).toBeGreaterThan(3);
  fc.assert(
    fc.property(fc.shuffledSubarray(written, { minLength: written.length }), (order) => {
      const other = new Laptop(4).take(...me.written);
      for (const action of order) other.take(action);
      expect(newsIn(other.state, unread)).toEqual(expected);
    }),
  );
  expect(newsIn(me.state, { stamps: new Set(), read: new Set() })).toEqual([]);
});

test("of many lines that came at once only those that were looked at are read, and all of them let the action go", () => {
  const { me, second, write, note, visit, news, unread } = aTeam();
  const lines = [5, 6, 7].map((order) => ({ ...note, id: visit.mint.newId(), order }));
  write(second, ...lines.map((line) => ({ table: "notes" as const, put: line })));
  const [first, ...others] = news();
  const after = unreadAfter(me.state, unread(), first?.keys ?? []);
  expect(newsIn(me.state, after)).toEqual(others);
  const end = unreadAfter(
    me.state,
    after,
    others.flatMap(({ keys }) => keys),
  );
  expect(end).toEqual({ stamps: new Set(), read: new Set() });
});
