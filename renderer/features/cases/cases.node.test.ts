import { expect, test } from "vitest";
import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
import { chosenRows, rowChoices } from "./list/caseList.ts";
import { type FormOfVisit, formsOf } from "../../../shared/visit/formsOf.ts";
import { sampleOf } from "../../../shared/visit/cases/sampleOf.ts";
import { shareInWords, tallyArea } from "../../../shared/triangulation/caseTally.ts";
import { rowsOfForm } from "./grid/answeredRow.ts";
import { ratingTyped } from "./typedRating.ts";

const theForm = (visit: TestVisit): FormOfVisit => {
  const [form] = formsOf(visit.records);
  if (form === undefined) throw new Error("no form");
  return form;
};

const tallyOf = (visit: TestVisit, rows: Parameters<typeof tallyArea>[0]) => {
  const [voice] = theForm(visit).areas;
  return voice && tallyArea(rows, voice);
};

test("cases the host offered are never counted in", () => {
  const visit = new TestVisit();
  visit.add("cases", { label: "10", answers: { voiceOfChild: "no" } });
  visit.add("cases", { label: "2", origin: "replacement", answers: { voiceOfChild: "yes" } });
  visit.add("cases", { label: "H1", origin: "offered", answers: { voiceOfChild: "yes" } });
  const { chosen, offered } = sampleOf(visit.records);
  expect(chosen.map(({ label }) => label)).toEqual(["2", "10"]);
  expect(offered.map(({ label }) => label)).toEqual(["H1"]);
  expect(tallyOf(visit, chosen)).toEqual({ n: 2, counts: { yes: 1, partly: 0, no: 1 } });
  expect(rowsOfForm(visit.records, theForm(visit), null).map(({ label }) => label)).toEqual([
    "2",
    "10",
    "H1",
  ]);
});

test("n leaves out what is blank or not applicable", () => {
  const visit = new TestVisit();
  for (const rating of ["yes", "partly", "notApplicable"])
    visit.add("cases", { answers: { voiceOfChild: rating } });
  visit.add("cases");
  const voice = tallyOf(visit, visit.records.cases);
  expect(voice?.n).toBe(2);
  expect(shareInWords(voice?.counts["yes"] ?? 0, voice?.n ?? 0)).toBe("1 of 2, 50%");
  expect(shareInWords(0, 0)).toBe("");
});

test("a second letter typed at once makes the longer short form, in the cell of the first", () => {
  const { ratings } = new TestVisit().records.visit.vocabulary;
  const before = { text: "n", caseId: "1", area: "a", at: 1000 };
  expect(ratingTyped("n", ratings, null, 1000)?.rating.key).toBe("no");
  expect(ratingTyped("a", ratings, before, 1200)).toMatchObject({
    rating: { key: "notApplicable" },
    isLonger: true,
  });
  // "a" alone means nothing here: however slowly it comes, it goes with the letter before.
  expect(ratingTyped("a", ratings, before, 9000)?.rating.key).toBe("notApplicable");
  expect(ratingTyped("a", ratings, null, 9000)).toBeNull();
  // One that means something by itself is joined only when it comes at once.
  const withA = [
    ...ratings,
    { key: "agrees", label: "Agrees", short: "a", counts: "met" as const },
  ];
  expect(ratingTyped("a", withA, before, 9000)?.rating.key).toBe("agrees");
  expect(ratingTyped("a", withA, before, 1200)?.rating.key).toBe("notApplicable");
});

test("rows with problems are counted by kind and can be had alone", () => {
  const row = {
    line: 2,
    reference: "2024/1",
    team: "CIN",
    plan: "",
    age: "3",
    status: "open",
    opened: "",
  };
  const rows = [
    { ...row, problem: null },
    { ...row, line: 3, problem: "repeatedReference" as const },
    { ...row, line: 4, reference: "", problem: "blankReference" as const },
  ];
  expect(rowChoices(rows).map(({ label, count }) => `${label} ${count}`)).toEqual([
    "All rows 3",
    "With a problem 2",
    "Repeated reference 1",
    "No reference 1",
  ]);
  expect(chosenRows(rows, "problems", "").map(({ line }) => line)).toEqual([3, 4]);
  expect(chosenRows(rows, "all", "cin 2024").map(({ line }) => line)).toEqual([2, 3]);
});
