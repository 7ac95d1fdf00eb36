import { useSyncExternalStore } from "react";
import { PathParts, places, type PlaceId, type PlaceInVisit, type RailPlace } from "./places.ts";

/** A place of the app and what it shows. */
export type Route<Id extends PlaceId = PlaceId> = Id extends PlaceId
  ? { readonly place: Id } & PartsOf<(typeof places)[Id]["path"]>
  : never;

/** A place inside an open visit. */
export type VisitRoute = Route<PlaceInVisit>;

/** Reads a path of `paths`; what is not one leads to the nearest place above it. */
export function readRoute(hash: string): Route {
  for (const [place, pattern] of patterns) {
    const found = pattern.exec({ pathname: hash.replace(/^#/u, "") || "/" });
    const parts = found && PathParts.partial().safeParse(found.pathname.groups);
    if (parts?.success) return { place, ...parts.data } as Route; // as the row's path says
  }
  return readRoute(hash.slice(0, Math.max(0, hash.lastIndexOf("/"))));
}

/** Whether it is shown in the frame of an open visit. */
export const isInVisit = (route: Route): route is VisitRoute =>
  places[route.place].path.startsWith("visit/");

/** The place that is marked in the rail. */
export function markedInRail({ place }: VisitRoute): RailPlace {
  const row = places[place];
  return "within" in row ? row.within : (place as RailPlace); // what is within no other is in the rail
}

/** The route shown now; follows links and the back key. */
export function useRoute(): Route {
  return readRoute(useSyncExternalStore(subscribe, () => window.location.hash));
}

function subscribe(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}

const patterns = Object.entries(places).map(
  ([place, { path }]) => [place, new URLPattern({ pathname: `/${path}` })] as const,
);

type PartsOf<Path extends string> = Path extends `${infer Part}/${infer Rest}`
  ? PartOf<Part> & PartsOf<Rest>
  : PartOf<Path>;

type PartOf<Part extends string> = Part extends `:${infer Name extends keyof PathParts}?`
  ? { readonly [N in Name]?: PathParts[N] | undefined }
  : Part extends `:${infer Name extends keyof PathParts}`
    ? { readonly [N in Name]: PathParts[N] }
    : unknown;
