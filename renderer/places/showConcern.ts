import type { ConcernId } from "../../shared/visit/ids.ts";
import { Signal } from "../signal.ts";

/** The concern that stands over whatever screen is open. */
export const shownConcern = new Signal<ConcernId | null>(null);

/** Asks the frame to show a concern; null puts it away. */
export const showConcern = (id: ConcernId | null): void => shownConcern.set(id);
