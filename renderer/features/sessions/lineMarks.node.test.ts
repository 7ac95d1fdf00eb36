import * as fc from "fast-check";
import { expect, test } from "vitest";
import { markCycle, nextMark, readTypedMark, typeInto } from "./lineMarks.ts";
import { pastedLines } from "./pastedLines.ts";

test("Tab goes through every mark and comes back; Shift+Tab goes the other way", () => {
  let mark = nextMark("plain");
  const seen = ["plain"];
  while (mark !== "plain") {
    seen.push(mark);
    expect(nextMark(nextMark(mark), { backwards: true })).toBe(mark);
    mark = nextMark(mark);
  }
  expect(seen).toEqual(["plain", "strength", "area", "question", "quote", "concern"]);
  expect(nextMark("plain", { backwards: true })).toBe("concern");
});

test("a mark typed before a line is taken out of its text", () => {
  expect(readTypedMark("+ training good")).toEqual({ mark: "strength", text: "training good" });
  expect(readTypedMark("- no loop")).toEqual({ mark: "area", text: "no loop" });
  expect(readTypedMark("? who holds the chair to account")?.mark).toBe("question");
  expect(readTypedMark("! seen with a bruise")?.mark).toBe("concern");
});

test("an opening quotation mark stays in the words that were said", () => {
  expect(readTypedMark('"we receive a lot" (three nodding)')).toEqual({
    mark: "quote",
    text: '"we receive a lot" (three nodding)',
  });
});

test("signs that belong to the words are not marks", () => {
  for (const text of ["+20 a month", "-5 since May", "?? no answer", "!! urgent", "plain words"])
    expect(readTypedMark(text)).toBeNull();
});

test("a mark chosen by key is not overruled while the line goes on", () => {
  const quoted = typeInto({ text: "", mark: "plain" }, '"');
  expect(quoted.mark).toBe("quote");
  const chosen = { ...quoted, mark: "area" as const };
  expect(typeInto(chosen, '"we').mark).toBe("area");
});

test("pasted text becomes one point a line, without blank lines and bullets", () => {
  expect(pastedLines("• caseloads high\r\n\r\n+ good morale\n  - audits happen to you \n")).toEqual(
    [
      { text: "caseloads high", mark: "plain" },
      { text: "good morale", mark: "strength" },
      { text: "audits happen to you", mark: "area" },
    ],
  );
});

test("no pasted word is lost, however the text is broken into lines", () => {
  const word = fc.stringMatching(/^[a-z]{1,8}$/);
  const line = fc.tuple(
    fc.constantFrom("", "+ ", "- ", "? ", "! ", '"', "• ", "   "),
    fc.array(word, { maxLength: 6 }),
  );
  fc.assert(
    fc.property(fc.array(line), fc.constantFrom("\n", "\r\n", "\r", "\u2028"), (lines, end) => {
      const text = lines.map(([lead, words]) => lead + words.join(" ")).join(end);
      const kept = pastedLines(text).flatMap((point) => point.text.match(/[a-z]+/g) ?? []);
      expect(kept).toEqual(lines.flatMap(([, words]) => words));
      expect(pastedLines(text).every((point) => markCycle.includes(point.mark))).toBe(true);
    }),
  );
});
