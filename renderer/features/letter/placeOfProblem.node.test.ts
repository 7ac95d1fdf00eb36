import { expect, test } from "vitest";
import type { IdentifierHit } from "../../../shared/identifiers/identifierHit.ts";
import { checkLetter } from "../../../shared/letter/checkLetter.ts";
import type { LetterProblem } from "../../../shared/letter/problems/letterProblem.ts";
import { composeLetter } from "../../../shared/letter/composeLetter.ts";
import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
import { placeOfProblem } from "./placeOfProblem.ts";

function places(visit: TestVisit, name = "§") {
  const letter = visit.records.letters[0] ?? visit.addLetter();
  const scan = (text: string): IdentifierHit[] => {
    const start = text.indexOf(name);
    if (start < 0) return [];
    const end = start + name.length;
    return [
      {
        kind: "personName",
        severity: "refuses",
        start,
        end,
        text: name,
        message: "looks like a name",
      },
    ];
  };
  const problems = checkLetter({
    records: visit.records,
    letter,
    model: composeLetter(visit.records, letter),
    fill: null,
    scan,
    missingGlyphs: [],
  });
  return (of: (problem: LetterProblem) => boolean) => {
    const problem = problems.find(of);
    if (!problem) throw new Error("no such problem");
    return placeOfProblem(problem, visit.records, letter);
  };
}

const identifier = (problem: LetterProblem) => problem.type === "identifier";

test("an identifier in any field is found there, with the words to take out", () => {
  const visit = new TestVisit();
  const finding = visit.add("findings", { sentence: "Fine.", detail: "Said by Ann Lee." });
  expect(places(visit, "Ann Lee")(identifier)).toEqual({
    controlId: `letter-finding-${finding.id}-detail`,
    select: { start: 8, end: 15 },
  });
  const other = new TestVisit();
  const row = other.add("recommendations", { text: "Do it.", whoCanHelp: "Ask Ann Lee." });
  expect(places(other, "Ann Lee")(identifier)?.controlId).toBe(
    `letter-recommendation-${row.id}-whoCanHelp`,
  );
  const third = new TestVisit();
  third.addLetter({
    headlines: [
      { text: "Good.", findingIds: [] },
      { text: "Ann Lee leads.", findingIds: [] },
    ],
  });
  expect(places(third, "Ann Lee")(identifier)?.controlId).toBe("letter-headline-1");
  const fourth = new TestVisit();
  fourth.addLetter({ addressee: { name: "Director", lines: ["c/o Ann Lee"] } });
  expect(places(fourth, "Ann Lee")(identifier)).toEqual({
    controlId: "letter-addresseeLines",
    select: { start: 4, end: 11 },
  });
});

test("what is missing leads to the field that is empty", () => {
  const visit = new TestVisit();
  visit.records = { ...visit.records, visit: { ...visit.records.visit, daysOnSite: [] } };
  visit.addLetter({ date: null, salutation: "" });
  const place = places(visit);
  expect(place(({ part }) => part === "date")?.controlId).toBe("letter-date");
  expect(place(({ part }) => part === "salutation")?.controlId).toBe("letter-salutation");
  expect(place(({ sectionId }) => sectionId === "strengths")?.controlId).toBe(
    "letter-part-strengths",
  );
});

test("a finding that the letter leaves out is found among those left out", () => {
  const visit = new TestVisit();
  const out = visit.add("findings", {
    sentence: "Late.",
    inspectorWouldRaise: true,
    inLetter: false,
  });
  const thin = visit.add("findings", { sentence: "Thin." });
  const place = places(visit);
  expect(place(({ type }) => type === "leftOut")?.controlId).toBe(`letter-part-finding-${out.id}`);
  expect(place(({ type }) => type === "thin")?.controlId).toBe(
    `letter-finding-${thin.id}-sentence`,
  );
});
