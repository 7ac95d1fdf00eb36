import type { Triangulation } from "../../../../shared/triangulation/triangulate.ts";
import type { Finding, Override } from "../../../../shared/visit/kinds/finding.ts";
import { isUnanswered, type Position } from "../../../../shared/visit/kinds/position.ts";

/** A guard that asks for a reason, or has one on record. */
export interface GuardReason {
  readonly guard: Override["guard"];
  /** Why it asks, in the team's words. */
  readonly because: string;
  /** What the reason says, as the label of its field. */
  readonly asks: string;
  readonly reason: string;
  /** False when the reason outlived its cause and is only kept. */
  readonly isNeeded: boolean;
}

/** Guards of one finding that need a reason before the letter can be issued, and reasons already given. */
export function guardReasons(
  finding: Finding,
  triangulation: Triangulation | undefined,
  positions: readonly Position[],
): readonly GuardReason[] {
  const carried = finding.inLetter && finding.state !== "parked";
  const missing = triangulation?.missing ?? [];
  const dissenting = positions.filter(isUnanswered).length;
  const all = [
    {
      guard: "thin",
      because: `The evidence is thin: ${missing.join(", ")}.`,
      asks: "Why it goes in the letter all the same",
      isNeeded: carried && missing.length > 0,
    },
    {
      guard: "dissent",
      because:
        dissenting === 1
          ? "One peer dissents, and the lead has not answered."
          : `${dissenting} peers dissent, and the lead has not answered.`,
      asks: "Why it goes in although not all agree",
      isNeeded: carried && dissenting > 0,
    },
    {
      guard: "leftOut",
      because: "An inspector would raise this, and the letter leaves it out.",
      asks: "Why the letter leaves it out",
      isNeeded: finding.inspectorWouldRaise && !finding.inLetter && finding.state === "agreed",
    },
  ] as const;
  return all.flatMap((each) => {
    const reason = finding.overrides.find((given) => given.guard === each.guard)?.reason ?? "";
    if (!each.isNeeded && reason === "") return [];
    return [{ ...each, reason, because: each.isNeeded ? each.because : "No longer needed." }];
  });
}
