import { put, set } from "../../../../shared/visit/change.ts";
import { CaseStepId } from "../../../../shared/visit/ids.ts";
import type { CaseStep } from "../../../../shared/visit/kinds/caseStep.ts";
import type { SampledCase } from "../../../../shared/visit/kinds/sampledCase.ts";
import { deleteRecord } from "../../../db/deleteRecord.ts";
import { mint } from "../../../db/mint.ts";
import { run } from "../../../db/run.ts";
import { plainDraft } from "../../../db/textDraft.ts";

/** Adds a step to the map of a case, after the last of the same agency; gives its id. */
export async function addStep(sampled: SampledCase, form: string): Promise<CaseStepId> {
  const id = CaseStepId.parse(mint.newId());
  await run(sampled.visitId, `Add a step to case ${sampled.label}`, () => [
    put("caseSteps", {
      id,
      visitId: sampled.visitId,
      caseId: sampled.id,
      form,
      agency: "",
      from: null,
      until: null,
      words: {},
    }),
  ]);
  return id;
}

/** Changes when a step was. */
export const setStepDays = (
  step: CaseStep,
  days: Partial<Pick<CaseStep, "from" | "until">>,
): Promise<void> => run(step.visitId, "Edit step", () => [set("caseSteps", step, days)]);

/** Deletes a step. */
export const deleteStep = ({ id, visitId, agency }: CaseStep): Promise<void> =>
  deleteRecord(visitId, { table: "caseSteps", id }, agency);

/** Which agency it was, typed. */
export const agencyDraft = (step: CaseStep) => plainDraft("caseSteps", step, "agency", "Edit step");

/** What is said of a step under one prompt of the form, typed. */
export const stepWordsDraft = (step: CaseStep, area: string) =>
  plainDraft("caseSteps", step, `words/${area}`, "Edit step");
