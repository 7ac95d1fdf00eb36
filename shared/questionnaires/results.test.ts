import { expect, test } from "vitest";
import { returnedInWords } from "./rounds.ts";
import { resultsOf } from "./results.ts";
import { askedVisit } from "./testing/askedVisit.ts";

test("both sides stand beside one another with who answered, was asked, and gave which answer", () => {
  const { visit, questionnaire, round, answer } = askedVisit();
  const after = round("After the visit", { askedTeam: 6, askedHost: 14 });
  answer(after, "team", { fully: 4, partly: 1 });
  answer(after, "host", { fully: 2, mostly: 3, not: 1 });
  const [first, second] = resultsOf(questionnaire, visit.records).questions;
  expect(first?.sides).toMatchObject([
    { side: "team", counts: [4, 0, 1, 0, 0], n: 5, returned: 5, asked: 6 },
    { side: "host", counts: [2, 3, 0, 1, 0], n: 6, returned: 6, asked: 14 },
  ]);
  // Nobody answered the second: that is said, and not left out.
  expect(second?.sides).toMatchObject([{ n: 0 }, { n: 0 }]);
});

test("an answer that no round offers is none: the counts are always of n", () => {
  const { visit, questionnaire, round, answer } = askedVisit({ hideTeamBelow: 0 });
  answer(round("After the visit", { askedTeam: 6 }), "team", { fully: 2, superbly: 3 });
  expect(resultsOf(questionnaire, visit.records).questions[0]?.sides).toMatchObject([
    { counts: [2, 0, 0, 0, 0], n: 2, returned: 5 },
  ]);
});

test("answers of fewer than was agreed are hidden, remarks too, and how many answered is not", () => {
  const { visit, questionnaire, round, answer } = askedVisit({
    hideHostBelow: 5,
    hideTeamBelow: 0,
  });
  const after = round("After the visit", { askedTeam: 3, askedHost: 9 });
  answer(after, "team", { fully: 2 });
  answer(after, "host", { not: 3 });
  visit.add("questionnaireReturns", {
    roundId: after.id,
    side: "host",
    answers: { q1: "not" },
    remarks: { q1: "Only the head of one team would say this." },
  });
  const sides = () => resultsOf(questionnaire, visit.records).questions[0]?.sides ?? [];
  expect(sides()).toMatchObject([
    { counts: [2, 0, 0, 0, 0], isHidden: false },
    { counts: null, isHidden: true, n: 4, remarks: [] },
  ]);
  answer(after, "host", { mostly: 1 });
  expect(sides()[1]).toMatchObject({
    counts: [0, 1, 0, 4, 0],
    remarks: [expect.stringContaining("Only the head")],
  });
});

test("an answer that a later round does not offer is counted all the same, and other words are told", () => {
  const { visit, questionnaire, round, answer } = askedVisit();
  const before = round("Before the visit", { askedHost: 20 });
  answer(before, "host", { fully: 6, cannotSay: 2 });
  const reworded = questionnaire.questions.map((question, at) =>
    at === 0 ? { ...question, text: "The lines were right." } : question,
  );
  const after = round("After the visit", {
    askedHost: 20,
    questions: reworded,
    scale: questionnaire.scale.filter(({ key }) => key !== "cannotSay"),
  });
  answer(after, "host", { fully: 7 });
  const { scale, questions } = resultsOf(questionnaire, visit.records);
  expect(scale.map(({ key }) => key)).toContain("cannotSay");
  expect(questions[0]?.text).toBe("The lines were right.");
  expect(questions[0]?.wordings).toHaveLength(2);
  expect(questions[1]?.wordings).toEqual([]);
  const sums = questions[0]?.sides.map(({ counts }) => counts?.reduce((a, b) => a + b, 0));
  expect(sums).toEqual([8, 7]);
});

test.each([
  ["too few answers", { fully: 4, not: 5 }, 9, { fully: 12 }, 12, "as only 9 answered before the"],
  [
    "too few of those asked",
    { fully: 12 },
    40,
    { fully: 12 },
    12,
    "as only 12 of 40 answered before",
  ],
  ["nobody knows how many were asked", { fully: 12 }, null, { fully: 12 }, 12, "were asked before"],
  [
    "more answers than people asked",
    { fully: 12 },
    9,
    { not: 12 },
    12,
    "as more answered before the visit than the 9 who were asked",
  ],
  [
    "what can be chance",
    { fully: 6, not: 6 },
    12,
    { fully: 8, not: 4 },
    12,
    "no clear change. 6 of 12, then 8 of 12",
  ],
  [
    "more good answers",
    { fully: 1, not: 19 },
    24,
    { fully: 9, mostly: 8, not: 3 },
    24,
    "better answers than before. 1 of 20, then 17 of 20",
  ],
  [
    "fewer good answers",
    { mostly: 18, not: 2 },
    24,
    { fully: 3, partly: 17 },
    24,
    "worse answers than before. 18 of 20, then 3 of 20",
  ],
])("of %s no more is said than the rule allows", (_, was, askedBefore, is, askedAfter, said) => {
  const { visit, questionnaire, round, answer } = askedVisit({ leastAnswers: 10, leastReturn: 50 });
  answer(round("Before the visit", { askedHost: askedBefore }), "host", was);
  answer(round("After the visit", { askedHost: askedAfter }), "host", is);
  const [change, ...more] = resultsOf(questionnaire, visit.records).questions[0]?.changes ?? [];
  expect(change).toContain("The host, Before the visit to After the visit:");
  expect(change).toContain(said);
  expect(more).toEqual([]);
});

test("each later round is held against the first, and one round alone against none", () => {
  const { visit, questionnaire, round, answer } = askedVisit({ hideHostBelow: 0 });
  const changes = () => resultsOf(questionnaire, visit.records).questions[0]?.changes ?? [];
  answer(round("Before", { askedHost: 3 }), "host", { fully: 3 });
  expect(changes()).toEqual([]);
  answer(round("During", { askedHost: 3 }), "host", { fully: 3 });
  answer(round("After", { askedHost: 3 }), "host", { fully: 3 });
  expect(changes().map((said) => said.split(":")[0])).toEqual([
    "The host, Before to During",
    "The host, Before to After",
  ]);
});

test("a rate of return is a count of those asked, and says when it cannot be one", () => {
  expect(returnedInWords(10, 14)).toBe("10 of 14 asked");
  expect(returnedInWords(0, 14)).toBe("nobody of 14 asked");
  expect(returnedInWords(3, null)).toBe("3; how many were asked is not said");
  expect(returnedInWords(15, 14)).toMatch(/^15, more than the 14/u);
});

test("a form that came back with nothing in it is nobody’s answer", () => {
  const { visit, questionnaire, round, answer } = askedVisit();
  const after = round("After the visit", { askedHost: 14 });
  answer(after, "host", { fully: 6 });
  const first = visit.records.questionnaireReturns[0];
  if (first === undefined) throw new Error("nobody answered");
  visit.add("questionnaireReturns", { ...first, answers: {}, remarks: { q1: "  " } });
  expect(resultsOf(questionnaire, visit.records).questions[0]?.sides).toMatchObject([
    { returned: 6, n: 6 },
  ]);
});
