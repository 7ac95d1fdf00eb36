import type { DeviceId } from "../ops/action.ts";
import { type TeamState, removalOf, rootOf } from "./teamState.ts";

/** Who came by one invitation that the lead has not judged yet. */
export interface Newcomers {
  /** Public half of its one-time key, which names it. */
  readonly invitation: string;
  /** Until when it was granted, ms since 1970; null where that is not known. */
  readonly expires: number | null;
  /** First devices of their laptops, in the order of their cards' times. */
  readonly devices: readonly DeviceId[];
  /** Somebody who came by it before is out of the team. */
  readonly isUsedBefore: boolean;
}

/**
 * Who came by invitations that no roster has closed, invitation by invitation. A roster that closes one
 * is the lead's judgement, so that every laptop and every later start knows it.
 */
export function newcomers(team: TeamState): readonly Newcomers[] {
  const came = Map.groupBy(
    Object.values(team.members)
      .filter(({ joinedBy }) => isOpen(team, joinedBy))
      .sort((a, b) => (a.at === b.at ? (a.device < b.device ? -1 : 1) : a.at < b.at ? -1 : 1)),
    ({ joinedBy }) => (joinedBy.type === "invitation" ? joinedBy.invitation : ""),
  );
  return [...came].flatMap(([invitation, all]): readonly Newcomers[] => {
    const devices = all
      .map(({ device }) => device)
      .filter((device) => removalOf(team, device) === null);
    const [first] = all;
    const expires = first?.joinedBy.type === "invitation" ? first.joinedBy.expires : undefined;
    return devices.length === 0
      ? []
      : [
          {
            invitation,
            expires: expires ?? null,
            devices,
            isUsedBefore: devices.length < all.length,
          },
        ];
  });
}

const isOpen = (team: TeamState, joinedBy: TeamState["members"][string]["joinedBy"]): boolean =>
  joinedBy.type === "invitation" && team.closed[joinedBy.invitation] === undefined;

/** Why the lead is asked about somebody; null for whoever is let in without a question. */
export type WhyAsked = "expired" | "usedTwice" | null;

/**
 * Whether one person came by an invitation of theirs in time, by the clock of the lead's laptop when it
 * first judges (`now`, ms since 1970), or why the lead is to say.
 */
export function whyAsked({ devices, expires, isUsedBefore }: Newcomers, now: number): WhyAsked {
  if (devices.length > 1 || isUsedBefore) return "usedTwice";
  return expires !== null && now > expires ? "expired" : null;
}

/** Whether the lead has let a device in, or never had to: its own, and whoever those became. */
export function isLetIn(team: TeamState, device: DeviceId): boolean {
  const joined = team.members[rootOf(team, device)]?.joinedBy;
  return joined?.type !== "invitation" || team.closed[joined.invitation] !== undefined;
}

/** Devices that were let in together by one invitation, this one among them: one person's laptops. */
export function letInWith(team: TeamState, device: DeviceId): readonly DeviceId[] {
  const root = rootOf(team, device);
  const joined = team.members[root]?.joinedBy;
  const admitted = joined?.type === "invitation" ? team.closed[joined.invitation] : undefined;
  return admitted?.includes(root) === true ? admitted : [root];
}
