import type { LetterProblem } from "../../../shared/letter/problems/letterProblem.ts";
import { derivedId } from "../../../shared/visit/derivedId.ts";
import { type PeerId, ReasonId, type VisitId } from "../../../shared/visit/ids.ts";
import { Override } from "../../../shared/visit/kinds/finding.ts";
import type { RecordOf, VisitRecords } from "../../../shared/visit/records.ts";
import { withReason } from "../../../shared/visit/withReason.ts";
import { mint } from "../../db/mint.ts";
import { textDraft } from "../../db/textDraft.ts";
import type { TextDraft } from "../../ui/forms/useDraftText.ts";

type Findings = Pick<VisitRecords, "findings">;

/** The finding's own guard that the problem is about, whose reason stands on the finding; null for every other. */
export function guardOnFinding(
  { type, findingId }: LetterProblem,
  { findings }: Findings,
): Override["guard"] | null {
  const guard = Override.shape.guard.safeParse(type);
  return guard.success && findings.some(({ id }) => id === findingId) ? guard.data : null;
}

/** The row that holds a problem's reason; null where none passes it, or where it stands on the finding. */
export function reasonRow(
  problem: LetterProblem,
  reason: string,
  records: Pick<VisitRecords, "visit" | "findings">,
  { by, at }: Pick<RecordOf<"reasons">, "by" | "at">,
): RecordOf<"reasons"> | null {
  const { type, target } = problem;
  if (target === null || guardOnFinding(problem, records) !== null) return null;
  const visitId = records.visit.id;
  return {
    id: reasonId(visitId, type, target),
    visitId,
    guard: type,
    target,
    reason,
    by,
    at,
  };
}

/** The reason of a problem as it is typed in; saves itself, with who gave it. */
export function reasonDraft(
  problem: LetterProblem,
  records: Pick<VisitRecords, "visit" | "findings" | "peers">,
  by: PeerId | null,
): TextDraft {
  const visitId = records.visit.id;
  const guard = guardOnFinding(problem, records);
  if (guard === null || problem.findingId === null)
    return textDraft(
      "reasons",
      { id: reasonId(visitId, problem.type, problem.target ?? ""), visitId },
      {
        field: "reason",
        label: "Record a reason",
        read: ({ reason }) => reason,
        write: (_, reason) => ({ reason, by }),
      },
    );
  return textDraft(
    "findings",
    { id: problem.findingId, visitId },
    {
      field: `overrides.${guard}`,
      label: "Record a reason",
      read: ({ overrides }) => overrides.find((given) => given.guard === guard)?.reason ?? "",
      write: (row, reason) => {
        const { overrides, overriddenBy } = withReason(row, guard, reason, {
          at: mint.now(),
          by: initialsOf(by, records),
        });
        return { overrides, overriddenBy };
      },
    },
  );
}

/** Initials of a peer; empty where the team's table does not tell. */
export const initialsOf = (by: PeerId | null, { peers }: Pick<VisitRecords, "peers">): string =>
  peers.find(({ id }) => id === by)?.initials ?? "";

// Two laptops that give a reason for the same thing write one row.
const reasonId = (visitId: VisitId, type: string, target: string) =>
  ReasonId.parse(derivedId("reason", visitId, type, target));
