/** Rows by their hand-set order, ties by id, so that two laptops show the same. */
export function inOrder<T extends { readonly order: number; readonly id: string }>(
  rows: readonly T[],
): readonly T[] {
  return [...rows].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}
