import { formsOf, type FormOfVisit } from "../../../shared/visit/formsOf.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { Signal, useSignal } from "../../signal.ts";

/** Which form is worked with, by visit: the same in the grid, on the page of a case and where two readers are compared. */
const chosen = new Signal<ReadonlyMap<string, string>>(new Map());

/** Works with another form from here on. */
export const chooseForm = (visitId: string, key: string): void =>
  chosen.set(new Map(chosen.value()).set(visitId, key));

/** The form that is worked with: the one chosen last, else the first that is in use; null where there is none. */
export function useShownForm(records: VisitRecords): FormOfVisit | null {
  const key = useSignal(chosen).get(records.visit.id);
  const forms = formsOf(records);
  return forms.find((form) => form.key === key) ?? forms[0] ?? null;
}
