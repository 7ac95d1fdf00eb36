import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { paths } from "../../places/paths.ts";
import { mountScreen } from "../../testing/mountScreen.tsx";
import { savedVisit } from "../../testing/onLaptop.ts";
import { manyRecords } from "./testing/manyRecords.ts";

test("with 2,000 notes and 100 findings typing narrows at once and linking keeps pace", async () => {
  const records = manyRecords({ notes: 2000, findings: 100 });
  const [finding] = records.findings;
  if (!finding) throw new Error("findings were asked for");
  await mountScreen(records, (id) => paths.findings(id, finding.id));
  await expect
    .element(page.getByText("100 findings · 2000 pieces of evidence", { exact: false }))
    .toBeVisible();
  await userEvent.keyboard("{Control>}e{/Control}");
  await expect.element(page.getByRole("combobox", { name: "Find evidence" })).toHaveFocus();

  const typing = await slowestFrames(() => userEvent.keyboard("plans review 7"));
  await expect.poll(() => document.querySelectorAll("[role=option]").length).toBeGreaterThan(0);
  const walking = await slowestFrames(() => userEvent.keyboard("{ArrowDown>40/}"));
  const linking = await slowestFrames(() =>
    userEvent.keyboard("{Enter}{Enter}{Enter}{Enter}{Enter}"),
  );
  await expect.poll(async () => (await savedVisit(records)).links.length).toBe(205);
  // Generous on a shared machine: a frame that long would be felt, none is expected near it.
  expect(Math.max(typing, walking, linking)).toBeLessThan(300);
});

/** The longest time between two frames, in milliseconds, while something is done. */
async function slowestFrames(run: () => Promise<void>): Promise<number> {
  let last = performance.now();
  let slowest = 0;
  let isRunning = true;
  const tick = () => {
    const now = performance.now();
    slowest = Math.max(slowest, now - last);
    last = now;
    if (isRunning) requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  await run();
  await new Promise((resolve) => setTimeout(resolve, 300));
  isRunning = false;
  return slowest;
}
