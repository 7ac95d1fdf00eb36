import type { ReactElement } from "react";
import type { MemberView } from "../../sync/syncStatus.ts";
import { useNow } from "../../sync/useNow.ts";
import { whenFromNow } from "../../sync/whenFromNow.ts";
import { Table } from "../../ui/lists/Table.tsx";

/** Of each laptop of the team, how far what it wrote has come here. */
export function LastHeard({ members }: { readonly members: readonly MemberView[] }): ReactElement {
  const now = useNow();
  const present = members.filter(({ isRemoved }) => !isRemoved);
  return (
    <section className="cf-sync-heard" aria-labelledby="sync-heard">
      <h2 id="sync-heard">Last heard</h2>
      {present.length < 2 ? (
        <p className="cf-soft">
          Nobody else is in the team yet. Each of the others stands here once they have joined, with
          the time up to which you have their work.
        </p>
      ) : (
        <>
          <p className="cf-soft">
            Read these times aloud to each other when the team meets in the evening. A shared place
            could hold back someone’s newest files, and one laptop alone cannot tell. “Wrote last”
            is by the writer’s own clock.
          </p>
          <Table
            caption="Last heard of each laptop"
            isCaptionHidden
            rows={present}
            rowKey={({ device }) => device}
            columns={[
              {
                id: "who",
                heading: "Who",
                isRowHeading: true,
                cell: (member) => (
                  <>
                    <strong>{member.name}</strong>
                    {member.isMe && <span className="cf-sync-clock"> This laptop</span>}
                  </>
                ),
              },
              { id: "role", heading: "Role", cell: rolesOf },
              {
                id: "wrote",
                heading: "Wrote last",
                cell: ({ isMe, lastHeard }) =>
                  lastHeard === null ? (
                    isMe ? (
                      "–"
                    ) : (
                      "nothing yet"
                    )
                  ) : (
                    <>
                      <span className="cf-sync-when">{whenFromNow(lastHeard.at, now)}</span>
                      {lastHeard.clock !== "fine" && (
                        <span className="cf-sync-clock"> The clock is {lastHeard.clock}</span>
                      )}
                    </>
                  ),
              },
              {
                id: "received",
                heading: "Came here",
                cell: ({ isMe, lastHeard }) =>
                  isMe || lastHeard === null ? "–" : whenFromNow(lastHeard.received, now),
              },
            ]}
          />
        </>
      )}
    </section>
  );
}

const rolesOf = ({ role, organisation, isLead }: MemberView): string =>
  [isLead ? "Leads the team" : "", role, organisation].filter(Boolean).join(", ");
