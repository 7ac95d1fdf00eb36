import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { paths } from "../../places/paths.ts";
import { mountScreen } from "../../testing/mountScreen.tsx";
import { savedVisit } from "../../testing/onLaptop.ts";
import { sampleVisit } from "../../testing/sampleVisit.ts";
import { accessibilityProblems } from "../../ui/testing/accessibilityProblems.ts";

test("the sheet is made from the visit, a part is written by hand and goes back, and a name keeps it back", async () => {
  const sample = sampleVisit();
  await mountScreen(sample, paths.briefing);
  const said = (label: string) => () =>
    page.getByRole("textbox", { name: label }).element().textContent;
  await expect
    .poll(said("What happens with what you say"))
    .toContain("Nothing that is said is attributed to a person");
  // No rule of this visit says how long notes are kept.
  await expect.element(page.getByText("no ground rule says how long notes are kept")).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  const turnTo = page.getByLabelText("Who to turn to");
  const usual = "the visit coordinator (third-tier manager";
  await expect.poll(said("Who to turn to")).toContain(usual);
  await turnTo.fill("Ask for Sarah Jenkins.");
  await userEvent.keyboard("{Tab}");
  await expect.element(page.getByText(/“Sarah Jenkins” looks like/u)).toBeVisible();
  await expect.element(page.getByRole("button", { name: "Save for Word" })).not.toBeInTheDocument();
  await page.getByRole("button", { name: "Take the usual words again" }).click();
  await expect.poll(said("Who to turn to")).toContain(usual);
  expect((await savedVisit(sample)).visit.briefing).toEqual({});
  await expect.element(page.getByRole("button", { name: "Save for Word" })).toBeVisible();
});
