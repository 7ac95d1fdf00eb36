import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { paths } from "../../places/paths.ts";
import { main } from "../../testing/mainInMemory.ts";
import { mountScreen } from "../../testing/mountScreen.tsx";
import { sampleVisit } from "../../testing/sampleVisit.ts";
import { accessibilityProblems } from "../../ui/testing/accessibilityProblems.ts";

test("the visit's page says the days to the letter, and saves them for a calendar", async () => {
  // The sample stays on the day after its fieldwork, Thursday 17 October 2024.
  await mountScreen(sampleVisit(), (id) => paths.visit(id));
  const line = page.getByRole("list", { name: "Days to the letter" });
  await expect.element(line.getByText("Wed 23 Oct")).toBeVisible();
  await expect.element(line.getByText("Council’s reply")).toBeVisible();
  await page.getByRole("button", { name: "Save these days for a calendar" }).click();
  await expect.element(page.getByText(/^Saved as /u)).toBeVisible();
  const [file] = main.saved;
  expect(file).toMatchObject({ what: "milestones" });
  expect(new TextDecoder().decode(file?.bytes)).toMatch(/^BEGIN:VCALENDAR\r\n/u);
  expect(await accessibilityProblems()).toEqual([]);
});
