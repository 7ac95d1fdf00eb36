import type { FindingId } from "../../visit/ids.ts";
import type { Finding } from "../../visit/kinds/finding.ts";
import type { RecordOf, VisitRecords } from "../../visit/records.ts";
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
    const override = findingOf(problem, records)?.overrides.find(
      ({ guard }) => guard === problem.type,
    );
    return `${problem.text} Passed because: “${problem.reason ?? ""}” ${givenBy(row, override, records)}`;
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
          `Of something that has changed or is settled since: “${row.reason.trim()}” ${givenBy(row, undefined, records)}`,
      ),
    ],
  };
}

const findingOf = ({ findingId }: LetterProblem, { findings }: VisitRecords): Finding | undefined =>
  findings.find(({ id }) => id === findingId);

function givenBy(
  row: RecordOf<"reasons"> | undefined,
  override: Finding["overrides"][number] | undefined,
  { peers }: VisitRecords,
): string {
  const at = row?.at ?? override?.at;
  const peer = peers.find(({ id }) => id === row?.by);
  const who =
    peer !== undefined
      ? `Given by ${peer.initials}`
      : override !== undefined
        ? "Who gave it is in the finding’s history"
        : "Who gave it is not recorded";
  return at === undefined ? `${who}.` : `${who}, ${whenInWords(at)}.`;
}

function overridesThatPassNothing(
  id: FindingId,
  records: VisitRecords,
  passed: readonly LetterProblem[],
): readonly string[] {
  const overrides = records.findings.find((finding) => finding.id === id)?.overrides ?? [];
  return overrides
    .filter(
      ({ guard, reason }) =>
        reason.trim() !== "" &&
        !passed.some(({ findingId, type }) => findingId === id && type === guard),
    )
    .map(
      (override) =>
        `Of something that has changed or is settled since: “${override.reason.trim()}” ${givenBy(undefined, override, records)}`,
    );
}

const corrections = (id: FindingId, { findings }: VisitRecords): readonly string[] =>
  (findings.find((finding) => finding.id === id)?.corrections ?? []).map(
    ({ from, to, by, at }) =>
      `Small correction, marked by ${by}, ${whenInWords(at)}: “${from}” became “${to}”.`,
  );
