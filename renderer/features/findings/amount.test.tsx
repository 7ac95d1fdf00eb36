import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { cleanup } from "vitest-browser-react";
import { paths } from "../../places/paths.ts";
import { mountScreen } from "../../testing/mountScreen.tsx";
import { savedVisit } from "../../testing/onLaptop.ts";
import { manyRecords } from "./testing/manyRecords.ts";

test("with 2,000 notes and 100 findings typing narrows and linking keeps pace as with 100 and 5", async () => {
  const little = await timeWith({ notes: 100, findings: 5 });
  const much = await timeWith({ notes: 2000, findings: 100 });
  // Done for all of them at every key, it would be some twenty times as much.
  expect(much).toBeLessThan(6 * little);
});

/** How long typing, walking and linking take in a visit of this size. */
async function timeWith(size: {
  readonly notes: number;
  readonly findings: number;
}): Promise<number> {
  const records = manyRecords(size);
  const [finding] = records.findings;
  if (!finding) throw new Error("findings were asked for");
  await mountScreen(records, (id) => paths.findings(id, finding.id));
  const amount = `${size.findings} findings · ${size.notes} pieces of evidence`;
  await expect.element(page.getByText(amount, { exact: false })).toBeVisible();
  await userEvent.keyboard("{Control>}e{/Control}");
  await expect.element(page.getByRole("combobox", { name: "Find evidence" })).toHaveFocus();

  const began = performance.now();
  await userEvent.keyboard("plans review 7");
  await expect.poll(() => document.querySelectorAll("[role=option]").length).toBeGreaterThan(0);
  await userEvent.keyboard("{ArrowDown>20/}");
  await userEvent.keyboard("{Enter}{Enter}{Enter}{Enter}{Enter}");
  const linked = 2 * size.findings + 5;
  await expect.poll(async () => (await savedVisit(records)).links.length).toBe(linked);
  const took = performance.now() - began;
  await cleanup();
  return took;
}
