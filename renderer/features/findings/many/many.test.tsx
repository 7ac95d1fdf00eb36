import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { paths } from "../../../places/paths.ts";
import { mountScreen } from "../../../testing/mountScreen.tsx";
import { savedVisit, undo } from "../../../testing/onLaptop.ts";
import { accessibilityProblems } from "../../../ui/testing/accessibilityProblems.ts";
import { tidyRecords } from "../testing/tidyRecords.ts";

const picked = () =>
  [...document.querySelectorAll("[role=option][aria-selected=true]")].map(
    (row) => row.querySelector("p")?.textContent,
  );
const { keyboard } = userEvent;

test("by keyboard: lines are picked over a filter, made a finding, marked, moved and linked, each as one step", async () => {
  const visit = tidyRecords();
  const finding = visit.add("findings", { sentence: "One." });
  const { records } = visit;
  await mountScreen(records, (id) => paths.findings(id, finding.id));
  const before = await savedVisit(records);
  const search = page.getByRole("combobox", { name: "Find evidence" });
  await keyboard("{Control>}e{/Control}");
  await expect.element(search).toHaveFocus();

  await keyboard("{Shift>}{ArrowDown}{ArrowDown}{ArrowUp}{/Shift}");
  await expect.element(page.getByText("2 picked")).toBeVisible();
  await keyboard("housing{Control>} {/Control}");
  await expect.element(page.getByText("3 picked, 2 of them not in the list now")).toBeVisible();
  await keyboard("{Escape}");
  await expect.poll(picked).toHaveLength(3);
  await expect.element(search).toHaveValue("");
  expect(await accessibilityProblems()).toEqual([]);

  const choose = async (choice: string) => {
    await page.getByRole("button", { name: /^With these 3/ }).click();
    await page.getByRole("menuitem", { name: choice }).click();
  };
  await choose("Mark");
  await page.getByRole("combobox", { name: "Mark" }).fill("Area");
  await keyboard("{ArrowDown}{Enter}");
  await page.getByRole("button", { name: "Mark 3 lines" }).click();
  await expect.element(page.getByText(/^Marked 3 notes: area/)).toBeVisible();
  const now = await savedVisit(records);
  expect(now.notes.filter(({ mark }) => mark === "area")).toHaveLength(3);
  await expect.element(page.getByRole("button", { name: /^With these 3/ })).toHaveFocus();
  await keyboard("{Control>}z{/Control}");
  await expect.element(page.getByText(/^Undone: Mark 3 notes: area/)).toBeVisible();
  expect(await savedVisit(records)).toEqual(before);

  await choose("Move to another session");
  await page.getByRole("combobox", { name: "Session" }).fill("Police");
  await keyboard("{ArrowDown}{Enter}");
  expect(await accessibilityProblems()).toEqual([]);
  await page.getByRole("button", { name: "Move 3 lines" }).click();
  await expect.element(page.getByText("Moved 3 notes to “Police”")).toBeVisible();
  expect(await undo()).toBe("Undone: Move 3 notes to “Police”");

  await choose("Make a finding");
  await keyboard("Nobody knows what the document says.");
  await page.getByRole("button", { name: "Make the finding" }).click();
  await expect.element(page.getByText("Made a finding from 3 pieces of evidence")).toBeVisible();
  const made = await savedVisit(records);
  const created = made.findings.find(({ id }) => id !== finding.id);
  expect(made.links.map(({ findingId }) => findingId)).toEqual([1, 2, 3].map(() => created?.id));
  await expect
    .poll(() => (document.activeElement as HTMLTextAreaElement).value)
    .toBe("Nobody knows what the document says.");
  await expect.element(page.getByText(/picked/)).not.toBeInTheDocument();

  await keyboard("{Control>}e{/Control}{Control>}a{/Control}");
  await expect.element(page.getByText("3 picked")).toBeVisible();
  await keyboard("{Shift>}{Enter}{/Shift}");
  await expect.element(page.getByText("Linked 3 pieces of evidence")).toBeVisible();
  expect(await undo()).toBe("Undone: Link 3 pieces of evidence");
  expect(await undo()).toBe("Undone: Make a finding from 3 pieces of evidence");
  expect(await savedVisit(records)).toEqual(before);
});

test("by pointer: boxes, Shift and Ctrl pick; a drag takes all of it along, onto a finding or a column", async () => {
  const visit = tidyRecords();
  const finding = visit.add("findings", { sentence: "One." });
  await mountScreen(visit.records, paths.findings);
  const rows = page.getByRole("option");
  await rows.nth(0).click();
  await rows.nth(2).click({ modifiers: ["Shift"] });
  await rows.nth(1).click({ modifiers: ["Control"] });
  await expect.poll(picked).toHaveLength(2);
  await userEvent.dragAndDrop(
    rows.nth(0),
    page.getByRole("textbox", { name: /area for improvement 1 of 1/ }),
  );
  await expect
    .poll(async () => (await savedVisit(visit.records)).links)
    .toMatchObject([{ findingId: finding.id }, { findingId: finding.id }]);
  await expect.poll(picked).toEqual([]);

  const box = document.querySelector(".cf-evidence-pick");
  if (!box) throw new Error("there is evidence");
  await userEvent.click(box);
  await expect.poll(picked).toHaveLength(1);
  await userEvent.dragAndDrop(
    rows.nth(0),
    page.getByRole("textbox", { name: "Add a strength, no line of enquiry" }),
  );
  await expect.element(page.getByRole("radio", { name: "Strength" })).toBeChecked();
  await page.getByRole("button", { name: "Make the finding" }).click();
  await expect.element(page.getByText(/Write in one sentence/).first()).toBeVisible();
});
