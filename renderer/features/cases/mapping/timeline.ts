import { allAreas, type AreaOfForm, type FormOfVisit } from "../../../../shared/visit/formsOf.ts";
import type { CaseStep } from "../../../../shared/visit/kinds/caseStep.ts";

/** A step on the line of its agency; places are shares of the whole time. */
export interface PlacedStep {
  readonly step: CaseStep;
  readonly start: number;
  readonly end: number;
  readonly isMissedChance: boolean;
}

export interface Timeline {
  readonly from: string;
  readonly until: string;
  /** By agency, in the order in which they came in. */
  readonly agencies: readonly { readonly agency: string; readonly steps: readonly PlacedStep[] }[];
  /** Steps of which no day is known yet. */
  readonly undated: readonly CaseStep[];
}

/** The steps of a case as lines, one for each agency. A step that goes on reaches to the last day known; null while no day is. */
export function timelineOf(steps: readonly CaseStep[], form: FormOfVisit): Timeline | null {
  const dated = steps.flatMap((step) => (step.from === null ? [] : [{ step, from: step.from }]));
  const days = dated.flatMap(({ step, from }) => [from, step.until ?? from]).sort();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return null;
  const length = Math.max(1, dayNumber(last) - dayNumber(first));
  const share = (day: string) => (dayNumber(day) - dayNumber(first)) / length;
  const missed = missedChances(form);
  const placed = dated
    .sort((a, b) => a.from.localeCompare(b.from) || (a.step.id < b.step.id ? -1 : 1))
    .map(({ step, from }): PlacedStep => ({
      step,
      start: share(from),
      // One that ends before it begins was mistyped, and is a day long until that is mended.
      end: Math.max(share(from), share(step.until ?? last)),
      isMissedChance: isMissedChance(step, missed),
    }));
  const agencies = [...new Set(placed.map(({ step }) => step.agency.trim()))];
  return {
    from: first,
    until: last,
    agencies: agencies.map((agency) => ({
      agency,
      steps: placed.filter(({ step }) => step.agency.trim() === agency),
    })),
    undated: steps.filter(({ from }) => from === null),
  };
}

/** The prompts that ask for missed chances, also those no longer asked: what was said under them stays. */
export const missedChances = (form: FormOfVisit): readonly AreaOfForm[] =>
  allAreas(form).filter(({ answer }) => answer === "missedChance");

/** Whether something is said under a prompt that asks for missed chances. */
export const isMissedChance = ({ words }: CaseStep, missed: readonly AreaOfForm[]): boolean =>
  missed.some(({ answerKey }) => (words[answerKey] ?? "").trim() !== "");

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
