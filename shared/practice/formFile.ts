import * as z from "zod";
import { Line, Prose, VocabularyKey } from "../visit/fields.ts";
import { keyTwice, type NotOurFile, readOwnFile } from "../visit/file/ownFile.ts";
import { AreaAnswer, FormKey, FormRows, Scale } from "../visit/kinds/practiceForm.ts";
import type { Result } from "../result.ts";

/** A practice form on its own, as it ships, is saved and is brought in; a programme holds a list of them. */
export const FormFile = z.strictObject({
  format: z.literal("critical-friend/practice-form"),
  version: z.literal(1),
  key: FormKey.min(1),
  name: Line.min(1),
  guidance: Prose,
  rows: FormRows,
  scales: z.array(Scale.omit({ retired: true })).max(12),
  areas: z
    .array(
      z.strictObject({
        key: VocabularyKey.max(39),
        label: Line.min(1),
        guidance: Prose,
        descriptors: z.array(Line).max(6),
        answer: AreaAnswer,
        /** Key of its scale; null where it is answered in words. */
        scale: VocabularyKey.nullable(),
      }),
    )
    .max(60),
});
export type FormFile = z.infer<typeof FormFile>;

/** Reads a form from the text of a file. What it cannot hold together is refused whole. */
export const readFormFile = (text: string): Result<FormFile, NotOurFile> =>
  readOwnFile(text, { schema: FormFile, format: "critical-friend/practice-form", faultIn });

function faultIn({ scales, areas }: FormFile): string | null {
  const twice = keyTwice({ scales, areas });
  if (twice !== null) return twice;
  const known = new Set(scales.map(({ key }) => key));
  const without = areas.find(({ answer, scale }) =>
    isInWords(answer) ? scale !== null : scale === null || !known.has(scale),
  );
  return without === undefined ? null : `areas: ${without.key} has no scale of the form`;
}

/** Whether an area is answered in words and not with one of a scale. */
const isInWords = (answer: AreaAnswer): boolean => answer === "words" || answer === "missedChance";
