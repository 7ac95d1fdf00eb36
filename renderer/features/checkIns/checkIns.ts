import { put, set } from "../../../shared/visit/change.ts";
import { CheckInId } from "../../../shared/visit/ids.ts";
import type { RecordOf, VisitRecords } from "../../../shared/visit/records.ts";
import { deleteRecord } from "../../db/deleteRecord.ts";
import { run } from "../../db/run.ts";
import { plainDraft } from "../../db/textDraft.ts";

type CheckIn = RecordOf<"checkIns">;

/** Records what was said to the host on one occasion. */
export const addCheckIn = (
  { visit }: VisitRecords,
  fields: Pick<CheckIn, "day" | "at" | "withWhom" | "points">,
): Promise<void> =>
  run(visit.id, "Record check-in", (_, { newId }) => [
    put("checkIns", {
      id: CheckInId.parse(newId()),
      visitId: visit.id,
      peerIds: [],
      heard: {},
      answers: {},
      responses: {},
      ...fields,
    }),
  ]);

/** Changes the record of a check-in. */
export const changeCheckIn = (row: CheckIn, fields: Partial<CheckIn>): Promise<void> =>
  run(row.visitId, "Change check-in", () => [set("checkIns", row, fields)]);

/** Removes the record of a check-in. */
export const removeCheckIn = ({ visitId, id }: CheckIn): Promise<void> =>
  deleteRecord(visitId, { table: "checkIns", id });

/** A text of a check-in, or of one of its points. */
export const checkInText = (
  checkIn: CheckIn,
  field: "withWhom" | `points.${number}.${"shared" | "response"}`,
) => plainDraft("checkIns", checkIn, field, "Change check-in");
