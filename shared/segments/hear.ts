import type { DeviceId } from "../ops/action.ts";
import { removalOf, type TeamState } from "../team/teamState.ts";
import type { OpenedBatch } from "./openFiles.ts";
import type { Claim, Heard, ReceiveState } from "./receiveState.ts";

const hour = 3_600_000;

/** What verified batches tell of their writers: when they wrote, and how much of whom they had. */
export function hear(
  state: Pick<ReceiveState, "claims" | "heard">,
  applied: readonly OpenedBatch[],
  { team, now }: { readonly team: TeamState; readonly now: string },
): Pick<ReceiveState, "claims" | "heard"> {
  const claims: Record<DeviceId, Claim> = standingClaims(state.claims, team);
  let strangers = Object.keys(claims).filter((about) => team.members[about] === undefined).length;
  const heard: Record<DeviceId, Heard> = { ...state.heard };
  const begun = whenBegun(team);
  for (const { file, batch } of applied) {
    if (batch === null) continue;
    const { device } = file.header;
    const before = heard[device];
    heard[device] = {
      at: batch.at,
      received: now,
      records: batch.records,
      clock: clockOf(batch.at, { before, begun, now }),
    };
    if (removalOf(team, device) !== null) continue;
    for (const [about, seq] of Object.entries(batch.seen)) {
      if (about === device) continue;
      const isNew = claims[about] === undefined && team.members[about] === undefined;
      if (isNew && (strangers += 1) > mostStrangers) continue;
      claims[about] = higher(claims[about], { seq, by: device });
    }
  }
  return { claims, heard };
}

/** A team has a few laptops whose cards are still to come. Anybody can name any number. */
const mostStrangers = 20;

/** What is said of others by those who are in: a false word ends with whoever said it. */
const standingClaims = (claims: ReceiveState["claims"], team: TeamState): Record<DeviceId, Claim> =>
  Object.fromEntries(Object.entries(claims).filter(([, { by }]) => removalOf(team, by) === null));

/** The higher claim; of two that are equal, the same one on every laptop. */
function higher(a: Claim | undefined, b: Claim): Claim {
  if (a === undefined || b.seq > a.seq) return b;
  return b.seq === a.seq && b.by < a.by ? b : a;
}

function whenBegun(team: TeamState): number {
  const starts = Object.values(team.members)
    .filter(({ joinedBy }) => joinedBy.type === "lead")
    .map(({ at }) => Date.parse(at));
  return starts.length === 0 ? Number.NEGATIVE_INFINITY : Math.min(...starts);
}

// Time zones and summer time play no part: instants are in UTC. An hour is for clocks set by hand.
function clockOf(
  at: string,
  {
    before,
    begun,
    now,
  }: { readonly before: Heard | undefined; readonly begun: number; readonly now: string },
): Heard["clock"] {
  const written = Date.parse(at);
  if (written > Date.parse(now) + hour) return "ahead";
  const earliest = before?.clock === "fine" ? Date.parse(before.at) : begun;
  return written < earliest - hour ? "behind" : "fine";
}
