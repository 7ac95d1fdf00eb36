import type { CaseReading } from "../visit/kinds/caseReading.ts";

/** How two readers answered one area, over the cases both have read blind. */
export interface Agreement {
  /** Cases in which both answered. */
  readonly n: number;
  /** Of these, the ones with the same answer. */
  readonly same: number;
  /** Cohen's kappa; null where it would say nothing: see `kappaIfSound`. */
  readonly kappa: number | null;
}

/** A pair of answers to one area of one case, the readers always in the same order. */
export type AnswerPair = readonly [string, string];

/** The agreement of two readers on one area. */
export const agreementOf = (pairs: readonly AnswerPair[]): Agreement => ({
  n: pairs.length,
  same: pairs.filter(([a, b]) => a === b).length,
  kappa: kappaIfSound(pairs),
});

/** What two readers answered on an area; cases in which one of them left it blank are left out. */
export const pairsOn = (
  area: string,
  read: readonly (readonly [CaseReading, CaseReading])[],
): readonly AnswerPair[] =>
  read.flatMap(([first, second]) => {
    const a = first.answers[area];
    const b = second.answers[area];
    return a === undefined || b === undefined ? [] : [[a, b] as const];
  });

/**
 * Cohen's kappa: how far two readers agree beyond what answers given as often, but at random, would
 * (J. Cohen, A coefficient of agreement for nominal scales, 1960). Null where both always gave one and
 * the same answer: chance alone then explains all of it.
 */
export function cohensKappa(pairs: readonly AnswerPair[]): number | null {
  const n = pairs.length;
  if (n === 0) return null;
  const share = (of: 0 | 1, answer: string) =>
    pairs.filter((pair) => pair[of] === answer).length / n;
  const observed = pairs.filter(([a, b]) => a === b).length / n;
  const answers = new Set(pairs.flat());
  const expected = [...answers].reduce((sum, one) => sum + share(0, one) * share(1, one), 0);
  return expected === 1 ? null : (observed - expected) / (1 - expected);
}

/** How many cases kappa needs for so many answers: the rule of thumb 2k² (D. V. Cicchetti, 1981). */
export const casesForKappa = (answers: number): number => 2 * answers ** 2;

function kappaIfSound(pairs: readonly AnswerPair[]): number | null {
  const answers = new Set(pairs.flat()).size;
  return pairs.length < casesForKappa(Math.max(2, answers)) ? null : cohensKappa(pairs);
}

/** Kappa in words, by the bands of D. G. Altman (Practical Statistics for Medical Research, 1991). */
export function kappaInWords(kappa: number): string {
  if (kappa <= 0) return "no better than chance";
  if (kappa <= 0.2) return "poor beyond chance";
  if (kappa <= 0.4) return "fair beyond chance";
  if (kappa <= 0.6) return "moderate beyond chance";
  return kappa <= 0.8 ? "good beyond chance" : "very good beyond chance";
}
