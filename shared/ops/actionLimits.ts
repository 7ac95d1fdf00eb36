/**
 * What one action may hold, on every laptop alike: what is written keeps to it, so that whatever can
 * be entered can be kept, sent and read by all. Longer than this are only case lists, which are kept in parts of 5,000 rows; lists of before version 3 are one thing of up to 60,000.
 */
export const actionLimits = {
  /** Characters of one text. */
  text: 200_000,
  /** Values in it, lists and objects counted with what is in them. */
  values: 600_000,
  depth: 20,
  /** Writes that an op says it has seen of one field. */
  seen: 2_000,
  /** Ops that the app puts into one action. */
  ops: 500,
} as const;

/** How many values there are in a value, itself included; stops counting past `most`. */
export function valuesIn(value: unknown, most: number = actionLimits.values): number {
  let count = 0;
  const open: unknown[] = [value];
  while (open.length > 0 && count <= most) {
    count += 1;
    const one = open.pop();
    if (typeof one !== "object" || one === null) continue;
    // One by one: a list may be longer than a call can have arguments.
    for (const inside of Object.values(one)) open.push(inside);
  }
  return count;
}
