import type { AreaOfForm } from "../visit/formsOf.ts";
import type { Scale } from "../visit/kinds/practiceForm.ts";
import type { Rating } from "../visit/programme/vocabulary.ts";

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

/** The answers of a scale that are added up, those that are no longer offered among them. */
const countingRatings = ({ scale }: Pick<AreaOfForm, "scale">): readonly Rating[] =>
  [...(scale?.ratings ?? []), ...(scale?.retired ?? [])].filter(
    ({ counts }) => counts !== "notApplicable",
  );

/** The same without those no longer offered that none of the rows has on one of the areas. */
export function ratingsShown(
  scale: Scale,
  areas: readonly AreaOfForm[],
  rows: readonly Answered[],
): readonly Rating[] {
  const own = areas.filter((area) => area.scale?.key === scale.key);
  const isGiven = (rating: string): boolean =>
    rows.some(({ answers }) => own.some(({ answerKey }) => answers[answerKey] === rating));
  const retired = new Set(scale.retired.map(({ key }) => key));
  return countingRatings({ scale }).filter(({ key }) => !retired.has(key) || isGiven(key));
}

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

/** "7 of 12, 58%": a share never stands without its n. Nothing when nothing was answered. */
export function shareInWords(count: number, n: number): string {
  return n === 0
    ? ""
    : `${count.toString()} of ${n.toString()}, ${Math.round((count / n) * 100).toString()}%`;
}
