// Frozen once released. Only opaque ids and running numbers are keys; all else is sealed.
export const v1 = {
  version: 1,
  stores: {
    /** One sealed action a row, as it was committed: `{ v: visit id, n: running number, box }`. */
    log: "[v+n]",
    /** Many sealed actions a row, folded from the log: `{ v, n: of the first, box }`. */
    chunks: "[v+n]",
    /** The visit itself, for the list of visits: `{ v, box }`. */
    visits: "v",
    /** Small things: half-typed lines, how far sync is, settings of this laptop (`v` is ""). */
    facts: "[v+key]",
  },
} as const;
