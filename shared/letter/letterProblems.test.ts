import { identifierHit } from "../identifiers/identifierHit.ts";
import { expect, test } from "vitest";
import type { Finding } from "../visit/kinds/finding.ts";
import type { LetterCheckInput } from "./checkLetter.ts";
import type { LetterFill } from "./letterLayout.ts";
import { checkOf, plainTypes } from "./testing/soundVisit.ts";
import { TestVisit } from "./testing/testVisit.ts";

/** A letter in which nothing is wrong but what a test puts in it. */
function soundVisit() {
  const visit = new TestVisit();
  visit.add("peers", { seat: "lead" });
  const strength = wellBorneOut(visit, { polarity: "strength", sentence: "Leaders know it." });
  const area = wellBorneOut(visit, { polarity: "area", sentence: "Plans are late." });
  visit.add("recommendations", { order: 0, findingId: area.id, text: "Plan in time." });
  return { visit, strength, area };
}

function wellBorneOut(visit: TestVisit, fields: Partial<Finding>): Finding {
  const finding = visit.add("findings", fields);
  visit.addEvidence(finding);
  visit.addEvidence(finding, { sourceGroup: "schools" });
  return finding;
}

const sounding: LetterFill = {
  pages: 4,
  pagesFilled: 3.7,
  overflow: { lines: 0, words: 0, sectionId: null },
  sections: [],
};

/** What is said by the checks of this file that is not reasoned away. */
function check(visit: TestVisit, rest: Partial<LetterCheckInput> = {}) {
  return checkOf(visit, { fill: sounding, ...rest, types: plainTypes }).filter(
    ({ severity }) => severity !== "reasoned",
  );
}

const texts = (...checked: Parameters<typeof check>) => check(...checked).map(({ text }) => text);

const reason = (guard: "thin" | "dissent" | "leftOut", words: string) => ({
  guard,
  reason: words,
  at: "2024-10-16T18:00:00.000Z",
});

/** What is said of a letter that runs onto a fifth page. */
const onFivePages = (
  sections: LetterFill["sections"],
  { words = 30, lines = 3, pagesFilled = 4.2 } = {},
) =>
  texts(soundVisit().visit, {
    fill: { pages: 5, pagesFilled, overflow: { lines, words, sectionId: null }, sections },
  })[0];

test("a fifth page: the section furthest over its share is named, not the longest", () => {
  expect(
    onFivePages([
      { id: "areas", words: 650 },
      { id: "strengths", words: 500 },
      { id: "scope", words: 110 },
    ]),
  ).toBe(
    "The letter fills 4.2 pages; it may fill four at most. 30 words stand on the fifth: cut about 3 lines. Strengths is furthest over: 500 words, and its share is 310.",
  );
});

test("a fifth page: no section is named where none is over its share", () => {
  const plain =
    "The letter fills 4.2 pages; it may fill four at most. 30 words stand on the fifth: cut about 3 lines.";
  expect(onFivePages([{ id: "areas", words: 620 }])).toBe(plain);
  expect(onFivePages([])).toBe(plain);
});

test("a fifth page: a letter just over four pages never reads as four, and one word and one line are one", () => {
  expect(onFivePages([], { pagesFilled: 4.001, words: 1, lines: 1 })).toBe(
    "The letter fills 4.1 pages; it may fill four at most. 1 word stands on the fifth: cut about 1 line.",
  );
});

test("a fifth page: where only the sign-off stands on it, a line or two make room", () => {
  expect(onFivePages([], { words: 0, lines: 2 })).toBe(
    "The letter fills 4.2 pages; it may fill four at most. Cut a line or two so that the sign-off fits.",
  );
});

test("every part that is missing is said, with the place to go to, blanks counting as missing", () => {
  const visit = new TestVisit();
  visit.records = { ...visit.records, visit: { ...visit.records.visit, daysOnSite: [] } };
  const letter = visit.addLetter({
    texts: { thanks: "We thank you." },
    date: null,
    salutation: " ",
    addressee: { name: " ", lines: [] },
    signOff: { closing: "", name: " ", lines: [] },
  });
  const found = check(visit, { letter }).map(({ text, severity, part, sectionId }) => [
    text,
    severity,
    part ?? sectionId,
  ]);
  expect(found).toEqual([
    ["The letter has no addressee.", "refuses", "addressee"],
    ["The letter has no date.", "refuses", "date"],
    ["The letter has no salutation, such as “Dear Director”.", "refuses", "salutation"],
    ["Nobody signs the letter for the team.", "refuses", "signOff"],
    [
      "No strength is in the letter. Mark agreed strengths for it under Findings.",
      "refuses",
      "strengths",
    ],
    [
      "No area for improvement is in the letter. Mark agreed areas for it under Findings.",
      "refuses",
      "areas",
    ],
    [
      "The letter makes no recommendation. Add at least one under Findings.",
      "refuses",
      "recommendations",
    ],
  ]);
});

test("characters that cannot be printed are named, and a concern is quoted where it stands", () => {
  const { visit } = soundVisit();
  visit.add("concerns", { text: "a child whose placement broke down last night" });
  const letter = visit.addLetter({
    texts: { takeHome: "We heard of a child whose placement broke down. ☃ and ☂ came." },
    title: "Peer challenge →",
  });
  expect(texts(visit, { letter, missingGlyphs: ["→", "☃", "☂", "Ϙ"] })).toEqual([
    "What we take home: this repeats a safeguarding concern, which stays out of the letter: “We heard of a child whose placement broke down. ☃ and ☂ came.”.",
    "Title: the letter's typeface cannot print “→” (an arrow, U+2192) in “Peer challenge →”. Write it another way.",
    "What we take home: the letter's typeface cannot print “☃” (a snowman, U+2603) and “☂” (a picture, U+2602) in “… d whose placement broke down. ☃ and ☂ came.”. Write it another way.",
    "The letter's typeface cannot print “Ϙ” (a character of the Greek script, U+03D8). Write it another way.",
  ]);
});

test("of an identifier as much is quoted as shows where it stands", () => {
  const { visit } = soundVisit();
  const quoted = (sentence: string) =>
    texts(visit, {
      letter: visit.addLetter({ texts: { takeHome: sentence } }),
      scan: (text) => {
        const start = text.indexOf("Ann");
        return start < 0 ? [] : [identifierHit("personName", text, start, start + 3)];
      },
    })[0]
      ?.split("take it out of ")
      .at(-1);
  expect(quoted("Ask Ann.")).toBe("“Ask Ann.”.");
  expect(quoted(`${"W".repeat(26)} Ann.`)).toBe(`“${"W".repeat(26)} Ann.”.`);
  expect(quoted(`${"W".repeat(30)} Ann.`)).toBe(`“… ${"W".repeat(29)} Ann.”.`);
  expect(quoted(`${"y ".repeat(20)}Ann${" z".repeat(40)}.`)).toBe(
    `“… ${"y ".repeat(15)}Ann${" z".repeat(18)} …”.`,
  );
  expect(quoted(`Ann ${"z".repeat(65)}.`)).toBe(`“Ann ${"z".repeat(65)}.”.`);
  expect(quoted(`Ann ${"z".repeat(66)}.`)).toBe(`“Ann ${"z".repeat(66)} …”.`);
});

test("what stands against a finding is said in its words, and leads to its section", () => {
  const { visit, strength, area } = soundVisit();
  const sentence = "Caseloads are high.";
  const emerging = visit.add("findings", { polarity: "strength", sentence, state: "emerging" });
  const thin = visit.add("findings", { polarity: "area", sentence: "Parking is short." });
  const peer = visit.add("peers");
  visit.add("positions", { findingId: area.id, peerId: peer.id, stance: "dissents" });
  visit.add("positions", { findingId: strength.id, peerId: peer.id, stance: "queries" });
  const left = wellBorneOut(visit, {
    sentence: "Visits are late.",
    inspectorWouldRaise: true,
    inLetter: false,
  });
  const found = check(visit).map(({ severity, findingId, sectionId, text }) => [
    severity,
    findingId,
    sectionId,
    text,
  ]);
  expect(found).toEqual([
    [
      "refuses",
      emerging.id,
      "strengths",
      "“Caseloads are high.” is marked for the letter but not agreed by the team. Agree it or take it out.",
    ],
    [
      "needsReason",
      area.id,
      "areas",
      "A peer dissents from “Plans are late.”, and the lead has not answered. Settle it, answer it, or record why it goes in.",
    ],
    [
      "needsReason",
      thin.id,
      "areas",
      "“Parking is short.” is thin: 0 of 2 sessions, 0 of 2 source groups, 0 of 1 kinds of evidence. Link more evidence, or record why it goes in.",
    ],
    [
      "needsReason",
      left.id,
      "areas",
      "An inspector would raise “Visits are late.”, and the letter leaves it out. Put it in, or record why not.",
    ],
  ]);
});

test("two findings of the same words are two problems", () => {
  const { visit } = soundVisit();
  for (const order of [1, 2]) visit.add("findings", { order, sentence: "Parking is short." });
  expect(check(visit)).toHaveLength(2);
});

test("only what an inspector would raise is missed", () => {
  const { visit } = soundVisit();
  for (const state of ["agreed", "emerging", "parked"] as const)
    visit.add("findings", { inLetter: false, inspectorWouldRaise: false, state });
  expect(check(visit)).toEqual([]);
});

test("a reason counts for what it was given for, and only in words", () => {
  const { visit } = soundVisit();
  const peer = visit.add("peers");
  const dissented = (overrides: Finding["overrides"]) => {
    const finding = visit.add("findings", { sentence: "Parking is short.", overrides });
    visit.add("positions", { findingId: finding.id, peerId: peer.id, stance: "dissents" });
    return check(visit)
      .filter(({ findingId }) => findingId === finding.id)
      .map(({ type }) => type);
  };
  expect(dissented([reason("thin", "Seen by all.")])).toEqual(["dissent"]);
  expect(dissented([reason("dissent", "Heard.")])).toEqual(["thin"]);
  expect(dissented([reason("thin", " "), reason("dissent", "")])).toEqual(["thin", "dissent"]);
  expect(dissented([reason("thin", "Seen."), reason("dissent", "Heard.")])).toEqual([]);
});

test("more than eight recommendations, and one that answers nothing in the letter, are advised on", () => {
  const { visit, area } = soundVisit();
  const [first] = visit.records.recommendations;
  const unmentioned = wellBorneOut(visit, { inLetter: false });
  const advice = "Plan earlier.";
  for (const order of [1, 2])
    visit.add("recommendations", { order, text: advice, findingId: area.id });
  expect(check(visit)).toEqual([]);
  visit.add("recommendations", { order: 3, text: advice, findingId: null });
  visit.add("recommendations", { order: 4, text: advice, findingId: unmentioned.id });
  visit.add("recommendations", { order: 5, text: advice, findingId: null, inLetter: false });
  const loose = [
    [null, "Recommendation 4 is not tied to an area for improvement."],
    [unmentioned.id, "Recommendation 5 answers an area that the letter does not mention."],
  ];
  const said = () => check(visit).map(({ findingId, text }) => [findingId, text]);
  expect(said()).toEqual(loose);
  for (const order of [6, 7, 8])
    visit.add("recommendations", { order, text: advice, findingId: area.id });
  expect(said()).toEqual(loose);
  visit.add("recommendations", { order: 9, text: advice, findingId: first?.findingId ?? null });
  expect(said()).toEqual([[null, "9 recommendations: more than 8 are seldom acted on."], ...loose]);
});
