import type { FindingId } from "../../visit/ids.ts";
import type { Finding, Override } from "../../visit/kinds/finding.ts";
import type { RecordOf, VisitRecords } from "../../visit/records.ts";
import { whoOverrode } from "../../visit/withReason.ts";
import { whenInWords } from "../../words/whenInWords.ts";
import type { LetterProblem } from "../problems/letterProblem.ts";

/** Guard under which the reason is kept for an annex that tells who somebody is. */
export const annexGuard = "annex";

/**
 * Every reason on record in words, with who gave it and when: what stood in the way, why it was passed.
 * Reasons that pass nothing any more, since what they passed has changed, are said too.
 */
export function reasonsOfAnnex(
  records: VisitRecords,
  problems: readonly LetterProblem[],
  /** Findings that have a place of their own in the annex. */
  traced: ReadonlySet<FindingId>,
): {
  readonly ofFinding: (id: FindingId) => readonly string[];
  readonly others: readonly string[];
} {
  const passed = problems.filter(({ severity }) => severity === "reasoned");
  const inWords = (problem: LetterProblem): string => {
    const row = records.reasons.find(
      ({ guard, target }) => guard === problem.type && target === problem.target,
    );
    const finding = findingOf(problem, records);
    const override = finding?.overrides.find(({ guard }) => guard === problem.type);
    const given =
      finding !== undefined && override !== undefined && row === undefined
        ? overriddenByInWords(finding, override)
        : givenBy(row, records);
    return `${problem.text} Passed because: “${problem.reason ?? ""}” ${given}`;
  };
  const held = new Set(passed.map(({ type, target }) => `${type} ${target}`));
  const past = records.reasons.filter(
    ({ guard, target, reason }) =>
      reason.trim() !== "" && guard !== annexGuard && !held.has(`${guard} ${target}`),
  );
  return {
    ofFinding: (id) => [
      ...passed.filter(({ findingId }) => findingId === id).map(inWords),
      ...overridesThatPassNothing(id, records, passed),
      ...corrections(id, records),
    ],
    others: [
      ...passed
        .filter(({ findingId }) => findingId === null || !traced.has(findingId))
        .map(inWords),
      ...past.map(
        (row) =>
          `Of something that has changed or is settled since: “${row.reason.trim()}” ${givenBy(row, records)}`,
      ),
    ],
  };
}

const findingOf = ({ findingId }: LetterProblem, { findings }: VisitRecords): Finding | undefined =>
  findings.find(({ id }) => id === findingId);

function givenBy(row: RecordOf<"reasons"> | undefined, { peers }: VisitRecords): string {
  const peer = peers.find(({ id }) => id === row?.by);
  const who = peer === undefined ? "Who gave it is not recorded" : `Given by ${peer.initials}`;
  return row === undefined ? `${who}.` : `${who}, ${whenInWords(row.at)}.`;
}

function overriddenByInWords(finding: Finding, override: Override): string {
  const by = whoOverrode(finding, override);
  const who = by === null ? "Who gave it is in the finding’s history" : `Given by ${by}`;
  return `${who}, ${whenInWords(override.at)}.`;
}

function overridesThatPassNothing(
  id: FindingId,
  records: VisitRecords,
  passed: readonly LetterProblem[],
): readonly string[] {
  const finding = records.findings.find((each) => each.id === id);
  if (finding === undefined) return [];
  return finding.overrides
    .filter(
      ({ guard, reason }) =>
        reason.trim() !== "" &&
        !passed.some(({ findingId, type }) => findingId === id && type === guard),
    )
    .map(
      (override) =>
        `Of something that has changed or is settled since: “${override.reason.trim()}” ${overriddenByInWords(finding, override)}`,
    );
}

const corrections = (id: FindingId, { findings }: VisitRecords): readonly string[] =>
  (findings.find((finding) => finding.id === id)?.corrections ?? []).map(
    ({ from, to, by, at }) =>
      `Small correction, marked by ${by}, ${whenInWords(at)}: “${from}” became “${to}”.`,
  );
