/**
 * How many times as long something takes with sixteen times as much of it: about 16 when its cost grows
 * with the amount, 256 when with its square. `prepare` makes that much ready, untimed, and gives the
 * work. Counted is the processor's time of this thread, in which other work on the machine does not
 * take part; more turns are taken while it looks bad.
 */
export function costGrowth(prepare: (amount: 1 | 16) => () => unknown): number {
  const [little, much] = [prepare(1), prepare(16)];
  let [ofLittle, ofMuch] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let turn = 0; turn < 5 && (turn < 1 || ofMuch / ofLittle > 40); turn += 1) {
    ofLittle = Math.min(ofLittle, costOf(little));
    ofMuch = Math.min(ofMuch, costOf(much));
  }
  return ofMuch / ofLittle;
}

/** More than linear cost comes to with much else to do, less than a square does. */
export const linear = 100;

/** The system counts a thread's time in steps of some milliseconds; this is several of them. */
const countable = 40_000;

/** Microseconds of the processor for one turn of the work, done as often as it takes to count them. */
function costOf(work: () => unknown): number {
  const before = process.threadCpuUsage();
  for (let times = 1; ; times += 1) {
    work();
    const { user, system } = process.threadCpuUsage(before);
    if (user + system >= countable) return (user + system) / times;
  }
}

interface Usage {
  readonly user: number;
  readonly system: number;
}

// Of Node, on which these tests run, and whose types shared/ does not know.
const { process } = globalThis as unknown as {
  readonly process: { readonly threadCpuUsage: (since?: Usage) => Usage };
};
