import type { Page } from "playwright-core";
import { goToPlace } from "../../e2e/openSample.ts";
import type { RunningApp } from "../../e2e/double/runningApp.ts";
import { median, ratioOf } from "../store/statistics.ts";
import { atMost, type Measure } from "../store/table.ts";
import { afresh } from "./eveningApp.ts";
import { eveningHost } from "./eveningVisit.ts";
import { untilShown } from "./untilShown.ts";

const rounds = 7;
/** How long somebody looks at a screen before going on. */
const lookMs = 1_500;
const linesPerRound = 5;
const sampleHost = "Midthorpe Council";
/** A session that both visits have. */
const session = "Social workers, referral and assessment";

const limits = {
  "open a visit": 2,
  "go to Findings": 1.5,
  "open a session": 1.3,
  "type a line": 1.1,
  "search: first result": 1.3,
} as const;
type What = keyof typeof limits;
type Times = Record<What, number[]>;

/** The same steps in the sample visit and in one of an evening's size, in turn, each round in a window that has shown nothing yet. */
export async function eveningRatios(window: {
  readonly app: RunningApp;
  readonly page: Page;
}): Promise<readonly Measure[]> {
  const none = (): Times => ({
    "open a visit": [],
    "go to Findings": [],
    "open a session": [],
    "type a line": [],
    "search: first result": [],
  });
  const [large, small] = [none(), none()];
  for (let round = 0; round < rounds; round += 1) {
    const turns = [
      () => walk(window, eveningHost, large, round),
      () => walk(window, sampleHost, small, round),
    ];
    for (const turn of round % 2 === 0 ? turns : turns.toReversed()) {
      await afresh(window);
      await turn();
    }
  }
  return (Object.keys(limits) as What[]).map((what) => ({
    what,
    goals: [atMost(limits[what], ratioOf(large[what], small[what]), "the sample visit")],
    remark: `${median(large[what]).toFixed(0)} ms beside ${median(small[what]).toFixed(0)} ms`,
  }));
}

async function walk(
  { page }: { readonly page: Page },
  host: string,
  times: Times,
  round: number,
): Promise<void> {
  const visit = page.getByRole("link", { name: host });
  times["open a visit"].push(await untilShown(page, ".cf-visit-columns", () => visit.click()));
  await page.getByRole("heading", { name: host, level: 1 }).waitFor();
  await page.waitForTimeout(lookMs);
  const findings = () => goToPlace(page, "Findings");
  times["go to Findings"].push(await untilShown(page, ".cf-finding", findings));
  await page.waitForTimeout(lookMs);
  await goToPlace(page, "Sessions");
  const link = page.getByRole("main").getByRole("link", { name: session });
  await link.scrollIntoViewIfNeeded();
  await page.waitForTimeout(lookMs);
  times["open a session"].push(await untilShown(page, ".cf-line", () => link.click()));
  const entry = page.getByRole("textbox", { name: "New line" });
  await entry.waitFor();
  const lines: number[] = [];
  for (let line = 0; line < linesPerRound; line += 1) {
    await entry.pressSequentially(`what we heard in round ${round} as line ${line}`);
    lines.push(await untilShown(page, ".cf-line", () => entry.press("Enter")));
    await page.waitForTimeout(lookMs / 5);
  }
  times["type a line"].push(median(lines));
  await page.waitForTimeout(lookMs);
  await page.keyboard.press("Control+k");
  const field = page.getByRole("combobox", { name: "Search and commands" });
  await field.pressSequentially("threshol");
  await page.waitForTimeout(lookMs);
  const found = "[role=option]:has(mark)";
  times["search: first result"].push(await untilShown(page, found, () => field.press("d")));
  await page.keyboard.press("Escape");
}
