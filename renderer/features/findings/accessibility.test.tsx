import { beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { paths } from "../../places/paths.ts";
import { sampleVisit } from "../../testing/sampleVisit.ts";
import { mountScreen } from "../../testing/mountScreen.tsx";
import { accessibilityProblemsInBothThemes } from "../../ui/testing/accessibilityProblems.ts";

describe("in both themes axe finds nothing in the sample visit's", () => {
  beforeEach(async () => {
    const records = sampleVisit();
    await mountScreen(records, paths.findings);
    await page
      .getByRole("textbox", { name: /^area for improvement 1 of/ })
      .first()
      .click();
  });

  test("board and evidence", async () => {
    await userEvent.keyboard("{Control>}e{/Control}");
    await expect.element(page.getByRole("combobox", { name: "Find evidence" })).toHaveFocus();
    expect(await accessibilityProblemsInBothThemes()).toEqual([]);
  });

  test("panel of a finding", async () => {
    await userEvent.keyboard("{Enter}");
    await expect.element(page.getByRole("region", { name: "This finding" })).toBeVisible();
    expect(await accessibilityProblemsInBothThemes()).toEqual([]);
  });

  test("recommendations, unfolded", async () => {
    await page.getByRole("tab", { name: /^Recommendations/ }).click();
    await page.getByRole("button", { name: /^Cause.* recommendation 1$/ }).click();
    expect(await accessibilityProblemsInBothThemes()).toEqual([]);
  });

  test("questions before a merge and a split", async () => {
    for (const choice of ["Merge with another", "Split in two"]) {
      await page
        .getByRole("button", { name: /^More for: / })
        .first()
        .click();
      await page.getByRole("menuitem", { name: choice }).click();
      await expect.element(page.getByRole("dialog")).toBeVisible();
      if (choice === "Merge with another") {
        await page.getByRole("combobox", { name: /says the same/ }).fill("a");
        await userEvent.keyboard("{ArrowDown}{Enter}");
        await expect.element(page.getByLabelText(/they become, in one sentence/)).toBeVisible();
      }
      expect(await accessibilityProblemsInBothThemes()).toEqual([]);
      await page.getByRole("button", { name: "Cancel" }).click();
    }
  });
});

test("at 200 % zoom nothing scrolls sideways", async () => {
  const records = sampleVisit();
  const [finding] = records.findings;
  if (!finding) throw new Error("the sample has findings");
  await mountScreen(records, (id) => paths.findings(id, finding.id));
  await page.viewport(640, 400);
  await expect.element(page.getByRole("heading", { name: "Findings", level: 1 })).toBeVisible();
  for (const tab of [/^Finding/, /^Evidence/, /^Recommendations/]) {
    await page.getByRole("tab", { name: tab }).click();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(640);
  }
});
