import cases from "./fieldCases.json" with { type: "json" };
import { cleanSentences } from "./clean.ts";
import { leakSentences } from "./leaks.ts";

/** A sentence with something in it that gives somebody away. */
export type Leak = { readonly kind: string; readonly what: string; readonly text: string };

/** A half of the set: the scan is worked on with one and judged by the other. */
export type Half = "seen" | "keptBack";

/** The leaks of one half, in the order of their kinds. */
export const leaksOf = (half: Half): readonly Leak[] =>
  Object.entries(leakSentences).flatMap(([kind, lines]) =>
    halfOf(lines, half).map((line) => ({
      kind,
      what: /⟦([^⟧]+)⟧/u.exec(line)?.[1] ?? "",
      text: line.replace(/[⟦⟧]/gu, ""),
    })),
  );

/** The sentences of one half in which nothing may be found. */
export const cleanOf = (half: Half): readonly string[] => halfOf(cleanSentences, half);

const halfOf = (lines: string, half: Half): readonly string[] =>
  lines
    .trim()
    .split("\n")
    .filter((_, index) => (index % 2 === 0) === (half === "seen"));

/** The half of the field's own set that was shown to us. */
export const fieldCases: { readonly leaks: readonly Leak[]; readonly clean: readonly string[] } =
  cases;
