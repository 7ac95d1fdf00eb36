import type { Page } from "playwright-core";
import type { RunningApp } from "../../e2e/double/runningApp.ts";
import type { Measure } from "../store/table.ts";
import { afresh, openFile } from "./eveningApp.ts";
import { eveningHost } from "./eveningVisit.ts";
import { watchTasks } from "./longTasks.ts";

const mostMs = 100;

/** Opens the files of both visits, the sample's first: how long the window is held, and whether it says what it does. */
export async function openingFiles(
  page: Page,
  files: { readonly sample: string; readonly evening: string },
): Promise<Measure> {
  const small = await opened(page, files.sample, "Midthorpe Council");
  await page.evaluate(() => void (location.hash = "#/"));
  const large = await opened(page, files.evening, eveningHost);
  return {
    what: "open a file of that size",
    goals: [
      {
        goal: `no task over ${mostMs} ms`,
        measured: `${large.longest.workMs.toFixed(0)} ms`,
        isMet: large.longest.workMs <= mostMs,
      },
      {
        goal: "over a second: says what it does",
        measured: large.showsProgress ? "yes" : large.ms <= 1_000 ? "took less" : "no",
        isMet: large.showsProgress || large.ms <= 1_000,
      },
    ],
    remark: `${(files.evening.length / 1e6).toFixed(1)} MB in ${(large.ms / 1_000).toFixed(1)} s; the sample’s ${(files.sample.length / 1e6).toFixed(1)} MB in ${(small.ms / 1_000).toFixed(1)} s, its longest task ${small.longest.workMs.toFixed(0)} ms; in the processor’s time, by the clock ${large.longest.clockMs.toFixed(0)} and ${small.longest.clockMs.toFixed(0)} ms`,
  };
}

async function opened(page: Page, file: string, host: string) {
  await page.evaluate(() => {
    const seen = { showsProgress: false };
    const observer = new MutationObserver(() => {
      seen.showsProgress ||= document.querySelector("progress") !== null;
    });
    observer.observe(document.body, { subtree: true, childList: true });
    Object.assign(globalThis, { seen });
  });
  const ended = await watchTasks(page);
  const began = performance.now();
  await openFile(page, file, host);
  await page.locator(".cf-visit-columns").waitFor();
  const ms = performance.now() - began;
  const longest = await ended();
  // As above.
  const { showsProgress } = await page.evaluate<{ showsProgress: boolean }>("seen");
  return { ms, longest, showsProgress };
}

/** What each visit adds to the window's heap once it is open and its words are ready for search: the larger beside the sample, both in a window that is new. */
export async function heapOfVisit(
  window: { readonly app: RunningApp; readonly page: Page },
  { sample, evening }: { readonly sample: string; readonly evening: string },
): Promise<Measure> {
  const small = await heapWith(window, "Midthorpe Council");
  const large = await heapWith(window, eveningHost);
  const added = large - small;
  const json = jsonLength(evening) - jsonLength(sample);
  return {
    what: "heap of a visit",
    goals: [
      {
        goal: "≤ 3× its JSON",
        measured: `${(added / json).toFixed(2)}×`,
        isMet: added <= 3 * json,
      },
    ],
    remark: `${(added / 1e6).toFixed(1)} MB more than with the sample visit open, for ${(json / 1e6).toFixed(1)} MB more of JSON without its spaces; after a garbage collection, the words of search included`,
  };
}

const jsonLength = (file: string): number => JSON.stringify(JSON.parse(file)).length;

async function heapWith(
  window: { readonly app: RunningApp; readonly page: Page },
  host: string,
): Promise<number> {
  await afresh(window);
  const { page } = window;
  await page.getByRole("link", { name: host }).click();
  await page.locator(".cf-visit-columns").waitFor();
  await page.waitForTimeout(6_000);
  return heapUsed(page);
}

async function heapUsed(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send("HeapProfiler.enable");
    for (let time = 0; time < 2; time += 1) await session.send("HeapProfiler.collectGarbage");
    const { usedSize } = await session.send("Runtime.getHeapUsage");
    return usedSize;
  } finally {
    await session.detach();
  }
}
