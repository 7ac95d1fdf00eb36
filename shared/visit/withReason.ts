import type { Finding, Override } from "./kinds/finding.ts";

/**
 * The finding with this reason on record in place of any earlier one, and who gave it; an empty reason
 * takes it off. `at` is an ISO instant, `by` initials of the team's table, empty where that does not tell.
 */
export function withReason(
  finding: Finding,
  guard: Override["guard"],
  reason: string,
  { at, by }: { readonly at: string; readonly by: string },
): Finding {
  const others = finding.overrides.filter((each) => each.guard !== guard);
  const isTakenOff = reason.trim() === "";
  return {
    ...finding,
    overrides: isTakenOff ? others : [...others, { guard, reason, at }],
    overriddenBy: isTakenOff
      ? finding.overriddenBy
      : { ...finding.overriddenBy, [guard]: { by, at } },
  };
}

/** Initials of who gave a reason; null where it was given before that was kept, or by an older app since. */
export function whoOverrode(
  { overriddenBy }: Pick<Finding, "overriddenBy">,
  { guard, at }: Override,
): string | null {
  const given = overriddenBy[guard];
  return given === undefined || given.at !== at || given.by === "" ? null : given.by;
}
