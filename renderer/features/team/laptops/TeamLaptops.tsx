import { useState, type ReactElement } from "react";
import { paths } from "../../../places/paths.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import type { MemberView } from "../../../sync/syncStatus.ts";
import type { TeamSync } from "../../../sync/teamSync.ts";
import { useNow } from "../../../sync/useNow.ts";
import { useSyncStatus } from "../../../sync/useTeamSync.ts";
import { whenFromNow } from "../../../sync/whenFromNow.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { type Column, Table } from "../../../ui/lists/Table.tsx";
import { StatusText } from "../../../ui/text/StatusText.tsx";
import { TextLink } from "../../../ui/text/TextLink.tsx";
import { nameLead } from "../team.ts";
import { GivenInvitations } from "../invitations/GivenInvitations.tsx";
import { InviteDialog } from "../invitations/InviteDialog.tsx";
import { Newcomers } from "../invitations/Newcomers.tsx";
import { LeadSeat } from "../seat/LeadSeat.tsx";
import { RemoveLaptop } from "./RemoveLaptop.tsx";
import "./TeamLaptops.css";

/** Whose laptops hold the visit: the lead invites and removes, the others see. */
export function TeamLaptops({
  records,
  sync,
}: {
  readonly records: VisitRecords;
  readonly sync: TeamSync;
}): ReactElement {
  const status = useSyncStatus(sync);
  const { members, newcomers, invitations, isLead, isSample } = status;
  const { visit } = records;
  const now = useNow();
  const [isInviting, setInviting] = useState(false);
  const [leaving, setLeaving] = useState<MemberView | null>(null);
  const [said, setSaid] = useState("");
  if (isSample)
    return (
      <section className="cf-laptops" aria-labelledby="team-laptops">
        <h2 id="team-laptops">Laptops</h2>
        <p className="cf-soft">The sample visit never leaves this laptop: nobody can be invited.</p>
      </section>
    );
  const columns: readonly Column<MemberView>[] = [
    {
      id: "who",
      heading: "Who",
      isRowHeading: true,
      cell: (member) => (
        <>
          <strong>{member.name}</strong>
          {member.isMe && " (this laptop)"}
        </>
      ),
    },
    { id: "role", heading: "Role", cell: ({ role }) => role },
    { id: "organisation", heading: "Organisation", cell: ({ organisation }) => organisation },
    { id: "standing", heading: "In the team", cell: standingOf },
    {
      id: "heard",
      heading: "Last heard",
      cell: ({ isMe, lastHeard }) => {
        if (isMe) return "–";
        return lastHeard === null ? "not yet" : whenFromNow(lastHeard.at, now);
      },
    },
    ...(isLead
      ? [
          {
            id: "remove",
            heading: <span className="cf-visually-hidden">Remove</span>,
            cell: (member: MemberView) =>
              !member.isMe &&
              !member.isRemoved && (
                <Button
                  variant="plain"
                  aria-label={`Remove ${member.name} from the team`}
                  onPress={() => setLeaving(member)}
                >
                  Remove
                </Button>
              ),
          },
        ]
      : []),
  ];
  return (
    <section className="cf-laptops" aria-labelledby="team-laptops">
      <h2 id="team-laptops">Laptops of the team</h2>
      <p className="cf-soft">
        {isLead
          ? "Each laptop here can read the whole visit. You lead the team: you invite, and you take out a laptop that is lost or a peer who leaves."
          : "Each laptop here can read the whole visit. The lead invites and removes."}
      </p>
      {newcomers.map((each) => (
        <Newcomers key={each.invitation} newcomers={each} judge={sync.judge} onSaid={setSaid} />
      ))}
      <Table
        caption="Who is in the team, laptop by laptop"
        isCaptionHidden
        rows={members}
        rowKey={({ device }) => device}
        columns={columns}
      />
      <div className="cf-laptops-do">
        {isLead && (
          <Button glyph="add" onPress={() => setInviting(true)}>
            Invite a peer
          </Button>
        )}
        <TextLink href={paths.sync(visit.id)}>Sync and last heard</TextLink>
      </div>
      <StatusText>{said}</StatusText>
      <GivenInvitations invitations={invitations} now={now} judge={sync.judge} onSaid={setSaid} />
      <LeadSeat
        status={status}
        say={sync.seat}
        peers={records.peers}
        nameInList={(initials) => void nameLead(records, initials)}
      />
      {isInviting && (
        <InviteDialog
          visitName={visit.host.name}
          invite={sync.invite}
          onClose={() => setInviting(false)}
        />
      )}
      {leaving !== null && (
        <RemoveLaptop
          member={leaving}
          remove={sync.remove}
          onClose={() => setLeaving(null)}
          onRemoved={() => {
            setLeaving(null);
            setSaid(
              `${leaving.name} is out of the team. The others learn of it at their next sync.`,
            );
          }}
        />
      )}
    </section>
  );
}

function standingOf({ isLead, isRemoved }: MemberView): string {
  if (isRemoved) return "Removed";
  return isLead ? "Leads" : "Member";
}
