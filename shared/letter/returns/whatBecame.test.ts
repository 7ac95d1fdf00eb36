import { expect, test } from "vitest";
import { judgements } from "../../returns/baselineNow.ts";
import type { Judgement } from "../../visit/kinds/baselineItem.ts";
import { sectionsOfStyle } from "../../visit/programme/letterStyle.ts";
import { checkLetter } from "../checkLetter.ts";
import { composeLetter } from "../composeLetter.ts";
import { earlierAdvice, earlierLetterOf } from "../testing/earlierAdvice.ts";
import { TestVisit } from "../testing/testVisit.ts";
import { whatBecame } from "./whatBecame.ts";

const letters = (blocks: ReturnType<typeof whatBecame>): readonly string[] =>
  blocks.map((block) =>
    "sentences" in block ? block.sentences.map(({ text }) => text).join(" ") : "",
  );

function returnWith(...said: readonly Judgement[]): TestVisit {
  const visit = new TestVisit();
  visit.add("baselines", { letter: earlierLetterOf("3 May 2023") });
  said.forEach((judgement, i) =>
    visit.add("baselineItems", {
      order: i,
      was: earlierAdvice(`Do thing ${String(i + 1)}.`, i + 1),
      judgement,
    }),
  );
  return visit;
}

test("of each recommendation that was looked at it stands what became of it, counted before", () => {
  const { records } = returnWith(
    "done",
    "notYet",
    "done",
    "notLookedAt",
    "noLongerApplies",
    "partly",
  );
  expect(letters(whatBecame(records))).toEqual([
    "Our letter of 3 May 2023 made six recommendations. Two are done, one is done in part, one is not yet done and one no longer applies. We did not look again at recommendation 4.",
    "Recommendation 1, “Do thing 1”, is done.",
    "Recommendation 2, “Do thing 2”, is not yet done.",
    "Recommendation 3, “Do thing 3”, is done.",
    "Recommendation 5, “Do thing 5”, no longer applies.",
    "Recommendation 6, “Do thing 6”, is done in part.",
  ]);
});

test("of what nobody has said anything nothing stands there, and the letter asks for it or for a reason", () => {
  const visit = returnWith("open", "open");
  expect(whatBecame(visit.records)).toEqual([]);
  const letter = visit.addLetter();
  const problems = () =>
    checkLetter({
      records: visit.records,
      letter,
      model: composeLetter(visit.records, letter),
      fill: null,
      scan: () => [],
      missingGlyphs: [],
    }).filter(({ type }) => type === "earlierNotSaid");
  expect(problems().map(({ severity }) => severity)).toEqual(["needsReason", "needsReason"]);
  const [first] = visit.records.baselineItems;
  visit.add("reasons", {
    guard: "earlierNotSaid",
    target: first?.id ?? "",
    reason: "It was for the partnership.",
  });
  expect(problems().map(({ severity }) => severity)).toEqual(["needsReason", "reasoned"]);
});

test("what is found now follows, resting on the findings that are tied to it", () => {
  const visit = returnWith("partly");
  const finding = visit.add("findings", { sentence: "Schools know whom to call." });
  visit.records = {
    ...visit.records,
    baselineItems: visit.records.baselineItems.map((item) => ({
      ...item,
      found: "Schools know it; health visitors do not",
      findingIds: [finding.id],
    })),
  };
  const [, block] = whatBecame(visit.records);
  expect(block).toMatchObject({
    type: "bullet",
    sentences: [
      {},
      {
        text: "Schools know it; health visitors do not.",
        sources: [{ type: "written" }, { type: "finding", id: finding.id }],
      },
    ],
  });
});

test("a visit that is no return has no such section, in letter or manuscript, and every judgement has its words", () => {
  const visit = new TestVisit();
  expect(sectionsOfStyle(visit.records.visit.letterStyle).map(({ id }) => id)).not.toContain(
    "whatBecame",
  );
  for (const judgement of judgements)
    expect([judgement, letters(whatBecame(returnWith(judgement).records)).length]).toEqual([
      judgement,
      judgement === "open" ? 0 : judgement === "notLookedAt" ? 1 : 2,
    ]);
});
