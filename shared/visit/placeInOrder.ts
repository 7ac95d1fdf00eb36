interface Ordered {
  readonly id: string;
  readonly order: number;
}

/**
 * The rows to write so that `row` stands before `before` (last when null) among `others`, which are
 * in order and without it. One row where there is room between two orders, else all of them, renumbered.
 */
export function placeInOrder<T extends Ordered>(
  others: readonly T[],
  row: T,
  before: string | null,
): readonly T[] {
  const found = before === null ? -1 : others.findIndex((each) => each.id === before);
  const at = found === -1 ? others.length : found;
  const above = others[at - 1]?.order;
  const below = others[at]?.order;
  const order = between(above, below);
  if (order !== null) return [{ ...row, order }];
  const all = [...others.slice(0, at), row, ...others.slice(at)];
  return all
    .map((each, i) => ({ ...each, order: i + 1 }))
    .filter((each, i) => each.id === row.id || each.order !== all[i]?.order);
}

function between(above: number | undefined, below: number | undefined): number | null {
  if (above === undefined) return below === undefined ? 1 : below - 1;
  if (below === undefined) return above + 1;
  const middle = (above + below) / 2;
  return above < middle && middle < below ? middle : null;
}
