import { expect, test } from "vitest";
import { Letter } from "../visit/kinds/letter.ts";
import { TestVisit } from "./testing/testVisit.ts";
import { type LetterProblem, problem as problemOf } from "./problems/letterProblem.ts";
import { composeLetter } from "./composeLetter.ts";
import { issuedVersions } from "./issuedVersions.ts";
import { issueLetter, type Signer } from "./issueLetter.ts";
import { isProvenIssue } from "../visit/issued/issuedLetter.ts";
import { letterHash } from "../visit/issued/letterHash.ts";

function issue(
  visit: TestVisit,
  problems: readonly LetterProblem[] = [],
  signer: Signer | null = lead,
) {
  const draft = visit.records.letters.find((letter) => letter.issued === null) ?? visit.addLetter();
  const model = composeLetter(visit.records, draft);
  const { letters, peers } = visit.records;
  return issueLetter(
    { draft, letters, model, problems, pagesFilled: 3.7, peers, signer },
    visit.mint,
  );
}

const problem = (severity: LetterProblem["severity"]): LetterProblem =>
  problemOf("overBudget", severity, { sectionId: "areas", text: "Too long." });

const lead = {
  initials: "JP",
  seat: "lead",
  role: "Director of children’s services",
  organisation: "Oxtown",
} as const;

test("the first version holds the letter word for word, and the draft stays a draft", () => {
  const visit = new TestVisit();
  const draft = visit.addLetter({ reference: "MID/1" });
  const result = issue(visit);
  if (!result.ok) throw new Error("refused");
  const model = composeLetter(visit.records, draft);
  const { initials: by, ...seat } = lead;
  const [at, contentHash] = [visit.mint.now(), letterHash(model)];
  expect(result.value).toEqual({
    ...draft,
    id: result.value.id,
    version: 1,
    issued: { at, contentHash, pagesFilled: 3.7, model },
    signed: { by, ...seat, at, contentHash },
  });
  expect(isProvenIssue(result.value.id, result.value)).toBe(true);
  expect(result.value.id).not.toBe(draft.id);
  expect(Letter.safeParse(result.value).success).toBe(true);
  expect(draft.issued).toBeNull();
});

test("a later change becomes the next version, the latest stands first", () => {
  const visit = new TestVisit();
  visit.addLetter();
  for (const reference of ["A", "B"]) {
    const { letters } = visit.records;
    visit.records = {
      ...visit.records,
      letters: letters.map((letter) => (letter.issued ? letter : { ...letter, reference })),
    };
    const result = issue(visit);
    if (!result.ok) throw new Error("refused");
    visit.add("letters", result.value);
  }
  expect(issuedVersions(visit.records.letters).map(({ version }) => version)).toEqual([2, 1]);
});

test("a letter that says the same as the last version is not issued again", () => {
  const visit = new TestVisit();
  visit.addLetter();
  const first = issue(visit);
  if (!first.ok) throw new Error("refused");
  visit.add("letters", first.value);
  expect(issue(visit)).toEqual({ ok: false, error: { type: "SameAsVersion", version: 1 } });
});

test.each(["refuses", "needsReason"] as const)(
  "one problem that %s is enough to refuse",
  (severity) => {
    const visit = new TestVisit();
    visit.addLetter();
    const standing = problem(severity);
    expect(issue(visit, [problem("advice"), standing])).toEqual({
      ok: false,
      error: { type: "Refused", problems: [standing] },
    });
  },
);

test("mere advice stands in nobody's way", () => {
  const visit = new TestVisit();
  visit.addLetter();
  expect(issue(visit, [problem("advice"), problem("advice")]).ok).toBe(true);
});

test("only whoever has the lead's seat issues; others are told who that is", () => {
  const visit = new TestVisit();
  visit.addLetter();
  const peer = { ...lead, initials: "SK", seat: "peer" } as const;
  expect(issue(visit, [], peer)).toEqual({ ok: false, error: { type: "NotTheLead", lead: null } });
  const inSeat = visit.add("peers", { ...lead });
  expect(issue(visit, [], null)).toEqual({
    ok: false,
    error: { type: "NotTheLead", lead: inSeat },
  });
  expect(issue(visit, [], inSeat).ok).toBe(true);
});
