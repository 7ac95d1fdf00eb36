import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
import { paths } from "../../places/paths.ts";
import { mountScreen } from "../../testing/mountScreen.tsx";
import { savedVisit, undo } from "../../testing/onLaptop.ts";
import { accessibilityProblems } from "../../ui/testing/accessibilityProblems.ts";

test("the suggested list is taken on in one step, ticked, given other days and added to", async () => {
  const visit = new TestVisit();
  await mountScreen(visit.records, paths.checklist);
  await page.getByRole("button", { name: "Take on what is suggested" }).click();
  const rows = page.getByRole("list", { name: "Checklist" }).getByRole("listitem");
  await expect.element(rows.first()).toBeVisible();
  const count = rows.elements().length;
  expect(count).toBeGreaterThan(10);
  await undo();
  await expect.element(page.getByText("Nothing is on the list yet")).toBeVisible();
  await page.getByRole("button", { name: "Take on what is suggested" }).click();
  await expect.element(rows.first()).toBeVisible();
  // The visit was in 2024: all of it is late.
  await expect.element(page.getByText(`0 of ${count} done, ${count} late`)).toBeVisible();
  await page.getByRole("checkbox", { name: /Rooms booked/u }).click({ force: true });
  await expect.element(page.getByText(`1 of ${count} done, ${count - 1} late`)).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  const walk = rows.filter({ has: page.getByRole("checkbox", { name: /Went through/u }) });
  const by = walk.getByRole("textbox", { name: /^By/u });
  await expect.element(by).toHaveValue("14 October 2024");
  await by.fill("10 October 2024");
  await userEvent.keyboard("{Tab}");
  const saved = async (text: string) =>
    (await savedVisit(visit.records)).arrangements.find((each) => each.text.startsWith(text));
  await expect.poll(() => saved("Went through")).toMatchObject({ dueOn: "2024-10-10" });
  await page.getByRole("textbox", { name: "Something else" }).fill("Interpreter booked");
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => saved("Interpreter")).toMatchObject({ dueOn: null, isDone: false });
});
