import { mostStrata, type Stratum } from "../visit/kinds/draw.ts";
import type { ListRow } from "../visit/kinds/listPart.ts";
import { err, ok, type Result } from "../result.ts";
import { valuesIn } from "./listColumns.ts";

/** Why a list cannot be parted so: there are more groups than can be drawn from. */
export type TooManyStrata = { readonly type: "TooManyStrata"; readonly found: number };

/** A list parted by what its rows say in some columns. */
export type PartedList = {
  /** The groups, in the order of their values. */
  readonly strata: readonly Omit<Stratum, "size">[];
  /** For each row, which group it is in. */
  readonly stratumOf: readonly number[];
};

/** Parts drawable rows by columns; with none, all are one group. */
export function partList(
  rows: readonly ListRow[],
  columns: readonly string[],
): Result<PartedList, TooManyStrata> {
  const values = columns.map((key) => valuesIn(rows, key));
  const places = new Map<string, { readonly values: string[]; readonly rows: number[] }>();
  rows.forEach((_, at) => {
    const own = values.map((column) => column[at] ?? "");
    const key = JSON.stringify(own);
    const known = places.get(key) ?? { values: own, rows: [] };
    known.rows.push(at);
    places.set(key, known);
  });
  if (places.size > mostStrata) return err({ type: "TooManyStrata", found: places.size });
  const groups = [...places.values()].sort((a, b) => compareValues(a.values, b.values));
  const stratumOf: number[] = Array.from({ length: rows.length }, () => 0);
  groups.forEach((group, stratum) => {
    for (const at of group.rows) stratumOf[at] = stratum;
  });
  return ok({
    strata: groups.map((group) => ({ values: group.values, inList: group.rows.length })),
    stratumOf,
  });
}

/**
 * How many cases each group gives when `size` are drawn in proportion to the list (largest remainder,
 * also called Hare's or Hamilton's method):
 *
 * 1. A group's share is `size` times its cases over all cases of the list. It gives the whole part.
 * 2. What is left of `size` goes, one each, to the groups with the largest fractions. Of equal
 *    fractions the larger group comes first, and of equal groups the one whose name comes first.
 * 3. A small group may so give none. Nothing is rounded up for it: who wants one of each chooses
 *    the sizes.
 * 4. With more asked than there are, every case is drawn. No group gives more than it has.
 *
 * The sum is always `size`, or the whole list. Counted in whole numbers, so that no rounding decides.
 */
export function proportionalSizes(inList: readonly number[], size: number): readonly number[] {
  const all = inList.reduce((sum, count) => sum + count, 0);
  if (size >= all) return [...inList];
  const wanted = Math.max(0, Math.floor(size));
  const sizes = inList.map((count) => Math.floor((wanted * count) / all));
  const left = wanted - sizes.reduce((sum, count) => sum + count, 0);
  const next = inList
    .map((count, at) => ({ count, at, fraction: (wanted * count) % all }))
    .sort((a, b) => b.fraction - a.fraction || b.count - a.count || a.at - b.at)
    .slice(0, left);
  for (const { at } of next) sizes[at] = (sizes[at] ?? 0) + 1;
  return sizes;
}

/** Sizes as the team chose them: none below nought, and none above what the group has. What one lacks no other makes up for. */
export const chosenSizes = (
  inList: readonly number[],
  chosen: readonly number[],
): readonly number[] =>
  inList.map((count, at) => Math.min(count, Math.max(0, Math.floor(chosen[at] ?? 0))));

/** The name of a group: what it says in each column. */
export const stratumInWords = ({ values }: Pick<Stratum, "values">): string =>
  values.length === 0 ? "The whole list" : values.join(", ");

function compareValues(a: readonly string[], b: readonly string[]): number {
  for (let at = 0; at < a.length; at += 1) {
    const [one = "", other = ""] = [a[at], b[at]];
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}
