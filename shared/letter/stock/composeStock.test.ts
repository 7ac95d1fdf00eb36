import { expect, test } from "vitest";
import type { Condition, StockSentence } from "../../visit/programme/letterStyle.ts";
import { heardKeyOf } from "../../visit/heardKey.ts";
import { plainLetterStyle } from "../../visit/programme/letterStyle.ts";
import { TestVisit } from "../testing/testVisit.ts";
import { earlierAdvice, earlierLetterOf } from "../testing/earlierAdvice.ts";
import { agree } from "../../visit/agreed/agree.ts";
import {
  broadScope,
  broadScopeGuard,
  broadScopeReasonId,
  wordsOfBroadScope,
} from "../../visit/agreed/broadScope.ts";
import { composeStock } from "./composeStock.ts";
import { conditionsMet } from "./conditionsMet.ts";

/** A visit of which every claim of the shipped wording is true. */
function visitThatShowsAll() {
  const visit = new TestVisit();
  const { id: drawId } = visit.add("caseDraws", {
    seed: { host: "41", team: "80" },
    drawnAt: "2024-10-15T16:05:00.000Z",
  });
  visit.add("cases", { drawId, origin: "drawn" });
  visit.add("cases", { drawId, origin: "replacement", label: "2" });
  visit.add("enquiries", {
    question: "What joins them?",
    addedOnSite: { day: "2024-10-15", reason: "Asked twice.", agreedWith: "the director" },
  });
  const finding = visit.add("findings", { sentence: "Plans are late." });
  visit.addEvidence(finding);
  visit.add("baselines", { letter: earlierLetterOf("3 May 2023") });
  visit.add("baselineItems", { was: earlierAdvice("Tell schools."), judgement: "done" });
  const peer = visit.add("peers");
  goOnTooBroad(visit);
  visit.add("positions", { findingId: finding.id, peerId: peer.id, stance: "agrees" });
  const advice = visit.add("recommendations", { text: "Plan in time." });
  for (const day of ["2024-10-15", "2024-10-16"])
    visit.add("checkIns", {
      day,
      heard: {
        [heardKeyOf("finding", finding.id)]: finding.sentence,
        [heardKeyOf("recommendation", advice.id)]: advice.text,
      },
    });
  return { visit, finding, peer };
}

/** One pair has two days for five lines, and both sides agreed to that. */
function goOnTooBroad(visit: TestVisit) {
  const reason = "Nobody else will look.";
  const visitId = visit.records.visit.id;
  visit.add("reasons", { id: broadScopeReasonId(visitId), guard: broadScopeGuard, reason });
  const sum = broadScope(visit.records)?.sum ?? "";
  for (const side of ["host", "team"] as const)
    visit.add("agreements", { side, words: wordsOfBroadScope(sum, reason), standing: "agreed" });
}

const textOf = (visit: TestVisit) =>
  (["thanks", "status", "scope", "nextSteps"] as const)
    .map((id) => composeStock(visit.records, id).text)
    .join(" ");

/** Everything the shipped wording claims, and what has to be so. */
const claims: readonly (readonly [Condition, string])[] = [
  ["peopleMet", "People spoke to us openly"],
  ["everySessionHeld", "every session we asked for took place"],
  ["hostHasHeard", "You have heard its messages"],
  ["heardOnEarlierDay", "during the visit"],
  ["feedbackGiven", "at the feedback on the last day"],
  ["anonymityPromised", "we would not attribute what we were told"],
  ["anonymityKept", "and we have not"],
  ["teamAgrees", "the collective view of the peer team"],
  ["reviewDateSet", "We will look again with you"],
  ["recommendationsMade", "the recommendations go into your existing plan"],
  ["broadScopeAgreed", "although it is more than the days allow for: Nobody else will look."],
  ["linesFoundOnSite", "On site we agreed with you to ask also: “What joins them?”."],
];

test("where the records show all of it, every stock sentence stands", () => {
  const { visit } = visitThatShowsAll();
  for (const [, claim] of claims) expect(textOf(visit)).toContain(claim);
  expect(conditionsMet(visit.records).size).toBe(16);
});

type Records = TestVisit["records"];
const without: { readonly [C in Condition]: readonly ((records: Records) => Records)[] } = {
  peopleMet: [
    (records) => ({ ...records, sessions: [] }),
    (records) => ({ ...records, sessions: records.sessions.map((s) => ({ ...s, peopleMet: 0 })) }),
  ],
  everySessionHeld: [
    (records) => ({
      ...records,
      sessions: [...records.sessions, ...records.sessions].map((s, i) =>
        i === 0 ? { ...s, state: "cancelled" as const } : s,
      ),
    }),
    (records) => ({
      ...records,
      sessions: [...records.sessions, ...records.sessions].map((s, i) =>
        i === 0 ? { ...s, state: "planned" as const } : s,
      ),
    }),
    (records) => ({ ...records, sessions: [] }),
  ],
  hostHasHeard: [
    (records) => ({ ...records, checkIns: [] }),
    (records) => ({
      ...records,
      checkIns: records.checkIns.map((row) => ({ ...row, heard: {} })),
    }),
    (records) => ({ ...records, findings: [], recommendations: [] }),
  ],
  heardOnEarlierDay: [
    (records) => ({ ...records, checkIns: records.checkIns.slice(1) }),
    (records) => ({
      ...records,
      checkIns: records.checkIns.map((row) => ({ ...row, day: "2024-09-01" })),
    }),
    (records) => ({
      ...records,
      checkIns: records.checkIns.map((row, i) =>
        i === 0
          ? {
              ...row,
              heard: {},
              points: [{ findingId: null, shared: "Timetable for tomorrow.", response: "" }],
            }
          : row,
      ),
    }),
  ],
  feedbackGiven: [
    (records) => ({ ...records, checkIns: records.checkIns.slice(0, 1) }),
    (records) => ({
      ...records,
      checkIns: records.checkIns.map((row) => ({ ...row, day: "2024-10-21" })),
    }),
  ],
  anonymityPromised: [
    (records) => ({ ...records, visit: { ...records.visit, groundRules: [] } }),
    (records) => ({
      ...records,
      visit: {
        ...records.visit,
        groundRules: records.visit.groundRules.map((rule) => ({
          ...rule,
          text: "What people say may be attributed.",
        })),
      },
    }),
  ],
  anonymityKept: [
    (records) => ({ ...records, sessions: records.sessions.map((s) => ({ ...s, peopleMet: 1 })) }),
    (records) => ({
      ...records,
      sessions: records.sessions.map((s) => ({ ...s, kind: "oneToOne" as const, peopleMet: 0 })),
    }),
  ],
  teamAgrees: [
    (records) => ({
      ...records,
      positions: records.positions.map((row) => ({ ...row, stance: "dissents" as const })),
    }),
    (records) => ({
      ...records,
      positions: records.positions.map((row) => ({ ...row, stance: "queries" as const })),
    }),
  ],
  drawnAtRandom: [
    (records) => ({ ...records, caseDraws: records.caseDraws.map((d) => ({ ...d, seed: null })) }),
    (records) => ({
      ...records,
      caseDraws: records.caseDraws.map((draw) => ({ ...draw, drawnAt: null })),
    }),
    (records) => ({
      ...records,
      caseDraws: records.caseDraws.map((draw) => ({ ...draw, seed: { host: " ", team: "1" } })),
    }),
  ],
  replacementsTaken: [(records) => ({ ...records, cases: records.cases.slice(0, 1) })],
  reviewDateSet: [" ", "none", "TBC", "?", "to be agreed", "We have not agreed one."].map(
    (reviewDate) => (records) => ({ ...records, visit: { ...records.visit, reviewDate } }),
  ),
  recommendationsMade: [(records) => ({ ...records, recommendations: [] })],
  returnsToLetter: [(records) => ({ ...records, baselines: [] })],
  everyEarlierLookedAt: [
    (records) => ({ ...records, baselineItems: [] }),
    ...(["open", "notLookedAt"] as const).map((judgement) => (records: Records) => ({
      ...records,
      baselineItems: records.baselineItems.map((item) => ({ ...item, judgement })),
    })),
  ],
  broadScopeAgreed: [
    (records) => ({ ...records, reasons: [] }),
    // One side took it back.
    (records) => ({
      ...records,
      agreements: records.agreements.map((row) =>
        row.side === "host" ? { ...row, standing: "takenBack" as const } : row,
      ),
    }),
    // It fits by now.
    (records) => ({ ...records, enquiries: records.enquiries.slice(-1) }),
    // The numbers are others than those that were agreed to.
    (records) => ({ ...records, enquiries: records.enquiries.slice(1) }),
  ],
  linesFoundOnSite: [
    (records) => ({
      ...records,
      enquiries: records.enquiries.filter(({ addedOnSite }) => addedOnSite === null),
    }),
    // One side alone.
    (records) => ({
      ...records,
      agreements: records.enquiries
        .filter(({ addedOnSite }) => addedOnSite !== null)
        .flatMap(({ id: enquiryId, question: words }) => {
          const change = agree(records, {
            words,
            enquiryId,
            side: "host",
            standing: "agreed",
            role: "Director",
            on: "2024-10-15",
          });
          return "put" in change ? [change.put] : [];
        }),
    }),
  ],
};

const cases = (Object.keys(without) as Condition[]).flatMap((condition) =>
  without[condition].map((change, i) => [condition, i + 1, change] as const),
);

test.each(cases)("no claim of %s where the records do not show it (%i)", (condition, _, change) => {
  const { visit } = visitThatShowsAll();
  visit.records = change(visit.records);
  expect(conditionsMet(visit.records)).not.toContain(condition);
  for (const [of, claim] of claims)
    if (of === condition) expect(textOf(visit)).not.toContain(claim);
});

test("what is said instead stands only where the other does not, and is not told as left out", () => {
  const { visit } = visitThatShowsAll();
  expect(textOf(visit)).not.toMatch(/openly\.|This is the view of/u);
  visit.records = without.everySessionHeld[0]?.(visit.records) ?? visit.records;
  const { text, leftOut } = composeStock(visit.records, "thanks");
  expect(text).toContain("People spoke to us openly. Please pass on our thanks.");
  expect(leftOut).toEqual([
    {
      text: "People spoke to us openly, and every session we asked for took place.",
      slots: [],
      conditions: ["everySessionHeld"],
    },
  ]);
});

test("a sentence with an empty or unknown slot is left out, and told with its gap", () => {
  const { visit } = visitThatShowsAll();
  const sentence = (text: string): StockSentence => ({ text, when: [], unless: [] });
  visit.records = {
    ...visit.records,
    visit: {
      ...visit.records.visit,
      focus: " ",
      letterStyle: {
        ...plainLetterStyle,
        wording: {
          scope: [
            [sentence("You asked about {focus} in {host}."), sentence("We came.")],
            [sentence("It was {weather}.")],
          ],
        },
      },
    },
  };
  expect(composeStock(visit.records, "scope")).toEqual({
    text: "We came.",
    leftOut: [
      { text: "You asked about … in Midthorpe Council.", slots: ["focus"], conditions: [] },
      { text: "It was ….", slots: ["weather"], conditions: [] },
    ],
  });
});

test("a visit of 0.1.0, with plain wording, claims no more than one of today", () => {
  const { visit } = visitThatShowsAll();
  // Its wording had no sentence for a line found on site, nor for a scope that is too broad.
  for (const change of [without.linesFoundOnSite[0], without.broadScopeAgreed[0]])
    visit.records = change?.(visit.records) ?? visit.records;
  const plain = { ...visit.records.visit, letterStyle: plainLetterStyle };
  const older = Object.assign(new TestVisit(), { records: { ...visit.records, visit: plain } });
  expect(textOf(older)).toBe(textOf(visit));
  for (const [condition, , change] of cases) {
    expect([
      condition,
      textOf(Object.assign(new TestVisit(), { records: change(older.records) })),
    ]).toEqual([
      condition,
      textOf(Object.assign(new TestVisit(), { records: change(visit.records) })),
    ]);
  }
});

test("wording that the programme's people wrote stays as it is, in its paragraphs", () => {
  const { visit } = visitThatShowsAll();
  const { vocabulary } = visit.records.visit;
  const wording = { thanks: "We came to {host}. It rained.\n\nThank you." };
  visit.records = {
    ...visit.records,
    visit: {
      ...visit.records.visit,
      letterStyle: plainLetterStyle,
      vocabulary: { ...vocabulary, letter: { ...vocabulary.letter, wording } },
    },
  };
  expect(composeStock(visit.records, "thanks").text).toBe(
    "We came to Midthorpe Council. It rained.\n\nThank you.",
  );
});

test.each([
  ["Safeguarding peer challenge", "", "this safeguarding peer challenge"],
  ["LSCB Diagnostic", "", "this LSCB Diagnostic"],
  ["SEND peer review", "", "this SEND peer review"],
  ["Ofsted readiness (South West)", "", "this Ofsted readiness (South West)"],
  ["Practice Diagnostic", "practice diagnostic", "this practice diagnostic"],
])("the programme %s keeps its capitals within a sentence", (programme, programmeInText, said) => {
  const visit = new TestVisit();
  const letterStyle = { ...plainLetterStyle, programmeInText };
  visit.records = { ...visit.records, visit: { ...visit.records.visit, programme, letterStyle } };
  expect(composeStock(visit.records, "thanks").text).toContain(`carry out ${said} on 15`);
});

test.each([
  ["thresholds.", "thresholds"],
  ["- thresholds\n- quality assurance\n- capacity", "thresholds, quality assurance and capacity"],
  ["Are children safe?", "“Are children safe?”"],
])("the focus %j stands in its sentence as %j", (focus, said) => {
  const visit = new TestVisit();
  visit.records = { ...visit.records, visit: { ...visit.records.visit, focus } };
  expect(composeStock(visit.records, "scope").text).toBe(`You asked us to look at ${said}.`);
});
