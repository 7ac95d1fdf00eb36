import { useState, type ReactElement } from "react";
import { decidingRule } from "../../../shared/visit/agreed/bothSides.ts";
import { milestoneNames, type Milestone, milestones } from "../../../shared/letter/milestones.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { dayWithWeekday, shortDay } from "../../../shared/words/inWords.ts";
import { paths } from "../../places/paths.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { Glyph } from "../../ui/text/Glyph.tsx";
import { StatusText } from "../../ui/text/StatusText.tsx";
import { TextLink } from "../../ui/text/TextLink.tsx";
import { saveMilestones } from "./saveMilestones.ts";
import "./MilestoneLine.css";

/** The days from the last day on site to the letter in one line: what is done, what is next, what is late. */
export function MilestoneLine({
  records,
  today,
}: {
  readonly records: VisitRecords;
  /** ISO day. */
  readonly today: string;
}): ReactElement | null {
  const [said, setSaid] = useState("");
  const found = milestones(records, today);
  if (found === null) return null;
  const { steps, warnings } = found;
  return (
    <div className="cf-milestones">
      <ol aria-label="Days to the letter">
        {steps.map((step) => (
          <li key={step.id} data-state={step.state}>
            <time dateTime={step.day} title={dayWithWeekday(step.day)}>
              {shortDay(step.day)}
            </time>
            <span className="cf-milestones-name">
              {milestoneNames[step.id]}
              {stateInWords(step) !== "" && <span className="cf-visually-hidden">, </span>}
            </span>
            <span className="cf-milestones-state">
              {step.state === "done" && <Glyph name="check" />}
              {step.state === "late" && <Glyph name="warning" />}
              {stateInWords(step)}
            </span>
          </li>
        ))}
      </ol>
      <p className="cf-soft">
        {daysAgreed(records)}{" "}
        <TextLink href={paths.groundRules(records.visit.id)}>Ground rules</TextLink>
      </p>
      {warnings.map((warning) => (
        <p key={warning} className="cf-soft">
          {warning}
        </p>
      ))}
      <div className="cf-milestones-save">
        <Button
          variant="quiet"
          onPress={() => void saveMilestones(records.visit, steps, new Date()).then(setSaid)}
        >
          Save these days for a calendar
        </Button>
        <StatusText>{said}</StatusText>
      </div>
    </div>
  );
}

function daysAgreed(records: VisitRecords): string {
  const rule = decidingRule(records, "letter");
  if (rule === null) return "No ground rule says what these days are.";
  return rule.isAgreed
    ? "Both sides agreed to these days."
    : "These days are proposed: both sides have not agreed to them yet.";
}

function stateInWords({ state, doneOn, day }: Milestone): string {
  switch (state) {
    case "done":
      return doneOn === null || doneOn === day ? "done" : `done ${shortDay(doneOn)}`;
    case "next":
      return "next";
    case "late":
      return "late";
    case "notRecorded":
      return "not recorded";
    case "later":
      return "";
  }
}
