import { describe, expect, it } from "vitest";
import { hyphenateWord } from "./hyphenateWord.ts";

const parts = (word: string): string => hyphenateWord(word).replaceAll("\u00AD", "·");

describe("hyphenateWord", () => {
  it("breaks long words where British English does", () => {
    expect(parts("understanding")).toBe("under·stand·ing");
    expect(parts("recommendations")).toBe("recom·mend·ations");
    expect(parts("wonderful")).toBe("won·der·ful");
  });

  it("leaves short words, names and compounds whole", () => {
    for (const word of [
      "children",
      "Safeguarding",
      "well-intentioned",
      "COVID-19",
      "practitioner’s",
    ]) {
      expect(hyphenateWord(word)).toBe(word);
    }
  });

  it("leaves at least three letters on either side", () => {
    for (const word of [
      "organisation",
      "elaborately",
      "appropriately",
      "especially",
      "ineffective",
    ]) {
      const [first = "", ...rest] = parts(word).split("·");
      expect(first.length).toBeGreaterThanOrEqual(3);
      expect((rest.at(-1) ?? "abc").length).toBeGreaterThanOrEqual(3);
    }
  });
});
