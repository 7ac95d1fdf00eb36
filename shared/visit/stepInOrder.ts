import { placeInOrder } from "./placeInOrder.ts";

/** The rows to write so that one stands a step further up or down; none when it is at the end. */
export function stepInOrder<T extends { readonly id: string; readonly order: number }>(
  rows: readonly T[],
  id: string,
  direction: "up" | "down",
): readonly T[] {
  const at = rows.findIndex((row) => row.id === id);
  const row = rows[at];
  if (!row) return [];
  const others = rows.filter((each) => each.id !== id);
  if (direction === "up") {
    const above = rows[at - 1];
    return above ? placeInOrder(others, row, above.id) : [];
  }
  return at + 1 < rows.length ? placeInOrder(others, row, rows[at + 2]?.id ?? null) : [];
}
