import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
import { inOrder } from "../../../shared/visit/inOrder.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { paths } from "../../places/paths.ts";
import { main } from "../../testing/mainInMemory.ts";
import { mountScreen } from "../../testing/mountScreen.tsx";
import { savedVisit } from "../../testing/onLaptop.ts";
import { sampleVisit } from "../../testing/sampleVisit.ts";
import { accessibilityProblems } from "../../ui/testing/accessibilityProblems.ts";

/** A triad event: a sheet and no letter. */
function triad(): TestVisit {
  const visit = new TestVisit();
  const { records } = visit;
  visit.records = { ...records, visit: { ...records.visit, outputs: ["nextSteps"] } };
  return visit;
}

const savedRows = async (records: VisitRecords) =>
  inOrder((await savedVisit(records)).nextSteps).map(({ heard, action }) => [heard, action]);
const cell = (column: string, row: number) =>
  page.getByRole("textbox", { name: `${column}, row ${row}`, exact: true });

test("the sample's sheet is a table that saves itself, beside the page that is printed", async () => {
  await mountScreen(sampleVisit(), paths.nextSteps);
  await expect.element(page.getByText("It fits its page.")).toBeVisible();
  const printed = page.getByRole("img", { name: "Page 1 of 1 as it is printed" });
  await expect.element(printed).toBeVisible();
  expect(printed.element().textContent).toContain("Next steps: Midthorpe Council");
  expect(await accessibilityProblems()).toEqual([]);
});

test("a triad event is written from the keyboard: rows, findings at a key, order, and back", async () => {
  const visit = triad();
  const [line, other] = visit.records.enquiries;
  visit.add("findings", { order: 1, enquiryId: line?.id ?? null, sentence: "Plans are late." });
  visit.add("findings", { order: 2, enquiryId: line?.id ?? null, sentence: "Nobody says why." });
  visit.add("findings", { order: 3, enquiryId: other?.id ?? null, sentence: "Homes are good." });
  visit.records = { ...visit.records, enquiries: line === undefined ? [] : [line] };
  await mountScreen(visit.records, paths.nextSteps);
  await page.getByRole("button", { name: "Begin with a row for each line of enquiry" }).click();
  await expect.element(cell("What was heard", 1)).toHaveFocus();
  await userEvent.keyboard("{Alt>}{Enter}{/Alt}");
  await expect.element(cell("What was heard", 1)).toHaveValue("Plans are late.");
  await userEvent.keyboard("{Alt>}{Enter}{/Alt}");
  await expect.element(cell("What was heard", 1)).toHaveValue("Plans are late. Nobody says why.");
  await userEvent.keyboard("{Alt>}{Enter}{/Alt}");
  await expect.element(page.getByText(/Every finding on this line stands in it/u)).toBeVisible();

  await cell("Agreed action", 1).fill("Say who writes each plan.");
  await userEvent.keyboard("{Enter}");
  await expect.element(cell("What was heard", 2)).toHaveFocus();
  await userEvent.keyboard("Homes change too often.");
  await userEvent.keyboard("{Alt>}{ArrowUp}{/Alt}");
  await expect.element(cell("What was heard", 1)).toHaveValue("Homes change too often.");
  await expect.element(cell("What was heard", 1)).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  await expect.element(cell("What was heard", 2)).toHaveFocus();
  await expect
    .poll(() => savedRows(visit.records))
    .toEqual([
      ["Homes change too often.", ""],
      ["Plans are late. Nobody says why.", "Say who writes each plan."],
    ]);

  await page.getByRole("button", { name: "More for row 1" }).click();
  await page.getByRole("menuitem", { name: "Delete row" }).click();
  await expect.element(page.getByText("Row 1 is deleted.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.element(cell("What was heard", 1)).toHaveValue("Homes change too often.");
  expect(await savedRows(visit.records)).toHaveLength(2);
});

test("what tells who somebody is stands at its cell, and nothing is saved until it is changed", async () => {
  const visit = triad();
  visit.add("nextSteps", { action: "Write them.", who: "Mrs Priya Featherstone" });
  await mountScreen(visit.records, paths.nextSteps);
  await expect.element(page.getByText(/Featherstone” looks like a person's name/u)).toBeVisible();
  const save = async () => {
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByRole("menuitem", { name: "PDF" }).click();
  };
  await save();
  await expect.element(page.getByText(/^Nothing was saved, as it would tell/u)).toBeVisible();
  expect(main.saved).toEqual([]);
  await cell("Who", 1).fill("Head of service");
  await save();
  await expect.element(page.getByText("Saved as Midthorpe Council.next-steps.pdf.")).toBeVisible();
  const [pdf] = main.saved;
  expect(new TextDecoder().decode(pdf?.bytes.subarray(0, 5))).toBe("%PDF-");
});

test("a sheet that is too long says by how much, and shows where it goes on", async () => {
  const visit = triad();
  for (let i = 1; i <= 16; i++)
    visit.add("nextSteps", {
      order: i,
      heard: "Plans are late. ".repeat(6),
      action: "Write them.",
    });
  await mountScreen(visit.records, paths.nextSteps);
  await expect.element(page.getByText(/lines too long for one page/u)).toBeVisible();
  await expect
    .element(page.getByRole("img", { name: "Page 2 of 2 as it is printed" }))
    .toBeVisible();
});

test("a visit without a letter says so kindly, and leads to its sheet or to a letter after all", async () => {
  const visit = triad();
  await mountScreen(visit.records, paths.letter);
  await expect.element(page.getByText("This visit makes no letter")).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  await page.getByRole("button", { name: "Make a letter after all" }).click();
  await expect.element(page.getByRole("button", { name: "Begin the letter" })).toBeVisible();
  expect((await savedVisit(visit.records)).visit.outputs).toEqual(["letter", "nextSteps"]);
});

test("a visit that was begun for a letter alone offers the sheet", async () => {
  const visit = new TestVisit();
  await mountScreen(visit.records, paths.nextSteps);
  await page.getByRole("button", { name: "Make one" }).click();
  await expect.element(page.getByText("No next steps yet")).toBeVisible();
  expect((await savedVisit(visit.records)).visit.outputs).toContain("nextSteps");
});
