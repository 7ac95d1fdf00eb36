import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { TestVisit } from "../../../../shared/letter/testing/testVisit.ts";
import { paths } from "../../../places/paths.ts";
import { main } from "../../../testing/mainInMemory.ts";
import { mountScreen } from "../../../testing/mountScreen.tsx";
import { rowsNow, undo } from "../../../testing/onLaptop.ts";
import { accessibilityProblems } from "../../../ui/testing/accessibilityProblems.ts";

const cell = (name: string) => page.getByRole("textbox", { name, exact: true });

test("gifted days are typed from the keyboard, filled in at a key, held against five, and saved", async () => {
  const visit = new TestVisit();
  visit.add("peers", { initials: "MC", order: 1, organisation: "=Oxtown" });
  visit.add("peers", { initials: "DK", order: 2, organisation: "Leafshire" });
  await mountScreen(visit.records, paths.giftedDays);
  await cell("Preparation, MC").click();
  await userEvent.keyboard("1d{Enter}");
  await expect.element(cell("Preparation, DK")).toHaveFocus();
  await userEvent.keyboard("soon{Enter}");
  await expect.element(page.getByText(/Hours up to 200, such as/u)).toBeVisible();
  await expect.element(cell("Preparation, DK")).toHaveFocus();
  await cell("Preparation, DK").fill("14.8");
  await userEvent.keyboard("{Alt>}{Enter}{/Alt}");
  await expect.element(page.getByText(/^Each peer has a day/u)).toBeVisible();
  await expect.element(cell("On site, Wed 16 Oct, DK")).toHaveValue("7.4");
  await expect.element(cell("Preparation, MC")).toHaveValue("7.4");
  await expect.element(page.getByText("2 days under five")).toBeVisible();
  await expect.element(page.getByText("1 day under five")).toBeVisible();
  await expect.element(page.getByText(/^7 days from two peers\./u)).toBeVisible();
  expect(rowsNow("giftedDays")).toHaveLength(6);
  expect(await accessibilityProblems()).toEqual([]);

  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Save as a table (CSV)" }).click();
  await expect.element(page.getByText(/^Saved as Gifted days/u)).toBeVisible();
  const csv = new TextDecoder().decode(main.saved.at(-1)?.bytes);
  expect(csv).toContain(`MC,"'=Oxtown",7.4,7.4,7.4,,,,3,2 days under five`);

  await undo();
  await expect.element(cell("On site, Wed 16 Oct, DK")).toHaveValue("");
  expect(rowsNow("giftedDays")).toHaveLength(2);
});

test("without a team the screen says what belongs here and leads to it", async () => {
  await mountScreen(new TestVisit().records, paths.giftedDays);
  await expect.element(page.getByText("Nobody is in the team yet")).toBeVisible();
  await page.getByRole("button", { name: "Add the team" }).click();
  await expect
    .element(page.getByRole("link", { name: "What each peer’s council gave" }))
    .toBeVisible();
});
