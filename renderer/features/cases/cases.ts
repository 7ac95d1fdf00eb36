import type { SampledCase } from "../../../shared/visit/caseSample.ts";
import { CaseId } from "../../../shared/visit/ids.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { act } from "../../db/history.ts";
import { mint } from "../../db/mint.ts";
import { rowNow } from "../../db/visits.ts";

// Ratings are typed faster than they are written: each waits for the one before and reads what it left.
let queue: Promise<unknown> = Promise.resolve();

/** Sets or clears (null) the answer of one case on one practice area. */
export function rateCase(caseId: CaseId, area: string, rating: string | null): Promise<void> {
  const rate = async () => {
    const before = rowNow("cases", caseId);
    if (!before || (before.answers[area] ?? null) === rating) return;
    const { [area]: _before, ...others } = before.answers;
    const answers = rating === null ? others : { ...others, [area]: rating };
    await act({
      label: `Rate case ${before.label}`,
      visitId: before.visitId,
      changes: [{ table: "cases", put: { ...before, answers } }],
    });
  };
  const done = queue.then(rate);
  // A refused write is said in the frame; the next rating must not wait for it for ever.
  queue = done.catch(() => undefined);
  return done;
}

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

/** Adds a case or changes one. */
export async function putCase(sampled: SampledCase, label: string): Promise<void> {
  await act({ label, visitId: sampled.visitId, changes: [{ table: "cases", put: sampled }] });
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
