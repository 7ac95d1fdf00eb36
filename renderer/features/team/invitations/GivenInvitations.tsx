import type { ReactElement } from "react";
import { listInWords } from "../../../../shared/words/inWords.ts";
import type { InvitationView } from "../../../sync/syncStatus.ts";
import type { TeamSync } from "../../../sync/teamSync.ts";
import { whenFromNow } from "../../../sync/whenFromNow.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { Table } from "../../../ui/lists/Table.tsx";

/** Invitations of nobody in the list, what became of each, and how to withdraw one. */
export function GivenInvitations({
  invitations,
  now,
  judge,
  onSaid,
}: {
  readonly invitations: readonly InvitationView[];
  readonly now: Date;
  readonly judge: TeamSync["judge"];
  readonly onSaid: (words: string) => void;
}): ReactElement | null {
  if (invitations.length === 0) return null;
  const withdraw = (invitation: string): void =>
    void judge(invitation, []).then(
      () =>
        onSaid(
          "The invitation is withdrawn: nobody can come by it, and the team writes under a new key.",
        ),
      () => onSaid("The invitation could not be withdrawn. Try again."),
    );
  return (
    <Table
      caption="Invitations of nobody in the list"
      rows={invitations}
      rowKey={({ invitation }) => invitation}
      columns={[
        {
          id: "until",
          heading: "Good until",
          isRowHeading: true,
          cell: ({ expires }) => whenFromNow(expires, now),
        },
        { id: "became", heading: "What became of it", cell: (row) => became(row, now) },
        {
          id: "withdraw",
          heading: <span className="cf-visually-hidden">Withdraw</span>,
          cell: ({ invitation, isClosed, expires, usedBy }) =>
            !isClosed &&
            usedBy.length === 0 && (
              <Button
                variant="plain"
                aria-label={`Withdraw the invitation that is good until ${whenFromNow(expires, now)}`}
                onPress={() => withdraw(invitation)}
              >
                Withdraw
              </Button>
            ),
        },
      ]}
    />
  );
}

function became({ usedBy, isClosed, expires }: InvitationView, now: Date): string {
  if (usedBy.length > 0) return `Used by ${listInWords(usedBy.map(({ name }) => name))}`;
  if (isClosed) return "Withdrawn";
  return Date.parse(expires) < now.getTime() ? "Ended, nobody came" : "Open";
}
