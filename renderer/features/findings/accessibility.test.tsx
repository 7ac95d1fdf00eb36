import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { cleanup, render } from "vitest-browser-react";
import { paths } from "../../places/paths.ts";
import { MountedFindings } from "./testing/MountedFindings.tsx";
import { sampleRecords } from "./testing/sampleRecords.ts";
import { closeTestDb, openTestDb } from "./testing/testDb.ts";
import { accessibilityProblems } from "../../ui/testing/accessibilityProblems.ts";

describe.each(["light", "dark"] as const)(
  "in the %s theme axe finds nothing in the sample visit's",
  (theme) => {
    beforeEach(async () => {
      document.documentElement.dataset["theme"] = theme;
      await page.viewport(1280, 800);
      const records = sampleRecords();
      window.location.hash = paths.findings(records.visit.id);
      await openTestDb(records);
      await render(<MountedFindings visitId={records.visit.id} />);
      await page
        .getByRole("textbox", { name: /^area for improvement 1 of/ })
        .first()
        .click();
    });
    afterEach(async () => {
      delete document.documentElement.dataset["theme"];
      await cleanup();
      await closeTestDb();
    });

    test("board and evidence", async () => {
      await userEvent.keyboard("{Control>}e{/Control}");
      await expect.element(page.getByRole("combobox", { name: "Find evidence" })).toHaveFocus();
      expect(await accessibilityProblems()).toEqual([]);
    });

    test("panel of a finding", async () => {
      await userEvent.keyboard("{Enter}");
      await expect.element(page.getByRole("region", { name: "This finding" })).toBeVisible();
      expect(await accessibilityProblems()).toEqual([]);
    });

    test("recommendations, unfolded", async () => {
      await page.getByRole("tab", { name: /^Recommendations/ }).click();
      await page.getByRole("button", { name: /^Cause.* recommendation 1$/ }).click();
      expect(await accessibilityProblems()).toEqual([]);
    });

    test("questions before a merge and a split", async () => {
      for (const [choice, stay] of [
        ["Merge with another", "Keep both"],
        ["Split in two", "Keep it whole"],
      ] as const) {
        await page
          .getByRole("button", { name: /^More for: / })
          .first()
          .click();
        await page.getByRole("menuitem", { name: choice }).click();
        await expect.element(page.getByRole("dialog")).toBeVisible();
        expect(await accessibilityProblems()).toEqual([]);
        await page.getByRole("button", { name: stay }).click();
      }
    });
  },
);

test("at 200 % zoom nothing scrolls sideways", async () => {
  await page.viewport(640, 400);
  const records = sampleRecords();
  const [finding] = records.findings;
  if (!finding) throw new Error("the sample has findings");
  window.location.hash = paths.findings(records.visit.id, finding.id);
  await openTestDb(records);
  await render(<MountedFindings visitId={records.visit.id} />);
  await expect.element(page.getByRole("heading", { name: "Findings", level: 1 })).toBeVisible();
  for (const tab of [/^Finding/, /^Evidence/, /^Recommendations/]) {
    await page.getByRole("tab", { name: tab }).click();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(640);
  }
  await cleanup();
  await closeTestDb();
});

/** Rules broken and where; colours are judged as they are once nothing moves any more. */
