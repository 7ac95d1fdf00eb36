import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asTyped, oneLine, printable, typeset } from "./typeset.ts";

const set = (text: string): string =>
  typeset(text, { hyphenate: false }).replaceAll("\u00A0", "~").replaceAll("\u2060", "^");

describe("typeset", () => {
  it("keeps dates on one line", () => {
    expect(set("on 15 October 2024 and in May 2025, not 2 days")).toBe(
      "on 15~October~2024 and in May~2025, not 2~days",
    );
  });

  it("keeps a number with what it counts", () => {
    expect(set("12 of 214 cases, 6 per cent, 24 sessions, £3 million")).toBe(
      "12~of 214~cases, 6~per cent, 24~sessions, £3~million",
    );
  });

  it("keeps every date, number and range of a sentence, and drops marks that nobody sees", () => {
    expect(set("2 May, 3 June; May 2024, June 2025; section 1, page 2; 1–2, 3–4")).toBe(
      "2~May, 3~June; May~2024, June~2025; section~1, page~2; 1–^2, 3–^4",
    );
    expect(oneLine("safe\u00ADguard\u200Bing \uFEFFtwo\u2060fold")).toBe("safeguarding twofold");
  });

  it("leaves words that only begin like a unit alone", () => {
    expect(set("in 2023 offices moved; section 17")).toBe("in 2023 offices moved; section~17");
  });

  it("keeps a range of numbers together", () => {
    expect(set("2022–23")).toBe("2022–^23");
  });

  it("leaves quotes and dashes as they were typed", () => {
    expect(set("“It’s” 'fine' – or — \"not\"")).toBe("“It’s” 'fine' – or — \"not\"");
  });

  it("puts soft hyphens into long words only when asked", () => {
    expect(typeset("our safeguarding", { hyphenate: true })).toBe("our safe\u00ADguard\u00ADing");
    expect(typeset("our safeguarding", { hyphenate: false })).toBe("our safeguarding");
  });

  it("composes accents, so that the font's own letter is used", () => {
    expect(oneLine("Ty\u0302  cafe\u0301\n")).toBe("Tŷ café");
  });

  it("lets what is longer than any word be broken after each ten letters, accents counted with theirs", () => {
    const parts = (text: string) => typeset(text, { hyphenate: true }).split("\u200B");
    expect(parts("m".repeat(40))).toHaveLength(1);
    expect(parts("m".repeat(45)).map(({ length }) => length)).toEqual([10, 10, 10, 10, 5]);
    expect(parts("m".repeat(50)).map(({ length }) => length)).toEqual([10, 10, 10, 10, 10]);
    expect(parts("q\u0301".repeat(41)).map(({ length }) => length)).toEqual([20, 20, 20, 20, 2]);
  });

  it("drops what is no character, and controls as they are pasted", () => {
    expect(printable("Tab\there,\u000Bbell\u0007 and \uFFFE\uFFFF\uD800none 🙂.")).toBe(
      "Tab here, bell and none 🙂.",
    );
  });

  it("never changes what is read", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.boolean(), (text, hyphenate) => {
        expect(asTyped(typeset(text, { hyphenate }))).toBe(oneLine(text));
      }),
    );
  });
});
