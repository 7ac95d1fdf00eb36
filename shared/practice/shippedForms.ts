import auditValidation from "../../assets/practice-forms/audit-validation.json" with { type: "json" };
import careLeavers from "../../assets/practice-forms/care-leavers.json" with { type: "json" };
import carePermanence from "../../assets/practice-forms/care-permanence.json" with { type: "json" };
import caseMapping from "../../assets/practice-forms/case-mapping.json" with { type: "json" };
import ehcPlans from "../../assets/practice-forms/ehc-plans.json" with { type: "json" };
import frontDoor from "../../assets/practice-forms/front-door.json" with { type: "json" };
import helpNeedProtection from "../../assets/practice-forms/help-need-protection.json" with { type: "json" };
import observedPractice from "../../assets/practice-forms/observed-practice.json" with { type: "json" };
import { FormFile } from "./formFile.ts";

/** The practice forms that come with the app: suggestions, each to be added to a visit and edited there. */
export const shippedForms = (): readonly FormFile[] => (parsed ??= files.map(parse));

const files = [
  frontDoor,
  helpNeedProtection,
  carePermanence,
  careLeavers,
  ehcPlans,
  auditValidation,
  caseMapping,
  observedPractice,
];
const parse = (file: unknown): FormFile => FormFile.parse(file);
// Asked for at each drawing of the forms' screen.
let parsed: readonly FormFile[] | undefined;
