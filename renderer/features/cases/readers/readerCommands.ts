import {
  doneWith,
  newReading,
  openReadings,
  readingsOf,
} from "../../../../shared/practice/blindReading.ts";
import { put, set } from "../../../../shared/visit/change.ts";
import { type AreaOfForm, type FormOfVisit } from "../../../../shared/visit/formsOf.ts";
import type { PeerId } from "../../../../shared/visit/ids.ts";
import type { CaseReading } from "../../../../shared/visit/kinds/caseReading.ts";
import type { SampledCase } from "../../../../shared/visit/kinds/sampledCase.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { deleteRecord } from "../../../db/deleteRecord.ts";
import { run, runForGood } from "../../../db/run.ts";
import { plainDraft } from "../../../db/textDraft.ts";

/** Cases that can be given to two readers on a form: nobody has answered them on it, and nobody reads them blind. */
export const casesToGive = (
  { cases, caseReadings }: VisitRecords,
  form: FormOfVisit,
): readonly SampledCase[] =>
  cases
    .filter(
      (sampled) =>
        form.areas.every(({ answerKey }) => sampled.answers[answerKey] === undefined) &&
        readingsOf({ caseReadings }, { caseId: sampled.id, form: form.key }).length === 0,
    )
    .sort((a, b) => a.label.localeCompare(b.label, "en-GB", { numeric: true }));

/** Gives cases to two readers, who do not see each other's answers until both are done. */
export const giveToTwo = (
  visitId: string,
  cases: readonly SampledCase[],
  { form, readers }: { readonly form: string; readonly readers: readonly PeerId[] },
): Promise<void> =>
  run(visitId, "Give cases to two readers", () =>
    cases.flatMap((sampled) =>
      readers.map((peerId) => put("caseReadings", newReading(sampled, form, peerId))),
    ),
  );

/** Says that a reader is done, and opens the readings where the other is. Nobody takes it back. */
export const sayDone = (readings: readonly CaseReading[], visitId: string): Promise<void> =>
  runForGood(visitId, "Say that a blind reading is done", (records, { now }) =>
    readings.flatMap((reading) => {
      const known = records.caseReadings.find(({ id }) => id === reading.id);
      return known === undefined || known.doneAt !== null ? [] : doneWith(known, records, now());
    }),
  );

/** Opens readings that are all done. */
export const openBoth = (visitId: string, of: { caseId: string; form: string }): Promise<void> =>
  runForGood(visitId, "Open two blind readings", (records, { now }) =>
    openReadings(of, records, now()),
  );

/** Takes a case back from its readers, with what they had read. */
export const takeBack = async (readings: readonly CaseReading[]): Promise<void> => {
  for (const { id, visitId } of readings)
    await deleteRecord(visitId, { table: "caseReadings", id }, "a blind reading");
};

/** Settles what the team answers where two readers differed. */
export const settleAnswer = (
  sampled: SampledCase,
  area: AreaOfForm,
  rating: string,
): Promise<void> =>
  run(sampled.visitId, `Settle case ${sampled.label}`, () => [
    set("cases", sampled, {
      answers: { [area.answerKey]: rating },
      wordings: { [area.answerKey]: area.wording },
    }),
  ]);

/** Why the team settled on an answer, typed. */
export const moderationDraft = (sampled: SampledCase, area: AreaOfForm) =>
  plainDraft("cases", sampled, `moderation/${area.answerKey}`, "Edit moderation note");
