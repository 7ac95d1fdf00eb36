import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
import { paths } from "../../places/paths.ts";
import { mountScreen } from "../../testing/mountScreen.tsx";
import { accessibilityProblems } from "../../ui/testing/accessibilityProblems.ts";

const { keyboard } = userEvent;
const field = page.getByRole("combobox", { name: "Search and commands" });
const options = page.getByRole("option");

const lit = () => document.querySelector("[data-lit]");

/** Types into the palette, and waits for the result that is wanted. */
async function find(typed: string, wanted: RegExp): Promise<void> {
  await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
  await keyboard("{Control>}k{/Control}");
  await expect.element(field).toHaveFocus();
  await keyboard(typed);
  await expect.element(options.filter({ hasText: wanted }).first()).toBeVisible();
}

/** Goes to the first result for what is typed. */
async function goToFirst(typed: string, wanted: RegExp): Promise<void> {
  await find(typed, wanted);
  await keyboard("{Enter}");
  await expect.element(field).not.toBeInTheDocument();
}

function aVisit() {
  const visit = new TestVisit();
  const jp = visit.add("peers", { initials: "JP", seat: "lead", role: "Head of practice" });
  const session = visit.add("sessions", {
    title: "Independent reviewing officers",
    day: "2024-10-17",
    peerIds: [jp.id],
  });
  for (let i = 0; i < 80; i++)
    visit.add("notes", {
      sessionId: session.id,
      order: i,
      text: i === 7 ? "The step-down is quick." : `Line ${i} of what was said`,
      mark: i === 7 ? "area" : "plain",
      peerId: jp.id,
    });
  const finding = visit.add("findings", { sentence: "Plans drift.", polarity: "area" });
  const advice = visit.add("recommendations", { findingId: finding.id, text: "Chase the plans." });
  visit.add("comments", { of: { type: "recommendation", id: advice.id }, text: "Who chases?" });
  visit.add("checkIns", { day: "2024-10-17", withWhom: "Director", heard: {} });
  visit.add("recommendations", { findingId: null, text: "Stand alone." });
  const sampled = visit.add("cases", { label: "4", remarks: {} });
  visit.addLetter({ texts: { thanks: "Thank you for the biscuits.", nextSteps: "In May." } });
  return { visit, session, finding, advice, sampled };
}

test("Enter on a result leads to its line, lit and focused, from anywhere and within the same session", async () => {
  const { visit, session } = aVisit();
  await mountScreen(visit.records, paths.visit);
  await find("stepdown", /step-down is quick/u);
  const first = options.filter({ hasText: "The step-down is quick." });
  await expect
    .element(first)
    .toMatchTextContent(
      /Area for improvement.*Independent reviewing officers.*Thu 17 Oct · heard/u,
    );
  expect(await accessibilityProblems()).toEqual([]);
  await keyboard("{Enter}");
  const line = page.getByRole("button", { name: "The step-down is quick." });
  await expect.element(field).not.toBeInTheDocument();
  await expect.element(line).toHaveFocus();
  await expect.element(line).toBeInViewport();
  expect(lit()?.textContent).toContain("The step-down is quick.");
  expect(window.location.hash).toBe(paths.session(visit.records.visit.id, session.id));
  // The light goes out by itself, and the line is where arrows go on from.
  await expect.poll(lit).toBe(null);
  await keyboard("{ArrowDown}");
  await expect.element(page.getByRole("button", { name: "Line 8 of what was said" })).toHaveFocus();
  await goToFirst("line 61", /Line 61 of/u);
  const other = page.getByRole("button", { name: "Line 61 of what was said" });
  await expect.element(other).toHaveFocus();
  await expect.element(other).toBeInViewport();
});

test("a recommendation, a comment folded away, a check-in, a case and a section of the letter are led to as well", async () => {
  const { visit } = aVisit();
  await mountScreen(visit.records, paths.sessions);
  await goToFirst("chase the plans", /Chase the plans/u);
  await expect.element(page.getByRole("textbox", { name: "Recommendation 1" })).toHaveFocus();
  await goToFirst("who chases", /Who chases/u);
  await expect.poll(() => lit()?.className).toBe("cf-recommendation");
  await goToFirst("sessions", /^Sessions/u);
  await goToFirst("stand alone", /Stand alone/u);
  await expect.element(page.getByRole("textbox", { name: "Recommendation 2" })).toHaveFocus();
  await goToFirst("director", /Director/u);
  await expect.poll(() => lit()?.getAttribute("aria-label")).toMatch(/^Check-in of/u);
  await expect.element(page.getByRole("textbox", { name: "With" })).toBeVisible();
  await goToFirst("biscuits", /biscuits/u);
  await expect
    .poll(() =>
      document.activeElement instanceof HTMLTextAreaElement ? document.activeElement.value : "",
    )
    .toBe("Thank you for the biscuits.");
  await goToFirst("case 4", /Case 4/u);
  await expect.element(page.getByRole("heading", { name: "Case 4" })).toBeVisible();
});

test("a filter is typed, stands as a chip, narrows what is shown, and is taken away by Backspace or its button", async () => {
  const { visit } = aVisit();
  await mountScreen(visit.records, paths.visit);
  await find("line jp", /JP, Head/u);
  const only = options.filter({ hasText: "JP, Head of practice" }).filter({ hasText: "Peer" });
  await expect.element(only).toBeVisible();
  await keyboard("{ArrowUp}{Enter}");
  const row = page.getByRole("group", { name: "Show only" }).first();
  const chip = row.getByRole("button", { name: /^Remove JP/u });
  await expect.element(chip).toBeVisible();
  await expect.element(field).toHaveValue("line");
  await expect.element(options.filter({ hasText: "Show all 79 notes" })).toBeVisible();
  await options.filter({ hasText: "Show all 79 notes" }).click();
  await expect.element(row.getByRole("button", { name: /^Remove Notes/u })).toBeVisible();
  expect(options.elements().length).toBeGreaterThan(70);
  await field.fill("");
  await keyboard("{Backspace}");
  await expect.element(row.getByRole("button", { name: /^Remove Notes/u })).not.toBeInTheDocument();
  await chip.click();
  await expect.element(field).toHaveFocus();
  await row.getByRole("button", { name: "Show only: Mark" }).click();
  await page.getByRole("menuitem", { name: "Area for improvement" }).click();
  await expect.element(field).toHaveFocus();
  await expect.element(options.filter({ hasText: "The step-down is quick." })).toBeVisible();
  await expect.element(options.filter({ hasText: "Plans drift." }).first()).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
});
