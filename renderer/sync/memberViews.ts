import { isLead, removalOf } from "../../shared/team/teamState.ts";
import type { MemberView } from "./syncStatus.ts";
import type { TeamFiles } from "./teamFiles.ts";

/** The team as this laptop knows it: devices that another took the place of are left out. */
export function memberViews({ fact, keys }: TeamFiles): readonly MemberView[] {
  const { team, heard } = fact.receive;
  const members = Object.values(team.members);
  const replaced = new Set(
    members.flatMap(({ joinedBy }) =>
      joinedBy.type === "successor" ? [joinedBy.predecessor] : [],
    ),
  );
  return members
    .filter(({ device }) => !replaced.has(device))
    .map(({ device, name, role, organisation, at }) => ({
      device,
      name,
      role,
      organisation,
      isMe: device === keys.device.id,
      isLead: isLead(team, device),
      isRemoved: removalOf(team, device) !== null,
      lastHeard: heard[device] ?? null,
      joinedAt: at,
    }))
    .sort((a, b) => (a.joinedAt < b.joinedAt ? -1 : 1));
}
