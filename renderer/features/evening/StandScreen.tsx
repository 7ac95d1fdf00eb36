import { useContext, useState, type ReactElement } from "react";
import { inOrder } from "../../../shared/visit/inOrder.ts";
import type { Finding } from "../../../shared/visit/kinds/finding.ts";
import type { Peer } from "../../../shared/visit/kinds/peer.ts";
import type { Position } from "../../../shared/visit/kinds/position.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { hasASay, isOfThisWording } from "../../../shared/visit/standing.ts";
import { waitingFor } from "../../../shared/visit/waitingFor.ts";
import { goTo, paths } from "../../places/paths.ts";
import { OwnPeerContext } from "../../sync/OwnPeerContext.ts";
import { Page } from "../../ui/frame/Page.tsx";
import { EmptyState } from "../../ui/text/EmptyState.tsx";
import { TextLink } from "../../ui/text/TextLink.tsx";
import { Stage, type StageProps } from "./Stage.tsx";
import { useWalk } from "./useWalk.ts";

type Stance = Position["stance"];

/** Keeps where a peer stands on a finding as it is worded; null when they have not said after all. */
type SetStance = (
  finding: Finding,
  peerId: Peer["id"],
  stance: Stance | null,
  by: { readonly me: Peer | null; readonly remark?: string },
) => Promise<void>;

/** Where the peer at this laptop stands, through the whole board in one pass, a key a finding. */
export function StandScreen({
  records,
  setStance,
}: {
  readonly records: VisitRecords;
  readonly setStance: SetStance;
}): ReactElement {
  const me = useContext(OwnPeerContext);
  const { visit, findings } = records;
  const toSay = me === null ? [] : waitingFor(me, records).findings;
  // The first that waits for an answer comes first.
  const { finding, place, step } = useWalk(findings, () => ({
    order: inOrder(findings)
      .filter(({ state, sentence }) => state !== "parked" && sentence.trim() !== "")
      .map(({ id }) => id),
    from: toSay[0]?.id,
  }));
  if (me === null)
    return (
      <Nobody
        title="It is not known who of the team sits here"
        link="Go to Team"
        to={paths.team(visit.id)}
      >
        The team’s table needs a peer with the initials that this laptop has in the team.
      </Nobody>
    );
  if (!hasASay(me))
    return (
      <Nobody title="Your seat has no say on findings" link="Go to Team" to={paths.team(visit.id)}>
        Who only supports the team does not stand behind its findings. Seats are given under Team.
      </Nobody>
    );
  if (finding === undefined)
    return (
      <Nobody
        title="There is no finding yet"
        link="Go to the findings"
        to={paths.findings(visit.id)}
      >
        Findings are made from evidence, on the board.
      </Nobody>
    );
  const left = toSay.length === 0 ? "all said" : `${toSay.length} to say`;
  return (
    <Standing
      records={records}
      setStance={setStance}
      me={me}
      finding={finding}
      place={`${place}, ${left}`}
      onStep={step}
    />
  );
}

function Nobody({
  title,
  link,
  to,
  children,
}: {
  readonly title: string;
  readonly link: string;
  readonly to: string;
  readonly children: string;
}): ReactElement {
  return (
    <Page>
      <EmptyState title={title} action={<TextLink href={to}>{link}</TextLink>}>
        {children}
      </EmptyState>
    </Page>
  );
}

function Standing({
  records,
  setStance,
  me,
  finding,
  place,
  onStep,
}: Pick<StageProps, "records" | "finding" | "place" | "onStep"> & {
  readonly setStance: SetStance;
  readonly me: Peer;
}): ReactElement {
  const [asks, setAsks] = useState<Exclude<Stance, "agrees"> | null>(null);
  const [said, setSaid] = useState("");
  const own = records.positions.find(
    ({ peerId, findingId }) => peerId === me.id && findingId === finding.id,
  );
  const keep = async (stance: Stance | null, remark?: string) => {
    await setStance(finding, me.id, stance, { me, ...(remark !== undefined && { remark }) });
    setSaid(stance === null ? "Taken back." : `${stanceWords[stance]}. Ctrl+Z takes it back.`);
  };
  /** The next one is there at once: nobody waits for the disk. */
  const agree = () => {
    void keep("agrees");
    onStep(1);
  };
  const takeBack = () => {
    if (own === undefined) setSaid("You have not said anything on it yet.");
    else void keep(null);
  };
  const onClose = () => setAsks(null);
  const ask = asks && {
    label:
      asks === "queries"
        ? "What you would ask"
        : "What you see otherwise, for the letter’s lead to answer",
    isOptional: asks === "queries",
    onClose,
    onDone: async (text: string) => {
      await keep(asks, text);
      onStep(1);
      onClose();
    },
  };
  return (
    <Stage
      label="Where I stand"
      records={records}
      finding={finding}
      place={place}
      standing={ownInWords(own, finding)}
      decisions={[
        { key: "A", label: "Agree", run: agree },
        { key: "Q", label: "Query", run: () => setAsks("queries") },
        { key: "D", label: "Dissent", run: () => setAsks("dissents") },
        { key: "Backspace", label: "Take back", run: takeBack },
      ]}
      onStep={onStep}
      end={{ label: "Back to the board", run: () => goTo(paths.findings(finding.visitId)) }}
      ask={ask}
      said={said}
    />
  );
}

const stanceWords: Readonly<Record<Stance, string>> = {
  agrees: "You agree",
  queries: "You query it",
  dissents: "You dissent",
};

function ownInWords(own: Position | undefined, finding: Finding): string {
  if (own === undefined) return "You have not said";
  const why = own.remark === "" ? "" : `: ${own.remark}`;
  return isOfThisWording(own, finding)
    ? `${stanceWords[own.stance]}${why}`
    : `Reworded since you said${why}`;
}
