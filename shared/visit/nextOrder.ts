/** The place after all of these rows, in their hand-set order; 1 where there are none. */
export const nextOrder = (rows: readonly { readonly order: number }[]): number =>
  rows.reduce((last, { order }) => Math.max(last, order), 0) + 1;
