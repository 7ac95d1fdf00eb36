import { type Change, put, set } from "../visit/change.ts";
import { derivedId } from "../visit/derivedId.ts";
import { CaseReadingId, type PeerId } from "../visit/ids.ts";
import type { CaseReading } from "../visit/kinds/caseReading.ts";
import type { SampledCase } from "../visit/kinds/sampledCase.ts";
import type { VisitRecords } from "../visit/records.ts";
import { openAnswer, openRemark } from "./sealedAnswer.ts";

type Readings = Pick<VisitRecords, "caseReadings">;

/** A case and a form: what is given to two readers. */
export interface CaseOnForm {
  readonly caseId: string;
  readonly form: string;
}

/** The blind readings of a case on a form, always in the same order. */
export const readingsOf = (
  { caseReadings }: Readings,
  { caseId, form }: CaseOnForm,
): readonly CaseReading[] =>
  caseReadings
    .filter((reading) => reading.caseId === caseId && reading.form === form)
    .sort((a, b) => (a.peerId < b.peerId ? -1 : 1));

/** Where the readings stand: not blind at all, being read, waiting to be opened, or open. */
export type ReadingStage = "none" | "reading" | "done" | "open";

/** The stage that all readings of a case on a form have reached. */
export function stageOf(readings: readonly CaseReading[]): ReadingStage {
  if (readings.length === 0) return "none";
  if (readings.every(({ openedAt }) => openedAt !== null)) return "open";
  // One alone, as where a reader has left the team, is compared with nobody.
  const areDone = readings.length > 1 && readings.every(({ doneAt }) => doneAt !== null);
  return areDone ? "done" : "reading";
}

/** A reading nobody has begun. Two laptops that give the same case to the same reader begin the same one. */
export const newReading = (
  { id: caseId, visitId }: Pick<SampledCase, "id" | "visitId">,
  form: string,
  peerId: PeerId,
): CaseReading => ({
  id: CaseReadingId.parse(derivedId("reading", caseId, form, peerId)),
  visitId,
  caseId,
  form,
  peerId,
  sealed: {},
  sealedRemarks: {},
  doneAt: null,
  openedAt: null,
  answers: {},
  wordings: {},
  remarks: {},
});

/**
 * That a reader is done, and where all others are, that their readings are opened. Who is done stays
 * done: nobody changes an answer after seeing another's.
 */
export function doneWith(
  reading: CaseReading,
  records: VisitRecords,
  now: string,
): readonly Change[] {
  const readings = readingsOf(records, reading).map((one) =>
    one.id === reading.id ? { ...one, doneAt: now } : one,
  );
  return stageOf(readings) === "done"
    ? opened(readings, records, now)
    : [set("caseReadings", reading, { doneAt: now })];
}

/** Opens readings that are all done, as where both said so without having heard of each other. */
export function openReadings(
  of: CaseOnForm,
  records: VisitRecords,
  now: string,
): readonly Change[] {
  const readings = readingsOf(records, of);
  return stageOf(readings) === "done" ? opened(readings, records, now) : [];
}

/**
 * The plain answers of each reading, and on the case what they agree on: only that is the team's
 * answer, and counts. What differs waits for the team; what the case already says stays.
 */
function opened(
  readings: readonly CaseReading[],
  { caseReadings, cases }: VisitRecords,
  now: string,
): readonly Change[] {
  const plain = readings.map((reading) => ({
    ...reading,
    openedAt: reading.openedAt ?? now,
    ...plainAnswers(reading),
  }));
  const of = cases.find(({ id }) => id === readings[0]?.caseId);
  const base = new Map(caseReadings.map((reading) => [reading.id, reading]));
  return [
    ...plain.map((reading) => put("caseReadings", reading, base.get(reading.id))),
    ...(of === undefined ? [] : [put("cases", agreed(of, plain), of)]),
  ];
}

/** What a reading says, opened: for its own reader before both are done, for all afterwards. */
export function plainAnswers(
  reading: CaseReading,
): Pick<CaseReading, "answers" | "wordings" | "remarks"> {
  const answers = Object.keys(reading.sealed).flatMap((area) => {
    const answer = openAnswer(reading, area);
    return answer === null ? [] : [{ area, ...answer }];
  });
  const remarks = Object.keys(reading.sealedRemarks).map(
    (area) => [area, openRemark(reading, area)] as const,
  );
  return {
    answers: Object.fromEntries(answers.map(({ area, rating }) => [area, rating])),
    wordings: Object.fromEntries(
      answers.flatMap(({ area, wording }) => (wording === null ? [] : [[area, wording]])),
    ),
    remarks: Object.fromEntries(remarks.filter(([, remark]) => remark.trim() !== "")),
  };
}

function agreed(of: SampledCase, readings: readonly CaseReading[]): SampledCase {
  const [first] = readings;
  const isAgreed = (area: string) =>
    readings.every(({ answers }) => answers[area] === first?.answers[area]);
  const inAll = Object.entries(first?.answers ?? {}).filter(([area]) => isAgreed(area));
  const areas = new Set(readings.flatMap(({ remarks }) => Object.keys(remarks)));
  const remarks = [...areas].filter(isAgreed).map((area) => {
    const said = readings.map((reading) => reading.remarks[area]?.trim() ?? "").filter(Boolean);
    return [area, [...new Set(said)].join("\n")] as const;
  });
  return {
    ...of,
    readBy: [...new Set([...of.readBy, ...readings.map(({ peerId }) => peerId)])].slice(0, 20),
    answers: { ...Object.fromEntries(inAll), ...of.answers },
    wordings: { ...first?.wordings, ...of.wordings },
    remarks: { ...Object.fromEntries(remarks), ...of.remarks },
  };
}
