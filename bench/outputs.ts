import { chromium, type Browser } from "playwright-core";
import { buildIfStale } from "../build/bundle/buildIfStale.ts";
import { chromiumArgs, findChromium } from "../build/provision/chromium.ts";
import { builtPage } from "./builtPage.ts";
import { measureTyping } from "./letter/measureTyping.ts";
import type { FileTimes } from "./outputs/files/page.ts";
import { firstScript } from "./outputs/firstScript.ts";
import { firstWindow } from "./outputs/firstWindow.ts";
import { letterScreen } from "./outputs/letterScreen.ts";
import { median, quantile, ratioOf } from "./store/statistics.ts";
import { atMost, type Goal, type Measure, tableOf } from "./store/table.ts";

// What somebody waits for who opens the app, goes to the letter, writes it and saves it: each beside a
// library or a page that does the same bare, in the same run.

const executablePath = findChromium();
if (executablePath === null) {
  console.error("The benchmark needs Chromium, Chrome or Edge; set CHROMIUM_PATH to one.");
  process.exit(1);
}
buildIfStale({ quietly: true });
const browser = await chromium.launch({ executablePath, args: [...chromiumArgs] });
try {
  const measures = [
    firstScript(),
    ...(await firstWindow(browser)),
    await letterScreen(executablePath),
    await gauge(browser),
    ...(await files(browser)),
  ];
  console.log(tableOf(measures));
} finally {
  await browser.close();
}

async function gauge(chromiumBrowser: Browser): Promise<Measure> {
  const times = await measureTyping(chromiumBrowser);
  const [ours, bare] = [quantile(times.gauge, 0.95), quantile(times.bare, 0.95)];
  return {
    what: "keystroke to gauge",
    goals: [
      { ...atMost(1.3, ours / bare, ""), goal: "p95 ≤ 1.3× bare layout" },
      { goal: "p95 ≤ 100 ms", measured: `${ours.toFixed(0)} ms`, isMet: ours <= 100 },
    ],
  };
}

async function files(chromiumBrowser: Browser): Promise<readonly Measure[]> {
  const built = await builtPage("outputs/files");
  try {
    const page = await chromiumBrowser.newPage();
    await page.goto(built.address);
    await page.waitForFunction("typeof makeFiles === 'function'");
    // The page defines it; evaluating its name as text spares a global declaration.
    const times = await page.evaluate<FileTimes>("makeFiles()");
    return [
      {
        what: "letter for Word",
        goals: [soonOr(300, times.docx, times.bareDocx, "docx alone")],
        remark: `${median(times.bareDocx).toFixed(0)} ms for the same words without styles and typefaces`,
      },
      {
        what: "slides for PowerPoint",
        goals: [soonOr(800, times.pptx, times.barePptx, "pptxgenjs alone")],
        remark: `${median(times.barePptx).toFixed(0)} ms for the same words without layouts`,
      },
    ];
  } finally {
    await built.close();
  }
}

/** Soon enough in itself, or not much slower than the library is with the same words. */
function soonOr(ms: number, ours: readonly number[], bare: readonly number[], of: string): Goal {
  const ratio = ratioOf(ours, bare);
  return {
    goal: `≤ ${ms} ms or ≤ 1.5× ${of}`,
    measured: `${median(ours).toFixed(0)} ms, ${ratio.toFixed(2)}×`,
    isMet: median(ours) <= ms || ratio <= 1.5,
  };
}
