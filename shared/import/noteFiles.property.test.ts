import * as fc from "fast-check";
import { expect, test } from "vitest";
import { TestVisit } from "../letter/testing/testVisit.ts";
import type { NoteMark } from "../visit/kinds/note.ts";
import { decodeText } from "./decodeText.ts";
import { readFile } from "./readFile.ts";
import { readingContext } from "./readingContext.ts";

const context = readingContext(new TestVisit().records);

// Sentences as peers write them: none names a person, judges in three words or ends in a colon.
const beginnings = [
  "Supervision is monthly",
  "Referrals wait",
  "The plan was shared",
  "Two teams meet",
];
const endings = [
  "in the north and in the south",
  "with health and with schools",
  "before the child is seen",
  "since the summer term began",
  "caf\u00E9 sessions at \u00A35 a family",
];
const sentence = fc
  .tuple(fc.constantFrom(...beginnings), fc.constantFrom(...endings), fc.nat(500))
  .map(([first, last, count]) => `${first} ${last}, seen ${count.toString()} times`);

const bullets = ["", "\u2022 ", "\uF0B7\t", "\u25AA ", "\u27A2 ", "* ", "3. ", "b) ", "[ ] ", "> "];
const secondLevel = ["o\t", "    \u25E6 ", "\t\u2022 "];
const unseen = ["", "\u200B", "\u200E", "\u2060", "\u00A0", "\u202A"];

type Written = {
  readonly raw: string;
  readonly text: string;
  readonly mark: NoteMark | "dash";
  readonly level: number;
};

const signs: readonly (readonly [string, Written["mark"]])[] = [
  ["", "plain"],
  ["+ ", "strength"],
  ["+", "strength"],
  ["? ", "question"],
  ["- ", "dash"],
  ["\u2013 ", "dash"],
  ["+ve ", "strength"],
  ["-ve ", "area"],
  ["(+) ", "strength"],
];

const point: fc.Arbitrary<Written> = fc
  .tuple(
    sentence,
    fc.constantFrom(...bullets, ...secondLevel),
    fc.constantFrom(...signs),
    fc.constantFrom(...unseen),
    fc.boolean(),
  )
  .map(([text, bullet, [sign, mark], hidden, isQuote]) => {
    const isQuoted = isQuote && sign === "";
    const words = isQuoted ? `\u201C${text}\u201D` : text;
    const isSecond = secondLevel.includes(bullet);
    return {
      raw: isSecond
        ? `${bullet}${sign}${words}${hidden}`
        : `${hidden}${bullet}${hidden}${sign}${words}${hidden}`,
      text: words,
      mark: isQuoted ? "quote" : mark,
      level: isSecond ? 2 : 1,
    };
  });

const lineEnds = ["\n", "\r\n", "\r", "\u2028", "\v"];

/** How the programs of an office write the same text. */
const encodings: Readonly<Record<string, (text: string) => Uint8Array>> = {
  "UTF-8": (text) => new TextEncoder().encode(text),
  "UTF-8 with a mark": (text) => new TextEncoder().encode(`\uFEFF${text}`),
  "UTF-16 of Windows": (text) => utf16(`\uFEFF${text}`, true),
  "UTF-16 of old Macs": (text) => utf16(`\uFEFF${text}`, false),
};

test("whatever bullets, signs, unseen characters, line ends and encodings a team uses, its notes are read as they are", () => {
  fc.assert(
    fc.property(
      fc.array(point, { minLength: 2, maxLength: 12 }),
      fc.constantFrom(...lineEnds),
      fc.constantFrom(...Object.keys(encodings)),
      (points, end, encoding) => {
        const text = [
          "Team managers, 15 October 2024, 13:30-14:30 (6)",
          "",
          ...points.map(({ raw }) => raw),
        ].join(end);
        const decoded = decodeText(encodings[encoding]?.(text) ?? new Uint8Array());
        if (!decoded.ok) throw new Error(decoded.error.type);
        const reading = readFile({ fileName: "notes.txt", text: decoded.value.text, context });
        if (reading.kind !== "sessionNotes") throw new Error(reading.kind);
        expect(reading.session).toMatchObject({
          day: "2024-10-15",
          startsAt: "13:30",
          endsAt: "14:30",
          sourceGroups: ["teamManagers"],
          peopleMet: 6,
        });
        // Every line once and in order, and nothing of the text left out.
        expect(reading.lines.map(({ raw, ending }) => raw + ending).join("")).toBe(
          decoded.value.text,
        );
        const isSetAgainst = points.some(({ raw }) => /[+](?!ve)/.test(raw.replace("(+)", "")));
        expect(
          reading.lines.flatMap(({ readAs }) =>
            readAs.type === "evidencePoint" ? [{ text: readAs.text, mark: readAs.mark }] : [],
          ),
        ).toEqual(
          points.map(({ text: words, mark }) => ({
            text: words,
            mark: mark === "dash" ? (isSetAgainst ? "area" : "plain") : mark,
          })),
        );
        for (const { raw, text: words, level } of points)
          if (level > 1)
            expect(
              reading.lines.find((line) => line.raw === raw)?.readAs,
              `${raw} of ${words}`,
            ).toMatchObject({ level: 2 });
      },
    ),
  );
});

test("whatever lines a file has, each is read once, in its place, and never throws", () => {
  const anyLine = fc.oneof(
    point.map(({ raw }) => raw),
    fc.constantFrom(
      "",
      "From: A Person <a@example.org>",
      "Hi all,",
      "Kind regards",
      "Strengths:",
      "What are we worried about?",
      "1. Welcome",
      "| Theme | Note |",
      "|---|---|",
      "[15/10/2024, 09:32] LP: noted",
      "Speaker 2   0:11",
      "WALL",
      "S1 Proud staff  A A",
      "Case ref,Team,Plan",
      "2024/0012,East,CIN",
      "We were told that sup-",
      "port is good.",
      "-----",
    ),
    fc.string({ unit: "binary", maxLength: 40 }),
  );
  fc.assert(
    fc.property(
      fc.array(anyLine, { maxLength: 30 }),
      fc.constantFrom("notes.txt", "list.csv", "mail.eml", "wall.md"),
      fc.constantFrom("joined", "whole", null),
      (lines, fileName, broken) => {
        const text = lines.join("\n");
        const reading = readFile({
          fileName,
          text,
          ...(broken === null ? {} : { broken }),
          context,
        });
        expect(reading.lines.map(({ raw, ending }) => raw + ending).join("")).toBe(text);
        expect(reading.lines.map(({ number }) => number)).toEqual(
          reading.lines.map((_, at) => at + 1),
        );
      },
    ),
  );
});

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    bytes[at * 2 + (isLittle ? 0 : 1)] = code & 0xff;
    bytes[at * 2 + (isLittle ? 1 : 0)] = code >> 8;
  }
  return bytes;
}
