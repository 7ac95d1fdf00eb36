import type { LetterProblem } from "../../../shared/letter/checkLetter.ts";
import type { Override } from "../../../shared/visit/kinds/finding.ts";
import type { FindingId, RecommendationId } from "../../../shared/visit/ids.ts";
import type { HeadlineMessage, Letter } from "../../../shared/visit/kinds/letter.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import type { Change } from "../../../shared/visit/change.ts";

/** The records and the draft with everything that is typed. */
export interface LiveLetter {
  readonly records: VisitRecords;
  readonly letter: Letter;
}

/**
 * One action on the letter: what undo calls it, and what it writes. Nothing when its record is gone.
 * The `base` of a change is the row as it stands with everything typed; see `runAction`.
 */
export interface LetterAction {
  readonly label: string;
  readonly changes: (live: LiveLetter) => readonly Change[];
}

export const mostHeadlines = 8;

export const setDate = (date: string | null): LetterAction => ({
  label: "Date the letter",
  changes: ({ letter }) => [{ table: "letters", set: { date }, base: letter }],
});

export const addHeadline: LetterAction = {
  label: "Add headline",
  changes: ({ letter }) =>
    letter.headlines.length >= mostHeadlines
      ? []
      : withHeadlines(letter, [...letter.headlines, { text: "", findingIds: [] }]),
};

export const removeHeadline = (index: number): LetterAction => ({
  label: "Remove headline",
  changes: ({ letter }) => withHeadlines(letter, letter.headlines.toSpliced(index, 1)),
});

/** Moves a headline one place up (-1) or down (1). */
export const moveHeadline = (index: number, by: -1 | 1): LetterAction => ({
  label: "Move headline",
  changes: ({ letter }) => {
    const moved = letter.headlines[index];
    if (!moved || letter.headlines[index + by] === undefined) return [];
    return withHeadlines(
      letter,
      letter.headlines.toSpliced(index, 1).toSpliced(index + by, 0, moved),
    );
  },
});

/** Says which findings a headline rests on. */
export const tieHeadline = (index: number, findingIds: readonly FindingId[]): LetterAction => ({
  label: "Tie headline to findings",
  changes: ({ letter }) =>
    withHeadlines(
      letter,
      letter.headlines.map((headline, i) =>
        i === index ? { ...headline, findingIds: [...findingIds].slice(0, 20) } : headline,
      ),
    ),
});

export const carryFinding = (
  id: FindingId,
  { inLetter }: { readonly inLetter: boolean },
): LetterAction => ({
  label: inLetter ? "Put in the letter" : "Take out of the letter",
  changes: ({ records }) =>
    records.findings
      .filter((finding) => finding.id === id)
      .map((base) => ({ table: "findings", set: { inLetter }, base })),
});

export const carryRecommendation = (
  id: RecommendationId,
  { inLetter }: { readonly inLetter: boolean },
): LetterAction => ({
  label: inLetter ? "Put in the letter" : "Take out of the letter",
  changes: ({ records }) =>
    records.recommendations
      .filter((recommendation) => recommendation.id === id)
      .map((base) => ({ table: "recommendations", set: { inLetter }, base })),
});

/** The guard that a problem asks a reason for; null when no reason gets past it. */
export function guardOf(problem: LetterProblem): Override["guard"] | null {
  if (problem.severity !== "needsReason" || problem.findingId === null) return null;
  switch (problem.type) {
    case "thin":
    case "dissent":
    case "leftOut":
      return problem.type;
    default:
      return null;
  }
}

/** Records why the team passes a guard, as of `at`. */
export const recordReason = (
  id: FindingId,
  override: { readonly guard: Override["guard"]; readonly reason: string; readonly at: string },
): LetterAction => ({
  label: "Record a reason",
  changes: ({ records }) =>
    records.findings
      .filter((finding) => finding.id === id)
      .map((base) => ({
        table: "findings",
        set: {
          overrides: [...base.overrides.filter(({ guard }) => guard !== override.guard), override],
        },
        base,
      })),
});

/** Only what looks like a name can be nobody: a birth date or a reference is one whatever is said of it. */
export const mayBeNobody = (problem: LetterProblem): boolean =>
  problem.hit?.kind === "personName" || problem.hit?.kind === "initials";

/** Notes that words the scan took for a person are none. */
export const sayNotAPerson = (text: string, reason: string): LetterAction => ({
  label: "Not a person",
  changes: ({ records: { visit } }) =>
    visit.notNames.some((known) => known.text === text)
      ? []
      : [
          {
            table: "visits",
            set: { notNames: [...visit.notNames, { text, reason }] },
            base: visit,
          },
        ],
});

const withHeadlines = (
  letter: Letter,
  headlines: readonly HeadlineMessage[],
): readonly Change[] => [{ table: "letters", set: { headlines: [...headlines] }, base: letter }];
