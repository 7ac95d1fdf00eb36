import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
import { paths } from "../../places/paths.ts";
import { mountScreen } from "../../testing/mountScreen.tsx";
import { savedVisit, undo } from "../../testing/onLaptop.ts";
import { accessibilityProblems } from "../../ui/testing/accessibilityProblems.ts";

test("a rule is proposed until both sides are ticked, by whom and when; other words make it proposed again", async () => {
  const visit = new TestVisit();
  visit.add("peers", { seat: "lead" });
  await mountScreen(visit.records, paths.groundRules);
  const rule = page
    .getByRole("list", { name: "Ground rules" })
    .getByRole("listitem")
    .filter({ has: page.getByRole("checkbox", { name: "The host agrees to Escalation" }) });
  const tick = (side: string) =>
    rule.getByRole("checkbox", { name: `The ${side} agrees to Escalation` });
  await expect.element(rule).toMatchTextContent(/neither side has agreed/u);
  // Nobody agrees who is not named as a role.
  await tick("host").click({ force: true });
  await expect.element(page.getByText(/Say who agrees for the host, as a role/u)).toBeVisible();
  await page.getByLabelText("For the host").fill("Director of children’s services");
  await page.getByLabelText("Agreed on").fill("2 October 2024");
  await tick("host").click({ force: true });
  await expect.element(rule).toMatchTextContent(/the team has not agreed yet/u);
  await tick("team").click({ force: true });
  await expect
    .element(rule)
    .toMatchTextContent(
      /Agreed by Director of children’s services for the host on 2 October 2024 and by Review lead for the team/u,
    );
  await expect.element(page.getByText(/^1 of 8 agreed/u)).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);

  await rule.getByLabelText("Rule", { exact: true }).fill("Told at once, day or night.");
  await expect.element(rule).toMatchTextContent(/neither side has agreed/u);
  await rule.getByRole("button", { name: /^The host agreed to other words/u }).click();
  await expect.element(rule).toMatchTextContent(/day or night/u);
  // What is typed is agreed as it stands on the screen, saved or not.
  await rule.getByLabelText("Rule", { exact: true }).fill("Told at once, by telephone.");
  await tick("team").click({ force: true });
  const agreements = async () => (await savedVisit(visit.records)).agreements;
  await expect
    .poll(async () => (await agreements()).map(({ words, side }) => [words, side]))
    .toContainEqual(["Escalation\nTold at once, by telephone.", "team"]);
  // Taken back, and that undone.
  await tick("team").click({ force: true });
  await expect.element(tick("team")).not.toBeChecked();
  await undo();
  await expect.element(tick("team")).toBeChecked();
});

test("all that is open is agreed at once, and a topic of one's own can be told what it decides", async () => {
  const visit = new TestVisit();
  visit.records = {
    ...visit.records,
    visit: { ...visit.records.visit, sponsor: "Director of children’s services" },
  };
  await mountScreen(visit.records, paths.groundRules);
  const topic = page.getByLabelText("Topic").nth(2);
  await expect.element(topic).toHaveValue("Escalation");
  await topic.fill("If we are worried");
  const decides = page.getByRole("button", { name: /What it decides in the app$/u }).nth(2);
  await expect.element(decides).toMatchTextContent(/Decides nothing/u);
  await decides.click();
  await page.getByRole("option", { name: "Decides: what is done about a child at risk" }).click();
  await topic.fill("When we are worried");
  await userEvent.keyboard("{Tab}");
  const saved = async () => (await savedVisit(visit.records)).visit;
  await expect
    .poll(async () => (await saved()).ruleTopics)
    .toEqual([{ topic: "When we are worried", decides: "escalation" }]);
  await page.getByRole("button", { name: "The host agrees to all 8 open" }).click();
  await expect
    .element(page.getByRole("button", { name: /^The host agrees to all/u }))
    .not.toBeInTheDocument();
  expect((await savedVisit(visit.records)).agreements).toHaveLength(8);
});

test("a rule without words cannot be agreed, and a line found on site is agreed where there are no rules", async () => {
  const visit = new TestVisit();
  visit.records = {
    ...visit.records,
    visit: { ...visit.records.visit, groundRules: [], sponsor: "Director" },
  };
  visit.add("enquiries", {
    shortName: "Prevention",
    question: "What joins them?",
    addedOnSite: { day: "2024-10-15", reason: "Asked twice.", agreedWith: "" },
  });
  await mountScreen(visit.records, paths.groundRules);
  await page
    .getByRole("checkbox", { name: "The host agrees to Prevention" })
    .click({ force: true });
  await expect.element(page.getByText(/agreed by Director for the host/u)).toBeVisible();
  await page.getByRole("button", { name: "Add the first rule" }).click();
  await expect.element(page.getByLabelText("Topic")).toHaveFocus();
  expect(page.getByRole("checkbox", { name: "The host agrees to this rule" }).elements()).toEqual(
    [],
  );
  await page.getByLabelText("Topic").fill("Purpose");
  await expect
    .element(page.getByRole("checkbox", { name: "The host agrees to Purpose" }))
    .toBeInTheDocument();
});

test("what is typed in a ground rule stays in that rule when one before it is removed", async () => {
  const visit = new TestVisit();
  await mountScreen(visit.records, paths.groundRules);
  await page.getByLabelText("Rule", { exact: true }).nth(2).fill("Told at once, day or night.");
  await page.getByRole("button", { name: "More for Purpose" }).click();
  await page.getByRole("menuitem", { name: "Remove this rule" }).click();
  await expect
    .poll(async () => (await savedVisit(visit.records)).visit.groundRules.slice(0, 3))
    .toMatchObject([
      { topic: "Confidentiality" },
      { topic: "Escalation", text: "Told at once, day or night." },
      {
        topic: "Feedback",
        text: "Emerging findings are shared every day, so that nothing in the letter is a surprise.",
      },
    ]);
});
