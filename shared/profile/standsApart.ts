import { wilsonInterval } from "../practice/wilsonInterval.ts";

const tenth = 0.1;
const fewestPoints = 2;
// Sums of decimals fall short of what they say by less than this.
const hair = 1e-9;

/** The rule by which a figure stands out, as the screen and the paper say it. Our own: no source sets one. */
export const ruleInWords: readonly string[] = [
  "An indicator stands out where the host’s latest figure is at least a tenth away from its statistical neighbours’; from England’s where theirs is not given, from the region’s where neither is.",
  "Of a share above one half, it is a tenth of what is missing to 100%; of any share, at least two percentage points.",
  "Where it is said how many a share rests on, a difference that chance may explain (95%) is told and does not count.",
  "It improves or gets worse where it has changed as much from the first to the last of three periods or more.",
];

/** Whether a figure is far enough from another to ask about, by the stated rule. Shares are in per cent. */
export function standsApart(
  value: number,
  from: number,
  { isShare }: { isShare: boolean },
): boolean {
  const gap = Math.abs(value - from) + hair;
  if (isShare && from >= 0 && from <= 100)
    return gap >= fewestPoints && gap >= tenth * Math.min(from, 100 - from);
  return value !== from && gap >= tenth * Math.abs(from);
}

/** Whether chance may explain how far a share, in per cent of `n`, is from another. */
export function maybeChance(share: number, n: number, from: number): boolean {
  const interval = wilsonInterval(Math.round((share / 100) * n), n);
  return interval !== null && from / 100 >= interval.low && from / 100 <= interval.high;
}
