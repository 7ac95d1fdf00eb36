import type { Action } from "./action.ts";
import { isAction } from "./isAction.ts";

/**
 * Takes an action that came by sync, backup or import, exactly as it came; null when it is none. What
 * of it this version can read is told by `understand`, and asked again by every later version; whether
 * its stamp is one that somebody can have written, by `Reach`.
 */
export const parseAction = (json: unknown): Action | null => (isAction(json) ? json : null);
