import { expect, test } from "vitest";
import { TestVisit } from "../letter/testing/testVisit.ts";
import { put, remove, set } from "../visit/change.ts";
import { withChanges } from "./withChanges.ts";

test("rows are added, changed and taken away in the order of the changes, and tables that none names stay the same arrays", () => {
  const visit = new TestVisit();
  const [one, two] = [visit.add("findings", { sentence: "One." }), visit.add("findings")];
  const { records } = visit;
  const fresh = new TestVisit().add("peers", { initials: "MC" });
  const after = withChanges(records, [
    put("peers", fresh),
    set("findings", one, { sentence: "Two." }),
    set("findings", one, { state: "agreed" }),
    remove("findings", two.id),
    set("visits", records.visit, { sponsor: "Director" }),
  ]);
  expect(after.peers).toEqual([...records.peers, fresh]);
  expect(after.findings).toEqual([{ ...one, sentence: "Two.", state: "agreed" }]);
  expect(after.visit).toEqual({ ...records.visit, sponsor: "Director" });
  expect(after.notes).toBe(records.notes);
  expect(withChanges(records, [])).toBe(records);
});

test("what came in since the base stays: a row put against it carries over only what differs from it", () => {
  const visit = new TestVisit();
  const base = visit.add("findings", { sentence: "One.", detail: "As typed." });
  const now = { ...base, detail: "By a peer." };
  const records = { ...visit.records, findings: [now] };
  const { findings } = withChanges(records, [put("findings", { ...base, sentence: "Two." }, base)]);
  expect(findings).toEqual([{ ...base, sentence: "Two.", detail: "By a peer." }]);
});

test("of a map only the entries named change, and null takes one out", () => {
  const visit = new TestVisit();
  const base = visit.add("cases", { answers: { assessment: "good", plan: "weak" } });
  const { cases } = withChanges(visit.records, [
    set("cases", base, { answers: { plan: null, review: "good" } }), // null: taken out
  ]);
  expect(cases[0]?.answers).toEqual({ assessment: "good", review: "good" });
  const without = put("cases", { ...base, answers: { plan: "weak" } }, base);
  expect(withChanges(visit.records, [without]).cases[0]?.answers).toEqual({ plan: "weak" });
});

test("an op on a row that is not there begins it, one that deletes takes it away", () => {
  const visit = new TestVisit();
  const fresh = new TestVisit().add("peers", { initials: "MC" });
  const { id: row, visitId: _, ...fields } = fresh;
  const begun = { op: { table: "peers", row, set: fields }, table: "peers" } as const;
  expect(withChanges(visit.records, [begun]).peers).toEqual([fresh]);
  const gone = { op: { table: "peers", row, set: { $gone: true } }, table: "peers" } as const;
  expect(withChanges(visit.records, [begun, gone]).peers).toEqual([]);
  const back = { op: { table: "peers", row, set: { ...fields, $gone: false } }, table: "peers" };
  expect(withChanges(visit.records, [back as typeof begun]).peers).toEqual([fresh]);
});

test("a change of a row that is gone leaves it gone", () => {
  const visit = new TestVisit();
  const gone = new TestVisit().add("findings");
  expect(withChanges(visit.records, [set("findings", gone, { sentence: "x" })]).findings).toEqual(
    [],
  );
});
