import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
import { formFromFile } from "../../../shared/practice/editForm.ts";
import { shippedForms } from "../../../shared/practice/shippedForms.ts";
import { paths } from "../../places/paths.ts";
import { mountScreen } from "../../testing/mountScreen.tsx";
import { rowsNow } from "../../testing/onLaptop.ts";
import { accessibilityProblems } from "../../ui/testing/accessibilityProblems.ts";
import { chooseForm } from "./shownForm.ts";

const { keyboard } = userEvent;
const tab = (name: RegExp) => page.getByRole("tab", { name }).click();
const caseNow = (label: string) => rowsNow("cases").find((one) => one.label === label);

test("answers are called otherwise, added and retired, and what was given before stays readable", async () => {
  const visit = new TestVisit();
  const { id } = visit.records.visit;
  const file = shippedForms().find(({ key }) => key === "frontDoor");
  if (file === undefined) throw new Error("no such form");
  visit.add("practiceForms", formFromFile(file, { visitId: id, order: 1 }));
  chooseForm(id, "frontDoor");
  for (const label of ["1", "2"]) visit.add("cases", { label });
  await mountScreen(visit.records, paths.cases);
  await page.getByRole("gridcell", { name: "Consent: not answered" }).first().click();
  await keyboard("p");
  await page.getByRole("gridcell", { name: "Consent: not answered" }).click();
  await keyboard("n");
  await expect.poll(() => caseNow("2")?.answers["frontDoor-consent"]).toBe("no");
  await tab(/Forms/);
  await page.getByRole("button", { name: "Change Met, partly, not" }).click();
  await expect.element(page.getByText(/2 answers were given with these/)).toBeVisible();
  await page.getByRole("textbox", { name: "Answer 2" }).fill("In part");
  await page.getByRole("button", { name: "Retire No", exact: true }).click();
  await page.getByRole("button", { name: "Add an answer" }).click();
  await page.getByRole("button", { name: "Keep answers" }).click();
  await expect.element(page.getByText(/Enter what it is called/)).toBeVisible();
  await page.getByRole("textbox", { name: "Answer 4" }).fill("Not at all");
  await page.getByRole("textbox", { name: "Letters" }).nth(3).fill("n");
  await page
    .getByRole("button", { name: /Counts as$/u })
    .nth(3)
    .click();
  await page.getByRole("option", { name: "Not met" }).click();
  expect(await accessibilityProblems()).toEqual([]);
  await page.getByRole("button", { name: "Keep answers" }).click();
  await expect.element(page.getByText("Yes · In part · Not applicable · Not at all")).toBeVisible();
  await tab(/Cases read/);
  await expect
    .element(page.getByRole("gridcell", { name: "Consent: Partly, under earlier words" }))
    .toBeVisible();
  await expect
    .element(page.getByRole("rowheader", { name: "Chosen: no", exact: true }))
    .toBeVisible();
  const second = page.getByRole("gridcell", { name: /^Consent: No(?:,|$)/u });
  await second.click();
  await keyboard("n");
  await expect.poll(() => caseNow("2")?.answers["frontDoor-consent"]).toBe("notAtAll");
});
