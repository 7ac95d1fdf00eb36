import { describe, expect, it } from "vitest";
import { countWords, isOverBudget, textsOfLetter, wordsOfSection } from "./letterWords.ts";
import { sampleLetter } from "./testing/sampleLetter.ts";

describe("words of a letter", () => {
  it("counts what a reader would", () => {
    expect(countWords("  Three – or 4 – well-meant words’ ")).toBe(5);
    expect(countWords(" — ")).toBe(0);
  });

  it("counts leads, sentences and subheadings, not the section's own heading", () => {
    const section = sampleLetter.sections.find(({ id }) => id === "takeHome");
    if (section === undefined) throw new Error("the sample letter has this section");
    const sentences = section.blocks.flatMap((block) =>
      "sentences" in block ? block.sentences : [],
    );
    expect(wordsOfSection(section)).toBe(countWords(sentences.map(({ text }) => text).join(" ")));
  });

  it("lets a section be a seventh longer than its share, not a sixth", () => {
    expect([100, 112, 114].map((words) => isOverBudget(words, 100))).toEqual([false, false, false]);
    expect([117, 120].map((words) => isOverBudget(words, 100))).toEqual([true, true]);
  });

  it("counts the words of a subheading with its section's", () => {
    const blocks = [{ type: "subheading" as const, text: "The board’s role", enquiryId: null }];
    expect(wordsOfSection({ id: "areas", heading: "Areas for improvement", blocks })).toBe(3);
  });

  it("lists the letter in reading order", () => {
    const texts = textsOfLetter(sampleLetter);
    expect(texts.indexOf("Dear colleague")).toBeLessThan(texts.indexOf("Strengths"));
    expect(texts.indexOf("Strengths")).toBeLessThan(texts.indexOf("Areas for improvement"));
    expect(texts.at(-1)).toBe("Director of Children’s Services, Westholme Borough Council");
  });
});
