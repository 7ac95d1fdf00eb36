import { emptyRegister } from "../identifiers/emptyRegister.ts";
import { identifierHit } from "../identifiers/identifierHit.ts";
import { scanForIdentifiers } from "../identifiers/scanForIdentifiers.ts";
import { expect, test } from "vitest";
import { canIssue, type LetterCheckInput } from "./checkLetter.ts";
import { checkOf, soundVisit, plainTypes } from "./testing/soundVisit.ts";
import { TestVisit } from "./testing/testVisit.ts";

const none = { lines: 0, words: 0, sectionId: null };

/** What is said by the checks of this file. */
const check = (visit: TestVisit, rest: Partial<LetterCheckInput> = {}) =>
  checkOf(visit, { ...rest, types: plainTypes });

test("a sound letter may be issued", () => {
  const problems = checkOf(soundVisit().visit);
  expect(problems).toEqual([]);
  expect(canIssue(problems)).toBe(true);
});

test("a fifth page refuses, and names the section and the words to cut", () => {
  const problems = check(soundVisit().visit, {
    fill: {
      pages: 5,
      pagesFilled: 4.43,
      overflow: { lines: 18, words: 205, sectionId: "areas" },
      sections: [
        { id: "strengths", words: 300 },
        { id: "areas", words: 1500 },
      ],
    },
  });
  expect(problems[0]).toMatchObject({ type: "fifthPage", severity: "refuses", sectionId: "areas" });
  expect(problems[0]?.text).toBe(
    "The letter fills 4.4 pages; it may fill four at most. 205 words stand on the fifth: cut about 18 lines. Areas for improvement is furthest over: 1,500 words, and its share is 620.",
  );
  expect(canIssue(problems)).toBe(false);
});

test("a name in a section's own heading is found as it is in its text", () => {
  const { visit } = soundVisit();
  const { letterStyle } = visit.records.visit;
  visit.records = {
    ...visit.records,
    visit: {
      ...visit.records.visit,
      letterStyle: {
        ...letterStyle,
        sections: letterStyle.sections.map((section) =>
          section.id === "takeHome"
            ? { ...section, heading: "What Kayleigh Brennan taught us" }
            : section,
        ),
      },
    },
  };
  const problems = checkOf(visit, {
    letter: visit.addLetter({ texts: { takeHome: "We take home much." } }),
    types: ["identifier"],
    scan: (text) => scanForIdentifiers(text, { register: emptyRegister, setting: "letter" }),
  });
  expect(problems.map(({ text }) => text.split(" looks")[0])).toEqual([
    "Heading: “Kayleigh Brennan”",
  ]);
});

test("a letter dated before its last day on site refuses, however its days are ordered", () => {
  const { visit } = soundVisit();
  visit.records = {
    ...visit.records,
    visit: { ...visit.records.visit, daysOnSite: ["2024-12-04", "2024-10-15"] },
  };
  const datedOn = (date: string) =>
    checkOf(visit, { letter: visit.addLetter({ date }), types: ["dated"] });
  expect(datedOn("2024-12-03")).toMatchObject([
    {
      severity: "refuses",
      part: "date",
      text: "The letter is dated 3 December 2024, before the last day on site, 4 December 2024. Date it for that day or later, or put the days right in the visit’s details.",
    },
  ]);
  expect(datedOn("2024-12-04")).toEqual([]);
});

test("an identifier refuses, and the message says where it stands", () => {
  const { visit, area } = soundVisit();
  const problems = check(visit, {
    scan: (text) =>
      text.includes("Plans") ? [{ ...identifierHit("personName", text, 0, 5), text: "Plans" }] : [],
  });
  expect(problems[0]).toMatchObject({
    type: "identifier",
    severity: "refuses",
    sectionId: "areas",
    findingId: area.id,
  });
  expect(problems[0]?.text).toContain("“Plans” looks like a person's name");
});

test("the same words twice in one place are said once", () => {
  const { visit } = soundVisit();
  const letter = visit.addLetter({ texts: { takeHome: "Ask Ann. Ask Ann." } });
  const scan = (text: string) =>
    [...text.matchAll(/Ann/g)].map(({ index }) =>
      identifierHit("personName", text, index, index + 3),
    );
  expect(check(visit, { letter, scan })).toHaveLength(1);
});

test.each([
  "We heard Dr. Featherstone say so.",
  "Mrs. Okonjo was not offered an advocate.",
  "Cllr. Featherstone reads every audit.",
  "Mr. A. Rahman told us so.",
  "J. Okonjo signed the plan.",
  "K. J. Brisk chaired the review.",
])("a name with a stop in it refuses, and the sentence is said: %s", (sentence) => {
  const { visit, area } = soundVisit();
  const detail = `The team is settled. ${sentence} It meets each week.`;
  visit.records = {
    ...visit.records,
    findings: visit.records.findings.map((finding) =>
      finding.id === area.id ? { ...finding, detail } : finding,
    ),
  };
  const scan = (text: string) =>
    scanForIdentifiers(text, { register: emptyRegister, setting: "letter" });
  const [found] = check(visit, { scan });
  expect(found).toMatchObject({ type: "identifier", severity: "refuses", findingId: area.id });
  expect(found?.text).toContain(`take it out of “${sentence}”`);
});

test("what only points at one person is advice and does not stand against issue", () => {
  const { visit } = soundVisit();
  const letter = visit.addLetter({ texts: { takeHome: "The designated nurse was frank." } });
  const scan = (text: string) => {
    const start = text.indexOf("The designated nurse");
    return start < 0 ? [] : [identifierHit("onePerson", text, start, start + 20)];
  };
  const problems = check(visit, { letter, scan });
  expect(problems).toMatchObject([{ type: "identifier", severity: "advice" }]);
  expect(problems[0]?.text).toContain("“The designated nurse” points at one person");
  expect(canIssue(problems)).toBe(true);
});

test("words of a safeguarding concern refuse", () => {
  const { visit } = soundVisit();
  visit.add("concerns", { text: "a child whose placement broke down last night" });
  const letter = visit.addLetter({
    texts: { takeHome: "We heard of a child whose placement broke down." },
  });
  expect(check(visit, { letter })[0]?.type).toBe("concern");
});

test("a thin finding needs a reason, and a recorded reason is enough", () => {
  const { visit } = soundVisit();
  const thin = visit.add("findings", { polarity: "area", sentence: "Parking is short." });
  expect(check(visit)).toMatchObject([
    { type: "thin", severity: "needsReason", findingId: thin.id },
  ]);
  visit.records = {
    ...visit.records,
    findings: visit.records.findings.map((f) =>
      f.id === thin.id
        ? {
            ...f,
            overrides: [
              { guard: "thin", reason: "Seen by all of us.", at: "2024-10-16T18:00:00.000Z" },
            ],
          }
        : f,
    ),
  };
  const problems = check(visit);
  expect(problems).toMatchObject([
    { type: "thin", severity: "reasoned", reason: "Seen by all of us." },
  ]);
  expect(canIssue(problems)).toBe(true);
});

test("a finding that as many query as agree to needs a reason; one of many who asks does not stand in its way", () => {
  const { visit, area } = soundVisit();
  const say = (stance: "agrees" | "queries") =>
    visit.add("positions", {
      findingId: area.id,
      peerId: visit.add("peers").id,
      stance,
      wording: area.sentence,
    });
  const found = () => check(visit).filter(({ type }) => type === "dissent");
  say("agrees");
  say("agrees");
  say("queries");
  const agreed = visit.records.positions.filter(({ findingId }) => findingId === area.id);
  const queries = agreed.filter(({ stance }) => stance === "queries").length;
  expect(found()).toEqual([]);
  for (let more = queries; more < agreed.length - queries; more += 1) say("queries");
  expect(found()).toMatchObject([{ severity: "needsReason", findingId: area.id }]);
  expect(found()[0]?.text).toMatch(/^As many peers query/u);
});

test("a dissent needs a reason", () => {
  const { visit, area } = soundVisit();
  const peer = visit.add("peers");
  visit.add("positions", { findingId: area.id, peerId: peer.id, stance: "dissents" });
  expect(check(visit)).toMatchObject([{ type: "dissent", severity: "needsReason" }]);
});

test("a minority view that the lead has answered asks for no other reason; each must be answered", () => {
  const { visit, area } = soundVisit();
  const dissent = { findingId: area.id, stance: "dissents" } as const;
  const [ann, ben] = [visit.add("peers", { initials: "AN" }), visit.add("peers")];
  visit.add("positions", { ...dissent, peerId: ann.id, answer: "Seen in eight files." });
  expect(check(visit)).toEqual([]);
  visit.add("positions", { ...dissent, peerId: ben.id, answer: " " });
  expect(check(visit)).toMatchObject([{ type: "dissent", severity: "needsReason" }]);
});

test("a message that an inspector would raise is never dropped silently", () => {
  const { visit } = soundVisit();
  visit.add("findings", {
    sentence: "Visits are late.",
    inspectorWouldRaise: true,
    inLetter: false,
  });
  expect(check(visit)).toMatchObject([{ type: "leftOut", severity: "needsReason" }]);
});

test("a finding that is marked but not agreed refuses", () => {
  const { visit } = soundVisit();
  visit.add("findings", { sentence: "Not yet.", state: "emerging" });
  expect(check(visit)[0]).toMatchObject({ type: "notAgreed", severity: "refuses" });
});

test("an empty letter says each part that is missing", () => {
  const visit = new TestVisit();
  visit.records = { ...visit.records, visit: { ...visit.records.visit, daysOnSite: [] } };
  const letter = visit.addLetter({
    date: null,
    salutation: "",
    addressee: { name: "", lines: [] },
  });
  const texts = check(visit, { letter })
    .map((problem) => problem.text)
    .join(" ");
  for (const part of [
    "addressee",
    "date",
    "salutation",
    "signs",
    "strength",
    "area for improvement",
    "recommendation",
  ])
    expect(texts).toContain(part);
});

test("a character that the typeface lacks refuses", () => {
  expect(check(soundVisit().visit, { missingGlyphs: ["☃"] })[0]).toMatchObject({
    type: "missingGlyph",
    severity: "refuses",
  });
});

test("a section somewhat over its share is let be; one well over is advised on, with both figures", () => {
  const { visit } = soundVisit();
  const advised = (words: number) =>
    check(visit, {
      fill: { pages: 4, pagesFilled: 3.9, overflow: none, sections: [{ id: "areas", words }] },
    }).map(({ text }) => text);
  expect(advised(713)).toEqual([]); // 15 % over its 620
  expect(advised(714)).toEqual([
    "Areas for improvement has 714 words; its share of four pages is 620.",
  ]);
});

test("long sections, loose and many recommendations are advice only", () => {
  const { visit } = soundVisit();
  for (let i = 0; i < 9; i += 1) visit.add("recommendations", { text: `Do thing ${i}.` });
  const problems = check(visit, {
    fill: { pages: 4, pagesFilled: 3.9, overflow: none, sections: [{ id: "scope", words: 400 }] },
  });
  expect(new Set(problems.map((p) => p.severity))).toEqual(new Set(["advice"]));
  expect(canIssue(problems)).toBe(true);
});
