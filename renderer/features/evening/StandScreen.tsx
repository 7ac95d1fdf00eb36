import { useContext, useState, type ReactElement } from "react";
import { inOrder } from "../../../shared/visit/inOrder.ts";
import { polarityWords, type Finding } from "../../../shared/visit/kinds/finding.ts";
import type { Peer } from "../../../shared/visit/kinds/peer.ts";
import type { Position } from "../../../shared/visit/kinds/position.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { hasASay, isOfThisWording } from "../../../shared/visit/standing.ts";
import { waitingFor } from "../../../shared/visit/waitingFor.ts";
import { goTo, paths } from "../../places/paths.ts";
import { OwnPeerContext } from "../../sync/OwnPeerContext.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { Page } from "../../ui/frame/Page.tsx";
import { EmptyState } from "../../ui/text/EmptyState.tsx";
import { StatusText } from "../../ui/text/StatusText.tsx";
import { TextLink } from "../../ui/text/TextLink.tsx";
import { EvidenceFor } from "./EvidenceFor.tsx";
import { MeetingAsk } from "./MeetingAsk.tsx";
import { MeterOf } from "./MeterOf.tsx";
import { Stage, useStage, walkingKeys } from "./Stage.tsx";

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
  // As the board was when the pass began; the first that waits for an answer comes first.
  const [order] = useState(() =>
    inOrder(findings)
      .filter(({ state, sentence }) => state !== "parked" && sentence.trim() !== "")
      .map(({ id }) => id),
  );
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      order.findIndex((id) => id === toSay[0]?.id),
    ),
  );
  const live = order.flatMap((id) => findings.find((finding) => finding.id === id) ?? []);
  const finding = live[Math.min(at, live.length - 1)];
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
  const index = live.indexOf(finding);
  const left = toSay.length === 0 ? "all said" : `${toSay.length} to say`;
  return (
    <Standing
      records={records}
      setStance={setStance}
      me={me}
      finding={finding}
      place={`${index + 1} of ${live.length}, ${left}`}
      onStep={(by) => setAt(Math.max(0, Math.min(live.length - 1, index + by)))}
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
}: {
  readonly records: VisitRecords;
  readonly setStance: SetStance;
  readonly me: Peer;
  readonly finding: Finding;
  readonly place: string;
  readonly onStep: (by: 1 | -1) => void;
}): ReactElement {
  const [asks, setAsks] = useState<Exclude<Stance, "agrees"> | null>(null);
  const [said, setSaid] = useState("");
  const stage = useStage();
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
  const close = () => {
    setAsks(null);
    stage.current?.focus();
  };
  const enquiry = records.enquiries.find(({ id }) => id === finding.enquiryId);
  const head = [enquiry?.shortName || enquiry?.question, polarityWords[finding.polarity], place];
  return (
    <Stage
      label="Where I stand"
      head={head.filter(Boolean).join(" \u00B7 ")}
      end={{ label: "Back to the board", run: () => goTo(paths.findings(finding.visitId)) }}
      keys={{
        ...walkingKeys(onStep),
        a: agree,
        q: () => setAsks("queries"),
        d: () => setAsks("dissents"),
        Backspace: () => void keep(null),
      }}
      deciding="aqd"
      isAsking={asks !== null}
      stageRef={stage}
      ask={
        asks !== null && (
          <MeetingAsk
            key={asks}
            label={
              asks === "queries"
                ? "What you would ask"
                : "What you see otherwise, for the letter’s lead to answer"
            }
            isOptional={asks === "queries"}
            onClose={close}
            onDone={async (text) => {
              await keep(asks, text);
              onStep(1);
              close();
            }}
          />
        )
      }
      buttons={
        <>
          <Button shortcut="A" onPress={agree}>
            Agree
          </Button>
          <Button shortcut="Q" onPress={() => setAsks("queries")}>
            Query
          </Button>
          <Button shortcut="D" onPress={() => setAsks("dissents")}>
            Dissent
          </Button>
          <Button shortcut="←" onPress={() => onStep(-1)}>
            Back
          </Button>
          <Button shortcut="→" onPress={() => onStep(1)}>
            Next
          </Button>
          <StatusText>{said}</StatusText>
        </>
      }
    >
      <h1>{finding.sentence}</h1>
      <p className="cf-meeting-standing">
        <MeterOf finding={finding} records={records} />
        <strong>{ownInWords(own, finding)}</strong>
      </p>
      <EvidenceFor finding={finding} records={records} />
    </Stage>
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
