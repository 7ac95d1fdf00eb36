import type { SampledCase } from "../visit/kinds/sampledCase.ts";
import type { Vocabulary } from "../visit/vocabulary.ts";

/** How the cases of one group answer on one practice area. */
export interface AreaTally {
  readonly area: string;
  /** Cases with an answer that counts: neither blank nor not applicable. */
  readonly n: number;
  /** By rating key, for the ratings that count. */
  readonly counts: Readonly<Record<string, number>>;
}

/** The cases apart: what was drawn may be added up, what the host offered stands beside it. */
export function casesApart(cases: readonly SampledCase[]): {
  readonly drawn: readonly SampledCase[];
  readonly offered: readonly SampledCase[];
} {
  const sorted = [...cases].sort(
    (a, b) => a.label.localeCompare(b.label, "en-GB", { numeric: true }) || (a.id < b.id ? -1 : 1),
  );
  return {
    drawn: sorted.filter(({ origin }) => origin !== "offered"),
    offered: sorted.filter(({ origin }) => origin === "offered"),
  };
}

/** Answers per practice area of the given cases; never mix drawn with offered ones. */
export function tallyAreas(
  cases: readonly SampledCase[],
  { practiceAreas, ratings }: Vocabulary,
): readonly AreaTally[] {
  const counting = ratings.filter(({ counts }) => counts !== "notApplicable");
  return practiceAreas.map(({ key: area }) => {
    const counts = Object.fromEntries(
      counting.map(({ key }) => [key, cases.filter(({ answers }) => answers[area] === key).length]),
    );
    return { area, counts, n: Object.values(counts).reduce((sum, count) => sum + count, 0) };
  });
}

/** "7 of 12, 58 %": a share never stands without its n. Nothing when nothing was answered. */
export function shareInWords(count: number, n: number): string {
  return n === 0
    ? ""
    : `${count.toString()} of ${n.toString()}, ${Math.round((count / n) * 100).toString()} %`;
}
