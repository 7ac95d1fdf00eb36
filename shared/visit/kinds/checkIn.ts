import * as z from "zod";
import { Day, Line, Prose, TimeOfDay } from "../fields.ts";
import { CheckInId, FindingId, VisitId } from "../ids.ts";

/** What was said to the host on one occasion, and what the host answered: no surprises at the end. */
export const CheckIn = z.strictObject({
  id: CheckInId,
  visitId: VisitId,
  day: Day,
  at: TimeOfDay.nullable(),
  withWhom: Line,
  points: z
    .array(z.strictObject({ shared: Prose, response: Prose, findingId: FindingId.nullable() }))
    .max(100),
});
export type CheckIn = z.infer<typeof CheckIn>;
