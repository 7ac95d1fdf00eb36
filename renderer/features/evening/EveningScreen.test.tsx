import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
import { paths } from "../../places/paths.ts";
import { mountScreen } from "../../testing/mountScreen.tsx";
import { rowsNow, undo } from "../../testing/onLaptop.ts";
import { sampleVisit } from "../../testing/sampleVisit.ts";
import { accessibilityProblems } from "../../ui/testing/accessibilityProblems.ts";

const { keyboard } = userEvent;

test("the evening shows today's evidence, what to talk over and what is not covered", async () => {
  await mountScreen(sampleVisit(), paths.evening);
  await expect
    .element(page.getByRole("heading", { name: "Wednesday 16 October 2024" }))
    .toBeVisible();
  await page.getByRole("button", { name: "Thresholds" }).click();
  await expect.element(page.getByRole("heading", { name: "Findings to talk over" })).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  await page.getByRole("button", { name: /^Wednesday/u }).click();
  await page.getByRole("option", { name: "Tuesday 15 October 2024" }).click();
  await expect
    .element(page.getByRole("heading", { name: "Tests for Wednesday 16 October 2024" }))
    .toBeVisible();
});

test("a test is set for tomorrow, stands beside the notes there, and is answered", async () => {
  const visit = new TestVisit();
  visit.add("sessions", { title: "Heard today", day: "2024-10-15" });
  const schools = visit.add("sessions", { title: "Schools", day: "2024-10-16", state: "planned" });
  await mountScreen(visit.records, paths.evening);
  await page.getByLabelText(/^Another test/u).fill("Do schools know to whom they escalate?");
  await keyboard("{Enter}");
  await expect
    .poll(() => rowsNow("tomorrowTests"))
    .toMatchObject([{ text: "Do schools know to whom they escalate?", day: "2024-10-16" }]);
  window.location.hash = paths.session(visit.records.visit.id, schools.id).slice(1);
  await expect.element(page.getByRole("heading", { name: "To find out here" })).toBeVisible();
  await page.getByRole("button", { name: "Borne out", exact: true }).click();
  await expect.poll(() => rowsNow("tomorrowTests")).toMatchObject([{ outcome: "bornOut" }]);
  await undo();
  await expect.poll(() => rowsNow("tomorrowTests")).toMatchObject([{ outcome: "open" }]);
});

test("a test carried over is answered where it stands, and what was found is typed next", async () => {
  const visit = new TestVisit();
  visit.add("sessions", { title: "Heard today", day: "2024-10-16" });
  visit.add("tomorrowTests", { text: "Ask the police", day: "2024-10-15" });
  await mountScreen(visit.records, paths.evening);
  await expect.element(page.getByRole("heading", { name: "Carried over" })).toBeVisible();
  await page.getByRole("button", { name: /What came of it/u }).click();
  await page.getByRole("option", { name: "Not borne out" }).click();
  await expect.element(page.getByLabelText("What was found")).toHaveFocus();
  await keyboard("They know");
  await userEvent.tab();
  await expect
    .poll(() => rowsNow("tomorrowTests"))
    .toMatchObject([{ outcome: "notBornOut", answer: "They know" }]);
});

test("a key held down decides one finding, and not all that follow", async () => {
  const visit = new TestVisit();
  for (const order of [1, 2, 3])
    visit.add("findings", { sentence: `${order}.`, order, state: "emerging" });
  const [first] = visit.records.findings;
  const audit = visit.add("documents", { title: "Audit", remark: "Plans are late" });
  if (first)
    visit.add("links", {
      findingId: first.id,
      evidence: { type: "document", id: audit.id },
      bearing: "contradicts",
    });
  await mountScreen(visit.records, paths.meeting);
  await expect.element(page.getByRole("heading", { name: "1." })).toBeVisible();
  // Evidence of every kind is there, not notes alone.
  await expect.element(page.getByText("Plans are late Audit")).toBeVisible();
  await keyboard("{a>3/}");
  await expect.element(page.getByRole("heading", { name: "2." })).toBeVisible();
  await expect
    .poll(() => rowsNow("findings").map(({ state }) => state))
    .toEqual(["agreed", "emerging", "emerging"]);
});

test("in the meeting each decision is one key, and the next finding follows", async () => {
  const visit = new TestVisit();
  const findings = ["One.", "Two.", "Three."].map((sentence, i) =>
    visit.add("findings", { sentence, order: i + 1, state: "emerging", inLetter: i === 1 }),
  );
  await mountScreen(visit.records, paths.meeting);
  await expect.element(page.getByRole("heading", { name: "One." })).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  await keyboard("a");
  await expect.element(page.getByRole("heading", { name: "Two." })).toBeVisible();
  await keyboard("p");
  await keyboard("not for us{Enter}");
  await expect.element(page.getByRole("heading", { name: "Three." })).toBeVisible();
  await keyboard("t");
  await keyboard("Ask the police{Enter}");
  await expect
    .poll(() => rowsNow("tomorrowTests"))
    .toMatchObject([{ text: "Ask the police", findingId: findings[2]?.id }]);
  expect(rowsNow("findings")).toMatchObject([
    { state: "agreed" },
    { state: "parked", parkedReason: "not for us", inLetter: false },
    { state: "emerging" },
  ]);
  await keyboard("{ArrowLeft}");
  await expect.element(page.getByRole("heading", { name: "Two." })).toBeVisible();
  await keyboard("{Escape}");
  await expect.element(page.getByRole("button", { name: "Begin the team meeting" })).toBeVisible();
});
