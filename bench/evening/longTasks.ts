import type { CDPSession, Page } from "playwright-core";

/** The longest task since watching began: the processor's time for it, and the clock's, in milliseconds. */
interface LongestTask {
  /** What the window itself worked: a busy machine lengthens the clock's time and not this. */
  readonly workMs: number;
  readonly clockMs: number;
}

/** What holds the window from now on, by Chromium's own trace of the tasks of its main thread. */
export async function watchTasks(page: Page): Promise<() => Promise<LongestTask>> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => {
    events.push(...(value as unknown as TraceEvent[])); // as the protocol has them
  });
  const mark = "cf-watched";
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: {
      includedCategories: ["disabled-by-default-devtools.timeline", "blink.user_timing"],
    },
  });
  // Tells which of the threads is the window's.
  await page.evaluate((name) => void performance.mark(name), mark);
  return async () => {
    await ended(session);
    const own = events.find(({ name }) => name === mark);
    const tasks = events.filter(
      ({ name, pid, tid }) => name === "RunTask" && pid === own?.pid && tid === own.tid,
    );
    if (own === undefined || tasks.length === 0) throw new Error("the trace has no tasks");
    return {
      workMs: Math.max(...tasks.map(({ tdur, dur }) => (tdur ?? dur ?? 0) / 1_000)),
      clockMs: Math.max(...tasks.map(({ dur }) => (dur ?? 0) / 1_000)),
    };
  };
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of the clock and of the thread. */
  readonly dur?: number;
  readonly tdur?: number;
}

async function ended(session: CDPSession): Promise<void> {
  const complete = new Promise<void>((resolve) => {
    session.once("Tracing.tracingComplete", () => resolve());
  });
  await session.send("Tracing.end");
  await complete;
  await session.detach();
}
