import { useState, type ReactElement } from "react";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { paths } from "../../places/paths.ts";
import type { TeamSync } from "../../sync/teamSync.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { TextField } from "../../ui/forms/TextField.tsx";
import { Page } from "../../ui/frame/Page.tsx";
import { EmptyState } from "../../ui/text/EmptyState.tsx";
import { PageHeading } from "../../ui/text/PageHeading.tsx";
import { TextLink } from "../../ui/text/TextLink.tsx";
import { TeamLaptops } from "./laptops/TeamLaptops.tsx";
import { TeamSkills } from "./TeamSkills.tsx";
import { PeopleTable } from "./people/PeopleTable.tsx";
import { addPeer } from "./team.ts";
import { initialsIn } from "./teamTexts.ts";
import "./TeamScreen.css";

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
  const { peers } = records;
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
      {(peers.length > 0 || sync !== null) && <PeopleTable records={records} sync={sync} />}
      <AddPeer records={records} />
      {sync !== null && <TeamLaptops records={records} sync={sync} />}
      <TeamSkills records={records} />
      {further.map(({ id, title, path, what }) => (
        <section key={id} className="cf-team-further" aria-labelledby={id}>
          <h2 id={id}>{title}</h2>
          <TextLink href={path(records.visit.id)}>{what}</TextLink>
        </section>
      ))}
    </Page>
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
