import { type ReactElement, useState } from "react";
import type { Peer } from "../../../../shared/visit/kinds/peer.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { showHistory } from "../../../places/showHistory.ts";
import type { InvitationView, MemberView, SyncStatus } from "../../../sync/syncStatus.ts";
import type { TeamSync } from "../../../sync/teamSync.ts";
import { useNow } from "../../../sync/useNow.ts";
import { useSyncStatus } from "../../../sync/useTeamSync.ts";
import { MenuButton, type MenuChoice } from "../../../ui/overlays/MenuButton.tsx";
import { StatusText } from "../../../ui/text/StatusText.tsx";
import { useFocusOn } from "../../../ui/useFocusOn.ts";
import { InviteDialog } from "../invitations/InviteDialog.tsx";
import { RemoveLaptop } from "../laptops/RemoveLaptop.tsx";
import { addPeer, changePeer, removePeer } from "../team.ts";
import { initialsIn } from "../teamTexts.ts";
import { LaptopCell, laptopCellId } from "./LaptopCell.tsx";
import { isOpen, peopleOf, type Person } from "./peopleOf.ts";
import { headings, PersonRow, Row } from "./PersonRow.tsx";
import "./PeopleTable.css";

/** The team: who each is, and whether they work on a laptop of it. The lead invites and removes where they stand. */
export function PeopleTable({
  records,
  sync,
}: {
  readonly records: VisitRecords;
  /** Null while it is opened. */
  readonly sync: TeamSync | null;
}): ReactElement | null {
  const status = useSyncStatus(sync);
  const now = useNow();
  const focusOn = useFocusOn();
  const [inviting, setInviting] = useState<Peer | null>(null);
  const [leaving, setLeaving] = useState<MemberView | null>(null);
  const [said, setSaid] = useState("");
  const { members, invitations, isLead, isSample } = status ?? unknown;
  const mayInvite = isLead && !isSample;
  const people = peopleOf(records.peers, { members: isSample ? [] : members, invitations });

  const withdraw = async (person: Person, open: readonly InvitationView[]): Promise<void> => {
    try {
      // One after the other: each writes a key of its own.
      for (const { invitation } of open) await sync?.judge(invitation, []);
      setSaid(
        "The invitation is withdrawn: nobody can come by it, and the team writes under a new key.",
      );
      focusOn(laptopCellId(person));
    } catch {
      setSaid("The invitation could not be withdrawn. Try again.");
    }
  };
  const laptopOf = (person: Person): ReactElement | null =>
    status === undefined ? null : (
      <LaptopCell
        key="laptop"
        person={person}
        now={now}
        isLead={isLead}
        mayInvite={mayInvite}
        onInvite={() => setInviting(person.peer)}
        onWithdraw={(open) => void withdraw(person, open)}
        onRename={(initials) => person.peer !== null && void changePeer(person.peer, { initials })}
      />
    );
  const aboutLaptops = ({ laptops }: Person): readonly MenuChoice[] =>
    laptops
      .filter(({ isMe, isRemoved }) => mayInvite && !isMe && !isRemoved)
      .map((member) => ({
        id: member.device,
        label: `Remove ${member.name}’s laptop from the team`,
        isDanger: true,
        run: () => setLeaving(member),
      }));
  const inviteAgain = ({ peer, laptops, invitations: theirs }: Person): readonly MenuChoice[] => {
    const isIn = laptops.some(({ isRemoved }) => !isRemoved);
    if (!mayInvite || peer === null || !(isIn || theirs.some((one) => isOpen(one, now)))) return [];
    const label = isIn ? "Invite another laptop of theirs" : "Write another invitation";
    return [{ id: "invite", label, run: () => setInviting(peer) }];
  };

  // Only whoever began the visit, before anybody is in the list.
  const isAlone = people.every(
    ({ laptops, peer }) => peer === null && laptops.every((of) => of.isMe),
  );
  if (isAlone) return null;
  return (
    <div>
      <table className="cf-people">
        <caption className="cf-visually-hidden">The team, person by person</caption>
        <thead>
          <tr>
            {[...headings, "More"].map((heading) => (
              <th key={heading} scope="col">
                <span className={heading === "More" ? "cf-visually-hidden" : undefined}>
                  {heading}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => {
            const { peer, key } = person;
            const [member] = person.laptops;
            if (peer === null)
              return (
                member !== undefined && (
                  <LaptopRow
                    key={key}
                    member={member}
                    laptop={laptopOf(person)}
                    choices={[...listed(records, member), ...aboutLaptops(person)]}
                  />
                )
              );
            return (
              <PersonRow
                key={key}
                peer={peer}
                records={records}
                laptop={laptopOf(person)}
                choices={[
                  {
                    id: "history",
                    label: "History",
                    run: () => showHistory({ table: "peers", row: peer.id }),
                  },
                  ...inviteAgain(person),
                  ...aboutLaptops(person),
                  {
                    id: "remove",
                    label: "Take off this list",
                    run: () => void removePeer(records, peer.id),
                  },
                ]}
              />
            );
          })}
        </tbody>
      </table>
      <StatusText>{said}</StatusText>
      {inviting !== null && sync !== null && (
        <InviteDialog
          visitName={records.visit.host.name}
          peer={inviting}
          invite={sync.invite}
          onClose={() => {
            focusOn(laptopCellId({ key: inviting.id }));
            setInviting(null);
          }}
        />
      )}
      {leaving !== null && sync !== null && (
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
    </div>
  );
}

/** A laptop of nobody in the list, with what its card says. */
function LaptopRow({
  member: { name, role, organisation },
  laptop,
  choices,
}: {
  readonly member: MemberView;
  readonly laptop: ReactElement | null;
  readonly choices: readonly MenuChoice[];
}): ReactElement {
  return (
    <Row label={name}>
      {[
        <strong key="name">{name}</strong>,
        <span key="seat" className="cf-soft">
          not in the list
        </span>,
        role,
        organisation,
        laptop,
        choices.length > 0 && (
          <MenuButton key="more" label={`More for ${name}`} isGlyphOnly choices={choices} />
        ),
      ]}
    </Row>
  );
}

/** A laptop of nobody in the list: whoever works on it is taken into it as their card says. */
function listed(
  records: VisitRecords,
  { name, role, organisation, isLead }: MemberView,
): MenuChoice[] {
  const initials = initialsIn(name);
  if (initials === null || isLead) return [];
  const run = () => void addPeer(records, { initials, seat: "peer", role, organisation });
  return [{ id: "add", label: "Add to the list", run }];
}

const unknown: Pick<SyncStatus, "members" | "invitations" | "isLead" | "isSample"> = {
  members: [],
  invitations: [],
  isLead: false,
  isSample: false,
};
