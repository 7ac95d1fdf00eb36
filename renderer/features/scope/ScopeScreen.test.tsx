import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { composeStock } from "../../../shared/letter/stock/composeStock.ts";
import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
import { paths } from "../../places/paths.ts";
import { mountScreen } from "../../testing/mountScreen.tsx";
import { savedVisit } from "../../testing/onLaptop.ts";
import { accessibilityProblems } from "../../ui/testing/accessibilityProblems.ts";

test("lines stand under one another, and the sum follows lines and the team's own numbers", async () => {
  const visit = new TestVisit();
  for (let order = 1; order <= 2; order += 1) visit.add("peers", { order });
  await mountScreen(visit.records, paths.scope);
  const sum = page.getByRole("region", { name: "Does it fit?" });
  await expect.element(sum).toMatchTextContent(/^.*Too broad: 4 lines × 4 sessions/u);
  await page.getByRole("button", { name: "More for Thresholds" }).click();
  await page.getByRole("menuitem", { name: "Put under The board" }).click();
  await expect
    .element(page.getByRole("listitem", { name: "Thresholds, under The board" }))
    .toBeVisible();
  await expect.element(sum).toMatchTextContent(/Too broad: 3 lines/u);
  await page.getByRole("button", { name: "What it is reckoned with" }).click();
  await page.getByLabelText("Sessions a line").fill("3");
  await userEvent.keyboard("{Tab}");
  await expect
    .element(sum)
    .toMatchTextContent(/It fits: 3 lines × 3 sessions × 1 hour is 9 hours/u);
  expect(await accessibilityProblems()).toEqual([]);
  await page.getByRole("button", { name: "More for Thresholds" }).click();
  await page.getByRole("menuitem", { name: "Take out from under The board" }).click();
  await expect.element(sum).toMatchTextContent(/It fits: 4 lines|Too broad: 4 lines/u);
});

test("a line found on site has its reason, and the letter names it once both sides agreed", async () => {
  const visit = new TestVisit();
  visit.add("peers", { seat: "lead" });
  await mountScreen(visit.records, paths.scope);
  await page.getByRole("button", { name: "Add a line found on site" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Add the line" }).click();
  await expect.element(dialog.getByText(/Say what it asks/u)).toBeVisible();
  await dialog.getByLabelText("Question").fill("What joins prevention and safeguarding?");
  await dialog.getByLabelText(/^Short name/u).fill("Prevention");
  await dialog.getByLabelText("Why it is worth following").fill("Four groups named the gap.");
  await dialog.getByLabelText(/^On/u).fill("15 October 2024");
  await dialog.getByRole("button", { name: "Add the line" }).click();
  const line = page.getByRole("listitem", { name: "Prevention" });
  await expect
    .element(line)
    .toMatchTextContent(
      /Added on site on 15 October 2024: Four groups named the gap\. Proposed: agreed by Review lead for the team on 15 October 2024; the host has not agreed yet\./u,
    );
  const scope = async () => composeStock(await savedVisit(visit.records), "scope").text;
  expect(await scope()).not.toContain("prevention");
  await line.getByRole("link", { name: "Who agrees" }).click();
  await page.getByLabelText("For the host").fill("Director");
  await page
    .getByRole("checkbox", { name: "The host agrees to Prevention" })
    .click({ force: true });
  await expect
    .poll(scope)
    .toContain(
      "On site we agreed with you to ask also: “What joins prevention and safeguarding?”.",
    );
});

test("going on with a scope that is too broad has its reason, and the letter says it once both sides agreed to those numbers", async () => {
  const visit = new TestVisit();
  visit.add("peers", { seat: "lead" });
  await mountScreen(visit.records, paths.scope);
  const sum = page.getByRole("region", { name: "Does it fit?" });
  await sum.getByRole("button", { name: "Go on all the same" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Record it" }).click();
  await expect.element(dialog.getByText(/Say why the team goes on$/u)).toBeVisible();
  await dialog.getByLabelText(/^Why the team goes on/u).fill("Nobody else will look this year.");
  await dialog.getByLabelText(/^On/u).fill("15 October 2024");
  await dialog.getByRole("button", { name: "Record it" }).click();
  await expect
    .element(sum)
    .toMatchTextContent(
      /goes on all the same: Nobody else will look this year\. Recorded.*Proposed: agreed by Review lead for the team on 15 October 2024; the host has not agreed yet\./u,
    );
  const scope = async () => composeStock(await savedVisit(visit.records), "scope").text;
  expect(await scope()).not.toContain("Nobody else");
  await sum.getByRole("button", { name: "Change why, or who agreed" }).click();
  await dialog.getByLabelText(/^Agreed for the host by/u).fill("Director");
  await userEvent.keyboard("{Enter}");
  await expect
    .poll(scope)
    .toContain(
      "We agreed with you to look at all of this although it is more than the days allow for: Nobody else will look this year.",
    );
  expect(await accessibilityProblems()).toEqual([]);
  // Of other numbers nobody has agreed.
  await page.getByRole("button", { name: "Add a line", exact: true }).click();
  await expect.element(page.getByLabelText("Short name").last()).toHaveFocus();
  await expect.element(sum).toMatchTextContent(/the numbers or the reason have changed/u);
  expect(await scope()).not.toContain("Nobody else");
  await sum.getByRole("button", { name: "Take it back" }).click();
  await expect.element(sum.getByRole("button", { name: "Go on all the same" })).toBeVisible();
});
