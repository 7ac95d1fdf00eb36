import { Override } from "../../visit/kinds/finding.ts";
import type { VisitRecords } from "../../visit/records.ts";

/** Guards whose reasons stand on the finding itself. */
const FindingGuard = Override.shape.guard;

/**
 * The reason the team recorded for passing a guard, `guard` being the type of the problem and
 * `target` what it was recorded for; null where there is none, or one without words. Of findings'
 * own guards the target is the finding's id; one that is gone may have its reason apart.
 */
export function recordedReason(
  { findings, reasons }: Pick<VisitRecords, "findings" | "reasons">,
  guard: string,
  target: string,
): string | null {
  const own = FindingGuard.safeParse(guard).success
    ? (findings.find(({ id }) => id === target)?.overrides ?? [])
    : [];
  const apart = reasons.filter((row) => row.guard === guard && row.target === target);
  const said = [...own.filter((override) => override.guard === guard), ...apart];
  return said.find(({ reason }) => reason.trim() !== "")?.reason.trim() ?? null;
}
