import * as z from "zod";
import { Line, VocabularyKey } from "../fields.ts";

/** What a programme would have among its team, such as “Asks the tricky question”: data that the team may edit. */
export const Skill = z.strictObject({ key: VocabularyKey, label: Line });
export type Skill = z.infer<typeof Skill>;
