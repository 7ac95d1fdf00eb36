import { actionLimits } from "../ops/actionLimits.ts";
import { parseAction } from "../ops/parseAction.ts";

/** Why an action is not applied. The segment it came in keeps it. */
export type ActionFault =
  /** Not an action. */
  | "malformed"
  /** A table that the version which judged it did not have; now they are kept. */
  | "unknownTable"
  /** A text or structure larger than anything a person enters. */
  | "tooLarge"
  /** A name that would reach into the program's own objects. */
  | "forbiddenName"
  /** Says that somebody else wrote it. */
  | "wrongAuthor";

/** Judges an action that came from another laptop: null when it may be taken in, be all of it understood or not. */
export const faultOf = (value: unknown): ActionFault | null =>
  faultOfSize(value) ?? (parseAction(value) === null ? "malformed" : null);

const faultOfSize = (action: unknown): ActionFault | null => faultIn(action, 0, { values: 0 });

/** `count` is of all values of the action. */
function faultIn(value: unknown, depth: number, count: { values: number }): ActionFault | null {
  count.values += 1;
  if (count.values > actionLimits.values || depth > actionLimits.depth) return "tooLarge";
  if (typeof value === "string") return value.length > actionLimits.text ? "tooLarge" : null;
  if (typeof value !== "object" || value === null) return null;
  if (Array.isArray(value)) {
    for (const one of value) {
      const fault = faultIn(one, depth + 1, count);
      if (fault !== null) return fault;
    }
    return null;
  }
  for (const name in value) {
    if (name === "__proto__") return "forbiddenName";
    const fault = faultIn((value as Record<string, unknown>)[name], depth + 1, count);
    if (fault !== null) return fault;
  }
  return null;
}
