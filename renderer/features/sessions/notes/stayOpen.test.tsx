import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { TestVisit } from "../../../../shared/letter/testing/testVisit.ts";
import { wordsOfRule } from "../../../../shared/visit/agreed/wordsOfRule.ts";
import { goTo, paths } from "../../../places/paths.ts";
import { mountScreen } from "../../../testing/mountScreen.tsx";
import { accessibilityProblems } from "../../../ui/testing/accessibilityProblems.ts";
import { isHeldOpen } from "../../../vault/heldOpen.ts";

const rule = { topic: "Lock", text: "A laptop stays open while a peer writes by hand." };
const stay = page.getByRole("button", { name: "Stay open: I write by hand" });

/** A session of a visit in which these sides agreed to the rule. */
async function openSession(agreed: readonly ("host" | "team")[]) {
  const visit = new TestVisit();
  const session = visit.add("sessions");
  const { groundRules } = visit.records.visit;
  visit.records = {
    ...visit.records,
    visit: { ...visit.records.visit, groundRules: [...groundRules, rule] },
  };
  for (const side of agreed)
    visit.add("agreements", {
      words: wordsOfRule(rule, visit.records.visit),
      side,
      standing: "agreed",
    });
  await mountScreen(visit.records, (id) => paths.session(id, session.id));
  await expect.element(page.getByLabelText("New line")).toHaveFocus();
  return visit.records.visit.id;
}

test("where both sides agreed a laptop stays open for who writes by hand, until they say so or leave the session", async () => {
  const visitId = await openSession(["host", "team"]);
  await stay.click();
  await expect.element(page.getByText(/^Open until \d\d:\d\d$/u)).toBeVisible();
  expect(isHeldOpen()).toBe(true);
  expect(await accessibilityProblems()).toEqual([]);
  await page.getByRole("button", { name: "Lock as usual" }).click();
  await expect.element(stay).toBeVisible();
  expect(isHeldOpen()).toBe(false);
  await stay.click();
  await expect.poll(isHeldOpen).toBe(true);
  goTo(paths.sessions(visitId));
  await expect.element(page.getByRole("heading", { name: "Sessions", level: 1 })).toBeVisible();
  await expect.poll(isHeldOpen).toBe(false);
});

test("where one side has not agreed it locks as everywhere", async () => {
  await openSession(["team"]);
  await expect.element(page.getByRole("button", { name: "Edit session" })).toBeVisible();
  expect(stay.elements()).toEqual([]);
});
