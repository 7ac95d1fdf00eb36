import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
import { paths } from "../../places/paths.ts";
import { mountScreen } from "../../testing/mountScreen.tsx";
import { rowsNow } from "../../testing/onLaptop.ts";
import { accessibilityProblems } from "../../ui/testing/accessibilityProblems.ts";

test("a document is asked for, given to a reader, received, and noted from as a reading", async () => {
  const visit = new TestVisit();
  visit.add("peers", { initials: "JP", role: "" });
  await mountScreen(visit.records, paths.preReading);
  await page.getByLabelText("Another document").fill("Self-assessment");
  await userEvent.keyboard("{Enter}");
  await page.getByText("JP", { exact: true }).click();
  await page.getByLabelText(/^Received on/u).fill("10 Oct 2024");
  await page.getByRole("textbox", { name: /^How long/u }).fill("120");
  await userEvent.tab();
  await expect
    .poll(() => rowsNow("documents"))
    .toMatchObject([
      { title: "Self-assessment", receivedOn: "2024-10-10", pages: 120, isRead: false },
    ]);
  await expect.element(page.getByText(/120 pages/u).first()).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  await page.getByRole("button", { name: "Note from it" }).click();
  await expect.element(page.getByRole("textbox", { name: /^New line/u })).toHaveFocus();
  await userEvent.keyboard("Says that thresholds are known{Enter}");
  await expect.poll(() => rowsNow("notes")).toMatchObject([{ kind: "read" }]);
  expect(rowsNow("sessions")).toMatchObject([
    { kind: "documentReading", title: "Self-assessment", sourceGroups: ["documents"] },
  ]);
});

test("half a page is a page, and the document keeps it", async () => {
  const visit = new TestVisit();
  visit.add("documents", { title: "Self-assessment", askedOn: "2024-10-01" });
  await mountScreen(visit.records, paths.preReading);
  await page.getByRole("textbox", { name: /^How long/u }).fill("20.5");
  await userEvent.tab();
  await expect.poll(() => rowsNow("documents")).toMatchObject([{ pages: 21 }]);
});
