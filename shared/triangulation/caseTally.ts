import type { AreaOfForm } from "../visit/formsOf.ts";
import type { Rating } from "../visit/vocabulary.ts";

/** What is counted: answers by area, as cases and observations have them. */
export interface Answered {
  readonly answers: Readonly<Record<string, string>>;
}

/** How the rows of one group answer on one area. */
export interface AreaTally {
  /** Rows with an answer that counts: neither blank nor not applicable. */
  readonly n: number;
  /** By rating key, for the ratings that count. */
  readonly counts: Readonly<Record<string, number>>;
}

/** The answers of a scale that are added up. */
export const countingRatings = ({ scale }: Pick<AreaOfForm, "scale">): readonly Rating[] =>
  (scale?.ratings ?? []).filter(({ counts }) => counts !== "notApplicable");

/** Answers on one area of the given rows; never mix cases drawn with cases offered. */
export function tallyArea(rows: readonly Answered[], area: AreaOfForm): AreaTally {
  const counts = Object.fromEntries(
    countingRatings(area).map(({ key }) => [
      key,
      rows.filter(({ answers }) => answers[area.answerKey] === key).length,
    ]),
  );
  return { counts, n: Object.values(counts).reduce((sum, count) => sum + count, 0) };
}

/** "7 of 12, 58 %": a share never stands without its n. Nothing when nothing was answered. */
export function shareInWords(count: number, n: number): string {
  return n === 0
    ? ""
    : `${count.toString()} of ${n.toString()}, ${Math.round((count / n) * 100).toString()} %`;
}
