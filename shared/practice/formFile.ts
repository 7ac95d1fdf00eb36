import * as z from "zod";
import { Line, Prose, VocabularyKey } from "../visit/fields.ts";
import { AreaAnswer, FormKey, FormRows, Scale } from "../visit/kinds/practiceForm.ts";
import { err, ok, type Result } from "../result.ts";

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

/** Why a file is no form: in words, with the place where there is one. */
export interface NoForm {
  readonly type: "NotJson" | "NotAForm" | "NewerVersion";
  readonly where: string;
}

/** Reads a form from the text of a file. What it cannot hold together is refused whole. */
export function readFormFile(text: string): Result<FormFile, NoForm> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return err({ type: "NotJson", where: "" });
  }
  const { format, version } = z.looseObject({}).catch({}).parse(json);
  if (format === "critical-friend/practice-form" && typeof version === "number" && version > 1)
    return err({ type: "NewerVersion", where: "" });
  const form = FormFile.safeParse(json);
  if (!form.success)
    return err({ type: "NotAForm", where: form.error.issues[0]?.path.join(".") ?? "" });
  const fault = faultIn(form.data);
  return fault === null ? ok(form.data) : err({ type: "NotAForm", where: fault });
}

function faultIn({ scales, areas }: FormFile): string | null {
  const ofScales = repeated(scales.map(({ key }) => key));
  if (ofScales !== undefined) return `scales: ${ofScales} twice`;
  const ofAreas = repeated(areas.map(({ key }) => key));
  if (ofAreas !== undefined) return `areas: ${ofAreas} twice`;
  const known = new Set(scales.map(({ key }) => key));
  const without = areas.find(({ answer, scale }) =>
    isInWords(answer) ? scale !== null : scale === null || !known.has(scale),
  );
  return without === undefined ? null : `areas: ${without.key} has no scale of the form`;
}

const repeated = (keys: readonly string[]): string | undefined =>
  keys.find((key, i) => keys.indexOf(key) !== i);

/** Whether an area is answered in words and not with one of a scale. */
const isInWords = (answer: AreaAnswer): boolean => answer === "words" || answer === "missedChance";
