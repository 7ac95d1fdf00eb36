import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { TestVisit } from "../../../../shared/letter/testing/testVisit.ts";
import { goTo, paths } from "../../../places/paths.ts";
import { handSync, memberOf } from "../../../sync/testing/handSync.ts";
import { mountScreen } from "../../../testing/mountScreen.tsx";
import { rowsNow, undo } from "../../../testing/onLaptop.ts";
import { accessibilityProblems } from "../../../ui/testing/accessibilityProblems.ts";
import { proposedWords } from "../finding/mergeFindings.ts";
import { mergeInto } from "../finding/reshapeCommands.ts";

const panel = page.getByRole("region", { name: "Comments" });
const said = panel.getByRole("listitem");

test("a comment is said to a peer, counted on the board, resolved, undone, and goes over to the finding it is merged into", async () => {
  const visit = new TestVisit();
  const jp = visit.add("peers", { initials: "JP", seat: "lead", order: 1 });
  const sk = visit.add("peers", { initials: "SK", role: "Head of practice", order: 2 });
  const finding = visit.add("findings", { sentence: "Most plans are late.", polarity: "area" });
  const other = visit.add("findings", { sentence: "Plans are known late.", polarity: "area" });
  await mountScreen(visit.records, (id) => paths.findings(id, finding.id), {
    sync: handSync({ members: [memberOf("JP", { isMe: true })] }),
  });
  await panel.getByRole("button", { name: "Add the comment" }).click();
  await expect.element(panel.getByText(/Write the comment first/u)).toBeVisible();
  await panel
    .getByRole("textbox", { name: "Comment" })
    .fill("Does case 7 bear this out? Ring 07700 900123.");
  await expect.element(panel.getByText(/telephone|phone/u)).toBeVisible();
  await panel.getByRole("textbox", { name: "Comment" }).fill("Does case 7 bear this out?");
  await panel.getByRole("button", { name: /To$/u }).click();
  await page.getByRole("option", { name: "SK, Head of practice" }).click();
  await panel.getByRole("button", { name: "Add the comment" }).click();
  await expect.element(said).toMatchTextContent(/^JP to SK · .*Does case 7 bear this out\?/u);
  expect(rowsNow("comments")).toMatchObject([
    { of: { type: "finding", id: finding.id }, to: sk.id, by: jp.id, resolved: false },
  ]);
  await expect.element(page.getByText("one open comment")).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);

  await said.getByRole("button", { name: /^Resolve/u }).click();
  await expect.element(said).toMatchTextContent(/resolved/u);
  await expect.element(page.getByText("one open comment")).not.toBeInTheDocument();
  expect(await undo()).toBe("Undone: Resolve comment");
  await expect.element(page.getByText("one open comment")).toBeVisible();

  await mergeInto(other, finding, {
    ...proposedWords(other, finding),
    polarity: "area",
    left: new Set(),
    bearings: new Map(),
  });
  expect(rowsNow("comments")).toMatchObject([{ of: { type: "finding", id: other.id } }]);
  expect(await undo()).toBe("Undone: Merge findings");
  expect(rowsNow("comments")).toMatchObject([{ of: { type: "finding", id: finding.id } }]);
  expect(await undo()).toBe("Undone: Add comment");
  expect(rowsNow("comments")).toEqual([]);
});

test("a recommendation is talked about where it stands", async () => {
  const visit = new TestVisit();
  const jp = visit.add("peers", { initials: "JP", seat: "lead" });
  const finding = visit.add("findings", { sentence: "Most plans are late.", polarity: "area" });
  const advice = visit.add("recommendations", { findingId: finding.id, text: "Plan earlier." });
  await mountScreen(visit.records, (id) => paths.findings(id, finding.id));
  await page.getByRole("button", { name: "Comments: recommendation 1" }).click();
  const form = page.getByRole("form", { name: "Comment on recommendation 1" });
  await form.getByRole("textbox", { name: "Comment" }).fill("By when?");
  await form.getByRole("button", { name: "Add the comment" }).click();
  await expect
    .element(page.getByRole("button", { name: "Comments, one open: recommendation 1" }))
    .toBeVisible();
  expect(rowsNow("comments")).toMatchObject([
    { of: { type: "recommendation", id: advice.id }, to: null, by: jp.id },
  ]);
  expect(await accessibilityProblems()).toEqual([]);
});

test("a line of a session and a case are talked about over their screen, by a key or a button, and say how much is open", async () => {
  const visit = new TestVisit();
  visit.add("peers", { initials: "JP", seat: "lead" });
  const session = visit.add("sessions", { title: "Team managers" });
  const note = visit.add("notes", { sessionId: session.id, text: "Plans are late." });
  const sampled = visit.add("cases", { label: "4" });
  await mountScreen(visit.records, (id) => paths.session(id, session.id));
  const line = page.getByRole("button", { name: "Plans are late." });
  await expect.element(line).toBeVisible();
  line.element().focus();
  await userEvent.keyboard("{Alt>}c{/Alt}");
  const dialog = page.getByRole("dialog", { name: "Comments" });
  await expect.element(dialog).toMatchTextContent(/Plans are late\..*Team managers/u);
  await dialog.getByRole("textbox", { name: "Comment" }).fill("Which plans?");
  await dialog.getByRole("button", { name: "Add the comment" }).click();
  await expect.element(dialog.getByRole("listitem")).toMatchTextContent(/JP.*Which plans\?/u);
  expect(await accessibilityProblems()).toEqual([]);
  await userEvent.keyboard("{Escape}");
  await expect.element(line).toHaveFocus();
  await page.getByRole("button", { name: "one comment" }).click();
  await dialog.getByRole("button", { name: /^Resolve/u }).click();
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect.element(page.getByRole("button", { name: "one comment" })).not.toBeInTheDocument();
  goTo(paths.cases(visit.records.visit.id, sampled.id));
  await page.getByRole("button", { name: "Comments: case 4" }).click();
  await dialog.getByRole("textbox", { name: "Comment" }).fill("Read again?");
  await dialog.getByRole("button", { name: "Add the comment" }).click();
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect
    .element(page.getByRole("button", { name: "Comments, one open: case 4" }))
    .toBeVisible();
  expect(rowsNow("comments")).toMatchObject([
    { of: { type: "note", id: note.id }, resolved: true },
    { of: { type: "case", id: sampled.id }, resolved: false },
  ]);
});
