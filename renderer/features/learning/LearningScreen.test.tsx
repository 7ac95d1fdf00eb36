import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
import { paths } from "../../places/paths.ts";
import { main } from "../../testing/mainInMemory.ts";
import { mountScreen } from "../../testing/mountScreen.tsx";
import { rowsNow, undo } from "../../testing/onLaptop.ts";
import { accessibilityProblems } from "../../ui/testing/accessibilityProblems.ts";

test("points are typed, taken into the letter and back, and saved as a peer's CPD note", async () => {
  const visit = new TestVisit();
  visit.add("peers", { initials: "MC", order: 1, organisation: "Oxtown" });
  await mountScreen(visit.records, paths.learning);
  await page.getByRole("button", { name: "Add a point of MC" }).click();
  const points = page.getByRole("textbox", { name: "What MC takes home" });
  await expect.element(points).toHaveFocus();
  await userEvent.keyboard("Audit with the worker{Control>}{Enter}{/Control}");
  await expect.element(points.nth(1)).toHaveFocus();
  await userEvent.keyboard("As Midthorpe does");
  await page.getByRole("button", { name: "Take it into the letter" }).first().click();
  await expect.element(page.getByText("In the letter", { exact: true })).toBeVisible();
  expect(rowsNow("letters")[0]?.texts.takeHome).toMatch(/Audit with the worker\.$/u);
  expect(await accessibilityProblems()).toEqual([]);
  await undo();
  await expect.poll(() => rowsNow("letters")).toEqual([]);

  const save = page.getByRole("button", { name: "Save as a CPD note of MC" });
  await save.click();
  await expect.element(page.getByText(/^Nothing was saved\. Point 2: this names/u)).toBeVisible();
  await page.getByText("CPD notes name the council").click();
  await save.click();
  await expect.element(page.getByText("Saved as CPD note.cpd.docx.")).toBeVisible();
  const [note] = main.saved;
  expect(new TextDecoder().decode(note?.bytes.subarray(0, 2))).toBe("PK");
});
