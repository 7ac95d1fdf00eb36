import type { Page } from "playwright-core";
import { goToPlace } from "../../e2e/openSample.ts";
import { median } from "../store/statistics.ts";
import type { Measure } from "../store/table.ts";
import { eveningHost } from "./eveningVisit.ts";
import { watchTasks } from "./longTasks.ts";

const rounds = 3;
/** Somebody quick: five keys a second, and what a key sets going has time to come. */
const betweenKeysMs = 200;
const mostMs = 50;

/** The longest task of the window on any key, place by place, in a visit of an evening's size. */
export async function eveningKeys(page: Page): Promise<Measure> {
  await page.getByRole("link", { name: eveningHost }).click();
  await page.getByRole("heading", { name: eveningHost, level: 1 }).waitFor();
  await page.waitForTimeout(3_000);
  const longest = new Map<string, number[]>();
  const measured = async (what: string, work: () => Promise<void>): Promise<void> => {
    const ended = await watchTasks(page);
    await work();
    const { workMs } = await ended();
    longest.set(what, [...(longest.get(what) ?? []), workMs]);
  };
  for (let round = 0; round < rounds; round += 1) {
    await goToPlace(page, "Visit");
    await page.waitForTimeout(1_000);
    await measured("nothing pressed", () => page.waitForTimeout(3_000));
    await inSession(page, measured);
    await onBoard(page, measured);
    await inEvidence(page, measured);
    await inPalette(page, measured);
    await inLetter(page, measured);
  }
  const rows = [...longest].map(([what, tasks]) => ({ what, ms: median(tasks) }));
  const worst = rows.reduce((one, other) => (other.ms > one.ms ? other : one));
  return {
    what: "any key",
    goals: [
      {
        goal: `no task over ${mostMs} ms`,
        measured: `${worst.ms.toFixed(0)} ms (${worst.what})`,
        isMet: worst.ms <= mostMs,
      },
    ],
    remark: `longest task of a place, in the processor’s time, in the middle one of ${rounds} rounds: ${rows
      .map(({ what, ms }) => `${what} ${ms.toFixed(0)} ms`)
      .join(", ")}`,
  };
}

type Measured = (what: string, work: () => Promise<void>) => Promise<void>;

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(betweenKeysMs);
  }
}

const typed = (page: Page, words: string) => press(page, ...Array.from(words));

async function inSession(page: Page, measured: Measured): Promise<void> {
  await goToPlace(page, "Sessions");
  await page.getByRole("main").getByRole("link", { name: "Further talk 7", exact: true }).click();
  await page.getByRole("textbox", { name: "New line" }).waitFor();
  await page.waitForTimeout(1_000);
  await measured("session: a line, its mark, Enter, Up, undo", async () => {
    await typed(page, "step down is slow");
    await press(page, "Tab", "Enter");
    await typed(page, "nobody told us");
    await press(page, "Enter", "ArrowUp", "Escape", "Control+z", "Control+z");
  });
}

async function onBoard(page: Page, measured: Measured): Promise<void> {
  await goToPlace(page, "Findings");
  const first = page.locator(".cf-sentence").first();
  await first.waitFor();
  await page.waitForTimeout(1_500);
  await first.click();
  await page.waitForTimeout(1_000);
  await measured("board: letters in a sentence", async () => {
    await press(page, "End");
    await typed(page, " so far");
    await page.waitForTimeout(1_500);
  });
  await measured("board: walking and moving", async () => {
    await press(page, "End", "ArrowDown", "End", "ArrowDown", "Alt+ArrowDown", "Alt+ArrowUp");
    await press(page, "Home", "ArrowUp", "Home", "ArrowUp", "Control+z");
  });
  await measured("board: open a finding and leave it", async () => {
    await press(page, "Enter", "Escape");
  });
}

async function inEvidence(page: Page, measured: Measured): Promise<void> {
  await press(page, "Control+e");
  await page.waitForTimeout(1_000);
  await measured("evidence: letters", async () => {
    await typed(page, "thresh");
    await press(page, ...Array.from("thresh", () => "Backspace"));
  });
  await measured("evidence: walking and picking", async () => {
    await press(page, "ArrowDown", "ArrowDown", "Shift+ArrowDown", "Shift+ArrowDown");
    await press(page, "Control+Space", "Control+a", "Escape");
  });
  await measured("evidence: linking and undo", async () => {
    await press(page, "Enter", "Enter", "Shift+Enter");
    await page.waitForTimeout(1_000);
    await press(page, "Control+z", "Control+z", "Control+z");
  });
}

async function inPalette(page: Page, measured: Measured): Promise<void> {
  await press(page, "Control+k");
  await measured("search: letters", async () => {
    await typed(page, "threshold early help");
    await press(page, "ArrowDown", "ArrowDown");
  });
  await press(page, "Escape");
}

async function inLetter(page: Page, measured: Measured): Promise<void> {
  await goToPlace(page, "Letter");
  const text = page.locator(".cf-letter-text textarea:visible").first();
  await text.waitFor();
  await page.waitForTimeout(4_000);
  await text.click();
  await measured("letter: letters", async () => {
    await press(page, "End");
    await typed(page, " and so on");
    await page.waitForTimeout(1_000);
    await press(page, "Control+z");
  });
}
