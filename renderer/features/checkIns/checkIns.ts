import { asItStands } from "../../../shared/letter/heardByHost.ts";
import { put, set } from "../../../shared/visit/change.ts";
import { type HeardAnswer, type HeardKey, heardKeyOf } from "../../../shared/visit/heardKey.ts";
import { CheckInId, type FindingId, type VisitId } from "../../../shared/visit/ids.ts";
import type { CheckIn } from "../../../shared/visit/kinds/checkIn.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { deleteRecord } from "../../db/deleteRecord.ts";
import { run } from "../../db/run.ts";
import { keptText, plainDraft } from "../../db/textDraft.ts";
import type { Shareable } from "./shareable.ts";

/** With whom a check-in is, typed and not recorded yet. */
export const newCheckInText = (visitId: VisitId) => keptText(visitId, "new check-in");

/** Records that the team met the host, with nothing said yet. */
export const addCheckIn = (
  { visit }: VisitRecords,
  fields: Pick<CheckIn, "day" | "at" | "withWhom">,
): Promise<void> =>
  run(visit.id, "Record check-in", (_, { newId }) => [
    put("checkIns", {
      id: CheckInId.parse(newId()),
      visitId: visit.id,
      peerIds: [],
      points: [],
      heard: {},
      answers: {},
      responses: {},
      asTold: {},
      ...fields,
    }),
  ]);

/** Changes the record of a check-in. */
export const changeCheckIn = (
  row: CheckIn,
  fields: Partial<Pick<CheckIn, "day" | "at" | "peerIds" | "points">>,
): Promise<void> => run(row.visitId, "Change check-in", () => [set("checkIns", row, fields)]);

/** Says that something was shared, in the words it has now. */
export const tick = (
  row: CheckIn,
  { key, text }: Pick<Shareable, "key" | "text">,
  records: Pick<VisitRecords, "findings">,
): Promise<void> =>
  run(row.visitId, "Shared with the host", () => [
    set("checkIns", row, { heard: { [key]: text }, asTold: asItStands(key, records) }),
  ]);

/** Says which finding a point is about: it was told as that finding stands now. */
export const pointIsAbout = (
  row: CheckIn,
  i: number,
  findingId: FindingId | null,
  records: Pick<VisitRecords, "findings">,
): Promise<void> =>
  run(row.visitId, "Change check-in", () => [
    set("checkIns", row, {
      points: row.points.map((point, at) => (at === i ? { ...point, findingId } : point)),
      ...(findingId === null
        ? {}
        : { asTold: asItStands(heardKeyOf("finding", findingId), records) }),
    }),
  ]);

/** Says that something was not shared after all. What the host answered to it is kept, should it come back. */
export const untick = (row: CheckIn, key: HeardKey): Promise<void> =>
  run(row.visitId, "Not shared with the host", () => [
    set("checkIns", row, { heard: withoutEntry(key) }),
  ]);

/** How the host took it; null when it did not say. */
export const setAnswer = (row: CheckIn, key: HeardKey, answer: HeardAnswer | null): Promise<void> =>
  run(row.visitId, "Host’s answer", () => [
    set("checkIns", row, { answers: answer === null ? withoutEntry(key) : { [key]: answer } }),
  ]);

/** Removes the record of a check-in. */
export const removeCheckIn = ({ visitId, id }: CheckIn): Promise<void> =>
  deleteRecord(visitId, { table: "checkIns", id });

/** A text of a check-in, or of one of its points, or of what the host said to something. */
export const checkInText = (
  checkIn: CheckIn,
  field: "withWhom" | `points.${number}.${"shared" | "response"}` | `responses/${string}`,
) => plainDraft("checkIns", checkIn, field, "Change check-in");

// A change takes an entry out of a map by writing null there, which no row ever holds.
const withoutEntry = (key: HeardKey) => ({ [key]: null }) as unknown as Record<HeardKey, never>;
