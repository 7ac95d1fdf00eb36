import type { Page } from "playwright-core";

/** What held the window from now on: gives the longest task since, in milliseconds, 0 where none came to 50. */
export async function watchTasks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    });
    observer.observe({ type: "longtask" });
    Object.assign(globalThis, { tasks, observer });
  });
  return () =>
    page.evaluate(() => {
      const { tasks, observer } = globalThis as unknown as {
        tasks: number[];
        observer: PerformanceObserver;
      };
      tasks.push(...observer.takeRecords().map(({ duration }) => duration));
      observer.disconnect();
      return Math.max(0, ...tasks);
    });
}
