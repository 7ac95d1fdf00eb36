import {
  identifiersInVisit,
  type FlaggedField,
} from "../../../shared/identifiers/identifiersInVisit.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";

/** No longer than this without letting the window answer, in milliseconds. */
const slice = 12;

/** Everything in the visit that may tell who somebody is; the window answers meanwhile. */
export async function lookThrough(records: VisitRecords): Promise<readonly FlaggedField[]> {
  const found: FlaggedField[] = [];
  let until = performance.now() + slice;
  for (const flagged of identifiersInVisit(records)) {
    if (flagged !== null) found.push(flagged);
    if (performance.now() < until) continue;
    await new Promise((go) => setTimeout(go));
    until = performance.now() + slice;
  }
  return found;
}
