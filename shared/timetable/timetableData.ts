import * as z from "zod";
import shipped from "../../assets/programmes/timetable.json" with { type: "json" };
import { TimeOfDay } from "../visit/fields.ts";
import { SessionKind } from "../visit/kinds/session.ts";
import { SuggestedBlock } from "../visit/programme/suggestedBlock.ts";

/** What a day on site should leave room for. No rule of the sector says so: suggestions, and data. */
const TimetableRules = z.strictObject({
  /** Between two sessions of one peer. */
  breakMinutes: z.int().min(0),
  /** In sessions without such a break. */
  longestStretchMinutes: z.int().min(1),
  lunch: z.strictObject({ from: TimeOfDay, to: TimeOfDay, minutes: z.int().min(0) }),
  mostSessionsADay: z.int().min(1),
  /** Kinds of session that two peers should hold together. */
  pairsFor: z.array(SessionKind),
  /** Of a session whose end is not set. */
  usualMinutes: z.int().min(5),
});
export type TimetableRules = z.infer<typeof TimetableRules>;

const TimetableData = z.strictObject({ rules: TimetableRules, suggested: z.array(SuggestedBlock) });

let parsed: z.infer<typeof TimetableData> | undefined;

/** The rules and the suggested days that come with the app. */
export const timetableData = () => (parsed ??= TimetableData.parse(shipped));
