import type { Draw } from "../visit/kinds/draw.ts";
import type { ListRow } from "../visit/kinds/listPart.ts";
import { drawOrder, type Seeds } from "./drawOrder.ts";
import { drawableRows } from "./listColumns.ts";
import { partList } from "./strata.ts";

/** A case of the list in the order of the draw. */
export type DrawnRow = {
  readonly row: ListRow;
  /** Its place in the order of the whole list, from 1. */
  readonly place: number;
  readonly hash: Uint8Array;
  /** Which group it is in. */
  readonly stratum: number;
  /** Whether it is of the sample, as drawn. */
  readonly isDrawn: boolean;
};

/** What a draw is made of. */
export type DrawDesign = Seeds & {
  /** Keys of the columns that the list is parted by; none for a simple draw. */
  readonly columns: readonly string[];
  /** How many are drawn from each group, in the groups' order. */
  readonly sizes: readonly number[];
};

/**
 * The whole list in the order of a draw, the sample marked: of each group the first as many as its
 * size. The same list, seeds and sizes give the same order on every laptop, whatever the list's order.
 * Rows that cannot be drawn are left out. Null where the list has more groups than can be drawn from.
 */
export function drawCases(
  rows: readonly ListRow[],
  { host, team, columns, sizes }: DrawDesign,
): readonly DrawnRow[] | null {
  const drawable = drawableRows(rows);
  const parted = partList(drawable, columns);
  if (!parted.ok) return null;
  const stratumOf = new Map(
    drawable.map((row, at) => [row.reference, parted.value.stratumOf[at] ?? 0]),
  );
  const counts = parted.value.strata.map(() => 0);
  return drawOrder(drawable, { host, team }).map(({ row, hash }, index) => {
    const stratum = stratumOf.get(row.reference) ?? 0;
    const placeInStratum = (counts[stratum] ?? 0) + 1;
    counts[stratum] = placeInStratum;
    const isDrawn = placeInStratum <= (sizes[stratum] ?? 0);
    return { row, hash, place: index + 1, stratum, isDrawn };
  });
}

/** The design of a draw that was made. */
export const designOf = ({ host, team, columns, strata }: Draw): DrawDesign => ({
  host: host.text,
  team: team.text,
  columns: columns.map(({ key }) => key),
  sizes: strata.map(({ size }) => size),
});

/**
 * The case to read in place of one that cannot be: the next in the order of its group that is in the
 * sample neither as drawn nor as a replacement. Null when the group has no further case.
 */
export function nextInOrder(
  order: readonly DrawnRow[],
  reference: string,
  taken: ReadonlySet<string>,
): DrawnRow | null {
  const stratum = order.find(({ row }) => row.reference === reference)?.stratum;
  return (
    order.find(
      (each) => each.stratum === stratum && !each.isDrawn && !taken.has(each.row.reference),
    ) ?? null
  );
}
