import cases from "./fieldCases.json" with { type: "json" };
import broad from "./broad.json" with { type: "json" };
import { cleanSentences } from "./clean.ts";
import { leakSentences } from "./leaks.ts";
import { letterClean } from "./letterClean.ts";
import { letterLeaks } from "./letterLeaks.ts";
import { noteClean } from "./noteClean.ts";
import { noteLeaks } from "./noteLeaks.ts";

/** A sentence with something in it that gives somebody away. */
export type Leak = { readonly kind: string; readonly what: string; readonly text: string };

/** A half of the set: the scan is worked on with one and judged by the other. */
export type Half = "seen" | "keptBack";

/** Sentences with and without leaks, to be measured together. */
export type Evaluation = { readonly leaks: readonly Leak[]; readonly clean: readonly string[] };

/** One half of the set that both settings are measured by. */
export const evaluationOf = (half: Half): Evaluation =>
  evaluation(leakSentences, cleanSentences, half);

/** One half of the set in the words of one setting: of letters, or of notes as they are typed. */
export const evaluationIn = (setting: "letter" | "notes", half: Half): Evaluation =>
  setting === "letter"
    ? evaluation(letterLeaks, letterClean, half)
    : evaluation(noteLeaks, noteClean, half);

const evaluation = (
  leaks: Readonly<Record<string, string>>,
  clean: string,
  half: Half,
): Evaluation => ({
  leaks: Object.entries(leaks).flatMap(([kind, lines]) =>
    halfOf(lines, half).flatMap((line) => leaksIn(kind, line)),
  ),
  clean: halfOf(clean, half),
});

const leaksIn = (kind: string, line: string): readonly Leak[] =>
  [...line.matchAll(/⟦([^⟧]+)⟧/gu)].map(([, what = ""]) => ({
    kind,
    what,
    text: line.replace(/[⟦⟧]/gu, ""),
  }));

const halfOf = (lines: string, half: Half): readonly string[] =>
  lines
    .trim()
    .split("\n")
    .filter((_, index) => (index % 2 === 0) === (half === "seen"));

/** The half of the field's own set that was shown to us. */
export const fieldCases: Evaluation = cases;

/** The broad set in the words of one setting: names and numbers of every kind, kept back whole. */
export const broadIn = (setting: "letter" | "notes"): Evaluation => ({
  leaks: broad.leaks.filter((leak) => leak.setting === setting),
  clean: broad.clean.filter((clean) => clean.setting === setting).map(({ text }) => text),
});
