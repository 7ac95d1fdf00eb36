import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { paths } from "../../../places/paths.ts";
import { mountScreen } from "../../../testing/mountScreen.tsx";
import { savedVisit } from "../../../testing/onLaptop.ts";
import { accessibilityProblems } from "../../../ui/testing/accessibilityProblems.ts";
import { tidyRecords } from "../testing/tidyRecords.ts";

const { keyboard } = userEvent;
const fold = page.getByRole("button", { name: "Lines that say alike" });
const suggestion = page.getByRole("button", { name: /^3 lines speak of “step-down”/ });

/** Three lines of three sessions speak of one thing, one of them in another spelling. */
function withStepDown() {
  const visit = tidyRecords();
  const [schools, police, health] = visit.records.sessions;
  const lines = [
    [schools, "Step-down is refused"],
    [police, "They never step down a plan"],
    [health, "We learn of a step-down by chance"],
  ] as const;
  for (const [session, text] of lines)
    if (session) visit.add("notes", { sessionId: session.id, text, order: 2 });
  return visit;
}

test("lines that share words are shown together when asked for, picked by one press, and made a finding by a person alone", async () => {
  const { records } = withStepDown();
  await mountScreen(records, paths.findings);
  const before = await savedVisit(records);
  await expect.element(fold).toHaveAttribute("aria-expanded", "false");
  await fold.click();
  await expect
    .poll(() => suggestion.element().textContent)
    .toContain("three sessions, Tue · Schools, Police and 1 more");
  expect(await accessibilityProblems()).toEqual([]);
  expect(await savedVisit(records)).toEqual(before);

  await suggestion.click();
  await expect.element(page.getByText("3 picked")).toBeVisible();
  await expect.element(page.getByText("Lines that speak of “step-down”")).toBeVisible();
  await expect.element(page.getByRole("combobox", { name: "Find evidence" })).toHaveFocus();
  expect(page.getByRole("option").elements()).toHaveLength(3);
  await page.getByRole("button", { name: /^With these 3/ }).click();
  await page.getByRole("menuitem", { name: "Make a finding" }).click();
  await keyboard("Step-down is not agreed.");
  await page.getByRole("button", { name: "Make the finding" }).click();
  await expect.poll(async () => (await savedVisit(records)).links).toHaveLength(3);

  // What is decided is no suggestion any more, unless linked lines are looked through too.
  await keyboard("{Control>}e{/Control}");
  await expect.element(page.getByText(/^No three lines/)).toBeVisible();
  expect(page.getByRole("option").elements()).toHaveLength(6);
  await page.getByText("All", { exact: true }).click();
  await expect.element(suggestion).toBeVisible();
});

test("a suggestion that was dismissed stays dismissed on this laptop, until it is brought back", async () => {
  const { records } = withStepDown();
  const { reload } = await mountScreen(records, paths.findings);
  await fold.click();
  await page.getByRole("button", { name: "Dismiss “step-down”" }).click();
  await expect.element(page.getByText("Every suggestion was dismissed.")).toBeVisible();
  await expect.element(suggestion).not.toBeInTheDocument();
  await reload();
  await expect.element(fold).toHaveAttribute("aria-expanded", "true");
  await expect.element(page.getByText("Every suggestion was dismissed.")).toBeVisible();
  await page.getByRole("button", { name: "Bring back one dismissed suggestion" }).click();
  await expect.element(suggestion).toBeVisible();

  await suggestion.click();
  await keyboard("{Escape}");
  await expect.element(suggestion).toBeVisible();
  await expect.element(page.getByText("3 picked")).toBeVisible();
});
