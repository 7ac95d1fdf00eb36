import path from "node:path";
import type { Page } from "playwright-core";
import { chromiumArgs } from "../../build/provision/chromium.ts";
import { launch } from "../../e2e/double/launch.ts";
import { openSample } from "../../e2e/openSample.ts";
import { provideVault, unlock } from "../../e2e/unlock.ts";
import { median, ratioOf } from "../store/statistics.ts";
import { atMost, type Measure } from "../store/table.ts";

const root = path.resolve(import.meta.dirname, "../..");
const rounds = 7;
/** How long somebody looks at the visit before going on to its letter. */
const lookMs = 2_000;

/** How soon the letter's pages stand there with their words, the first time in a window beside the second. */
export async function letterScreen(executablePath: string): Promise<Measure> {
  const app = await launch({
    main: path.join(root, "out/main/main.js"),
    executablePath,
    browserArgs: chromiumArgs,
    viewport: { width: 1600, height: 900 },
  });
  const times = { first: [] as number[], second: [] as number[] };
  try {
    const page = await app.firstPage();
    await provideVault(page);
    await unlock(page);
    await openSample(page);
    for (let round = 0; round < rounds; round += 1) {
      // A window that has shown nothing yet.
      app.clickMenu("lock");
      await page.getByRole("button", { name: "Unlock" }).waitFor();
      await unlock(page);
      await page.getByRole("heading", { name: "Midthorpe Council", level: 1 }).waitFor();
      await page.waitForTimeout(lookMs);
      times.first.push(await goToLetter(page));
      await page.getByRole("navigation").getByRole("link", { name: "Visit", exact: true }).click();
      await page.getByRole("heading", { name: "Midthorpe Council", level: 1 }).waitFor();
      await page.waitForTimeout(lookMs);
      times.second.push(await goToLetter(page));
      await page.getByRole("navigation").getByRole("link", { name: "Visit", exact: true }).click();
      await page.getByRole("heading", { name: "Midthorpe Council", level: 1 }).waitFor();
    }
  } finally {
    await app.close();
  }
  return {
    what: "letter's pages with their words",
    goals: [atMost(1.2, ratioOf(times.first, times.second), "the second time")],
    remark: `${median(times.first).toFixed(0)} ms the first time in a window whose visit was looked at for two seconds, ${median(times.second).toFixed(0)} ms the second`,
  };
}

/** From pressing the link until the frame in which the pages have been drawn in their own typefaces. */
function goToLetter(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const link = [...document.querySelectorAll("nav a")].find((each) =>
          each.textContent.startsWith("Letter"),
        );
        if (!(link instanceof HTMLElement)) throw new Error("no link to the letter");
        const began = performance.now();
        link.click();
        const look = (): void => {
          const words = document.querySelector(".cf-letter-pages:not([data-waiting]) svg text");
          if (words === null) requestAnimationFrame(look);
          else requestAnimationFrame(() => resolve(performance.now() - began));
        };
        requestAnimationFrame(look);
      }),
  );
}
