import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
import { fileOf, photograph } from "../../pictures/testing/photographs.ts";
import { paths } from "../../places/paths.ts";
import { mountScreen } from "../../testing/mountScreen.tsx";
import { rowsNow } from "../../testing/onLaptop.ts";
import { chooseFiles } from "../../ui/testing/chooseFiles.ts";

const goThrough = page.getByRole("button", { name: "Go through them" });
const wall = async (name: string) => fileOf(await photograph(300, 200), name);

test("of photographs that are brought in only those that were added are said to be, and a wall with none is not left behind", async () => {
  const visit = new TestVisit();
  await mountScreen(visit.records, paths.bringIn);
  await expect
    .element(page.getByRole("heading", { name: "Bring in notes and lists" }))
    .toBeVisible();
  chooseFiles([await wall("one.jpg"), await wall("two.jpg")]);
  await goThrough.click();
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  await expect.element(page.getByRole("heading", { name: "Two pictures" })).toBeVisible();
  await expect.poll(() => rowsNow("sessions")).toEqual([]);

  await goThrough.click();
  const dialog = page.getByRole("dialog");
  await expect.element(dialog.getByRole("img")).toBeVisible();
  await userEvent.type(page.getByLabelText("What it shows"), "Post-its on step-down");
  await userEvent.keyboard("{Escape}");
  await expect.element(dialog).not.toBeInTheDocument();
  // What was typed waits in the wall that was begun for it.
  await goThrough.click();
  await expect.element(page.getByLabelText("What it shows")).toHaveValue("Post-its on step-down");
  expect(rowsNow("sessions")).toHaveLength(1);
  await dialog.getByRole("button", { name: "Add picture" }).click();
  await expect.element(page.getByRole("heading", { name: "Add picture 2 of 2" })).toBeVisible();
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  await expect
    .element(page.getByText(/1 of 2 pictures added to “Flip charts and walls”$/u))
    .toBeVisible();
  expect(rowsNow("notes").map(({ text }) => text)).toEqual(["Post-its on step-down"]);
  expect(rowsNow("pictures")).toHaveLength(1);
});
