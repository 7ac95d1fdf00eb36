import type { ReactElement } from "react";
import { listInWords, shortDay } from "../../../../shared/words/inWords.ts";
import { londonDate, londonTime } from "../../../../shared/words/londonTime.ts";
import type { InvitationView, MemberView } from "../../../sync/syncStatus.ts";
import { whenFromNow } from "../../../sync/whenFromNow.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { initialsIn } from "../teamTexts.ts";
import { isOpen, type Person } from "./peopleOf.ts";

/** Where the laptop of a row is led to and its one button stands. */
export const laptopCellId = ({ key }: Pick<Person, "key">): string => `laptop-of-${key}`;

/** Whether a person works on a laptop of the team yet: none, invited until when, joined and last heard; and the one thing to do about it. */
export function LaptopCell({
  person,
  now,
  isLead,
  mayInvite,
  onInvite,
  onWithdraw,
  onRename,
}: {
  readonly person: Person;
  readonly now: Date;
  /** Only the lead's laptop knows of invitations. */
  readonly isLead: boolean;
  readonly mayInvite: boolean;
  readonly onInvite: () => void;
  readonly onWithdraw: (open: readonly InvitationView[]) => void;
  /** Takes the name on a laptop's card for the initials of the list. */
  readonly onRename: (initials: string) => void;
}): ReactElement {
  const { peer, laptops, invitations } = person;
  const name = peer?.initials ?? "";
  const open = invitations.filter((each) => isOpen(each, now));
  const isIn = laptops.some(({ isRemoved }) => !isRemoved);
  const [newest] = invitations;
  return (
    <div className="cf-people-laptop">
      {laptops.map((member) => (
        <LaptopLine key={member.device} member={member} peer={peer} now={now} onRename={onRename} />
      ))}
      {open[0] !== undefined && <span>Invited until {untilWhen(open[0].expires)}</span>}
      {laptops.length === 0 && open.length === 0 && (
        <span className="cf-soft">
          {newest === undefined
            ? isLead
              ? "None"
              : "Not joined yet"
            : became(newest, peer?.initials ?? "")}
        </span>
      )}
      {mayInvite && peer !== null && open.length > 0 && (
        <Button
          id={laptopCellId(person)}
          variant="plain"
          aria-label={`Withdraw the invitation of ${name}`}
          onPress={() => onWithdraw(open)}
        >
          Withdraw
        </Button>
      )}
      {mayInvite && peer !== null && open.length === 0 && !isIn && (
        <Button
          id={laptopCellId(person)}
          variant="plain"
          aria-label={`Invite ${name}`}
          onPress={onInvite}
        >
          Invite
        </Button>
      )}
    </div>
  );
}

function LaptopLine({
  member,
  peer,
  now,
  onRename,
}: {
  readonly member: MemberView;
  readonly peer: Person["peer"];
  readonly now: Date;
  readonly onRename: (initials: string) => void;
}): ReactElement {
  const { name, isMe, isLead, isRemoved, lastHeard } = member;
  const typed = initialsIn(name);
  // On the card of the laptop that began the visit nobody may stand.
  const isOther = peer !== null && !isMe && !isLead && name.trim().toUpperCase() !== peer.initials;
  const standing = isMe ? "This laptop" : isRemoved ? "Removed" : "Joined";
  return (
    <>
      <span>
        {standing}
        {isOther && ` as ${name}`}
        {isLead && ", leads"}
      </span>
      {!isMe && !isRemoved && (
        <span className="cf-soft">
          {lastHeard === null ? "not heard yet" : `heard ${whenFromNow(lastHeard.at, now)}`}
        </span>
      )}
      {isOther && typed !== null && !isRemoved && (
        <Button
          variant="plain"
          aria-label={`Call ${peer.initials} ${typed} in the list`}
          onPress={() => onRename(typed)}
        >
          Call them {typed}
        </Button>
      )}
    </>
  );
}

/** What became of an invitation by which nobody of this row is in the team. */
function became({ usedBy, isClosed, expires }: InvitationView, initials: string): string {
  const others = usedBy.filter(({ name }) => name !== initials);
  if (others.length > 0) return `Invitation used by ${listInWords(others.map(({ name }) => name))}`;
  if (isClosed) return "None: the invitation was withdrawn";
  return `None: the invitation ended ${untilWhen(expires)}`;
}

/** "Thu 3 Dec, 14:00": it is days away at most. */
const untilWhen = (instant: string): string =>
  `${shortDay(londonDate(instant))}, ${londonTime(instant)}`;
