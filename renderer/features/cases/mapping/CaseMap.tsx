import { type ReactElement, useState } from "react";
import type { FormOfVisit } from "../../../../shared/visit/formsOf.ts";
import type { SampledCase } from "../../../../shared/visit/kinds/sampledCase.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { dayInWords } from "../../../../shared/words/inWords.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { EmptyState } from "../../../ui/text/EmptyState.tsx";
import { Glyph } from "../../../ui/text/Glyph.tsx";
import { addStep } from "./stepCommands.ts";
import { StepFields } from "./StepFields.tsx";
import { type PlacedStep, timelineOf } from "./timeline.ts";
import "./CaseMap.css";

export interface CaseMapProps {
  readonly records: VisitRecords;
  readonly form: FormOfVisit;
  readonly sampled: SampledCase;
}

/** Who knew what when, in one case: a line for each agency, and under it each step in words. */
export function CaseMap({ records, form, sampled }: CaseMapProps): ReactElement {
  const [added, setAdded] = useState<string | null>(null);
  const steps = records.caseSteps
    .filter(({ caseId, form: of }) => caseId === sampled.id && of === form.key)
    .sort((a, b) => (a.from ?? "~").localeCompare(b.from ?? "~") || (a.id < b.id ? -1 : 1));
  const timeline = timelineOf(steps, form);
  const add = (
    <Button
      variant={steps.length === 0 ? "primary" : "quiet"}
      glyph="add"
      onPress={() => void addStep(sampled, form.key).then(setAdded)}
    >
      Add a step
    </Button>
  );
  if (steps.length === 0) return <EmptyState title="Nothing on the map yet" action={add} />;
  return (
    <div className="cf-map">
      {timeline !== null && (
        <figure className="cf-map-figure" aria-label="Timeline">
          <div className="cf-map-span cf-soft cf-dense">
            <span>{dayInWords(timeline.from)}</span>
            <span>{dayInWords(timeline.until)}</span>
          </div>
          {timeline.agencies.map(({ agency, steps: own }) => (
            <div key={agency} className="cf-map-line">
              <span className="cf-map-agency">{agency || "Agency not named"}</span>
              <div className="cf-map-track">
                {own.map((placed) => (
                  <StepBar key={placed.step.id} placed={placed} />
                ))}
              </div>
            </div>
          ))}
          {timeline.undated.length > 0 && (
            <p className="cf-soft cf-dense">
              {timeline.undated.length} without a day yet, below only.
            </p>
          )}
        </figure>
      )}
      {steps.map((step) => (
        <StepFields key={step.id} step={step} form={form} isNew={step.id === added} />
      ))}
      <div>{add}</div>
    </div>
  );
}

function StepBar({
  placed: { step, start, end, isMissedChance },
}: {
  readonly placed: PlacedStep;
}): ReactElement {
  const days = [step.from, step.until].flatMap((day) => (day === null ? [] : [dayInWords(day)]));
  const said = `${step.agency}, ${[...new Set(days)].join(" to ")}${step.until === null ? " on" : ""}${isMissedChance ? ": missed chance" : ""}`;
  return (
    <a
      className={`cf-map-bar${isMissedChance ? " cf-map-missed" : ""}${step.until === null ? " cf-map-on" : ""}`}
      href={`#step-${step.id}`}
      aria-label={said}
      title={said}
      style={{ insetInlineStart: `${start * 100}%`, width: `max(0.5rem, ${(end - start) * 100}%)` }}
      onClick={(event) => {
        // The address is the app's own: a step is gone to without it.
        event.preventDefault();
        document.getElementById(`step-${step.id}`)?.querySelector("input")?.focus();
      }}
    >
      {isMissedChance && <Glyph name="warning" />}
    </a>
  );
}
