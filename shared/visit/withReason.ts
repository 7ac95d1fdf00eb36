import type { Finding, Override } from "./kinds/finding.ts";

/** The finding with this reason on record in place of any earlier one; an empty reason takes it off. `at` is an ISO instant. */
export function withReason(
  finding: Finding,
  guard: Override["guard"],
  reason: string,
  at: string,
): Finding {
  const others = finding.overrides.filter((each) => each.guard !== guard);
  return {
    ...finding,
    overrides: reason.trim() === "" ? others : [...others, { guard, reason, at }],
  };
}
