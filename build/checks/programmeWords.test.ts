import { globSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { programmeWordsIn, wordsOfProgrammes } from "./programmeWords.ts";

const root = path.resolve(import.meta.dirname, "../..");

/** What of them the app says itself, whatever the programme, and why. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  "everyday words": [
    "how",
    "why",
    "know",
    "home",
    "homes",
    "offer",
    "plans",
    "grip",
    "in touch",
    "identity",
    // What components hold, and typefaces.
    "children",
    "family",
  ],
  "what the app is for": ["services", "challenge", "resources", "regional"],
  "the app's own places, records and seats": [
    "case files",
    "practice",
    "review",
    "team's view",
    "safeguarding concern",
    "safeguarding concerns",
    "safeguarding child worry",
  ],
  "a programme is told by the name of its file": ["safeguarding-peer-challenge"],
  "whose voice a group is, and what is nobody's, the same in every programme": [
    "voice",
    "partners",
    "parents and carers",
    "documents and data",
  ],
  "what case mapping draws, on whichever form": ["missed chance"],
  "a paper that any host has": ["assessment"],
  "how much evidence is enough, a setting": ["threshold", "thresholds"],
};

/** Rooms that know how people write, in order to read it; nothing in them is said to anybody. */
const readers = /^(?:shared\/(?:identifiers|import)|renderer\/features\/bringIn\/formats)\//u;

test("no word of a programme stands in the code: it is data in assets/, to be changed", () => {
  const words = wordsOfProgrammes();
  expect(words.size).toBeGreaterThan(100);
  const files = globSync("{shared,renderer,electron}/**/*.{ts,tsx}", { cwd: root })
    .map((file) => file.split(path.sep).join("/"))
    .filter((file) => !/\.test\.tsx?$|\/testing\/|\.d\.ts$/u.test(file) && !readers.test(file));
  const found = files.flatMap((file) =>
    programmeWordsIn(file, words, Object.values(allowed).flat()),
  );
  expect(found).toEqual([]);
});

test("a word in quotes, in a template, between tags or in a pattern is found; in a comment, an import or a longer word it is not", () => {
  const words = new Set(["early help", "police"]);
  const found = (code: string) =>
    programmeWordsIn("a.tsx", words, ["early help hub"], code).map(({ word }) => word);
  expect(found('const a = "Early Help staff";')).toEqual(["early help"]);
  expect(found("const a = `${b} police`;")).toEqual(["police"]);
  expect(found("const a = <p>The police came</p>;")).toEqual(["police"]);
  expect(found("const a = /police|fire/u;")).toEqual(["police"]);
  expect(found('// the police\nimport "police";\n/* police */ const a = "policed";')).toEqual([]);
  expect(found('const a = "Early help hub";')).toEqual([]);
});
