import type { VisitId } from "../../shared/visit/ids.ts";
import type { Place } from "../ui/frame/Rail.tsx";
import { pathInVisit } from "./paths.ts";
import { placeIds, places } from "./places.ts";

/** The places of a visit that always stand in its rail, in their order. */
export const railOf = (visitId: VisitId): readonly Place[] =>
  placeIds.flatMap((id) => {
    const row = places[id];
    if (!("digit" in row)) return [];
    return { id, label: row.label, glyph: row.glyph, href: pathInVisit(id, visitId) };
  });
