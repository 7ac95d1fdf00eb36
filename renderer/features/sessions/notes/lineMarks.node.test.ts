import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readPoint } from "../../../../shared/import/readPoint.ts";
import { exampleVocabulary } from "../../../../shared/import/testing/exampleVisit.ts";
import {
  calls,
  concernLines,
  edges,
  noConcernLines,
} from "../../../../shared/import/testing/signedLines.ts";
import { markNames } from "../../../ui/evidence/marks.ts";
import { enteredLine, type MarkedText, nextMark, typeInto, waitingForWords } from "./lineMarks.ts";
import { pastedLines } from "./pastedLines.ts";

const empty = { text: "", mark: "plain" } as const;

/** A line typed key by key and entered. */
const typed = (keys: string): MarkedText => {
  let line: MarkedText = empty;
  for (const key of keys) line = typeInto(line, line.text + key);
  return enteredLine(line);
};

const inFile = (raw: string) =>
  readPoint(raw, {
    vocabulary: exampleVocabulary,
    usualKind: "heard",
    speaksFor: () => true,
    minusMarksArea: false,
  });

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
  expect(typeInto(empty, "+ training good")).toEqual({ mark: "strength", text: "training good" });
  expect(typeInto(empty, "- no loop")).toMatchObject({ mark: "area", text: "no loop" });
  expect(typeInto(empty, "- no loop", { minusMarksArea: false })).toEqual({
    mark: "plain",
    text: "no loop",
    isDashed: true,
  });
  expect(typeInto(empty, "? who holds the chair to account").mark).toBe("question");
  expect(typeInto(empty, "! seen with a bruise").mark).toBe("concern");
});

test("an exclamation mark counts with the key that types it", () => {
  expect(typeInto(empty, "!")).toEqual({ mark: "concern", text: "" });
  expect(typeInto({ text: "girl left", mark: "area" }, "!girl left").mark).toBe("concern");
});

test("a concern that was announced is none once none is typed behind it, and nothing else takes one back", () => {
  expect(typed("Safeguarding concern: none").mark).toBe("plain");
  expect(typed("Safeguarding concern: none of the siblings seen").mark).toBe("concern");
  expect(typed("Safeguarding concern: no adult at home").mark).toBe("concern");
  expect(typed("! girl left with father: no adult at home").mark).toBe("concern");
  expect(typed("! girl left with father - no").mark).toBe("concern");
});

test("a label of a concern waits for its words, once", () => {
  let line: MarkedText = empty;
  for (const key of "Safeguarding concern:") line = typeInto(line, line.text + key);
  expect(waitingForWords(line)).toBe("Safeguarding concern: ");
  expect(waitingForWords({ ...line, text: "Safeguarding concern: " })).toBeNull();
  expect(waitingForWords({ ...line, text: "Safeguarding concern: girl left" })).toBeNull();
  expect(waitingForWords({ text: "Thresholds:", mark: "plain" })).toBeNull();
});

test("what is pasted below a label of a concern belongs to it", () => {
  const said = pastedLines("Safeguarding concern:\ngirl left\n+ good\n!\nboy bruised");
  expect(said.map(({ mark, text }) => [mark, text])).toEqual([
    ["concern", "Safeguarding concern: girl left"],
    ["strength", "good"],
    ["concern", "boy bruised"],
  ]);
});

test("an opening quotation mark stays in the words that were said", () => {
  expect(typed('"we receive a lot" (three nodding)')).toEqual({
    mark: "quote",
    text: '"we receive a lot" (three nodding)',
  });
});

test("signs that belong to the words are not marks", () => {
  for (const text of ["+20 a month", "-5 since May", "plain words"])
    expect(typed(text)).toMatchObject({ text, mark: "plain" });
});

test("a mark chosen by key is not overruled while the line goes on", () => {
  const quoted = typeInto(empty, '"');
  expect(quoted.mark).toBe("quote");
  const chosen = { ...quoted, mark: "area" as const };
  expect(typeInto(chosen, '"we').mark).toBe("area");
  expect(enteredLine({ mark: "area", text: "safeguarding concern: none" }).mark).toBe("area");
});

test("a line left over with its sign in the text is a concern once it is entered", () => {
  expect(enteredLine({ mark: "area", text: "! girl left with father" })).toEqual({
    mark: "concern",
    text: "girl left with father",
  });
});

test("pasted text becomes one point a line, without blank lines and bullets", () => {
  expect(
    pastedLines("• caseloads high\r\n\r\n+ good morale\n  - audits happen to you \n").map(
      ({ text, mark }) => [text, mark],
    ),
  ).toEqual([
    ["caseloads high", "plain"],
    ["good morale", "strength"],
    ["audits happen to you", "area"],
  ]);
});

test("a pasted list of dashes is a list, and no list of areas for improvement", () => {
  expect(pastedLines("- first\n- second\n+3 posts").map(({ mark }) => mark)).toEqual([
    "plain",
    "plain",
    "plain",
  ]);
});

test("behind a soft line break of Word begins a line of its own", () => {
  for (const end of ["\v", "\f", "\u0085", "\u2028", "\u2029"])
    expect(pastedLines(`warm team${end}! boy sleeping rough`)).toMatchObject([
      { text: "warm team", mark: "plain" },
      { text: "boy sleeping rough", mark: "concern" },
    ]);
});

test.each([...concernLines, ...noConcernLines])(
  "%j is the same in a file, pasted and typed",
  (raw) => {
    const isConcern = inFile(raw).type === "concern";
    expect(pastedLines(raw)[0]?.mark === "concern").toBe(isConcern);
    expect(typed(raw).mark === "concern").toBe(isConcern);
  },
);

test("whatever stands before it, a ! is a concern with the same words in a file, pasted and typed", () => {
  const words = fc.stringMatching(/^[a-z]{2,8}( [a-z]{2,8}){0,4}$/);
  fc.assert(
    fc.property(edges, calls, words, (before, call, said) => {
      const raw = `${before}${call}${said}`;
      expect(inFile(raw)).toMatchObject({ type: "concern" });
      for (const { mark, text } of [...pastedLines(raw), typed(raw)]) {
        expect(mark).toBe("concern");
        expect(text.endsWith(said)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test("no pasted word is lost, however the text is broken into lines", () => {
  // A lone "o" is the bullet that Word puts before its second level.
  const word = fc.stringMatching(/^[a-z]{2,8}$/);
  const line = fc.tuple(
    fc.constantFrom("", "+ ", "- ", "? ", "! ", '"', "• ", "   "),
    fc.array(word, { maxLength: 6 }),
  );
  const lineEnds = fc.constantFrom("\n", "\r\n", "\r", "\v", "\f", "\u0085", "\u2028");
  fc.assert(
    fc.property(fc.array(line), lineEnds, (lines, end) => {
      const text = lines.map(([lead, words]) => lead + words.join(" ")).join(end);
      const kept = pastedLines(text).flatMap((point) => point.text.match(/[a-z]+/g) ?? []);
      expect(kept).toEqual(lines.flatMap(([, words]) => words));
      expect(pastedLines(text).every((point) => markNames.includes(point.mark))).toBe(true);
    }),
  );
});
