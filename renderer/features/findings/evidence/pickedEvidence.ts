/** Evidence that was picked to do something with all of it at once. */
export interface Picked {
  readonly keys: ReadonlySet<string>;
  /** Where a range begins; null before anything was picked. */
  readonly anchor: string | null;
  /** What was picked before the range that is being drawn: the range grows and shrinks beside it. */
  readonly beside: ReadonlySet<string>;
}

export const nothingPicked: Picked = { keys: new Set(), anchor: null, beside: new Set() };

/** With one piece more, or without it; a range begins there. */
export function toggled({ keys }: Picked, key: string): Picked {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return { keys: next, anchor: key, beside: next };
}

/**
 * With everything between where the range begins (`from`, where nothing was picked yet) and `to`, as
 * the list is shown. A range whose beginning is not in the list any more begins anew at `from`.
 */
export function ranged(
  { anchor, beside }: Picked,
  shown: readonly string[],
  { from, to }: { readonly from: string; readonly to: string },
): Picked {
  const isAnchorShown = anchor !== null && shown.includes(anchor);
  const start = isAnchorShown ? anchor : from;
  const ends = [shown.indexOf(start), shown.indexOf(to)];
  const [first, last] = [Math.min(...ends), Math.max(...ends)];
  return {
    keys: new Set([...beside, ...shown.slice(Math.max(0, first), last + 1)]),
    anchor: start,
    beside,
  };
}

/** With all that is in the list; what was picked before and is not in it now stays. */
export function allOf({ keys }: Picked, shown: readonly string[]): Picked {
  const next = new Set([...keys, ...shown]);
  return { keys: next, anchor: shown[0] ?? null, beside: next };
}

/** Without what is no longer in the visit; the same object where all of it is. */
export function stillThere(picked: Picked, isThere: (key: string) => boolean): Picked {
  const keys = [...picked.keys].filter(isThere);
  if (keys.length === picked.keys.size) return picked;
  return { ...picked, keys: new Set(keys), beside: new Set([...picked.beside].filter(isThere)) };
}

/** "7 picked, 2 of them not in the list now": also what is narrowed away is done with. */
export function pickedInWords({ keys }: Picked, isShown: (key: string) => boolean): string {
  if (keys.size === 0) return "";
  const hidden = [...keys].filter((key) => !isShown(key)).length;
  if (hidden === 0) return `${keys.size} picked`;
  return hidden === keys.size
    ? `${keys.size} picked, not in the list now`
    : `${keys.size} picked, ${hidden} of them not in the list now`;
}
