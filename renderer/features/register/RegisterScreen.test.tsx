import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
import { paths } from "../../places/paths.ts";
import { main } from "../../testing/mainInMemory.ts";
import { mountScreen } from "../../testing/mountScreen.tsx";
import { rowsNow, undo } from "../../testing/onLaptop.ts";
import { accessibilityProblems } from "../../ui/testing/accessibilityProblems.ts";

function visitWithAdvice(): TestVisit {
  const visit = new TestVisit();
  visit.add("recommendations", { text: "Tell schools to whom they escalate.", order: 1 });
  visit.add("recommendations", { text: "Read ten files a month.", order: 2 });
  return visit;
}

test("the host's answer, how far it is and what has changed are kept for each recommendation", async () => {
  const visit = visitWithAdvice();
  await mountScreen(visit.records, paths.register);
  await page
    .getByRole("button", { name: /The host’s response$/u })
    .first()
    .click();
  await page.getByRole("option", { name: "Accepted", exact: true }).click();
  await page.getByLabelText("Owner (a role)").fill("Head of service");
  await page.getByRole("button", { name: "Progress" }).first().click();
  await page.getByLabelText("What was done").fill("Told at the heads’ meeting");
  await page.getByRole("button", { name: "What has changed" }).first().click();
  await page.getByLabelText("What has changed").fill("Fewer escalations go astray");
  await expect
    .poll(() => rowsNow("actions"))
    .toMatchObject([{ response: "accepted", owner: "Head of service" }]);
  await expect
    .poll(() => rowsNow("impacts"))
    .toMatchObject([{ changed: "Fewer escalations go astray" }]);
  await expect
    .poll(() => rowsNow("progressNotes"))
    .toMatchObject([{ text: "Told at the heads’ meeting", state: "underWay" }]);
  expect(await accessibilityProblems()).toEqual([]);
});

test("why it was declined stays in view once it is accepted, as every paper has it", async () => {
  const visit = visitWithAdvice();
  const [recommendation] = visit.records.recommendations;
  if (recommendation === undefined) throw new Error("no recommendation");
  const recommendationId = recommendation.id;
  visit.add("actions", { recommendationId, response: "accepted", reason: "It cost too much" });
  await mountScreen(visit.records, paths.register);
  await expect
    .element(page.getByLabelText("Why, if in part or declined"))
    .toHaveValue("It cost too much");
});

test("the sheet goes to the host as a workbook, comes back filled in, and is taken in one step", async () => {
  const visit = visitWithAdvice();
  await mountScreen(visit.records, paths.register);
  await page.getByRole("button", { name: "Save a sheet for the host" }).click();
  await expect.element(page.getByText(/^Saved as /u)).toBeVisible();
  expect(main.saved.at(-1)?.what).toBe("registerXlsx");
  const csv = [
    "No.,Recommendation,Response,Owner",
    "1,Tell schools to whom they escalate.,Accepted in part,Head of schools",
    "2,Read ten files a month.,who knows,",
  ].join("\r\n");
  await userEvent.upload(
    document.querySelector<HTMLInputElement>("input[type=file]") ?? document.body,
    new File([csv], "returned.csv"),
  );
  await expect.element(page.getByRole("dialog")).toMatchTextContent("Head of schools");
  await expect.element(page.getByRole("dialog")).toMatchTextContent("no response that can be read");
  await page.getByRole("button", { name: "Take it into the register" }).click();
  await expect
    .poll(() => rowsNow("actions"))
    .toMatchObject([{ response: "accepted", inPart: true, owner: "Head of schools" }]);
  await undo();
  await expect.poll(() => rowsNow("actions")).toEqual([]);
});

test("a later inspection is set beside the findings, point by point, and the impact page tells it with its source", async () => {
  const visit = visitWithAdvice();
  visit.add("findings", { sentence: "Schools do not know whom to call." });
  await mountScreen(visit.records, paths.register);
  await page.getByRole("button", { name: "Add an inspection" }).click();
  await page.getByLabelText("Kind of inspection").fill("Focused visit");
  await page.getByLabelText("Published where").fill("Letter of 3 March 2026");
  await page.getByLabelText("Its judgements").fill("Help: requires improvement");
  await page.getByRole("button", { name: "Add a point it made" }).click();
  await page.getByRole("button", { name: / Finding of the visit$/u }).click();
  await page.getByRole("option", { name: "Schools do not know whom to call." }).click();
  await page.getByRole("button", { name: / Visit and inspection$/u }).click();
  await page
    .getByRole("option", { name: "Heard by the visit and found by the inspection" })
    .click();
  await page.getByLabelText("What the inspection found").fill("Escalation is not understood.");
  await page.getByLabelText("Where in its report").fill("paragraph 6");
  await expect
    .poll(() => rowsNow("inspectionPoints"))
    .toMatchObject([
      { standing: "heard", said: "Escalation is not understood.", source: "paragraph 6" },
    ]);
  expect(await accessibilityProblems()).toEqual([]);
  await page.getByRole("button", { name: "Impact page" }).click();
  await expect
    .element(page.getByText("The visit: Schools do not know whom to call."))
    .toBeVisible();
  await expect.element(page.getByText("(Letter of 3 March 2026, paragraph 6)")).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
});

test("an impact page that would tell who somebody is is not printed, and says why", async () => {
  const visit = visitWithAdvice();
  visit.add("impacts", { changed: "Jane Whitworth leads the team now.", on: "2025-03-01" });
  await mountScreen(visit.records, paths.impact);
  await expect.element(page.getByRole("button", { name: "Print" })).toBeDisabled();
  await expect.element(page.getByText(/“Jane Whitworth”/u)).toBeVisible();
});
