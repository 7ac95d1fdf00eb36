import type { Action } from "./action.ts";
import { isAction } from "./isAction.ts";
import { lamportOf } from "./stamp.ts";

/** Far more actions than any visit has; a stamp beyond it could only come from a forger. */
const largestLamport = 2 ** 35;

/**
 * Takes an action that came by sync, backup or import, exactly as it came; null when it is none. What
 * of it this version can read is told by `understand`, and asked again by every later version.
 */
export const parseAction = (json: unknown): Action | null =>
  isAction(json) && lamportOf(json.stamp) <= largestLamport ? json : null;
