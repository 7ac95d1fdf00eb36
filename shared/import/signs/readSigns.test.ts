import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { announcedConcern, mayBeConcernUnder } from "./announcedConcern.ts";
import { isBlankLine, readSigns, setsMinusAgainstPlus } from "./readSigns.ts";
import { calls, concernLines, edges, lineLabels, noConcernLines } from "../testing/signedLines.ts";

const read = (raw: string, minusMarksArea = false) => readSigns(raw, { minusMarksArea });

test.each(concernLines)("%j is a concern", (raw) => {
  expect(read(raw).mark).toBe("concern");
  expect(read(raw, true).mark).toBe("concern");
});

test.each(noConcernLines)("%j is none, and nobody is asked", (raw) => {
  expect(read(raw).mark).not.toBe("concern");
  expect(read(raw, true).mark).not.toBe("concern");
  expect(announcedConcern(read(raw).text)).toBe("no");
});

test("a picture in Markdown is no concern", () => {
  expect(read("![the wall](wall.png)").mark).toBe("plain");
});

test.each([
  "Child at risk: boy of 9, left alone at home",
  "URGENT: boy of 9 left alone at home",
  "Escalated to duty, no answer yet: boy of 9 alone at home",
  "boy of 9 left alone at home, told duty manager 15:40",
  "Safeguarding issue: boy of 9 left alone at home",
  "Disclosure: boy of 9 is hit by his stepfather",
  "SAFEGUARDING CONCERN",
  "CONCERN - boy of 9",
  "Safeguarding concern: no, but girl left with father",
  "Concern re child: bruise to face, told duty mgr",
  "Girl at risk of CSE tonight, told duty",
  "Child X at immediate risk",
  "Immediate risk: baby home with dad",
  "Risk of harm: girl going home tonight",
  "Young person said she will kill herself tonight - told duty",
  "safeguarding alert raised 14:20 for girl",
  "Escalate now - girl at hotel",
  "Serious concern about a boy's safety tonight",
  "URGENT \u2013 speak to DCS about girl in placement tonight",
  "girl missing since Tuesday, nobody has told police",
  "Worried about a girl tonight",
  "Type: Safeguarding; girl left with father; Who: SW",
  "worried for safety of boy tonight",
  "Safeguarding risk! girl",
  "ESCALATE: boy at risk",
  "For escalation: baby bruised",
  "Missing girl: not reported to police",
  "S47 needed now: baby bruised",
  "Possible CSE: girl 14 in hotel tonight",
  "Raised with duty manager 15:40 - girl",
  "\u26D4 girl left with father tonight",
  "SAFEGUARDING: SW says unborn twin case has no plan",
  "**Concern** child left home alone most nights",
  "There is a child I worry about, she is often alone",
  "Pupil in Y4 says that he is locked in his room at weekends",
  "A 13 year old found with an older man",
  "carer hits her, the girl told her teacher",
  "two sisters whose whereabouts nobody knows",
])("%j may be one: it is pointed at, and nothing is decided", (raw) => {
  expect(read(raw).mark).not.toBe("concern");
  expect(announcedConcern(raw)).toBe("maybe");
});

test.each([
  ["\uF0B7 kept by Word", "plain", "kept by Word"],
  ["\uF0B7\tkept by Outlook", "plain", "kept by Outlook"],
  ["o\tsecond level", "plain", "second level"],
  ["§ wingdings square", "plain", "wingdings square"],
  ["◦ white", "plain", "white"],
  ["▪ small square", "plain", "small square"],
  ["➢ arrow head", "plain", "arrow head"],
  ["--two dashes", "area", "two dashes"],
  ["+ve partnership working", "strength", "partnership working"],
  ["-ve caseloads", "area", "caseloads"],
  ["–ve: caseloads", "area", "caseloads"],
  ["(+) good teams", "strength", "good teams"],
  ["(-) caseloads", "area", "caseloads"],
  ["• (+) good teams", "strength", "good teams"],
  ["Strength: good teams", "strength", "good teams"],
  ["- Area for improvement: caseloads", "area", "caseloads"],
  ["Area: caseloads", "area", "caseloads"],
  ["Q: who owns it", "question", "who owns it"],
  ["Question: who owns it", "question", "who owns it"],
  ["[ ] follow up", "plain", "follow up"],
  ["[x] done", "plain", "done"],
  ["☑ done", "plain", "done"],
  ["1) one", "plain", "one"],
  ["1. + one", "strength", "one"],
  ["iv. four", "plain", "four"],
  ["(a) first", "plain", "first"],
  ["> what the mail said", "plain", "what the mail said"],
  ["→ so the board should know", "plain", "so the board should know"],
  ["'nobody rings back' - sw", "quote", "'nobody rings back' - sw"],
  ["‘nobody rings back’ (three nodding)", "quote", "‘nobody rings back’ (three nodding)"],
  ["- “nobody rings back”", "quote", "“nobody rings back”"],
  ["\u200B+ good", "strength", "good"],
  ["- \u2060? who checks", "question", "who checks"],
  ["\u2212 thresholds", "plain", "thresholds"],
  ["--- Day 2 ---", "plain", "Day 2"],
  ["14:05 + good", "strength", "good"],
  ["0930 + good", "strength", "good"],
  ["9.30am + good", "strength", "good"],
  ["0930 ? who", "question", "who"],
  ["15/10/2024, 14:05 - JP: + good", "strength", "good"],
  ["+: good", "strength", "good"],
  ["+) good", "strength", "good"],
  ["+,good teams", "strength", "good teams"],
  ["(+ve) good", "strength", "good"],
  ["(-ve) late", "area", "late"],
  ["**+ good**", "strength", "good"],
  ["_+ good_", "strength", "good"],
  ["**- late**", "plain", "late"],
  ["STRENGTH - good", "strength", "good"],
  ["Strength \u2013 good", "strength", "good"],
  ["Positives - good", "strength", "good"],
  ["What works well: x", "strength", "x"],
  ["Areas for improvement - late", "area", "late"],
  ["Area for dev: late", "area", "late"],
  ["Question - who", "question", "who"],
])("%j is %s and says %j", (raw, mark, text) => {
  expect(read(raw)).toMatchObject({ mark, text });
});

test.each([
  "+3 posts since June",
  "+44 1632 960001",
  "+10% on last year",
  "+£2m for early help",
  "-5 degrees in the contact room",
  "> 10 cases each",
  "'tis the season, says the lead",
  "'90s building, still cold",
  "J. of the front door was clear",
  "*really* good supervision",
  "12:00 deadline is missed each week",
  "09:30-10:30 slots are too short",
  "↑ referrals since June",
  "v. good",
  "x. late",
  "Area - North is busiest",
  "0930 start is too early",
  "2024 + 3 more years",
  "'the kids' rights",
  '"MASH" not known to schools at all, they call it front door',
  '"Right help" model is used by all teams and has been for years',
])("%j is kept as it stands, without a mark", (raw) => {
  expect(read(raw, true)).toMatchObject({ mark: "plain", text: raw });
});

test("a dash marks an area only where the same notes use a plus", () => {
  expect(setsMinusAgainstPlus(["- one", "- two", "+3 posts since June"])).toBe(false);
  expect(setsMinusAgainstPlus(["- one", "- two", "+44 1632 960001"])).toBe(false);
  expect(setsMinusAgainstPlus(["- one", "\u200B• + two"])).toBe(true);
  expect(read("- one")).toMatchObject({ mark: "plain", isDashed: true });
  expect(read("- one", true)).toMatchObject({ mark: "area", isDashed: true });
});

test("what a list sets under a point is of the second level", () => {
  for (const raw of ["o\tsub", "◦ sub", "    - sub", "\t• sub"]) expect(read(raw).level).toBe(2);
  expect(read("\uF0A7\tsub").level).toBe(3);
  expect(read("• point").level).toBe(1);
});

test.each([
  ["Escalate", "Yr 9 girl named as carrying for her brother"],
  ["Concern", "two sisters staying with a man"],
  ["**Safeguarding issues**", "Fire door does not shut, they sleep behind it"],
  ["Safeguarding", "boy seen with a bruise"],
  ["Children at risk", "son of a foster carer"],
])("under %j, %j may be a concern", (heading, text) => {
  expect(mayBeConcernUnder(heading, text)).toBe(true);
});

test.each([
  ["Safeguarding concerns", "recorded late"],
  ["Safeguarding concerns", "none"],
  ["Safeguarding", "partnership meets monthly"],
  ["Concerns", "my daughter waited 14 months"],
  ["Strengths", "girl told us she is heard"],
  ["Escalate", "child protection plans drift"],
])("under %j, %j is no concern", (heading, text) => {
  expect(mayBeConcernUnder(heading, text)).toBe(false);
});

test("the time before a line is kept apart from its words, and within those of a concern", () => {
  expect(read("14:05 caseloads high")).toMatchObject({ at: "14:05", text: "caseloads high" });
  expect(read("[9.40] caseloads high")).toMatchObject({ at: "09:40", text: "caseloads high" });
  expect(read("2:05pm caseloads high")).toMatchObject({ at: "14:05", text: "caseloads high" });
  expect(read("14:05 - ! girl left")).toMatchObject({ mark: "concern", text: "14:05 girl left" });
});

describe("lines that say nothing", () => {
  test.each(["", " ", "\u200B", "\u00AD\u200E", "-----", "=====", "***", "• ", "!", "- !", "!!!"])(
    "%j is blank: no evidence, and no concern without words",
    (raw) => {
      expect(isBlankLine(raw)).toBe(true);
    },
  );
  test.each(["5", "👍", "£", "y"])("%j is not", (raw) => {
    expect(isBlankLine(raw)).toBe(false);
  });
});

test("whatever stands before it, a line that calls out is a concern, with all of its words", () => {
  const words = fc.stringMatching(/^[a-z]{2,8}( [a-z]{2,8}){0,4}$/);
  fc.assert(
    fc.property(edges, calls, edges, words, fc.boolean(), (before, call, after, said, minus) => {
      const { mark, text } = read(`${before}${call}${after}${said}`, minus);
      expect(mark).toBe("concern");
      expect(text.endsWith(said)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('whatever label or time stands before it, a "!" that stands alone before the words is a concern', () => {
  const words = fc.stringMatching(/^[a-z]{2,8}( [a-z]{2,8}){0,4}$/);
  const alone = fc.constantFrom("! ", "!", "!! ", "\uFF01 ", "\u2757 ", "\u26A0\uFE0F ", "(!) ");
  fc.assert(
    fc.property(edges, lineLabels, alone, words, (before, label, call, said) => {
      const { mark, text } = read(`${before}${label} ${call}${said}`);
      expect(mark).toBe("concern");
      expect(text.endsWith(said)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test("whatever is typed, no letter of it is lost", () => {
  fc.assert(
    fc.property(edges, fc.string({ unit: "binary", maxLength: 60 }), (before, said) => {
      const { text } = read(`${before}x${said}`);
      const letters = (from: string) => from.match(/\p{L}/gu) ?? [];
      // Bullets may be letters, and marks words: what is left is an end of what was there.
      expect(letters(`${before}x${said}`).join("").endsWith(letters(text).join(""))).toBe(true);
    }),
  );
});
