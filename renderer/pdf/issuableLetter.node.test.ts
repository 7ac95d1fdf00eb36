import * as fc from "fast-check";
import { expect, test } from "vitest";
import { composeLetter } from "../../shared/letter/composeLetter.ts";
import { findingsInLetter } from "../../shared/letter/inLetter.ts";
import { examineLetter } from "../../shared/letter/examineLetter.ts";
import { TestVisit } from "../../shared/letter/testing/testVisit.ts";
import { readLetterFonts } from "./fonts.node.ts";
import { createLetterEngine } from "./letterEngine.ts";

const engine = createLetterEngine({ fonts: readLetterFonts() });

const finding = fc.record({
  polarity: fc.constantFrom("strength" as const, "area" as const),
  state: fc.constantFrom("agreed" as const, "agreed" as const, "emerging" as const),
  inLetter: fc.boolean(),
  // Nine in ten: a single thin finding already stands in the way.
  isBorneOut: fc.integer({ min: 0, max: 9 }).map((chance) => chance > 0),
  sentences: fc.integer({ min: 0, max: 40 }),
});

function visitOf(findings: readonly (typeof finding extends fc.Arbitrary<infer F> ? F : never)[]) {
  const visit = new TestVisit();
  visit.add("peers", {
    seat: "lead",
    role: "Director of children’s services",
    organisation: "Oxtown",
  });
  findings.forEach(({ polarity, state, inLetter, isBorneOut, sentences }, i) => {
    const row = visit.add("findings", {
      polarity,
      state,
      inLetter: inLetter && state === "agreed",
      sentence: `Message ${i} is what the team agreed.`,
      detail: "What we heard, read and saw agrees across services and partners. ".repeat(sentences),
    });
    if (isBorneOut)
      for (const sourceGroup of ["schools", "police"]) visit.addEvidence(row, { sourceGroup });
  });
  for (const polarity of ["strength", "area"] as const) {
    const sure = visit.add("findings", { polarity, sentence: `Each letter has this ${polarity}.` });
    for (const sourceGroup of ["schools", "police"]) visit.addEvidence(sure, { sourceGroup });
  }
  visit.add("recommendations", { text: "Write down who owns what." });
  return visit;
}

test("a letter that nothing refuses fills at most four pages and prints every finding it carries", () => {
  let issuable = 0;
  let tooLong = 0;
  fc.assert(
    fc.property(fc.array(finding, { minLength: 1, maxLength: 24, size: "max" }), (findings) => {
      const visit = visitOf(findings);
      const letter = visit.addLetter();
      const model = composeLetter(visit.records, letter);
      const layout = engine.layout(model);
      const problems = examineLetter({ records: visit.records, letter, model, layout });
      // What a reason passes is not what this is about.
      const isRefused = problems.some(({ severity }) => severity === "refuses");
      const printed = layout.drawn.flatMap((page) => page.texts.map((text) => text.text)).join("");
      for (const { sentence } of findingsInLetter(visit.records))
        expect(printed.replace(/\s+/g, "")).toContain(sentence.replace(/\s+/g, ""));
      if (layout.pages > 4) {
        tooLong += 1;
        expect(isRefused).toBe(true);
      }
      if (isRefused) return;
      issuable += 1;
      expect(layout.pages).toBeLessThanOrEqual(4);
      expect(layout.pagesFilled).toBeLessThanOrEqual(4);
    }),
    { numRuns: 75 },
  );
  // A property that never met the two cases it is about would prove nothing.
  expect(issuable).toBeGreaterThan(0);
  expect(tooLong).toBeGreaterThan(0);
});
