import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Gives the same reason for everything that stands in the letter's way and may pass with one, from the list beside it. */
export async function giveReasons(page: Page, why: string): Promise<void> {
  const list = page.getByRole("region", { name: "Problems of the letter" });
  const open = list.locator(".cf-problem-needsReason");
  const folded = open.locator(".cf-problem-kind button[aria-expanded=false]");
  const forAll = open.getByRole("button", { name: /^One reason for all/ });
  const forOne = open.getByRole("button", { name: "Record a reason" });
  const field = list.locator(".cf-reason textarea");
  const problems = async () =>
    (await open.count()) && Number(await open.locator("h3 .cf-problem-count").innerText());
  for (let left = await problems(); left > 0; left = await problems()) {
    while ((await folded.count()) > 0) await folded.first().click();
    const isForAll = (await forAll.count()) > 0;
    await (isForAll ? forAll : forOne).first().click();
    await field.fill(why);
    await list.getByRole("button", { name: isForAll ? "Record it for all" : "Done" }).click();
    await expect.poll(() => field.count()).toBe(0);
    await expect.poll(problems).toBeLessThan(left);
  }
}
