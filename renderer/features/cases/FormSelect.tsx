import type { ReactElement } from "react";
import { formsOf } from "../../../shared/visit/formsOf.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { Select } from "../../ui/forms/Select.tsx";
import { chooseForm, useShownForm } from "./shownForm.ts";

/** Which form is worked with. */
export function FormSelect({ records }: { readonly records: VisitRecords }): ReactElement | null {
  const shown = useShownForm(records);
  const forms = formsOf(records).filter((form) => !form.isRetired || form === shown);
  if (shown === null) return null;
  return (
    <Select
      label="Form"
      options={forms.map(({ key, name, isRetired }) => ({
        id: `form-${key}`,
        label: isRetired ? `${name} (retired)` : name,
      }))}
      value={`form-${shown.key}`}
      onChange={(id) => chooseForm(records.visit.id, id.slice("form-".length))}
    />
  );
}
