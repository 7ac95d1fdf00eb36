import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { LetterBlock, LetterModel } from "../../visit/issued/letterModel.ts";
import { composeLetter } from "../composeLetter.ts";
import { carry, soundVisit } from "../testing/soundVisit.ts";
import { compareVersions } from "./compareVersions.ts";

function letter() {
  const { visit } = soundVisit();
  return { visit, model: composeLetter(visit.records, visit.addLetter()) };
}

const changed = (before: LetterModel, after: LetterModel) =>
  compareVersions(before, after).parts.flatMap(({ name, rows }) =>
    rows.filter(({ kind }) => kind !== "same").map((row) => ({ in: name, ...row })),
  );

test("the same letter differs in nothing", () => {
  const { model } = letter();
  expect(compareVersions(model, model).unlike).toBe("nothing");
  expect(changed(model, model)).toEqual([]);
});

test("a reworded sentence stands beside what it was; what came and what went is said as such", () => {
  const { visit, model } = letter();
  carry(visit, { polarity: "area", sentence: "Caseloads are too high in two teams." });
  visit.records = {
    ...visit.records,
    findings: visit.records.findings.map((finding) =>
      finding.sentence === "Plans are late."
        ? { ...finding, sentence: "Plans are often late." }
        : finding,
    ),
    recommendations: [],
  };
  const [draft] = visit.records.letters;
  if (!draft) throw new Error("no letter");
  const now = composeLetter(visit.records, draft);
  const rows = changed(model, now);
  expect(rows).toContainEqual({
    in: "Areas for improvement",
    kind: "changed",
    before: "Plans are late.",
    after: "Plans are often late.",
  });
  expect(rows).toContainEqual({
    in: "Areas for improvement",
    kind: "added",
    text: "Caseloads are too high in two teams.",
  });
  // A section that is gone is said sentence by sentence, its heading with it.
  expect(rows.filter((row) => row.in === "Recommendations")).toEqual([
    { in: "Recommendations", kind: "removed", text: "Recommendations" },
    { in: "Recommendations", kind: "removed", text: "Plan in time." },
  ]);
});

test("a sentence that went to another section is said at both ends, and counted once", () => {
  const { visit, model } = letter();
  visit.records = {
    ...visit.records,
    findings: visit.records.findings.map((finding) => ({ ...finding, polarity: "area" })),
  };
  const [draft] = visit.records.letters;
  if (!draft) throw new Error("no letter");
  const comparison = compareVersions(model, composeLetter(visit.records, draft));
  const rows = comparison.parts.flatMap(({ name, rows: own }) =>
    own.map((row) => ({ in: name, ...row })),
  );
  const text = "Leaders know the service.";
  expect(rows).toContainEqual({
    in: "Strengths",
    kind: "movedAway",
    text,
    place: "Areas for improvement",
  });
  expect(rows).toContainEqual({
    in: "Areas for improvement",
    kind: "moved",
    text,
    place: "Strengths",
  });
  expect(comparison.counts.moved).toBe(1);
});

test("the same words in other paragraphs differ in form alone", () => {
  const { model } = letter();
  const joined: LetterModel = {
    ...model,
    sections: model.sections.map((section) => ({
      ...section,
      blocks: section.blocks.flatMap((block): readonly LetterBlock[] =>
        block.type === "paragraph"
          ? block.sentences.map((each) => ({ ...block, sentences: [each] }))
          : [block],
      ),
    })),
  };
  expect(compareVersions(model, joined).unlike).toBe("form");
});

const words = fc.constantFrom("plans", "are", "often", "late", "staff", "know", "families", "well");
const sentence = fc.array(words, { minLength: 1, maxLength: 6 }).map((all) => `${all.join(" ")}.`);

test("whatever changed, each version can be read back from the comparison", () => {
  const { model } = letter();
  const withTexts = (texts: readonly string[]): LetterModel => ({
    ...model,
    sections: [
      {
        id: "scope",
        heading: null,
        blocks: [{ type: "paragraph", sentences: texts.map((text) => ({ text, sources: [] })) }],
      },
    ],
  });
  fc.assert(
    fc.property(fc.array(sentence), fc.array(sentence), (before, after) => {
      const { parts } = compareVersions(withTexts(before), withTexts(after));
      const rows = parts.find(({ key }) => key === "scope")?.rows ?? [];
      const was = rows.flatMap((row) =>
        row.kind === "changed"
          ? [row.before]
          : row.kind === "added" || row.kind === "moved"
            ? []
            : [row.text],
      );
      const is = rows.flatMap((row) =>
        row.kind === "changed"
          ? [row.after]
          : row.kind === "removed" || row.kind === "movedAway"
            ? []
            : [row.text],
      );
      expect(was).toEqual(before);
      expect(is).toEqual(after);
    }),
  );
});
