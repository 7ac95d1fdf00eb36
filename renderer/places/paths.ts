import type { VisitId } from "../../shared/visit/ids.ts";
import { places, type PathParts, type PlaceId } from "./places.ts";

/**
 * Where everything is in the window: the part after `#`, which is also what a link's href takes. Of a
 * place that shows something, a function of the ids in its path.
 */
export const paths = Object.fromEntries<unknown>(
  Object.entries(places).map(([id, { path }]) => [
    id,
    path.includes(":") ? (...values: Values) => filled(path, values) : `#/${path}`,
  ]),
) as { readonly [Id in PlaceId]: PathOf<(typeof places)[Id]["path"]> }; // by the same rows

/** The path of a place by its id; `of` is the one thing shown there. */
export const pathInVisit = (id: PlaceId, visitId: VisitId, of?: string | null): string =>
  filled(places[id].path, [visitId, of]);

/** Goes to a place of `paths`. */
export function goTo(path: string): void {
  window.location.hash = path;
}

type Values = readonly (string | null | undefined)[];

function filled(path: string, values: Values): string {
  const left = [...values];
  return `#/${path.replaceAll(/\/:\w+\??/gu, () => {
    const value = left.shift();
    return value ? `/${value}` : "";
  })}`;
}

type PathOf<Path extends string> =
  ValuesOf<Path> extends [] ? string : (...values: ValuesOf<Path>) => string;

type ValuesOf<Path extends string> = Path extends `${infer Part}/${infer Rest}`
  ? [...ValueOf<Part>, ...ValuesOf<Rest>]
  : ValueOf<Path>;

type ValueOf<Part extends string> = Part extends `:${infer Name extends keyof PathParts}?`
  ? [value?: PathParts[Name] | null | undefined]
  : Part extends `:${infer Name extends keyof PathParts}`
    ? [value: PathParts[Name]]
    : [];
