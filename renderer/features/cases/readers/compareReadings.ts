import {
  readingsOf,
  stageOf,
  type ReadingStage,
} from "../../../../shared/practice/blindReading.ts";
import { byLabel } from "../../../../shared/visit/cases/caseLists.ts";
import type { AreaOfForm, FormOfVisit } from "../../../../shared/visit/formsOf.ts";
import { inOrder } from "../../../../shared/visit/inOrder.ts";
import type { CaseReading } from "../../../../shared/visit/kinds/caseReading.ts";
import type { SampledCase } from "../../../../shared/visit/kinds/sampledCase.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";

/** A case that was given to two, its readings in the order of the team's table. */
export interface GivenCase {
  readonly sampled: SampledCase;
  readonly readings: readonly CaseReading[];
  readonly stage: ReadingStage;
}

/** One area of one case on which two readers differed. */
export interface Difference {
  readonly given: GivenCase;
  readonly area: AreaOfForm;
  /** The team has an answer. */
  readonly isSettled: boolean;
}

/** Every case that was given to readers on a form. */
export function givenCases(records: VisitRecords, form: FormOfVisit): readonly GivenCase[] {
  const places = new Map(inOrder(records.peers).map(({ id }, i) => [id, i]));
  return records.cases
    .flatMap((sampled) => {
      const readings = readingsOf(records, { caseId: sampled.id, form: form.key }).toSorted(
        (a, b) => (places.get(a.peerId) ?? 0) - (places.get(b.peerId) ?? 0),
      );
      return readings.length === 0 ? [] : [{ sampled, readings, stage: stageOf(readings) }];
    })
    .sort((a, b) => byLabel(a.sampled, b.sampled));
}

/** Where two readers differed, case by case. An area that one of them left blank is one of these. */
export const differencesIn = (
  given: readonly GivenCase[],
  { areas }: FormOfVisit,
): readonly Difference[] =>
  given
    .filter(({ stage }) => stage === "open")
    .flatMap((one) =>
      areas
        .filter(({ scale, answerKey }) => {
          const [first, ...others] = one.readings.map(({ answers }) => answers[answerKey]);
          return scale !== null && others.some((answer) => answer !== first);
        })
        .map((area) => ({
          given: one,
          area,
          isSettled: one.sampled.answers[area.answerKey] !== undefined,
        })),
    );

/** Two readings of one case by the same two people. */
export type ReadByPair = readonly [CaseReading, CaseReading];

/** The cases that were read, by who two of their readers were: agreement is that of two people. */
export function pairsOfReaders(
  given: readonly GivenCase[],
): ReadonlyMap<string, readonly ReadByPair[]> {
  const pairs = new Map<string, ReadByPair[]>();
  for (const { readings, stage } of given) {
    if (stage !== "open") continue;
    for (const [i, first] of readings.entries())
      for (const second of readings.slice(i + 1)) {
        const key = `${first.peerId} ${second.peerId}`;
        pairs.set(key, [...(pairs.get(key) ?? []), [first, second]]);
      }
  }
  return pairs;
}
