import { type PlaceId, type PlaceInVisit, places } from "./places.ts";

/** The places that are still of use when the notes of a visit are destroyed. */
const stay: ReadonlySet<PlaceId> = new Set<PlaceInVisit>([
  "visit",
  "details",
  "groundRules",
  "retention",
  "register",
  "impact",
  "letter",
  "copies",
  "publicVersion",
  "versions",
  "nextSteps",
  "team",
  "giftedDays",
  "news",
  "sync",
  "conflicts",
  "concerns",
  "deleted",
]);

/** Whether a place has something to show of a visit whose notes are destroyed. Places outside of a visit always have. */
export const staysWithoutNotes = (place: PlaceId): boolean =>
  !places[place].path.startsWith("visit/") || stay.has(place);

/** What a place is called. */
export function titleOf(place: PlaceId): string {
  const row = places[place];
  return "label" in row && row.label !== undefined ? row.label : "Notes";
}
