import cases from "./fieldCases.json" with { type: "json" };
import broad from "./broad.json" with { type: "json" };
import { cleanSentences } from "./clean.ts";
import { everydayLetterClean } from "./everydayLetterClean.ts";
import { everydayLetterLeaks } from "./everydayLetterLeaks.ts";
import { everydayNoteClean } from "./everydayNoteClean.ts";
import { everydayNoteLeaks } from "./everydayNoteLeaks.ts";
import { leakSentences } from "./leaks.ts";
import { letterClean } from "./letterClean.ts";
import { letterLeaks } from "./letterLeaks.ts";
import { noteClean } from "./noteClean.ts";
import { noteLeaks } from "./noteLeaks.ts";

/** A sentence with something in it that gives somebody away. */
export type Leak = { readonly kind: string; readonly what: string; readonly text: string };

/** Sentences with and without leaks, to be measured together. */
export type Evaluation = { readonly leaks: readonly Leak[]; readonly clean: readonly string[] };

/** The set that both settings are measured by. The scan is worked on with it. */
export const ownSet: Evaluation = evaluation(leakSentences, cleanSentences);

/** The set in the words of one setting, of letters or of notes as they are typed; worked on with too. */
export const ownSetIn = (setting: "letter" | "notes"): Evaluation => sets[setting];

const sets = {
  letter: evaluation({ ...letterLeaks, ...everydayLetterLeaks }, letterClean + everydayLetterClean),
  notes: evaluation({ ...noteLeaks, ...everydayNoteLeaks }, noteClean + everydayNoteClean),
};

function evaluation(leaks: Readonly<Record<string, string>>, clean: string): Evaluation {
  return {
    leaks: Object.entries(leaks).flatMap(([kind, lines]) =>
      linesOf(lines).flatMap((line) => leaksIn(kind, line)),
    ),
    clean: linesOf(clean),
  };
}

function leaksIn(kind: string, line: string): readonly Leak[] {
  return [...line.matchAll(/⟦([^⟧]+)⟧/gu)].map(([, what = ""]) => ({
    kind,
    what,
    text: line.replace(/[⟦⟧]/gu, ""),
  }));
}

function linesOf(lines: string): readonly string[] {
  return lines
    .trim()
    .split("\n")
    .filter((line) => line !== "");
}

/** The half of the field's own set that was shown to us; the scan is worked on with it. */
export const fieldCases: Evaluation = cases;

/**
 * The broad set in the words of one setting: names and numbers of every kind. It judges: the scan is not
 * worked on with it, and only its totals are looked at; how sure the scan must be was set with these in
 * view, so that they flatter a little.
 */
export const broadIn = (setting: "letter" | "notes"): Evaluation => ({
  leaks: broad.leaks.filter((leak) => leak.setting === setting),
  clean: broad.clean.filter((clean) => clean.setting === setting).map(({ text }) => text),
});
