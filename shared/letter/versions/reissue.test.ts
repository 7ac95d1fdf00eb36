import { expect, test } from "vitest";
import { letterHash } from "../../visit/issued/letterHash.ts";
import { LetterModel } from "../../visit/issued/letterModel.ts";
import { composeLetter } from "../composeLetter.ts";
import { draftLetter } from "../inLetter.ts";
import { scanLetter } from "../letterText.ts";
import { checkOf, soundVisit } from "../testing/soundVisit.ts";
import { issueVersion } from "../testing/issueVersion.ts";
import type { TestVisit } from "../testing/testVisit.ts";
import { reissueSentences, saysTheSame } from "./reissue.ts";

/** Version 1 of 28 October, and a draft that says more. */
function reissuing() {
  const { visit } = soundVisit();
  const first = issueVersion(visit, { date: "2024-10-28" });
  setDraft(visit, { date: "2024-11-03", reference: "MID/2" });
  return { visit, first };
}

function draftOf(visit: TestVisit) {
  const draft = draftLetter(visit.records);
  if (!draft) throw new Error("no draft");
  return draft;
}

function setDraft(visit: TestVisit, fields: Partial<ReturnType<typeof draftOf>>): void {
  const draft = draftOf(visit);
  visit.records = {
    ...visit.records,
    letters: visit.records.letters.map((row) => (row === draft ? { ...row, ...fields } : row)),
  };
}

const say = (visit: TestVisit, target: string, reason: string) =>
  visit.add("reasons", { guard: "reissued", target, reason });
const said = (visit: TestVisit) => reissueSentences(visit.records, draftOf(visit));
const model = (visit: TestVisit) => composeLetter(visit.records, draftOf(visit));
const asked = (visit: TestVisit) =>
  checkOf(visit, { letter: draftOf(visit), types: ["reissued", "dated"] });

test("a later version says which it is, which it replaces and why, under the letter’s status", () => {
  const { visit, first } = reissuing();
  expect(asked(visit).map(({ type, severity }) => [type, severity])).toEqual([
    ["reissued", "needsReason"],
  ]);
  say(visit, first.id, "the number of cases read was wrong");
  const line =
    "This is version 2 of 3 November 2024; it replaces version 1 of 28 October, because the number of cases read was wrong.";
  expect(said(visit)).toEqual([line]);
  expect(asked(visit)).toMatchObject([{ severity: "reasoned" }]);
  const now = model(visit);
  const status = now.sections.find(({ id }) => id === "status");
  expect(status?.heading).toBe("Status of this letter");
  expect(status?.blocks[0]).toMatchObject({ type: "paragraph", sentences: [{ text: line }] });
  expect(LetterModel.safeParse(now).success).toBe(true);
  // What the lead types is looked through as the letter is.
  const scanned: string[] = [];
  scanLetter(now, (text) => {
    scanned.push(text);
    return [];
  });
  expect(scanned).toContain(line);
});

test.each([
  ["Because the date was wrong.", "because the date was wrong."],
  ["The date\nwas wrong", "because the date was wrong."],
  ["Ofsted asked for a date.", "because Ofsted asked for a date."],
])("a reason typed as %j goes on the sentence", (typed, printed) => {
  const { visit, first } = reissuing();
  say(visit, first.id, typed);
  expect(said(visit).join(" ").endsWith(printed)).toBe(true);
});

test("a first version, a version that was issued, and a draft that says the same need no reason", () => {
  const { visit } = soundVisit();
  visit.addLetter();
  expect(said(visit)).toEqual([]);
  const first = issueVersion(visit, { date: "2024-10-28" });
  setDraft(visit, { date: "2024-10-28" });
  say(visit, first.id, "the date was wrong");
  expect(saysTheSame(model(visit), first.issued.model)).toBe(true);
  expect(letterHash(model(visit))).not.toBe(first.issued.contentHash);
  expect(asked(visit)).toEqual([]);
  expect(reissueSentences(visit.records, first)).toEqual([]);
  expect(() => issueVersion(visit)).toThrow("SameAsVersion");
});

test("the version after asks for a reason of its own, and is like the one before without it", () => {
  const { visit, first } = reissuing();
  say(visit, first.id, "the date was wrong");
  const second = issueVersion(visit);
  expect(said(visit)).toEqual([]);
  expect(saysTheSame(model(visit), second.issued.model)).toBe(true);
  setDraft(visit, { reference: "MID/3" });
  expect(asked(visit)).toMatchObject([
    { type: "reissued", severity: "needsReason", target: second.id },
    // It would bear the day of version 2.
    { type: "dated", severity: "advice", part: "date" },
  ]);
});

test("a programme words it in its own way, but never without the reason", () => {
  const { visit, first } = reissuing();
  say(visit, first.id, "the date was wrong");
  const withStyle = (reissue: string) => {
    const { letterStyle } = visit.records.visit;
    visit.records = {
      ...visit.records,
      visit: { ...visit.records.visit, letterStyle: { ...letterStyle, reissue } },
    };
  };
  withStyle("Version {version} stands in for version {earlier}: {reason}");
  expect(said(visit)).toEqual(["Version 2 stands in for version 1: the date was wrong."]);
  withStyle("Version {version}.");
  expect(said(visit)[0]).toContain("because the date was wrong");
});
