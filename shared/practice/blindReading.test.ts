import { expect, test } from "vitest";
import { TestVisit } from "../letter/testing/testVisit.ts";
import { VisitState } from "../ops/visitState.ts";
import type { Change } from "../visit/change.ts";
import type { CaseReading } from "../visit/kinds/caseReading.ts";
import type { SampledCase } from "../visit/kinds/sampledCase.ts";
import { fieldLabel, valueInWords } from "../visit/valueInWords.ts";
import { doneWith, newReading, openReadings, readingsOf, stageOf } from "./blindReading.ts";
import { openAnswer, openRemark, sealAnswer, sealRemark } from "./sealedAnswer.ts";

type Given = Readonly<Record<string, readonly [rating: string, remark?: string]>>;

function twoReaders(first: Given, second: Given) {
  const visit = new TestVisit();
  const sampled = visit.add("cases", { label: "4" });
  const read = (initials: string, given: Given) => {
    const peer = visit.add("peers", { initials });
    const reading = newReading(sampled, "", peer.id);
    const sealed = Object.fromEntries(
      Object.entries(given).map(([area, [rating]]) => [
        area,
        sealAnswer(reading, area, { rating, wording: null }),
      ]),
    );
    const sealedRemarks = Object.fromEntries(
      Object.entries(given).map(([area, [, remark = ""]]) => [
        area,
        sealRemark(reading, area, remark),
      ]),
    );
    return visit.add("caseReadings", { ...reading, sealed, sealedRemarks });
  };
  const a = read("JP", first);
  const b = read("RT", second);
  expect(a.peerId < b.peerId).toBe(true);
  return { visit, sampled, a, b };
}

/** The visit after changes, as the log would have it. */
function apply(visit: TestVisit, changes: readonly Change[]): void {
  for (const change of changes) {
    const { table } = change;
    const rows: readonly { readonly id: string }[] = table === "visits" ? [] : visit.records[table];
    // Spread as what they have in common: the rows of all tables together are more than the compiler tells apart.
    const [base, fields]: readonly object[] = "set" in change ? [change.base, change.set] : [];
    const now: { readonly id?: string } | null =
      "put" in change ? change.put : "set" in change ? { ...base, ...fields } : null;
    visit.records = {
      ...visit.records,
      [table]: rows.map((row) => (row.id === now?.id ? now : row)),
    };
  }
}

const caseOf = (visit: TestVisit): SampledCase | undefined => visit.records.cases[0];
const readingOf = (visit: TestVisit, { id }: CaseReading): CaseReading => {
  const found = visit.records.caseReadings.find((one) => one.id === id);
  if (found === undefined) throw new Error("the reading went");
  return found;
};

test("a sealed answer opens with its own reading and area and with no other", () => {
  const { a, b } = twoReaders({ voiceOfChild: ["yes", "Seen alone twice."] }, {});
  expect(openAnswer(a, "voiceOfChild")).toEqual({ rating: "yes", wording: null });
  expect(openRemark(a, "voiceOfChild")).toBe("Seen alone twice.");
  expect(openRemark({ ...b, sealedRemarks: a.sealedRemarks }, "voiceOfChild")).toBe("");
  expect(openAnswer({ ...b, sealed: a.sealed }, "voiceOfChild")).toBeNull();
  expect(
    openAnswer({ ...a, sealed: { other: a.sealed["voiceOfChild"] ?? "" } }, "other"),
  ).toBeNull();
  expect(openAnswer({ ...a, sealed: { voiceOfChild: "no cipher" } }, "voiceOfChild")).toBeNull();
});

test("what is sealed shows neither its words nor, by its length, which rating it is", () => {
  const { a } = twoReaders({ one: ["yes"], two: ["notApplicable", "Seen alone twice."] }, {});
  const [one = "", two = ""] = Object.values(a.sealed);
  const [short = "", long = ""] = Object.values(a.sealedRemarks);
  expect(short).toHaveLength(long.length);
  expect(one).toHaveLength(two.length);
  expect(one).not.toBe(two);
  expect(JSON.stringify(a)).not.toMatch(/yes|Seen alone/u);
});

test("the same answer sealed twice is no change", () => {
  const { a } = twoReaders({}, {});
  const answer = { rating: "yes", wording: null };
  expect(sealAnswer(a, "x", answer)).toBe(sealAnswer(a, "x", answer));
  expect(sealAnswer(a, "x", answer)).not.toBe(sealAnswer(a, "x", { ...answer, rating: "no" }));
});

test("history and the two versions screen say of a sealed answer that it is one, and no more", () => {
  const { visit, a } = twoReaders({ voiceOfChild: ["yes", "Seen alone twice."] }, {});
  expect(fieldLabel("caseReadings", "sealed/voiceOfChild", visit.records)).toBe(
    "Answer: Voice of the child",
  );
  expect(
    valueInWords("caseReadings", "sealed/voiceOfChild", a.sealed["voiceOfChild"], visit.records),
  ).toBe("Sealed");
});

test("two laptops that seal another answer to the same area apart are not asked about it", () => {
  const { visit, a } = twoReaders({}, {});
  const state = new VisitState(visit.records.visit.id);
  const begin = {
    table: "caseReadings" as const,
    row: a.id,
    set: { caseId: a.caseId, form: "", peerId: a.peerId, doneAt: null, openedAt: null },
  };
  const act = (stamp: string, by: string, set: Record<string, unknown>) => ({
    stamp,
    at: "2024-10-16T18:00:00.000Z",
    by: by.repeat(32),
    label: "x",
    ops: [{ table: "caseReadings" as const, row: a.id, set }],
  });
  state.apply([
    { ...act("00000001.AAAAAAAA", "a", {}), ops: [begin] },
    act("00000002.AAAAAAAA", "a", { "sealed/x": "aa" }),
    act("00000002.BBBBBBBB", "b", { "sealed/x": "bb" }),
  ]);
  expect(state.conflicts()).toEqual([]);
});

test("nothing of a blind reading is on the case, or open, before both are done", () => {
  const { visit, a, b } = twoReaders({ voiceOfChild: ["yes"] }, { voiceOfChild: ["yes"] });
  expect(stageOf(readingsOf(visit.records, a))).toBe("reading");
  expect(openReadings(a, visit.records, "2024-10-16T18:00:00.000Z")).toEqual([]);
  apply(visit, doneWith(a, visit.records, "2024-10-16T18:00:00.000Z"));
  expect(caseOf(visit)?.answers).toEqual({});
  expect(readingOf(visit, a).answers).toEqual({});
  expect(stageOf(readingsOf(visit.records, b))).toBe("reading");
});

test("the second to be done opens both, and what they agree on is the team's answer", () => {
  const { visit, a, b } = twoReaders(
    {
      voiceOfChild: ["yes", "Seen alone."],
      managementOversight: ["yes"],
      outcomeFocusedPlan: ["no"],
    },
    { voiceOfChild: ["yes", "Heard."], managementOversight: ["no", "None since May."] },
  );
  apply(visit, doneWith(a, visit.records, "2024-10-16T18:00:00.000Z"));
  apply(visit, doneWith(readingOf(visit, b), visit.records, "2024-10-16T18:30:00.000Z"));
  expect(stageOf(readingsOf(visit.records, a))).toBe("open");
  expect(readingOf(visit, b).answers).toEqual({ voiceOfChild: "yes", managementOversight: "no" });
  expect(caseOf(visit)).toMatchObject({
    answers: { voiceOfChild: "yes" },
    readBy: [a.peerId, b.peerId],
    remarks: { voiceOfChild: "Seen alone.\nHeard." },
  });
});

test("two who said done without having heard of each other are opened by whoever sees both", () => {
  const { visit, a, b } = twoReaders({ voiceOfChild: ["yes"] }, { voiceOfChild: ["yes"] });
  const apart = visit.records;
  apply(visit, doneWith(a, apart, "2024-10-16T18:00:00.000Z"));
  apply(visit, doneWith(b, apart, "2024-10-16T18:00:00.000Z"));
  expect(stageOf(readingsOf(visit.records, a))).toBe("done");
  const changes = openReadings(a, visit.records, "2024-10-16T19:00:00.000Z");
  apply(visit, changes);
  expect(caseOf(visit)?.answers).toEqual({ voiceOfChild: "yes" });
  // A second laptop that opens them as well changes nothing.
  expect(openReadings(a, visit.records, "2024-10-16T20:00:00.000Z")).toEqual([]);
});

test("what the case says already stays when readings are opened", () => {
  const { visit, a, b } = twoReaders({ voiceOfChild: ["yes"] }, { voiceOfChild: ["yes"] });
  const settled = caseOf(visit);
  if (settled !== undefined)
    visit.records = {
      ...visit.records,
      cases: [{ ...settled, answers: { voiceOfChild: "partly" } }],
    };
  apply(visit, doneWith(a, visit.records, "2024-10-16T18:00:00.000Z"));
  apply(visit, doneWith(readingOf(visit, b), visit.records, "2024-10-16T18:30:00.000Z"));
  expect(caseOf(visit)?.answers).toEqual({ voiceOfChild: "partly" });
});

test("two laptops that give the same case to the same reader begin the same reading", () => {
  const { sampled, a } = twoReaders({}, {});
  expect(newReading(sampled, "", a.peerId).id).toBe(a.id);
  expect(newReading(sampled, "frontDoor", a.peerId).id).not.toBe(a.id);
});
