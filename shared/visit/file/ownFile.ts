import * as z from "zod";
import { err, ok, type Result } from "../../result.ts";

/** Why a file is none of those that the app saves by itself: a practice form, a programme. */
export interface NotOurFile {
  readonly type: "NotJson" | "NotOfThisKind" | "NewerVersion";
  /** The place in it, where there is one; else empty. */
  readonly where: string;
}

/**
 * Reads a file that names its format and version, of version 1 of `schema`. What does not hold together is
 * refused whole: `faultIn` says where, null where all is well.
 */
export function readOwnFile<S extends z.ZodType<{ readonly format: string }>>(
  text: string,
  {
    schema,
    format,
    faultIn,
  }: {
    readonly schema: S;
    readonly format: z.infer<S>["format"];
    readonly faultIn: (file: z.infer<S>) => string | null;
  },
): Result<z.infer<S>, NotOurFile> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return err({ type: "NotJson", where: "" });
  }
  const said = z.looseObject({}).catch({}).parse(json);
  if (said["format"] === format && typeof said["version"] === "number" && said["version"] > 1)
    return err({ type: "NewerVersion", where: "" });
  const file = schema.safeParse(json);
  if (!file.success)
    return err({ type: "NotOfThisKind", where: file.error.issues[0]?.path.join(".") ?? "" });
  const fault = faultIn(file.data);
  return fault === null ? ok(file.data) : err({ type: "NotOfThisKind", where: fault });
}

/** The first key that stands twice among the rows of a place, with that place; null where each is one. */
export function keyTwice(
  places: Readonly<Record<string, readonly { readonly key: string }[]>>,
): string | null {
  for (const [place, rows] of Object.entries(places)) {
    const keys = rows.map(({ key }) => key);
    const key = keys.find((each, i) => keys.indexOf(each) !== i);
    if (key !== undefined) return `${place}: ${key} twice`;
  }
  return null;
}
