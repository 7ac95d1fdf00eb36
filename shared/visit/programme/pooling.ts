import * as z from "zod";
import { Line, VocabularyKey } from "../fields.ts";

/** What findings of many visits are sorted by, such as "Front door and thresholds": data of the programme, which the team may edit. */
export const Theme = z.strictObject({
  key: VocabularyKey,
  label: Line.min(1),
  /** Words in a finding that suggest it, in small letters; a part of a word will do. */
  words: z.array(Line).max(60),
});
export type Theme = z.infer<typeof Theme>;

/** How councils stand in what is pooled: by name, by a code of the office's, or not at all. */
export const CouncilNaming = z.enum(["named", "coded", "leftOut"]);
export type CouncilNaming = z.infer<typeof CouncilNaming>;

/** Ways of naming councils as people call them. */
export const councilNamingWords = {
  named: "Councils named",
  coded: "Councils coded",
  leftOut: "Councils left out",
} as const satisfies Record<CouncilNaming, string>;

/** What a theme file says of the council, besides what was found. */
export const Pooling = z.strictObject({
  region: Line,
  sizeBand: Line,
  councils: CouncilNaming,
});
export type Pooling = z.infer<typeof Pooling>;

/** Nothing is said of a council, and it is not named, unless somebody says so. */
export const plainPooling: Pooling = { region: "", sizeBand: "", councils: "leftOut" };
