import type { LetterProblem } from "../../../shared/letter/problems/letterProblem.ts";
import { draftLetter } from "../../../shared/letter/inLetter.ts";
import { set } from "../../../shared/visit/change.ts";
import type { Override } from "../../../shared/visit/kinds/finding.ts";
import type { FindingId, RecommendationId } from "../../../shared/visit/ids.ts";
import type { SectionId } from "../../../shared/visit/letterSections.ts";
import type { Letter } from "../../../shared/visit/kinds/letter.ts";
import type { NamedCommand } from "../../db/run.ts";

/** Something to do in the letter. */
export type LetterCommand = NamedCommand;

export const mostHeadlines = 8;

export const setDate = (date: string | null): LetterCommand =>
  inDraft("Date the letter", () => ({ date }));

/** Gives a section back to the programme's wording, which follows the visit. */
export const followProgramme = (sectionId: SectionId): LetterCommand => ({
  label: "Use the programme’s words again",
  command: (records) => {
    const letter = draftLetter(records);
    // Null takes an entry out of a map field.
    const texts = { [sectionId]: null } as unknown as Letter["texts"];
    return letter?.texts[sectionId] === undefined ? [] : [set("letters", letter, { texts })];
  },
});

export const addHeadline: LetterCommand = inDraft("Add headline", ({ headlines }) =>
  headlines.length >= mostHeadlines
    ? null
    : { headlines: [...headlines, { text: "", findingIds: [] }] },
);

export const removeHeadline = (index: number): LetterCommand =>
  inDraft("Remove headline", ({ headlines }) => ({ headlines: headlines.toSpliced(index, 1) }));

/** Moves a headline one place up (-1) or down (1). */
export const moveHeadline = (index: number, by: -1 | 1): LetterCommand =>
  inDraft("Move headline", ({ headlines }) => {
    const moved = headlines[index];
    if (!moved || headlines[index + by] === undefined) return null;
    return { headlines: headlines.toSpliced(index, 1).toSpliced(index + by, 0, moved) };
  });

/** Says which findings a headline rests on. */
export const tieHeadline = (index: number, findingIds: readonly FindingId[]): LetterCommand =>
  inDraft("Tie headline to findings", ({ headlines }) => ({
    headlines: headlines.map((headline, i) =>
      i === index ? { ...headline, findingIds: findingIds.slice(0, 20) } : headline,
    ),
  }));

const carryLabel = (inLetter: boolean) =>
  inLetter ? "Put in the letter" : "Take out of the letter";

export const carryFinding = (
  id: FindingId,
  { inLetter }: { readonly inLetter: boolean },
): LetterCommand => ({
  label: carryLabel(inLetter),
  command: ({ findings }) =>
    findings.filter((row) => row.id === id).map((row) => set("findings", row, { inLetter })),
});

export const carryRecommendation = (
  id: RecommendationId,
  { inLetter }: { readonly inLetter: boolean },
): LetterCommand => ({
  label: carryLabel(inLetter),
  command: ({ recommendations }) =>
    recommendations
      .filter((row) => row.id === id)
      .map((row) => set("recommendations", row, { inLetter })),
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

/** Records why the team passes a guard. */
export const recordReason = (
  id: FindingId,
  guard: Override["guard"],
  reason: string,
): LetterCommand => ({
  label: "Record a reason",
  command: ({ findings }, { now }) =>
    findings
      .filter((row) => row.id === id)
      .map((row) => {
        const others = row.overrides.filter((override) => override.guard !== guard);
        return set("findings", row, { overrides: [...others, { guard, reason, at: now() }] });
      }),
});

/** Only what looks like a name can be nobody: a birth date or a reference is one whatever is said of it. */
export const mayBeNobody = (problem: LetterProblem): boolean =>
  problem.hit?.kind === "personName" || problem.hit?.kind === "initials";

/** Notes that words the scan took for a person are none. */
export const sayNotAPerson = (text: string, reason: string): LetterCommand => ({
  label: "Not a person",
  command: ({ visit }) =>
    visit.notNames.some((known) => known.text === text)
      ? []
      : [set("visits", visit, { notNames: [...visit.notNames, { text, reason }] })],
});

/** A command that changes the draft; nothing when there is none, or nothing to change. */
function inDraft(
  label: string,
  fieldsOf: (letter: Letter) => Partial<Letter> | null,
): LetterCommand {
  return {
    label,
    command: (records) => {
      const letter = draftLetter(records);
      const fields = letter && fieldsOf(letter);
      return letter && fields ? [set("letters", letter, fields)] : [];
    },
  };
}
