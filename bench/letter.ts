import { chromium } from "playwright-core";
import { chromiumArgs, findChromium } from "../build/provision/chromium.ts";
import { measureTyping } from "./letter/measureTyping.ts";
import type { TypingTimes } from "./letter/page.ts";
import { quantile } from "./store/statistics.ts";

// How long after a keystroke the gauge shows the letter's length, in real Chromium, beside what
// pdfmake needs for laying out the same words without anything of ours.

const executablePath = findChromium();
if (executablePath === null) {
  console.error("The benchmark needs Chromium, Chrome or Edge; set CHROMIUM_PATH to one.");
  process.exit(1);
}

const browser = await chromium.launch({ executablePath, args: [...chromiumArgs] });
try {
  print(await measureTyping(browser));
} finally {
  await browser.close();
}

function print(times: TypingTimes): void {
  const ratio = quantile(times.gauge, 0.5) / quantile(times.bare, 0.5);
  console.log(
    `Typing in each section of a letter of ${times.pagesFilled.toFixed(2)} pages, ${times.gauge.length} keystrokes\n`,
  );
  const rows = [
    ["", "p50", "p95", "max", "goal"],
    [
      "keystroke to gauge, ms",
      ...spread(times.gauge),
      verdict("p95 ≤ 100", quantile(times.gauge, 0.95) <= 100),
    ],
    ["bare pdfmake layout, ms", ...spread(times.bare), ""],
    ["ratio of medians", ratio.toFixed(2), "", "", verdict("≤ 1.3", ratio <= 1.3)],
    [
      "longest block of window (idle), ms",
      "",
      `(${times.idleBlock.toFixed(1)})`,
      times.longestBlock.toFixed(1),
      verdict("≤ 50", times.longestBlock <= 50),
    ],
    ["full tagged PDF, ms", ...spread(times.pdf), ""],
  ];
  for (const [name = "", ...cells] of rows) {
    console.log(
      name.padEnd(36) +
        cells
          .slice(0, 3)
          .map((cell) => cell.padStart(8))
          .join("") +
        `   ${cells[3] ?? ""}`,
    );
  }
}

function verdict(goal: string, met: boolean): string {
  return `${goal} ${met ? "met" : "MISSED"}`;
}

function spread(times: readonly number[]): readonly string[] {
  return [0.5, 0.95, 1].map((share) => quantile(times, share).toFixed(1));
}
