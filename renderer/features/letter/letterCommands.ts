import type { LetterProblem } from "../../../shared/letter/problems/letterProblem.ts";
import { draftLetter } from "../../../shared/letter/inLetter.ts";
import { put, set } from "../../../shared/visit/change.ts";
import type { FindingId, PeerId, RecommendationId } from "../../../shared/visit/ids.ts";
import type { SectionId } from "../../../shared/visit/programme/letterSections.ts";
import type { Letter } from "../../../shared/visit/kinds/letter.ts";
import { withReason } from "../../../shared/visit/withReason.ts";
import type { NamedCommand } from "../../db/run.ts";
import { guardOnFinding, initialsOf, reasonRow } from "./reasonOfProblem.ts";

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
    return letter?.texts[sectionId] === undefined
      ? []
      : [set("letters", letter, { texts, programmeTexts: texts })];
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

/** Makes room for the reason that a problem is passed with; one that is there stays as it is. */
export const beginReason = (problem: LetterProblem, by: PeerId | null): LetterCommand => ({
  label: "Record a reason",
  command: (records, mint) => {
    const row = reasonRow(problem, "", records, { by, at: mint.now() });
    return row === null || records.reasons.some(({ id }) => id === row.id)
      ? []
      : [put("reasons", row)];
  },
});

/** Records one reason for several problems. */
export const recordReasons = (
  problems: readonly LetterProblem[],
  reason: string,
  by: PeerId | null,
): LetterCommand => ({
  label: "Record a reason",
  command: (records, mint) => {
    const apart = problems.flatMap((problem) => {
      const row = reasonRow(problem, reason, records, { by, at: mint.now() });
      const base = records.reasons.find(({ id }) => id === row?.id);
      return row === null ? [] : [put("reasons", row, base)];
    });
    const onFindings = records.findings.flatMap((finding) => {
      const guards = problems.flatMap((problem) =>
        problem.findingId === finding.id ? (guardOnFinding(problem, records) ?? []) : [],
      );
      if (guards.length === 0) return [];
      const given = { at: mint.now(), by: initialsOf(by, records) };
      const { overrides, overriddenBy } = guards.reduce(
        (row, guard) => withReason(row, guard, reason, given),
        finding,
      );
      return [set("findings", finding, { overrides, overriddenBy })];
    });
    return [...apart, ...onFindings];
  },
});

/** Says what became of a session that was planned. */
export const settleSession = (id: string, state: "held" | "cancelled"): LetterCommand => ({
  label: state === "held" ? "Session was held" : "Session was cancelled",
  command: ({ sessions }) =>
    sessions.filter((row) => row.id === id).map((row) => set("sessions", row, { state })),
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
