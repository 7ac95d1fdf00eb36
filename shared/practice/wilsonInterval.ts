/** Ends of an interval, as shares between 0 and 1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** For 95 % confidence. */
const z = 1.959964;

/**
 * Wilson's score interval at 95 %, without continuity correction, for `count` of `n`; null for no
 * cases at all (E. B. Wilson, 1927; method 3 of R. G. Newcombe, Statistics in Medicine 17, 1998).
 */
export function wilsonInterval(count: number, n: number): Interval | null {
  if (n === 0) return null;
  const share = count / n;
  const middle = share + z ** 2 / (2 * n);
  const spread = z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  const whole = 1 + z ** 2 / n;
  return {
    low: Math.max(0, (middle - spread) / whole),
    high: Math.min(1, (middle + spread) / whole),
  };
}

/** An interval as people say it: "between about 3 and 8 in 10", "fewer than about 2 in 10"; empty for no cases. */
export function intervalInWords(count: number, n: number): string {
  const interval = wilsonInterval(count, n);
  if (interval === null) return "";
  const low = Math.round(interval.low * 10);
  const high = Math.round(interval.high * 10);
  if (low === 0 && high === 10) return "anything from none to all";
  if (low === high) return `about ${low} in 10`;
  if (low === 0) return `fewer than about ${high} in 10`;
  if (high === 10) return `more than about ${low} in 10`;
  return `between about ${low} and ${high} in 10`;
}
