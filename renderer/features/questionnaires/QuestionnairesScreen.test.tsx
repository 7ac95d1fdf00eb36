import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
import { formText } from "../../../shared/questionnaires/form.ts";
import { askedVisit } from "../../../shared/questionnaires/testing/askedVisit.ts";
import { paths } from "../../places/paths.ts";
import { handSync, memberOf } from "../../sync/testing/handSync.ts";
import { main } from "../../testing/mainInMemory.ts";
import { mountScreen } from "../../testing/mountScreen.tsx";
import { rowsNow, undo } from "../../testing/onLaptop.ts";
import { accessibilityProblems } from "../../ui/testing/accessibilityProblems.ts";
import { chooseFiles } from "../../ui/testing/chooseFiles.ts";

const sync = () => handSync({ members: [memberOf("MC", { isMe: true })] });
const dialog = page.getByRole("dialog");

test("the five questions are taken on, answered in the app and changed, and stand with how many were asked", async () => {
  const visit = new TestVisit();
  visit.add("peers", { initials: "MC", order: 1 });
  await mountScreen(visit.records, paths.questionnaires, { sync: sync() });
  await page.getByRole("button", { name: "Take on “Quality of the challenge”" }).click();
  await page.getByRole("button", { name: /^Begin a round/u }).click();
  await page.getByRole("menuitem", { name: "After the visit" }).click();
  await page.getByRole("button", { name: "Answer as MC" }).click();
  await dialog.getByText("Agree fully").first().click();
  await page.getByRole("textbox", { name: /^Anything to add to 1/u }).fill("Short and clear.");
  await page.getByRole("button", { name: "Keep the answers" }).click();
  await expect.element(page.getByText(/The team: 1 of 1 asked\./u)).toBeVisible();
  const row = page.getByRole("row", {
    name: /^The team, After the visit 1 0 0 0 0 1 1 of 1 asked$/u,
  });
  await expect.element(row).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  await page.getByRole("button", { name: "Change what MC answered" }).click();
  await expect.element(page.getByRole("radio", { name: "Agree fully" }).first()).toBeChecked();
  await dialog.getByText("Do not agree").first().click();
  await page.getByRole("button", { name: "Keep the answers" }).click();
  await expect
    .element(page.getByRole("row", { name: /^The team, After the visit 0 0 0 1 0 1/u }))
    .toBeVisible();
  expect(rowsNow("questionnaireReturns")).toHaveLength(1);
});

test("a plain form is saved for the host, and forms that come back are read, told apart and taken in as one step", async () => {
  const { visit, questionnaire, round } = askedVisit({ hideHostBelow: 0 });
  const after = round("After the visit", { askedHost: 3 });
  await mountScreen(visit.records, paths.questionnaires, { sync: sync() });
  await page.getByRole("button", { name: /^Form for the host/u }).click();
  await page.getByRole("menuitem", { name: /^Plain text/u }).click();
  await expect.element(page.getByText(/^Saved as .*\.questionnaire\.txt\.$/u)).toBeVisible();
  const [saved] = main.saved;
  const form = new TextDecoder().decode(saved?.bytes);
  expect(form.replace(/^\uFEFF/u, "")).toBe(
    formText({ questionnaire, round: after, side: "host" }),
  );

  const filled = form.replace("[ ] Agree in part", "[x] Agree in part");
  chooseFiles([
    new File([filled], "one.txt"),
    new File([filled], "two.txt"),
    new File(["Dear all, thank you."], "letter.txt"),
  ]);
  await expect.element(page.getByText("Two forms read, nothing is kept yet")).toBeVisible();
  await expect.element(page.getByText(/^letter\.txt: none of the questions/u)).toBeVisible();
  await expect.element(page.getByText(/Left out: question 2, 3, 4, 5\./u).first()).toBeVisible();
  // The second says the very same: it is taken only if somebody says that it is another person's.
  await expect.element(page.getByRole("checkbox", { name: "two.txt" })).not.toBeChecked();
  expect(rowsNow("questionnaireReturns")).toEqual([]);
  await page.getByText("two.txt", { exact: true }).click();
  await page.getByRole("button", { name: "Keep two forms" }).click();
  await expect.element(page.getByText(/The host: 2 of 3 asked\./u)).toBeVisible();
  await expect
    .element(page.getByRole("row", { name: /^The host, After the visit 0 0 2 0 0 2/u }))
    .toBeVisible();
  await undo();
  await expect.poll(() => rowsNow("questionnaireReturns")).toEqual([]);
});

test("before and after stand under each question with the change the rule allows, and few answers are hidden", async () => {
  const { visit, round, answer } = askedVisit();
  answer(round("Before the visit", { askedHost: 24 }), "host", { fully: 1, not: 19 });
  const after = round("After the visit", { askedTeam: 4, askedHost: 24 });
  answer(after, "host", { fully: 9, mostly: 8, not: 3 });
  answer(after, "team", { fully: 3 });
  await mountScreen(visit.records, paths.questionnaires, { sync: sync() });
  await expect
    .element(page.getByText(/^The host, Before the visit to After the visit: better answers/u))
    .toBeVisible();
  await expect
    .element(page.getByText(/at least 10 answers to the question and at least 50 in 100/u))
    .toBeVisible();
  await page.getByRole("button", { name: /questions and rules$/u }).click();
  const hide = page.getByRole("textbox", { name: "Hide the team’s answers below" });
  await hide.fill("5");
  await userEvent.keyboard("{Tab}");
  await expect.element(page.getByText("Hidden, as only 3 answered")).toBeVisible();
});
