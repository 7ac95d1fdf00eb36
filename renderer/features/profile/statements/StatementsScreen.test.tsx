import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { TestVisit } from "../../../../shared/letter/testing/testVisit.ts";
import { paths } from "../../../places/paths.ts";
import { mountScreen } from "../../../testing/mountScreen.tsx";
import { rowsNow, undo } from "../../../testing/onLaptop.ts";
import { sampleVisit } from "../../../testing/sampleVisit.ts";
import { accessibilityProblems } from "../../../ui/testing/accessibilityProblems.ts";

test("a hypothesis is typed, stands beside the notes, is borne out by the line typed last, and leaves the evening once settled", async () => {
  const visit = new TestVisit();
  const schools = visit.add("sessions", { title: "Schools", sourceGroups: ["schools"] });
  await mountScreen(visit.records, paths.statements);
  await page.getByLabelText("Another hypothesis").fill("Referrers hear nothing back.");
  await userEvent.keyboard("{Enter}");
  await expect
    .poll(() => rowsNow("statements"))
    .toMatchObject([{ saidBy: "team", outcome: "open", text: "Referrers hear nothing back." }]);
  window.location.hash = paths.evening(visit.records.visit.id).slice(1);
  await expect.element(page.getByRole("heading", { name: "Still to be tested" })).toBeVisible();
  window.location.hash = paths.session(visit.records.visit.id, schools.id).slice(1);
  await page.getByRole("textbox", { name: /^New line/u }).fill("Nobody calls us back");
  await userEvent.keyboard("{Enter}");
  await page.getByRole("button", { name: /^Last line: for/u }).click();
  await expect.poll(() => rowsNow("statementEvidence")).toMatchObject([{ bearing: "for" }]);
  await page.getByRole("button", { name: "Confirmed", exact: true }).click();
  await expect.poll(() => rowsNow("statements")).toMatchObject([{ outcome: "holds" }]);
  window.location.hash = paths.evening(visit.records.visit.id).slice(1);
  await expect.element(page.getByRole("heading", { name: /^Tests for/u })).toBeVisible();
  await expect
    .element(page.getByRole("heading", { name: "Still to be tested" }))
    .not.toBeInTheDocument();
  window.location.hash = paths.statements(visit.records.visit.id).slice(1);
  await page.getByRole("button", { name: /1 line for it/u }).click();
  await expect.element(page.getByText(/Nobody calls us back/u)).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
});

test("claims are pasted or taken from what was read, none twice, as one step", async () => {
  const visit = new TestVisit();
  visit.add("documents", { title: "Self-assessment", kind: "selfAssessment" });
  const reading = visit.add("sessions", { kind: "documentReading", title: "Self-assessment" });
  visit.add("notes", { sessionId: reading.id, text: "Caseloads are coming down." });
  await mountScreen(visit.records, paths.statements);
  await page.getByRole("tab", { name: /What the host claims/u }).click();
  await page.getByRole("button", { name: "Many at once" }).click();
  await page
    .getByLabelText("Paste claims")
    .fill("1. Audit closes the loop.\n\n- Thresholds are known.\n- Thresholds are known.");
  await page.getByRole("button", { name: "Add these claims" }).click();
  await expect
    .poll(() => rowsNow("statements"))
    .toMatchObject([
      { saidBy: "host", text: "Audit closes the loop." },
      { saidBy: "host", text: "Thresholds are known." },
    ]);
  await page.getByRole("button", { name: "Take one line noted from Self-assessment" }).click();
  await expect.poll(() => rowsNow("statements")).toHaveLength(3);
  await undo();
  await undo();
  await expect.poll(() => rowsNow("statements")).toEqual([]);
});

test("a question about an indicator becomes a hypothesis, and what the host knew is said of each finding", async () => {
  const records = sampleVisit();
  await mountScreen(records, paths.profile);
  await page.getByRole("button", { name: "What to ask: Average caseload" }).click();
  await page.getByRole("button", { name: /^Test this: What is a caseload made of/u }).click();
  await expect
    .poll(() => rowsNow("statements").find(({ text }) => text.startsWith("What is a caseload")))
    .toMatchObject({ saidBy: "team", indicatorId: expect.any(String), askedOf: [] });
  await page.getByRole("link", { name: "Among the hypotheses" }).click();
  await page.getByRole("tab", { name: "What the host knew" }).click();
  await expect.element(page.getByRole("heading", { name: "New to the host (4)" })).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  window.dispatchEvent(new Event("beforeprint"));
  const paper = document.querySelector(".cf-paper")?.textContent ?? "";
  window.dispatchEvent(new Event("afterprint"));
  expect(paper).toContain("Does not hold");
  expect(paper).toContain("New to the host");
});
