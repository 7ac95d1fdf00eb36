import { newcomers, whyAsked } from "../../shared/team/admission.ts";
import { seatSecret } from "../../shared/team/seat/takeSeat.ts";
import { nameAt, removalOf } from "../../shared/team/teamState.ts";
import type { InvitationView, NewcomersView } from "./syncStatus.ts";
import type { TeamFiles } from "./teamFiles.ts";

/** Invitations as the lead's laptop knows them at `now`, ms since 1970; nothing on other laptops. */
export function invitationViews(
  { fact, keys }: Pick<TeamFiles, "fact" | "keys">,
  now: number,
): {
  readonly newcomers: readonly NewcomersView[];
  readonly invitations: readonly InvitationView[];
} {
  const { team } = fact.receive;
  if (seatSecret(team, keys) === null) return { newcomers: [], invitations: [] };
  const nameOf = (device: string) => nameAt(team, device) ?? "";
  const members = Object.values(team.members);
  return {
    newcomers: newcomers(team).flatMap((each): readonly NewcomersView[] => {
      const why = whyAsked(each, now);
      if (why === null) return [];
      const { invitation, expires, devices } = each;
      return [
        {
          invitation,
          why,
          expires: expires === null ? null : new Date(expires).toISOString(),
          devices: devices.map((device) => ({ device, name: nameOf(device) })),
        },
      ];
    }),
    invitations: fact.invited
      .map(({ invitation, expires, peer }) => ({
        invitation,
        expires,
        peer: peer ?? null,
        usedBy: members
          .filter(
            ({ device, joinedBy }) =>
              joinedBy.type === "invitation" &&
              joinedBy.invitation === invitation &&
              removalOf(team, device) === null,
          )
          .map(({ device, name }) => ({ device, name })),
        isClosed: team.closed[invitation] !== undefined,
      }))
      .toReversed(),
  };
}
