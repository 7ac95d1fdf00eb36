import { put } from "../../../shared/visit/change.ts";
import type { SampledCase } from "../../../shared/visit/kinds/sampledCase.ts";
import { CaseId } from "../../../shared/visit/ids.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { mint } from "../../db/mint.ts";
import { deleteRecord } from "../../db/deleteRecord.ts";
import { run } from "../../db/run.ts";

/** A case not yet read, with the next free number. */
export function newCase({ visit, cases, caseDraws }: VisitRecords): SampledCase {
  const numbers = cases.map(({ label }) => Number(label)).filter(Number.isInteger);
  return {
    id: CaseId.parse(mint.newId()),
    visitId: visit.id,
    drawId: caseDraws.at(-1)?.id ?? null,
    label: (Math.max(0, ...numbers) + 1).toString(),
    reference: null,
    origin: "drawn",
    replacementReason: null,
    readBy: [],
    answers: {},
    wordings: {},
    remarks: {},
    moderation: {},
    remark: "",
  };
}

/** Adds a case, or changes the one that the person saw as `base`. */
export const putCase = (sampled: SampledCase, label: string, base?: SampledCase): Promise<void> =>
  run(sampled.visitId, label, () => [put("cases", sampled, base)]);

/** Deletes a case and what ties it to findings. */
export const deleteCase = ({ id, visitId, label }: SampledCase): Promise<void> =>
  deleteRecord(visitId, { table: "cases", id }, label);
