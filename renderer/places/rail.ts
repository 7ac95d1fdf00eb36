import type { VisitId } from "../../shared/visit/ids.ts";
import type { Place } from "../ui/frame/Rail.tsx";
import { pathInVisit } from "./paths.ts";
import { placeIds, type PlaceId, places, type RailPlace } from "./places.ts";

/** The places of a visit that always stand in its rail, in their order; of them those that are shown. */
export const railOf = (
  visitId: VisitId,
  waiting: { readonly [Id in RailPlace]?: number } = {},
  isShown: (place: PlaceId) => boolean = () => true,
): readonly Place[] =>
  placeIds.flatMap((id) => {
    const row = places[id];
    if (!("digit" in row) || !isShown(id)) return [];
    return {
      id,
      label: row.label,
      glyph: row.glyph,
      href: pathInVisit(id, visitId),
      waiting: waiting[id as RailPlace] ?? 0, // who has a digit stands in the rail
    };
  });
