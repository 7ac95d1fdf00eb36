import * as fc from "fast-check";
import { expect, test } from "vitest";
import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
import { facetsOf } from "../../../shared/visit/facets.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { type Filter, filtersMeant, filtersOf } from "./filters.ts";
import { litText } from "./litText.ts";
import { searchVisit } from "./searchVisit.ts";
import { VisitIndex } from "./visitIndex.ts";

async function searching(records: VisitRecords) {
  const index = new VisitIndex();
  await index.catchUp(records);
  const facets = facetsOf(records);
  const asked: string[] = [];
  return {
    index,
    asked,
    search: (typed: string, filters: readonly Filter[] = []) =>
      searchVisit(index, records, { typed, filters, facets, onKind: (kind) => asked.push(kind) }),
  };
}

function aVisit() {
  const visit = new TestVisit();
  const jp = visit.add("peers", { initials: "JP", role: "Head of practice", order: 1 });
  const sk = visit.add("peers", { initials: "SK", order: 2 });
  const [enquiry] = visit.records.enquiries;
  const officers = visit.add("sessions", {
    title: "Independent reviewing officers",
    day: "2024-10-17",
    peerIds: [jp.id],
    sourceGroups: ["police"],
  });
  const team = visit.add("sessions", {
    title: "Team managers",
    day: "2024-10-16",
    peerIds: [sk.id],
  });
  const note = (text: string, fields: object = {}) =>
    visit.add("notes", { sessionId: officers.id, text, ...fields });
  return { visit, jp, sk, enquiry, officers, team, note };
}

test("hyphens, quotation marks, accents, plurals and one slip of the finger find the same lines", async () => {
  const { visit, note } = aVisit();
  const lines = [
    note("Step-down is quick."),
    note("They step down late."),
    note("Nobody calls it stepdown."),
    note("“Zoë’s” families wait."),
  ];
  const { search } = await searching(visit.records);
  const ids = (typed: string) => search(typed).map(({ id }) => id.replace("notes ", ""));
  const threeLines = lines.slice(0, 3).map(({ id }) => id);
  for (const typed of ["step-down", "step down", "stepdown", "STEP\u2011DOWN", "stepdow"])
    expect([typed, ...ids(typed).toSorted()]).toEqual([typed, ...[...threeLines].toSorted()]);
  for (const typed of ["zoe", "family", "families", "Zoë's", "fam"])
    expect([typed, ...ids(typed)]).toEqual([typed, lines[3]?.id]);
  const near = search("familes");
  expect(near.map(({ group }) => group)).toEqual(["Notes, spelled nearly so"]);
  expect(search("albatross")).toEqual([]);
});

test("a result says where it is from, and what in it was meant", async () => {
  const { visit, note, officers } = aVisit();
  note("Plans drift, and the step-down plan most of all.", { mark: "area", kind: "heard" });
  const { search } = await searching(visit.records);
  const [found] = search("step-down");
  expect(found).toMatchObject({
    group: "Notes",
    mark: "area",
    below: `${officers.title} · Police · Thu 17 Oct · heard`,
  });
  const [[from, to] = [0, 0]] = found?.lit ?? [];
  expect(found?.label.slice(from, to)).toBe("step-down");
});

test("only records of the filters are left; of one facet any value will do", async () => {
  const { visit, note, jp, sk, team } = aVisit();
  const mine = note("Thresholds are clear.", { peerId: jp.id, mark: "strength" });
  const theirs = note("Thresholds differ.", { peerId: sk.id, mark: "area", sessionId: team.id });
  const { search } = await searching(visit.records);
  const filters = filtersOf(visit.records, "2024-10-17");
  const one = (choice: RegExp) => {
    const found = filters.find((each) => choice.test(`${each.choice} ${each.also}`));
    if (!found) throw new Error(`no filter ${choice}`);
    return found;
  };
  const ids = (typed: string, ...set: readonly Filter[]) =>
    search(typed, [one(/^Notes/u), ...set]).map(({ id }) => id.replace("notes ", ""));
  expect(ids("thresh", one(/^JP/u))).toEqual([mine.id]);
  expect(ids("", one(/yesterday/u))).toEqual([theirs.id]);
  expect(ids("", one(/^JP/u), one(/^SK/u)).toSorted()).toEqual([mine.id, theirs.id].toSorted());
  expect(ids("", one(/^JP/u), one(/yesterday/u))).toEqual([]);
  expect(ids("", one(/^Strength/u))).toEqual([mine.id]);
  const meant = (typed: string) =>
    filtersMeant(typed, filters).map(({ filter, rest }) => [filter.label, rest]);
  expect(meant("thresholds jp")).toEqual([["JP", "thresholds"]]);
  expect(meant("today")).toEqual([["Thu 17 Oct", ""]]);
  expect(meant("plans of head of prac")).toContainEqual(["JP", "plans of"]);
});

test("of many only some are shown, and all of one kind when asked for", async () => {
  const { visit, note } = aVisit();
  for (let i = 0; i < 130; i++) note(`Caseload ${i}`);
  const { search, asked } = await searching(visit.records);
  const some = search("caseload");
  expect(some).toHaveLength(9);
  expect(some.at(-1)?.label).toBe("Show all 130 notes");
  some.at(-1)?.run();
  expect(asked).toEqual(["notes"]);
  const kind = filtersOf(visit.records, "2024-10-17").filter(({ value }) => value === "notes");
  const all = search("caseload", kind);
  expect(all).toHaveLength(121);
  expect(all.at(-1)?.label).toMatch(/^10 more/u);
});

test("the index follows what is written, changed and deleted, and never holds a concern", async () => {
  const { visit, note } = aVisit();
  visit.add("concerns", { text: "Bruises on an arm." });
  const line = note("Caseloads are high.");
  const { index } = await searching(visit.records);
  expect(index.search("bruises").texts).toEqual([]);
  const { records } = visit;
  await index.catchUp({
    ...records,
    notes: records.notes.map((each) => (each.id === line.id ? { ...each, text: "Morale." } : each)),
  });
  expect(index.search("caseloads").texts).toEqual([]);
  expect(index.search("morale").texts).toMatchObject([{ row: line.id }]);
  await index.catchUp({ ...records, notes: [] });
  expect(index.search("morale").texts).toEqual([]);
});

test("each section of the draft letter is found by itself, and each remark on a case", async () => {
  const { visit } = aVisit();
  visit.addLetter({ texts: { thanks: "Thank you for the biscuits.", nextSteps: "In May." } });
  visit.add("cases", { label: "4", remarks: { voice: "Biscuits were offered." } });
  const { index } = await searching(visit.records);
  expect(index.search("biscuit").texts).toMatchObject([
    { table: "cases", field: "remarks/voice" },
    { table: "letters", field: "texts/thanks" },
  ]);
});

test("what is lit lies inside the text that is shown, first to last", () => {
  fc.assert(
    fc.property(
      fc
        .array(fc.constantFrom("plan", "case", "step-down", "late", "children", "visits"), {
          minLength: 1,
          maxLength: 90,
        })
        .map((all) => all.join(" ")),
      fc.nat(),
      (text, at) => {
        const words = text.split(" ");
        const typed = words[at % words.length] ?? "";
        const { text: shown, lit } = litText(text, typed);
        expect(lit.length).toBeGreaterThan(0);
        let before = 0;
        for (const [start, end] of lit) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(shown.slice(start, end).length).toBe(end - start);
          before = end;
        }
      },
    ),
  );
});
