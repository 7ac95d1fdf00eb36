import { useState, type ReactElement } from "react";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { paths } from "../../../places/paths.ts";
import type { TeamSync } from "../../../sync/teamSync.ts";
import { useNow } from "../../../sync/useNow.ts";
import { useSyncStatus } from "../../../sync/useTeamSync.ts";
import { StatusText } from "../../../ui/text/StatusText.tsx";
import { TextLink } from "../../../ui/text/TextLink.tsx";
import { GivenInvitations } from "../invitations/GivenInvitations.tsx";
import { Newcomers } from "../invitations/Newcomers.tsx";
import { LeadSeat } from "../seat/LeadSeat.tsx";
import { nameLead } from "../team.ts";
import "./TeamLaptops.css";

/** What holds for the laptops of the team as a whole: who waits to be let in, invitations of nobody in the list, and the lead's seat. */
export function TeamLaptops({
  records,
  sync,
}: {
  readonly records: VisitRecords;
  readonly sync: TeamSync;
}): ReactElement {
  const status = useSyncStatus(sync);
  const { newcomers, invitations, isLead, isSample } = status;
  const { visit, peers } = records;
  const now = useNow();
  const [said, setSaid] = useState("");
  if (isSample)
    return (
      <section className="cf-laptops" aria-labelledby="team-laptops">
        <h2 id="team-laptops">Laptops</h2>
        <p className="cf-soft">The sample visit never leaves this laptop: nobody can be invited.</p>
      </section>
    );
  return (
    <section className="cf-laptops" aria-labelledby="team-laptops">
      <h2 id="team-laptops">Laptops of the team</h2>
      <p className="cf-soft">
        {isLead
          ? "Each laptop that has joined can read the whole visit. You lead the team: you invite each peer in their row, and there you take out a laptop that is lost or a peer who leaves."
          : "Each laptop that has joined can read the whole visit. The lead invites and removes."}
      </p>
      {newcomers.map((each) => (
        <Newcomers key={each.invitation} newcomers={each} judge={sync.judge} onSaid={setSaid} />
      ))}
      <StatusText>{said}</StatusText>
      <GivenInvitations
        invitations={invitations.filter(({ peer }) => peers.every(({ id }) => id !== peer))}
        now={now}
        judge={sync.judge}
        onSaid={setSaid}
      />
      <div className="cf-laptops-do">
        <TextLink href={paths.sync(visit.id)}>Sync and last heard</TextLink>
      </div>
      <LeadSeat
        status={status}
        say={sync.seat}
        peers={peers}
        nameInList={(initials) => void nameLead(records, initials)}
      />
    </section>
  );
}
