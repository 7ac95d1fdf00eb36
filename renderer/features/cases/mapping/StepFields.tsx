import { type ReactElement, useEffect, useRef } from "react";
import { allAreas, type AreaOfForm, type FormOfVisit } from "../../../../shared/visit/formsOf.ts";
import type { CaseStep } from "../../../../shared/visit/kinds/caseStep.ts";
import { DayField } from "../../../ui/forms/DayField.tsx";
import { GlyphButton } from "../../../ui/forms/GlyphButton.tsx";
import { SavedTextArea, SavedTextField } from "../../../ui/forms/SavedField.tsx";
import { NewMark } from "../../../ui/text/NewMark.tsx";
import { TwoVersions } from "../../../ui/text/TwoVersions.tsx";
import { agencyDraft, deleteStep, setStepDays, stepWordsDraft } from "./stepCommands.ts";
import { recordPlace } from "../../../places/showRecord.ts";

/** One step of a case, filled in where it stands. */
export function StepFields({
  step,
  form,
  isNew,
}: {
  readonly step: CaseStep;
  readonly form: FormOfVisit;
  /** Was just added: its first field takes the focus. */
  readonly isNew: boolean;
}): ReactElement {
  const part = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isNew) part.current?.querySelector("input")?.focus();
  }, [isNew]);
  return (
    <section
      {...recordPlace(step.id)}
      ref={part}
      id={`step-${step.id}`}
      className="cf-map-step"
      aria-label={step.agency || "New step"}
    >
      <div className="cf-map-head">
        <SavedTextField
          label="Agency or service"
          hint="Never a person"
          width="name"
          maxLength={500}
          draft={agencyDraft(step)}
        />
        <DayField
          label="From"
          hint="Such as 3 Mar 2024"
          value={step.from}
          onChange={(from) => void setStepDays(step, { from })}
        />
        <DayField
          label="Until"
          hint="Empty while it goes on"
          value={step.until}
          error={
            step.from !== null && step.until !== null && step.until < step.from
              ? "Ends before it begins"
              : undefined
          }
          onChange={(until) => void setStepDays(step, { until })}
        />
        <NewMark of={step.id} />
        <TwoVersions of={step.id} />
        <GlyphButton glyph="remove" label="Delete step" onPress={() => void deleteStep(step)} />
      </div>
      <div className="cf-map-words">
        {askedOf(step, form).map((area) => (
          <SavedTextArea
            key={area.key}
            label={area.isRetired ? `${area.label} (no longer asked)` : area.label}
            hint={area.guidance}
            rows={2}
            draft={stepWordsDraft(step, area.answerKey)}
          />
        ))}
      </div>
    </section>
  );
}

/** What a step is asked, and what is no longer asked where something was said under it. */
const askedOf = ({ words }: CaseStep, form: FormOfVisit): readonly AreaOfForm[] =>
  allAreas(form).filter(
    ({ isRetired, answerKey }) => !isRetired || (words[answerKey] ?? "").trim() !== "",
  );
