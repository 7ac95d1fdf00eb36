/**
 * How many times as long something takes with sixteen times as much of it: about 16 when its cost grows
 * with the amount, 256 when with its square. `prepare` makes that much ready, untimed, and gives the work.
 * The quickest of a few turns counts, and more are taken while it looks bad: what else the machine does
 * can only add to a turn.
 */
export function costGrowth(prepare: (amount: 1 | 16) => () => unknown): number {
  const [little, much] = [prepare(1), prepare(16)];
  let [ofLittle, ofMuch] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let turn = 0; turn < 5 && (turn < 1 || ofMuch / ofLittle > 40); turn += 1) {
    for (let again = 0; again < 3; again += 1) ofLittle = Math.min(ofLittle, timeOf(little));
    ofMuch = Math.min(ofMuch, timeOf(much));
  }
  return ofMuch / ofLittle;
}

/** More than linear cost comes to with much else to do, less than a square does. */
export const linear = 100;

function timeOf(work: () => unknown): number {
  const before = performance.now();
  work();
  return performance.now() - before;
}
