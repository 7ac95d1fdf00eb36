import type { Page } from "playwright-core";

/** What the page's own thread did meanwhile. */
export interface Watched {
  /** Between two drawings, in ms. */
  readonly frames: readonly number[];
  /** Tasks that held the window for more than 50 ms, in ms. */
  readonly longTasks: readonly number[];
  /** The thread's own work, in ms of its processor time: no other program's work is in it. */
  readonly workMs: number;
}

/** Watches the page while `act` goes on. */
export async function watched(page: Page, act: () => Promise<void>): Promise<Watched> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const work = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
  };
  await page.evaluate(() => {
    const seen = { frames: [] as number[], longTasks: [] as number[], isOver: false };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      if (!seen.isOver) for (const { duration } of list.getEntries()) seen.longTasks.push(duration);
    }).observe({ type: "longtask" });
    let before = performance.now();
    const look = (now: number): void => {
      seen.frames.push(now - before);
      before = now;
      if (!seen.isOver) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  const began = await work();
  await act();
  const workMs = (await work()) - began;
  await session.detach();
  return page.evaluate((ms) => {
    const { seen } = globalThis as unknown as {
      seen: { frames: number[]; longTasks: number[]; isOver: boolean };
    };
    seen.isOver = true;
    // The first began before anything was done.
    return { frames: seen.frames.slice(1), longTasks: seen.longTasks, workMs: ms };
  }, workMs);
}
