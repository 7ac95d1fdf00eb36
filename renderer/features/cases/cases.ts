import type { SampledCase } from "../../../shared/visit/kinds/sampledCase.ts";
import { CaseId } from "../../../shared/visit/ids.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { changeRow } from "../../db/changeRow.ts";
import { act } from "../../db/history.ts";
import { mint } from "../../db/mint.ts";

/** Sets or clears (null) the answer of one case, as the person saw it, on one practice area. */
export const rateCase = (
  sampled: SampledCase,
  area: string,
  rating: string | null,
): Promise<void> =>
  // Of a map the entries named are written and no others; null takes one out.
  changeRow(
    "cases",
    sampled,
    { answers: { [area]: rating } } as Partial<SampledCase>,
    `Rate case ${sampled.label}`,
  );

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
    remark: "",
  };
}

/** Adds a case, or changes the one that the person saw as `base`. */
export async function putCase(
  sampled: SampledCase,
  label: string,
  base?: SampledCase,
): Promise<void> {
  await act({
    label,
    visitId: sampled.visitId,
    changes: [{ table: "cases", put: sampled, ...(base && { base }) }],
  });
}

/** Deletes a case and what ties it to findings. */
export async function deleteCase(sampled: SampledCase, records: VisitRecords): Promise<void> {
  const links = records.links.filter(
    ({ evidence }) => evidence.type === "case" && evidence.id === sampled.id,
  );
  await act({
    label: `Delete case ${sampled.label}`,
    visitId: sampled.visitId,
    changes: [
      ...links.map(({ id }) => ({ table: "links" as const, delete: id })),
      { table: "cases", delete: sampled.id },
    ],
  });
}
