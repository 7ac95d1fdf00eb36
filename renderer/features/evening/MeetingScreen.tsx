import { useMemo, useState, type ReactElement } from "react";
import { dayOfEvening, eveningPack } from "../../../shared/evening/eveningPack.ts";
import { inOrder } from "../../../shared/visit/inOrder.ts";
import type { FindingId } from "../../../shared/visit/ids.ts";
import { type Finding, polarityWords } from "../../../shared/visit/kinds/finding.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { dayWithWeekday } from "../../../shared/words/inWords.ts";
import { goTo, paths } from "../../places/paths.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { Page } from "../../ui/frame/Page.tsx";
import { EmptyState } from "../../ui/text/EmptyState.tsx";
import { StatusText } from "../../ui/text/StatusText.tsx";
import { TextLink } from "../../ui/text/TextLink.tsx";
import { EvidenceFor } from "./EvidenceFor.tsx";
import { MeetingAsk } from "./MeetingAsk.tsx";
import { MeterOf } from "./MeterOf.tsx";
import { Stage, useStage, walkingKeys } from "./Stage.tsx";
import { addTest, type Decision, decide } from "./testCommands.ts";

export interface MeetingProps {
  readonly records: VisitRecords;
  /** ISO day. */
  readonly today: string;
}

/** The team meeting on a projector: one finding after another, each decided with one key. */
export function MeetingScreen({ records, today }: MeetingProps): ReactElement {
  const { visit, findings } = records;
  // Nothing moves while the team talks: in the order of the moment in which it began.
  const [order] = useState(() => orderOfMeeting(records, today));
  const [at, setAt] = useState(0);
  const live = order.flatMap((id) => findings.find((finding) => finding.id === id) ?? []);
  const finding = live[Math.min(at, live.length - 1)];
  if (finding === undefined)
    return (
      <Page>
        <EmptyState
          title="There is no finding to talk over yet"
          action={<TextLink href={paths.findings(visit.id)}>Go to the findings</TextLink>}
        >
          Findings are made from the day’s evidence, on the board.
        </EmptyState>
      </Page>
    );
  const index = live.indexOf(finding);
  return (
    <Meeting
      records={records}
      today={today}
      finding={finding}
      place={`${index + 1} of ${live.length}`}
      onStep={(by) => setAt(Math.max(0, Math.min(live.length - 1, index + by)))}
    />
  );
}

function Meeting({
  records,
  today,
  finding,
  place,
  onStep,
}: MeetingProps & {
  readonly finding: Finding;
  readonly place: string;
  readonly onStep: (by: 1 | -1) => void;
}): ReactElement {
  const { visit } = records;
  const [asks, setAsks] = useState<"park" | "test" | null>(null);
  const [said, setSaid] = useState("");
  const stage = useStage();
  const day = dayOfEvening(records, today);
  const pack = useMemo(() => eveningPack(records, day), [records, day]);
  const keep = async (decision: Decision) => {
    await decide(finding, decision);
    setSaid(`${decidedWords[decision.state]}. Ctrl+Z takes it back.`);
  };
  /** The next one is there at once: nobody waits for the disk. */
  const keepAndStep = (decision: Decision) => {
    void keep(decision);
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
      label="Team meeting"
      head={head.filter(Boolean).join(" \u00B7 ")}
      end={{ label: "End the meeting", run: () => goTo(paths.evening(visit.id)) }}
      keys={{
        ...walkingKeys(onStep),
        a: () => keepAndStep({ state: "agreed" }),
        e: () => keepAndStep({ state: "emerging" }),
        p: () => setAsks("park"),
        t: () => setAsks("test"),
      }}
      deciding="aept"
      isAsking={asks !== null}
      stageRef={stage}
      ask={
        asks !== null && (
          <MeetingAsk
            key={asks}
            label={
              asks === "park"
                ? "Why it is parked"
                : pack.next === null
                  ? "What is still to find out"
                  : `What to find out on ${dayWithWeekday(pack.next)}`
            }
            isOptional={asks === "park"}
            onClose={close}
            onDone={async (text) => {
              if (asks === "park") {
                await keep({ state: "parked", parkedReason: text });
                onStep(1);
              } else {
                await addTest(records, { text, day: pack.next, finding });
                setSaid(
                  pack.next === null
                    ? "The test is set."
                    : "The test is set. It comes back beside the notes.",
                );
              }
              close();
            }}
          />
        )
      }
      buttons={
        <>
          <Button shortcut="A" onPress={() => keepAndStep({ state: "agreed" })}>
            Agreed
          </Button>
          <Button shortcut="E" onPress={() => keepAndStep({ state: "emerging" })}>
            Leave open
          </Button>
          <Button shortcut="T" onPress={() => setAsks("test")}>
            Test it
          </Button>
          <Button shortcut="P" onPress={() => setAsks("park")}>
            Park
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
      <h1>{finding.sentence || "A finding without words"}</h1>
      <p className="cf-meeting-standing">
        <MeterOf finding={finding} records={records} />
        <strong>{stateWords[finding.state]}</strong>
      </p>
      <EvidenceFor finding={finding} records={records} />
    </Stage>
  );
}

const stateWords = { emerging: "Emerging", agreed: "Agreed", parked: "Parked" } as const;
const decidedWords = {
  agreed: "Agreed",
  emerging: "Left open",
  parked: "Parked",
} as const;

/** First what is to talk over, then what is new, then the rest that is open, then what is agreed. */
function orderOfMeeting(records: VisitRecords, today: string): readonly FindingId[] {
  const { toTalkOver, fresh } = eveningPack(records, dayOfEvening(records, today));
  const inPlay = inOrder(records.findings).filter(({ state }) => state !== "parked");
  return [
    ...new Set(
      [
        ...toTalkOver.map(({ finding }) => finding),
        ...fresh,
        ...inPlay.filter(({ state }) => state === "emerging"),
        ...inPlay,
      ].map(({ id }) => id),
    ),
  ];
}
