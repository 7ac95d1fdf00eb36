import type { Page } from "playwright-core";
import { goToPath } from "../../e2e/openVisitFile.ts";
import { TestVisit } from "../../shared/letter/testing/testVisit.ts";
import { writeVisitFile } from "../../shared/visit/file/visitFile.ts";
import { median, quantile } from "../store/statistics.ts";
import type { Measure } from "../store/table.ts";
import { inTheApp } from "../inTheApp.ts";
import { type Watched, watched } from "./watched.ts";

/** Source groups, attributes of the team, house words and initials: 400 words of a programme, all on one screen. */
const [groups, skills, houseWords, initialisms] = [100, 60, 140, 100];
const typed = "Young people who are about to leave care and their personal advisers";
/** Somebody who types quickly. */
const betweenKeysMs = 90;

/** A word reworded among 400 of a programme: how soon a letter is drawn, and whether anything holds the window. */
export const editedWords = (executablePath: string): Promise<Measure> =>
  inTheApp(executablePath, wordyProgramme(), async (page) => {
    await goToPath(page, "details", "Visit details");
    const field = page
      .getByRole("region", { name: "Source groups" })
      .getByLabel("Group", { exact: true })
      .nth(50);
    await field.waitFor();
    await field.click();
    await page.keyboard.press("Control+a");
    await page.evaluate(watchKeys);
    const seen = await watched(page, async () => {
      await page.keyboard.type(typed, { delay: betweenKeysMs });
      // Until it is kept.
      await page.waitForTimeout(1_500);
    });
    if ((await field.inputValue()) !== typed) throw new Error("letters are lost");
    return measureOf(await keysDrawn(page), seen);
  });

function measureOf(keys: readonly number[], { longTasks, workMs }: Watched): Measure {
  const p95 = quantile(keys, 0.95);
  return {
    what: `a source group reworded among ${groups + skills + houseWords + initialisms} words`,
    goals: [
      { goal: "key to drawing, p95 ≤ 50 ms", measured: `${p95.toFixed(0)} ms`, isMet: p95 <= 50 },
      {
        goal: "no task over 50 ms",
        measured: longTasks.length.toString(),
        isMet: longTasks.length === 0,
      },
    ],
    remark: `${median(keys).toFixed(0)} ms in the middle, ${quantile(keys, 1).toFixed(0)} ms at most; the longest task ${Math.max(0, ...longTasks).toFixed(0)} ms; ${(workMs / keys.length).toFixed(1)} ms of work a letter, keeping it included`,
  };
}

/** In the page: how long from each key until the frame after it was drawn. */
function watchKeys(): void {
  const drawn: number[] = [];
  Object.assign(globalThis, { drawn });
  window.addEventListener(
    "keydown",
    ({ key }) => {
      if (key.length !== 1) return;
      const began = performance.now();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener("message", () => drawn.push(performance.now() - began));
        port1.start();
        port2.postMessage(null);
      });
    },
    { capture: true },
  );
}

const keysDrawn = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => Reflect.get(globalThis, "drawn") as readonly number[]); // watchKeys put it there

function wordyProgramme(): string {
  const visit = new TestVisit();
  const { visit: row } = visit.records;
  const many = <T>(count: number, make: (i: number) => T): T[] =>
    Array.from({ length: count }, (_, i) => make(i));
  const sourceGroups = many(groups, (i) => ({
    key: `group${i}`,
    label: `Source group number ${i}`,
    voice: "frontLine" as const,
  }));
  visit.records = {
    ...visit.records,
    visit: {
      ...row,
      vocabulary: { ...row.vocabulary, sourceGroups },
      skills: many(skills, (i) => ({ key: `skill${i}`, label: `Attribute number ${i}` })),
      houseWords: many(houseWords, (i) => ({ insteadOf: `jargon ${i}`, say: `plain words ${i}` })),
      initialisms: many(initialisms, (i) => ({
        short: `X${i}`,
        long: `Initials number ${i}`,
        isWellKnown: false,
      })),
    },
  };
  return writeVisitFile(visit.records, "2024-10-16T18:00:00.000Z");
}
