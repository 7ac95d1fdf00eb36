import { useEffect, useRef, type ReactElement } from "react";
import { type Finding, messageOf, polarityWords } from "../../../shared/visit/kinds/finding.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { StatusText } from "../../ui/text/StatusText.tsx";
import { EvidenceFor } from "./EvidenceFor.tsx";
import { MeterOf } from "./MeterOf.tsx";
import { StageAsk, type StageAskProps } from "./StageAsk.tsx";
import type { Walk } from "./useWalk.ts";
import "./Evening.css";

export interface StageProps {
  /** What goes on here, for screen readers: "Team meeting". */
  readonly label: string;
  readonly records: VisitRecords;
  /** The one that is looked at. */
  readonly finding: Finding;
  /** Where it stands among how many. */
  readonly place: string;
  /** What was decided of it so far. */
  readonly standing: string;
  /** What can be decided of it, each a key and a button. */
  readonly decisions: readonly Decision[];
  readonly onStep: Walk["step"];
  readonly end: { readonly label: string; readonly run: () => void };
  /** What a decision needs in words; while it is asked keys are letters, and Esc goes back. */
  readonly ask: StageAskProps | null;
  /** What has just happened. */
  readonly said: string;
}

export interface Decision {
  /** As the keyboard names it, a letter in capital: "A", "Backspace". */
  readonly key: string;
  readonly label: string;
  readonly run: () => void;
}

/** One finding after another, large enough for a room, each decided with one key. */
export function Stage(props: StageProps): ReactElement {
  const { label, records, finding, decisions, onStep, end, ask } = props;
  const stage = useRef<HTMLElement>(null);
  const isAsking = ask !== null;
  useEffect(() => {
    if (!isAsking) stage.current?.focus();
  }, [isAsking]);
  const deciding = new Map(decisions.map(({ key, run }) => [key, run]));
  const others: Readonly<Record<string, () => void>> = {
    ArrowRight: () => onStep(1),
    PageDown: () => onStep(1),
    " ": () => onStep(1),
    ArrowLeft: () => onStep(-1),
    PageUp: () => onStep(-1),
    Escape: end.run,
  };
  const enquiry = records.enquiries.find(({ id }) => id === finding.enquiryId);
  const head = [
    enquiry?.shortName || enquiry?.question,
    polarityWords[finding.polarity],
    props.place,
  ];
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- each of its keys is a button in it too
    <section
      ref={stage}
      className="cf-meeting"
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- has the focus while no button has it, so that a key decides at once
      tabIndex={0}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (isAsking && event.key !== "Escape") return;
        // On a button the space bar presses it.
        if (event.key === " " && event.target !== stage.current) return;
        const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
        const decide = deciding.get(key);
        const run = isAsking ? ask.onClose : (decide ?? others[key]);
        if (run === undefined) return;
        event.preventDefault();
        // Held down it decides nothing of the findings it would pass.
        if (!event.repeat || decide === undefined) run();
      }}
    >
      <header className="cf-meeting-head">
        <p className="cf-soft">{head.filter(Boolean).join(" \u00B7 ")}</p>
        <Button variant="plain" shortcut="Esc" onPress={end.run}>
          {end.label}
        </Button>
      </header>
      <div className="cf-meeting-stage" aria-live="polite">
        <h1>{messageOf(finding)}</h1>
        <p className="cf-meeting-standing">
          <MeterOf finding={finding} records={records} />
          <strong>{props.standing}</strong>
        </p>
        <EvidenceFor finding={finding} records={records} />
      </div>
      {ask !== null && <StageAsk key={ask.label} {...ask} />}
      <footer className="cf-meeting-keys">
        {decisions.map(({ key, label: does, run }) => (
          <Button key={key} shortcut={key} onPress={run}>
            {does}
          </Button>
        ))}
        <Button shortcut="←" onPress={() => onStep(-1)}>
          Back
        </Button>
        <Button shortcut="→" onPress={() => onStep(1)}>
          Next
        </Button>
        <StatusText>{props.said}</StatusText>
      </footer>
    </section>
  );
}
