import { isLead, removalOf, replacedDevices, whoAt } from "../../shared/team/teamState.ts";
import type { Person } from "../../shared/team/card.ts";
import type { OpenVisit } from "../db/openVisit.ts";
import type { MemberView } from "./syncStatus.ts";
import type { TeamFiles } from "./teamFiles.ts";

/** Who this laptop is on its card: the lead of the team as the visit has it. */
export function personOf(visit: OpenVisit): Person {
  const lead = visit.records.value()?.peers.find(({ seat }) => seat === "lead");
  return lead === undefined
    ? { name: "Lead", role: "Review lead", organisation: "" }
    : { name: lead.initials, role: lead.role, organisation: lead.organisation };
}

/**
 * The team as this laptop knows it: devices that another took the place of are left out. `me` stands
 * for this laptop until its card is written.
 */
export function memberViews(
  { fact, keys }: Pick<TeamFiles, "fact" | "keys">,
  me: Person,
): readonly MemberView[] {
  const { team, heard } = fact.receive;
  const ownId = keys.device.id;
  if (team.members[ownId] === undefined && keys.former.length === 0)
    return [
      {
        ...(keys.leadSecret === null ? { name: "You", role: "", organisation: "" } : me),
        device: ownId,
        isMe: true,
        isLead: keys.leadSecret !== null,
        isRemoved: false,
        lastHeard: null,
      },
    ];
  const members = Object.values(team.members);
  const replaced = replacedDevices(team);
  const terms = new Set(team.terms?.map(({ id }) => id));
  return (
    members
      .filter(({ device }) => !replaced.has(device))
      // By the word of somebody who never had the seat.
      .filter(({ joinedBy }) => !("term" in joinedBy) || terms.has(joinedBy.term ?? ""))
      .map((member) => ({
        ...whoAt(team, member),
        device: member.device,
        isMe: member.device === keys.device.id,
        isLead: isLead(team, member.device),
        isRemoved: removalOf(team, member.device) !== null,
        lastHeard: heard[member.device] ?? null,
        joinedAt: member.at,
      }))
      .sort((a, b) => (a.joinedAt < b.joinedAt ? -1 : 1))
  );
}
