import { useMemo, useState, type ReactElement } from "react";
import { dayOfEvening, eveningPack } from "../../../shared/evening/eveningPack.ts";
import { inOrder } from "../../../shared/visit/inOrder.ts";
import type { FindingId } from "../../../shared/visit/ids.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { dayWithWeekday } from "../../../shared/words/inWords.ts";
import { goTo, paths } from "../../places/paths.ts";
import { Page } from "../../ui/frame/Page.tsx";
import { EmptyState } from "../../ui/text/EmptyState.tsx";
import { TextLink } from "../../ui/text/TextLink.tsx";
import { Stage, type StageProps } from "./Stage.tsx";
import { addTest, type Decision as Decided, decide } from "./testCommands.ts";
import { useWalk } from "./useWalk.ts";

export interface MeetingProps {
  readonly records: VisitRecords;
  /** ISO day. */
  readonly today: string;
}

/** The team meeting on a projector: one finding after another, each decided with one key. */
export function MeetingScreen({ records, today }: MeetingProps): ReactElement {
  const { visit, findings } = records;
  const { finding, place, step } = useWalk(findings, () => ({
    order: orderOfMeeting(records, today),
  }));
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
  return <Meeting records={records} today={today} finding={finding} place={place} onStep={step} />;
}

function Meeting({
  records,
  today,
  finding,
  place,
  onStep,
}: MeetingProps & Pick<StageProps, "finding" | "place" | "onStep">): ReactElement {
  const { visit } = records;
  const [asks, setAsks] = useState<"park" | "test" | null>(null);
  const [said, setSaid] = useState("");
  const day = dayOfEvening(records, today);
  const pack = useMemo(() => eveningPack(records, day), [records, day]);
  const keep = async (decision: Decided) => {
    await decide(finding, decision);
    setSaid(`${decidedWords[decision.state]}. Ctrl+Z takes it back.`);
  };
  /** The next one is there at once: nobody waits for the disk. */
  const keepAndStep = (decision: Decided) => {
    void keep(decision);
    onStep(1);
  };
  const onClose = () => setAsks(null);
  const toPark = {
    label: "Why it is parked",
    isOptional: true,
    onClose,
    onDone: async (text: string) => {
      await keep({ state: "parked", parkedReason: text });
      onStep(1);
      onClose();
    },
  };
  const toTest = {
    label:
      pack.next === null
        ? "What is still to find out"
        : `What to find out on ${dayWithWeekday(pack.next)}`,
    isOptional: false,
    onClose,
    onDone: async (text: string) => {
      await addTest(records, { text, day: pack.next, finding });
      const comesBack = pack.next === null ? "" : " It comes back beside the notes.";
      setSaid(`The test is set.${comesBack}`);
      onClose();
    },
  };
  return (
    <Stage
      label="Team meeting"
      records={records}
      finding={finding}
      place={place}
      standing={stateWords[finding.state]}
      decisions={[
        { key: "A", label: "Agreed", run: () => keepAndStep({ state: "agreed" }) },
        { key: "E", label: "Leave open", run: () => keepAndStep({ state: "emerging" }) },
        { key: "T", label: "Test it", run: () => setAsks("test") },
        { key: "P", label: "Park", run: () => setAsks("park") },
      ]}
      onStep={onStep}
      end={{ label: "End the meeting", run: () => goTo(paths.evening(visit.id)) }}
      ask={asks === null ? null : asks === "park" ? toPark : toTest}
      said={said}
    />
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
