import type { Page } from "playwright-core";
import { goToPlace } from "../../e2e/openSample.ts";
import { TestVisit } from "../../shared/letter/testing/testVisit.ts";
import { writeVisitFile } from "../../shared/visit/file/visitFile.ts";
import { inTheApp } from "../inTheApp.ts";
import { median, quantile } from "../store/statistics.ts";
import type { Measure } from "../store/table.ts";

const [cases, areas] = [60, 12];
/** Somebody who answers quickly: three keys a second. */
const betweenKeysMs = 330;
const keys = 120;
const frameMs = 1000 / 60;

/** In the built app: whether the answer stands in the cell in the very frame of its key, and how soon that is drawn. */
export const gridKeys = (executablePath: string): Promise<Measure> =>
  inTheApp(executablePath, gridVisit(), async (page) => {
    await goToPlace(page, "Cases");
    const cells = page.locator("[data-cell]");
    await cells.first().waitFor();
    if ((await cells.count()) !== cases * areas) throw new Error("the grid is another one");
    await page.evaluate(watchKeys);
    await cells.first().click();
    for (let key = 0; key < keys; key += 1) {
      // What no cell says yet.
      await page.keyboard.press("p");
      await page.waitForTimeout(betweenKeysMs);
    }
    return measureOf(await answeredKeys(page));
  });

interface AnsweredKey {
  /** The answer stood in its cell when the first frame after the key was drawn. */
  readonly inFrame: boolean;
  /** The window's own work until its answer stood there: script, styles and layout. */
  readonly workMs: number;
}

function measureOf(answered: readonly AnsweredKey[]): Measure {
  const inFrame = answered.filter((key) => key.inFrame).length;
  const work = answered.map(({ workMs }) => workMs);
  const p95 = quantile(work, 0.95);
  return {
    what: `grid of ${cases} cases × ${areas} areas`,
    goals: [
      {
        goal: "every key answered in its frame",
        measured: `${inFrame} of ${keys}`,
        isMet: inFrame === keys,
      },
      {
        goal: "p95 ≤ a frame's 16.7 ms",
        measured: `${p95.toFixed(1)} ms`,
        isMet: p95 <= frameMs,
      },
    ],
    remark: `${median(work).toFixed(1)} ms in the middle and ${quantile(work, 1).toFixed(1)} ms at most from a key until its answer is laid out; each was kept on the disk meanwhile`,
  };
}

/** A visit whose form has so many areas, and so many cases, of which every second is answered already. */
function gridVisit(): string {
  const visit = new TestVisit();
  const { vocabulary } = visit.records.visit;
  const practiceAreas = Array.from({ length: areas }, (_, i) => ({
    key: `area${i + 1}`,
    label: `Area of practice ${i + 1}`,
  }));
  visit.records = {
    ...visit.records,
    visit: { ...visit.records.visit, vocabulary: { ...vocabulary, practiceAreas } },
  };
  for (let i = 1; i <= cases; i += 1)
    visit.add("cases", {
      label: i.toString(),
      answers: i % 2 === 0 ? Object.fromEntries(practiceAreas.map(({ key }) => [key, "yes"])) : {},
    });
  return writeVisitFile(visit.records, "2024-10-16T18:00:00.000Z");
}

/** In the page: notes of each key whether its cell has the answer in the next frame, before that is painted. */
function watchKeys(): void {
  const answered: AnsweredKey[] = [];
  Object.assign(globalThis, { answered });
  let began = 0;
  window.addEventListener("keydown", () => void (began = performance.now()), { capture: true });
  // The last to hear of the key: the screen has drawn what it means.
  window.addEventListener("keydown", ({ target, key }) => {
    const isAnswered = (): boolean => target instanceof HTMLElement && target.textContent === key;
    void document.body.offsetHeight;
    const workMs = isAnswered() ? performance.now() - began : Number.POSITIVE_INFINITY;
    requestAnimationFrame(() => answered.push({ inFrame: isAnswered(), workMs }));
  });
}

const answeredKeys = (page: Page): Promise<readonly AnsweredKey[]> =>
  page.evaluate(() => Reflect.get(globalThis, "answered") as readonly AnsweredKey[]); // watchKeys put it there
