import type { KnownRoster, TeamState } from "./teamState.ts";

/** What rosters say together of who is out and which invitations are closed: in any order the same. */
export function rosterRules(
  rosters: readonly KnownRoster[],
): Pick<TeamState, "removals" | "closed"> {
  const removals: Record<string, TeamState["removals"][string]> = {};
  const closed: Record<string, readonly string[]> = {};
  for (const { roster } of rosters) {
    for (const removal of roster.removed) {
      const before = removals[removal.device];
      removals[removal.device] = {
        device: removal.device,
        lastSeq: Math.max(before?.lastSeq ?? 0, removal.lastSeq),
        heads: union(before?.heads ?? [], removal.heads),
      };
    }
    for (const { invitation, admitted } of roster.closed)
      closed[invitation] = union(closed[invitation] ?? [], admitted);
  }
  return { removals, closed };
}

const union = (a: readonly string[], b: readonly string[]): string[] =>
  [...new Set([...a, ...b])].sort();
