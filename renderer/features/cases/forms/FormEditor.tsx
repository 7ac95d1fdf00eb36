import { type ReactElement, useState } from "react";
import {
  withArea,
  withEnquiry,
  withMoved,
  withRetired,
  withWords,
} from "../../../../shared/practice/editForm.ts";
import {
  type AreaOfForm,
  describedRatings,
  type FormOfVisit,
} from "../../../../shared/visit/formsOf.ts";
import { inOrder } from "../../../../shared/visit/inOrder.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { GlyphButton } from "../../../ui/forms/GlyphButton.tsx";
import { Select } from "../../../ui/forms/Select.tsx";
import { Disclosure } from "../../../ui/lists/Disclosure.tsx";
import { AreaDialog } from "./AreaDialog.tsx";
import { changeForm } from "./formCommands.ts";
import { FormScales } from "./FormScales.tsx";

export interface FormEditorProps {
  readonly records: VisitRecords;
  readonly form: FormOfVisit;
}

/** What a form asks: its areas in their order, each with its words, answers and line of enquiry. */
export function FormEditor({ records, form }: FormEditorProps): ReactElement {
  const [edited, setEdited] = useState<AreaOfForm | "new" | null>(null);
  const count = countAnswers(records, form);
  return (
    <section className="cf-form" aria-labelledby="cf-form-name">
      <h2 id="cf-form-name">{form.name}</h2>
      {form.guidance !== "" && <p className="cf-soft">{form.guidance}</p>}
      <ol className="cf-form-areas">
        {form.areas.map((area, i) => (
          <li key={area.key} className="cf-form-area">
            <div className="cf-form-words">
              <h3>{area.label}</h3>
              <p className="cf-soft cf-dense">
                {[area.guidance, area.scale === null ? "In words" : area.scale.label]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
              {area.descriptors.length > 0 && (
                <dl className="cf-form-means cf-dense">
                  {area.descriptors.map((words, at) => {
                    const rating =
                      area.scale === null ? undefined : describedRatings(area.scale)[at];
                    return rating === undefined ? null : (
                      <div key={rating.key}>
                        <dt>{rating.label}</dt>
                        <dd>{words}</dd>
                      </div>
                    );
                  })}
                </dl>
              )}
            </div>
            <Select
              label="Line of enquiry"
              options={[
                { id: "none", label: "None" },
                ...inOrder(records.enquiries).map(({ id, shortName, question }) => ({
                  id,
                  label: shortName || question,
                })),
              ]}
              value={records.enquiries.find(({ id }) => id === area.enquiryId)?.id ?? "none"}
              onChange={(id) =>
                void changeForm(records, form, "Choose line of enquiry", (row) =>
                  withEnquiry(
                    row,
                    area.key,
                    records.enquiries.find((one) => one.id === id)?.id ?? null,
                  ),
                )
              }
            />
            <div className="cf-form-do">
              <Button variant="plain" onPress={() => setEdited(area)}>
                Reword<span className="cf-visually-hidden"> {area.label}</span>
              </Button>
              <GlyphButton
                glyph="up"
                label={`Move ${area.label} up`}
                onPress={() => i > 0 && void move(area, -1)}
              />
              <GlyphButton
                glyph="down"
                label={`Move ${area.label} down`}
                onPress={() => i < form.areas.length - 1 && void move(area, 1)}
              />
              <Button
                variant="plain"
                onPress={() =>
                  void changeForm(records, form, "Retire area", (row) =>
                    withRetired(row, area.key, true),
                  )
                }
              >
                Retire<span className="cf-visually-hidden"> {area.label}</span>
              </Button>
            </div>
          </li>
        ))}
      </ol>
      <Button glyph="add" onPress={() => setEdited("new")}>
        Add an area
      </Button>
      {form.retired.length > 0 && (
        <Disclosure title={`No longer asked (${form.retired.length})`} level={3}>
          <ul className="cf-form-lines">
            {form.retired.map((area) => (
              <li key={area.key}>
                {area.label} <span className="cf-soft">{answersInWords(count(area))}</span>
                <Button
                  variant="plain"
                  onPress={() =>
                    void changeForm(records, form, "Ask area again", (row) =>
                      withRetired(row, area.key, false),
                    )
                  }
                >
                  Ask again<span className="cf-visually-hidden"> {area.label}</span>
                </Button>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {form.rows !== "steps" && <FormScales records={records} form={form} count={count} />}
      {edited !== null && (
        <AreaDialog
          area={edited === "new" ? null : edited}
          form={form}
          answered={edited === "new" ? 0 : count(edited)}
          onClose={() => setEdited(null)}
          onKeep={(words, { answer, scale }) =>
            void changeForm(records, form, edited === "new" ? "Add area" : "Reword area", (row) =>
              edited === "new"
                ? withArea(row, words, { answer, scale })
                : withWords(row, edited.key, words),
            )
          }
        />
      )}
    </section>
  );

  function move(area: AreaOfForm, by: -1 | 1): Promise<void> {
    return changeForm(records, form, "Move area", (row) => withMoved(row, area.key, by));
  }
}

const answersInWords = (count: number): string =>
  count === 0 ? "never answered" : count === 1 ? "1 answer kept" : `${count} answers kept`;

/** How many rows say something on an area, rated or in words; what is read blind counts as one each. */
const countAnswers =
  ({ cases, observations, caseReadings, caseSteps }: VisitRecords, { key }: FormOfVisit) =>
  ({ answerKey }: AreaOfForm): number => {
    const isOf = ({ form }: { readonly form: string }) => form === key;
    const says = (...maps: readonly Readonly<Record<string, string>>[]) =>
      maps.some((map) => (map[answerKey] ?? "").trim() !== "");
    return [
      ...cases.filter(({ answers, remarks }) => says(answers, remarks)),
      ...observations.filter((row) => isOf(row) && says(row.answers, row.remarks)),
      ...caseReadings.filter(
        (row) => isOf(row) && row.openedAt === null && says(row.sealed, row.sealedRemarks),
      ),
      ...caseSteps.filter((row) => isOf(row) && says(row.words)),
    ].length;
  };
