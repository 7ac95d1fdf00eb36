import { type ReactElement, useState } from "react";
import { withScale } from "../../../../shared/practice/editScale.ts";
import type { AreaOfForm, FormOfVisit } from "../../../../shared/visit/formsOf.ts";
import type { Scale } from "../../../../shared/visit/kinds/practiceForm.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { changeForm } from "./formCommands.ts";
import { ScaleDialog } from "./ScaleDialog.tsx";

export interface FormScalesProps {
  readonly records: VisitRecords;
  readonly form: FormOfVisit;
  /** How many answers an area has. */
  readonly count: (area: AreaOfForm) => number;
}

/** With what the areas of a form are answered, and the way to change it. */
export function FormScales({ records, form, count }: FormScalesProps): ReactElement {
  const [edited, setEdited] = useState<Scale | "new" | null>(null);
  const scale = edited === "new" ? null : edited;
  const answered = [...form.areas, ...form.retired]
    .filter((area) => scale !== null && area.scale?.key === scale.key)
    .reduce((sum, area) => sum + count(area), 0);
  return (
    <section className="cf-form-scales" aria-labelledby="cf-form-scales">
      <h3 id="cf-form-scales">Answers</h3>
      <ul className="cf-form-lines">
        {form.scales.map((one) => (
          <li key={one.key}>
            {one.label}
            <span className="cf-soft">{one.ratings.map(({ label }) => label).join(" · ")}</span>
            <Button variant="plain" onPress={() => setEdited(one)}>
              Change<span className="cf-visually-hidden"> {one.label}</span>
            </Button>
          </li>
        ))}
      </ul>
      {form.scales.length < 12 && (
        <Button glyph="add" onPress={() => setEdited("new")}>
          Add answers
        </Button>
      )}
      {edited !== null && (
        <ScaleDialog
          scale={scale}
          answered={answered}
          onClose={() => setEdited(null)}
          onKeep={(label, ratings) =>
            void changeForm(
              records,
              form,
              scale === null ? "Add answers" : "Change answers",
              (row) => withScale(row, { key: scale?.key ?? "", label, ratings }),
            )
          }
        />
      )}
    </section>
  );
}
