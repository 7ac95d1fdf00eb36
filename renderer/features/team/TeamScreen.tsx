import { useState, type ReactElement } from "react";
import { inOrder } from "../../../shared/visit/inOrder.ts";
import type { Seat } from "../../../shared/visit/kinds/peer.ts";
import type { RecordOf, VisitRecords } from "../../../shared/visit/records.ts";
import { paths } from "../../places/paths.ts";
import { showHistory } from "../../places/showHistory.ts";
import type { TeamSync } from "../../sync/teamSync.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { SavedTextField } from "../../ui/forms/SavedField.tsx";
import { Select } from "../../ui/forms/Select.tsx";
import { TextField } from "../../ui/forms/TextField.tsx";
import { Page } from "../../ui/frame/Page.tsx";
import { MenuButton } from "../../ui/overlays/MenuButton.tsx";
import { Flags } from "../../ui/text/Flags.tsx";
import { EmptyState } from "../../ui/text/EmptyState.tsx";
import { PageHeading } from "../../ui/text/PageHeading.tsx";
import { useBareRegister } from "../../ui/text/registers.ts";
import { TextLink } from "../../ui/text/TextLink.tsx";
import { TeamLaptops } from "./laptops/TeamLaptops.tsx";
import { TeamSkills } from "./TeamSkills.tsx";
import { addPeer, changePeer, removePeer } from "./team.ts";
import { initialsIn, peerText } from "./teamTexts.ts";
import { recordPlace } from "../../places/showRecord.ts";
import "./TeamScreen.css";

const seats: readonly { readonly id: Seat; readonly label: string }[] = [
  { id: "lead", label: "Review lead" },
  { id: "peer", label: "Peer" },
  { id: "memberPeer", label: "Member peer" },
  { id: "observer", label: "Observer" },
  { id: "coordinator", label: "Coordinator" },
];

/** Other screens about the team. */
const further = [
  {
    id: "team-check-ins",
    title: "Check-ins with the host",
    path: paths.checkIns,
    what: "What the host has heard, and how it took it",
  },
  {
    id: "team-gifted-days",
    title: "Gifted days",
    path: paths.giftedDays,
    what: "What each peer’s council gave",
  },
  {
    id: "team-learning",
    title: "What we learned",
    path: paths.learning,
    what: "What each peer takes home",
  },
  {
    id: "team-journal",
    title: "My journal",
    path: paths.journal,
    what: "What you write for yourself alone, until you share it",
  },
] as const;

/** Who is in the team, and on which laptops. */
export function TeamScreen({
  records,
  sync,
}: {
  readonly records: VisitRecords;
  /** Null while it is opened. */
  readonly sync: TeamSync | null;
}): ReactElement {
  const peers = inOrder(records.peers);
  return (
    <Page width="wide">
      <PageHeading
        title="Team"
        below="Initials stand beside notes and positions; they never leave the team."
      />
      {peers.length === 0 && (
        <EmptyState title="Nobody is in the team yet">
          Add each peer with the initials they use in their notes.
        </EmptyState>
      )}
      <ul className="cf-team">
        {peers.map((peer) => (
          <PeerRow key={peer.id} peer={peer} records={records} />
        ))}
      </ul>
      <AddPeer records={records} />
      <TeamSkills records={records} />
      {sync !== null && <TeamLaptops records={records} sync={sync} />}
      {further.map(({ id, title, path, what }) => (
        <section key={id} className="cf-team-further" aria-labelledby={id}>
          <h2 id={id}>{title}</h2>
          <TextLink href={path(records.visit.id)}>{what}</TextLink>
        </section>
      ))}
    </Page>
  );
}

function PeerRow({
  peer,
  records,
}: {
  readonly peer: RecordOf<"peers">;
  readonly records: VisitRecords;
}): ReactElement {
  const name = peer.initials;
  const register = useBareRegister(records);
  const draft = peerText(peer, "initials");
  const [problem, setProblem] = useState<string>();
  return (
    <li className="cf-team-row" aria-label={name} {...recordPlace(peer.id)}>
      <SavedTextField
        label="Initials"
        width="number"
        error={problem}
        draft={{
          ...draft,
          release: () => {
            const isSound = initialsIn(draft.text()) !== null;
            setProblem(isSound ? undefined : `One to four letters; ${peer.initials} was kept`);
            draft.release();
          },
        }}
      />
      <Select
        label="Seat"
        options={seats}
        value={peer.seat}
        onChange={(seat) => void changePeer(peer, { seat })}
      />
      <SavedTextField label="Role" width="full" draft={peerText(peer, "role")} />
      <SavedTextField label="Organisation" width="full" draft={peerText(peer, "organisation")} />
      <MenuButton
        label={`More for ${name}`}
        isGlyphOnly
        choices={[
          {
            id: "history",
            label: "History",
            run: () => showHistory({ table: "peers", row: peer.id }),
          },
          {
            id: "remove",
            label: "Take off this list",
            run: () => void removePeer(records, peer.id),
          },
        ]}
      />
      <span className="cf-team-flags">
        <Flags text={peer.role} register={register} />
        <Flags text={peer.organisation} register={register} />
      </span>
    </li>
  );
}

function AddPeer({ records }: { readonly records: VisitRecords }): ReactElement {
  const [initials, setInitials] = useState("");
  const [problem, setProblem] = useState<string>();
  const add = () => {
    const typed = initialsIn(initials);
    if (typed === null) setProblem("Enter one to four letters, such as MC");
    else if (records.peers.some((peer) => peer.initials === typed))
      setProblem(`${typed} is in the team already: use other initials`);
    else {
      setProblem(undefined);
      setInitials("");
      const seat = records.peers.some((peer) => peer.seat === "lead") ? "peer" : "lead";
      void addPeer(records, { initials: typed, seat, role: "", organisation: "" });
    }
  };
  return (
    <form
      className="cf-team-add"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextField
        label="Initials of another peer"
        width="number"
        value={initials}
        onChange={setInitials}
        error={problem}
      />
      <Button type="submit" glyph="add">
        Add to the team
      </Button>
    </form>
  );
}
