import * as z from "zod";
import { FormFile } from "../practice/formFile.ts";
import type { Result } from "../result.ts";
import { Line, Prose } from "../visit/fields.ts";
import { Visit } from "../visit/kinds/visit.ts";
import { keyTwice, type NotOurFile, readOwnFile } from "../visit/file/ownFile.ts";
import { Programme } from "../visit/programme/programme.ts";

/** What a programme is for: a visit that ends in a letter, an event that ends in agreed actions, a day of reading cases, or whatever a team makes of it. */
export const ProgrammeFamily = z.enum(["visit", "event", "audit", "blank"]);
export type ProgrammeFamily = z.infer<typeof ProgrammeFamily>;

/** A programme on its own, as it ships, is saved and is brought in: all that a visit begins with. */
export const ProgrammeFile = Programme.extend({
  // What a visit cannot hold no visit can begin with.
  letterDueDays: Visit.shape.letterDueDays,
  factualCheckDays: Visit.shape.factualCheckDays,
  groundRules: Visit.shape.groundRules,
  enquiries: Programme.shape.enquiries.max(100),
  format: z.literal("critical-friend/programme"),
  version: z.literal(1),
  programme: Line.min(1),
  family: ProgrammeFamily,
  /** How long, how many, for what: a sentence or two for whoever chooses. */
  about: Prose,
  /** The practice forms that its visits begin with. */
  forms: z.array(FormFile).max(20),
});
export type ProgrammeFile = z.infer<typeof ProgrammeFile>;

/** Reads a programme from the text of a file. What does not hold together is refused whole. */
export const readProgrammeFile = (text: string): Result<ProgrammeFile, NotOurFile> =>
  readOwnFile(text, { schema: ProgrammeFile, format: "critical-friend/programme", faultIn });

/** Says why a file is no programme, and what to do. */
export function noProgrammeInWords({ type, where }: NotOurFile): string {
  if (type === "NewerVersion")
    return "This programme was saved by a newer version of Critical Friend. Update the app, then bring it in again.";
  if (type === "NotJson")
    return "This file is not a programme: it cannot be read as one. Choose a file that was saved as a programme.";
  return where === ""
    ? "This file is not a programme. Choose a file that was saved as a programme."
    : `This file is not a programme, or somebody has changed it so that it does not hold together (${where}). Nothing was brought in.`;
}

function faultIn({
  vocabulary,
  forms,
  letterStyle,
  skills = [],
  themes = [],
}: ProgrammeFile): string | null {
  const { sourceGroups, practiceAreas, ratings } = vocabulary;
  return keyTwice({
    "vocabulary.sourceGroups": sourceGroups,
    "vocabulary.practiceAreas": practiceAreas,
    "vocabulary.ratings": ratings,
    "letterStyle.sections": letterStyle.sections.map(({ id }) => ({ key: id })),
    skills,
    themes,
    forms,
  });
}
