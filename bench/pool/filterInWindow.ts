import type { Page } from "playwright-core";
import { onTheStart } from "../inTheApp.ts";
import { watched } from "../timetable/watched.ts";
import { median, quantile } from "../store/statistics.ts";
import type { Measure } from "../store/table.ts";

const frameMs = 1000 / 60;
/** Regions gone through, some of them again. */
const choices = 12;
/** Somebody who goes through the choices at a key each. */
const betweenKeysMs = 150;

const views = [
  "Themes",
  "What recurs",
  "Recommendations",
  "To share",
  "Case files",
  "Who challenged whom",
];

/** The pooled screen of the app with a folder of theme files open: another region at a key, in each view. */
export const filterInWindow = (
  executablePath: string,
  { folder, visits }: { readonly folder: string; readonly visits: number },
): Promise<readonly Measure[]> =>
  onTheStart(executablePath, async (page) => {
    await page.getByRole("link", { name: "Across visits" }).click();
    const chosen = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Choose a folder of them" }).click();
    await (await chosen).setFiles(folder);
    await page.getByText(`${visits.toLocaleString("en-GB")} visits,`).waitFor({ timeout: 120_000 });
    const measures: Measure[] = [];
    for (const view of views) {
      await page.getByRole("tab", { name: view, exact: true }).click();
      measures.push(await regionsChosen(page, view));
    }
    return measures;
  });

async function regionsChosen(page: Page, view: string): Promise<Measure> {
  await page.getByRole("button", { name: /Region/u }).focus();
  // The first of each way is the compiler's.
  for (const key of ["ArrowRight", "ArrowLeft"]) await press(page, key);
  await page.evaluate(watchChoices);
  // What the window does meanwhile without any key, the watching too.
  const idle = await watched(page, () => page.waitForTimeout(choices * betweenKeysMs));
  const { workMs } = await watched(page, async () => {
    for (let i = 0; i < choices; i += 1)
      await press(page, i < choices / 2 ? "ArrowRight" : "ArrowLeft");
  });
  const seen = await page.evaluate(
    () => Reflect.get(globalThis, "choicesShown") as readonly Shown[], // watchChoices put it there
  );
  if (seen.length !== choices)
    throw new Error(`${seen.length} of ${choices} choices were answered`);
  const late = seen.filter(({ frames }) => frames > 1).length;
  const work = (workMs - idle.workMs) / choices;
  const times = seen.map(({ ms }) => ms);
  return {
    what: `In the window, another region: ${view.toLowerCase()}`,
    goals: [
      {
        goal: "every choice shown in the next frame",
        measured: `${choices - late} of ${choices}`,
        isMet: late === 0,
      },
      {
        goal: "work of a choice ≤ a frame’s 16.7 ms",
        measured: `${work.toFixed(1)} ms`,
        isMet: work <= frameMs,
      },
    ],
    remark: `key to drawing ${median(times).toFixed(1)} ms in the middle, ${quantile(times, 0.95).toFixed(1)} ms at the 95th percentile`,
  };
}

async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await page.waitForTimeout(betweenKeysMs);
}

interface Shown {
  /** Drawings from the key until the new numbers stand: 1 for the next one. */
  readonly frames: number;
  readonly ms: number;
}

/** In the page: from each arrow key until the drawing in which the answer is another one. */
function watchChoices(): void {
  const choicesShown: Shown[] = [];
  const stop = new AbortController();
  (Reflect.get(globalThis, "stopWatching") as AbortController | undefined)?.abort(); // of the view before
  Object.assign(globalThis, { choicesShown, stopWatching: stop });
  const answer = () => document.querySelector("[role=tabpanel]")?.textContent;
  let known = answer();
  window.addEventListener(
    "keydown",
    ({ key, timeStamp }) => {
      if (!key.startsWith("Arrow")) return;
      let frames = 0;
      const look = (): void => {
        frames += 1;
        const now = answer();
        if (now === known) {
          if (frames < 60) requestAnimationFrame(look);
          return;
        }
        known = now;
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener("message", () =>
          choicesShown.push({ frames, ms: performance.now() - timeStamp }),
        );
        port1.start();
        port2.postMessage(null);
      };
      requestAnimationFrame(look);
    },
    { capture: true, signal: stop.signal },
  );
}
