/**
 * How surprising it is to find `found` of `marked` marked cases among `drawn` that were drawn at random,
 * without putting back, from `all`: the chance of a number at most as likely as this one. Fisher's exact
 * test, two-sided as R's `fisher.test` has it (R. A. Fisher, Statistical Methods for Research Workers,
 * 1925, § 21.02): exact however small the numbers are.
 */
export function chanceOf({
  found,
  drawn,
  marked,
  all,
}: {
  readonly found: number;
  readonly drawn: number;
  readonly marked: number;
  readonly all: number;
}): number {
  const least = Math.max(0, drawn - (all - marked));
  const most = Math.min(drawn, marked);
  if (found < least || found > most) return 0;
  const log = logFactorials(all);
  const choose = (n: number, k: number) => (log[n] ?? 0) - (log[k] ?? 0) - (log[n - k] ?? 0);
  const chance = (k: number) =>
    Math.exp(choose(marked, k) + choose(all - marked, drawn - k) - choose(all, drawn));
  // What rounding parts is as likely: R takes the same.
  const asLikely = chance(found) * (1 + 1e-7);
  let sum = 0;
  for (let k = least; k <= most; k += 1) {
    const one = chance(k);
    if (one <= asLikely) sum += one;
  }
  return Math.min(1, sum);
}

let known: Float64Array = new Float64Array([0]);

/** ln n! for every n up to `most`, kept for the next call. */
function logFactorials(most: number): Float64Array {
  if (known.length > most) return known;
  const grown = new Float64Array(Math.max(most + 1, known.length * 2));
  grown.set(known);
  for (let n = known.length; n < grown.length; n += 1) grown[n] = (grown[n - 1] ?? 0) + Math.log(n);
  return (known = grown);
}
