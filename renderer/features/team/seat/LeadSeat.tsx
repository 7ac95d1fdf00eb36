import { useState, type ReactElement } from "react";
import { assertNever } from "../../../../shared/assertNever.ts";
import type { SeatError } from "../../../../shared/team/seat/takeSeat.ts";
import type { RecordOf } from "../../../../shared/visit/records.ts";
import { whenInWords } from "../../../../shared/words/whenInWords.ts";
import type { SyncStatus } from "../../../sync/syncStatus.ts";
import type { SeatAct, TeamSync } from "../../../sync/teamSync.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { Notice } from "../../../ui/text/Notice.tsx";
import { Stack } from "../../../ui/text/Stack.tsx";
import { HandOverDialog } from "./HandOverDialog.tsx";
import { LostLaptopDialog } from "./LostLaptopDialog.tsx";
import { SeatClaimNotice } from "./SeatClaimNotice.tsx";
import "./LeadSeat.css";

/** Who has the lead's seat, how it came there, and how it goes on: handed over, or after a loss. */
export function LeadSeat({
  status: { members, seat, isLead },
  say,
  peers,
  nameInList,
}: {
  readonly status: Pick<SyncStatus, "members" | "seat" | "isLead">;
  readonly say: TeamSync["seat"];
  /** The team's list, from whose seat letters are issued. */
  readonly peers: readonly Pick<RecordOf<"peers">, "initials" | "seat">[];
  /** Gives whoever has these initials the lead's seat there. */
  readonly nameInList: (initials: string) => void;
}): ReactElement {
  const [asking, setAsking] = useState<"handOver" | "lost" | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const lead = members.find((member) => member.isLead)?.name ?? "the lead";
  const last = seat.moves.at(-1);
  const me = members.find((member) => member.isMe)?.name ?? "";
  const listed = peers.find((peer) => peer.seat === "lead")?.initials ?? null;
  const isListBehind =
    isLead && last !== undefined && listed !== me && peers.some(({ initials }) => initials === me);
  const act = (said: SeatAct): void =>
    void say(said).then(
      (result) => {
        setFailed(result.ok ? null : whyNot(result.error));
        if (result.ok) setAsking(null);
        if (result.ok && said.act === "accept") nameInList(me);
      },
      () => setFailed("That could not be written. Nothing was changed; try again."),
    );
  return (
    <section className="cf-lead-seat" aria-labelledby="lead-seat">
      <h3 id="lead-seat">The lead’s seat</h3>
      <p>
        {last === undefined
          ? `${isLead ? "You lead" : `${lead} leads`} the team.`
          : `${isLead ? "You have" : `${lead} has`} led the team since ${whenInWords(last.at)}: ${last.isHandedOver ? "the lead before handed the seat over" : "the laptop of the lead before was lost, and two others agreed"}.`}
      </p>
      <Stack gap={3}>
        {failed !== null && (
          <Notice tone="problem" title="That was not done" isAnnounced>
            {failed}
          </Notice>
        )}
        {seat.offered?.isToMe === true && (
          <Notice
            title={`${lead} offers you the lead’s seat`}
            actions={
              <Button variant="primary" onPress={() => act({ act: "accept" })}>
                Take the lead’s seat
              </Button>
            }
          >
            Once you have taken it, this laptop invites, lets in and removes, and {lead}’s no longer
            does. Until then nothing changes.
          </Notice>
        )}
        {seat.offered?.isToMe === false && (
          <p className="cf-soft">
            {isLead ? "You have" : `${lead} has`} offered the seat to {seat.offered.to}. Nothing
            changes before {seat.offered.to} takes it, on their laptop under Team.
          </p>
        )}
        {seat.claims.map((claim) => (
          <SeatClaimNotice
            key={claim.id}
            claim={claim}
            lead={lead}
            isLead={isLead}
            mayAgree={seat.mayAsk}
            act={act}
          />
        ))}
        {isListBehind && (
          <Notice
            title={`The list above names ${listed ?? "nobody"} as review lead`}
            actions={<Button onPress={() => nameInList(me)}>Name {me} there</Button>}
          >
            Letters are issued from that seat.
          </Notice>
        )}
        <div>
          {isLead && seat.mayTake.length > 0 && (
            <Button onPress={() => setAsking("handOver")}>Hand over the lead’s seat</Button>
          )}
          {!isLead && seat.mayAsk && seat.claims.every((one) => one.isObjected) && (
            <Button variant="plain" onPress={() => setAsking("lost")}>
              The lead’s laptop is lost
            </Button>
          )}
        </div>
      </Stack>
      {asking === "handOver" && (
        <HandOverDialog
          to={seat.mayTake}
          offer={(to) => act({ act: "offer", to })}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === "lost" && (
        <LostLaptopDialog
          lead={lead}
          others={seat.others}
          ask={() => act({ act: "claim" })}
          onClose={() => setAsking(null)}
        />
      )}
    </section>
  );
}

function whyNot(error: SeatError): string {
  switch (error.type) {
    case "NotLead":
      return "Only the lead’s laptop can do that, and this one is not it. Sync, then look again.";
    case "IsLead":
      return "Whoever has the seat cannot do that.";
    case "NotAMember":
      return "That laptop is not in the team, or the lead has not let it in yet.";
    case "AskerIsBehind":
      return "Whoever asks has not heard of everybody and everything that this laptop knows. Let them sync, and ask once more.";
    case "NotOpen":
      return "That was settled meanwhile. Sync, then look again.";
    default:
      return assertNever(error);
  }
}
