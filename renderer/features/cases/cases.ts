import { isOffered, nextCaseNumber, offerOf } from "../../../shared/visit/cases/caseLists.ts";
import { type Change, put } from "../../../shared/visit/change.ts";
import { deletionOf } from "../../../shared/visit/deletion.ts";
import { newSampledCase, type SampledCase } from "../../../shared/visit/kinds/sampledCase.ts";
import { CaseId } from "../../../shared/visit/ids.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { mint } from "../../db/mint.ts";
import { run } from "../../db/run.ts";

/** A case not yet read, with the next free number. */
export function newCase({ visit, cases, offers, caseDraws }: VisitRecords): SampledCase {
  return newSampledCase({
    id: CaseId.parse(mint.newId()),
    visitId: visit.id,
    drawId: caseDraws.at(-1)?.id ?? null,
    label: nextCaseNumber({ cases, offers }).toString(),
    origin: "drawn",
  });
}

/** Adds a case, or changes the one that the person saw as `base`. */
export const putCase = (sampled: SampledCase, label: string, base?: SampledCase): Promise<void> =>
  run(sampled.visitId, label, (records, { now }) => [
    put("cases", sampled, base),
    ...offerToKeep(sampled, records, now()),
  ]);

/** Deletes a case and what ties it to findings. That the host offered it stays. */
export const deleteCase = (sampled: SampledCase): Promise<void> =>
  run(sampled.visitId, `Delete case ${sampled.label}`, (records, { now }) =>
    records.cases.some(({ id }) => id === sampled.id)
      ? [
          ...offerToKeep(sampled, records, now()),
          ...deletionOf({ table: "cases", id: sampled.id }, records),
        ]
      : [],
  );

/** The record that the host offered a case, unless it is there. */
function offerToKeep(
  sampled: SampledCase,
  { offers }: VisitRecords,
  now: string,
): readonly Change[] {
  if (!isOffered(sampled, offers)) return [];
  const offer = offerOf(sampled, now);
  return offers.some(({ id }) => id === offer.id) ? [] : [put("offers", offer)];
}
