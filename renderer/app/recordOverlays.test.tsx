import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { TestVisit } from "../../shared/letter/testing/testVisit.ts";
import { rowNow } from "../db/testing/testLaptop.ts";
import { goTo, paths } from "../places/paths.ts";
import { mountScreen } from "../testing/mountScreen.tsx";
import { peerOf, writeHere } from "../testing/onLaptop.ts";
import { accessibilityProblems } from "../ui/testing/accessibilityProblems.ts";

const { keyboard } = userEvent;
const rail = page.getByRole("navigation", { name: "Places in this visit" });

test("two versions show as a quiet count in the rail and a mark on the record, until they are settled", async () => {
  const visit = new TestVisit();
  const session = visit.add("sessions");
  const note = visit.add("notes", { sessionId: session.id, text: "Plans are late." });
  await mountScreen(visit.records, (id) => paths.session(id, session.id));
  const peer = await peerOf(visit.records);
  const line = page.getByRole("list", { name: "Notes of this session" }).getByRole("listitem");
  await expect.element(line).toMatchTextContent("Plans are late.");
  await expect.element(rail).not.toMatchTextContent("to settle");
  await writeHere("notes", note, { text: "Plans are often late." });
  await peer.change("notes", note.id, { text: "Plans are seldom late." }).send();
  await expect.element(rail).toMatchTextContent("1 to settle");
  await expect.element(line).toMatchTextContent("Two versions");
  await line.getByRole("link", { name: "Two versions" }).click();
  await expect.element(page.getByRole("heading", { name: "Two versions", level: 1 })).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  await page.getByRole("button", { name: /^Keep that/ }).click();
  await expect.element(page.getByText("Nothing to settle")).toBeVisible();
  await page.getByRole("link", { name: "Sessions" }).click();
  await expect.element(page.getByRole("heading", { name: "Sessions", level: 1 })).toBeVisible();
  await expect.element(rail).not.toMatchTextContent("to settle");
});

test("a line’s history opens from the line by keyboard, restores, and Ctrl+Z on another screen takes that back", async () => {
  const visit = new TestVisit();
  const session = visit.add("sessions");
  const note = visit.add("notes", { sessionId: session.id, text: "Plans are late." });
  await mountScreen(visit.records, (id) => paths.session(id, session.id));
  const entry = page.getByLabelText("New line");
  await expect.element(entry).toHaveFocus();
  await keyboard("{ArrowUp} Often.{Enter}");
  await expect
    .element(page.getByRole("button", { name: "Plans are late. Often." }))
    .toBeInTheDocument();
  await keyboard("{ArrowUp}");
  await expect.element(page.getByLabelText(/^Edit line/)).toHaveFocus();
  await page.getByRole("button", { name: "History" }).last().click();
  const dialog = page.getByRole("dialog", { name: "History: note" });
  await expect.element(dialog).toMatchTextContent(/you.*Edit note/i);
  await dialog.getByRole("button", { name: /^Restore this version/ }).click();
  await expect.poll(() => rowNow("notes", note.id)?.text).toBe("Plans are late.");
  await keyboard("{Escape}");
  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(entry).toHaveFocus();
  await keyboard("{Alt>}4{/Alt}");
  await expect.element(page.getByRole("heading", { name: "Findings", level: 1 })).toBeVisible();
  await keyboard("{Control>}z{/Control}");
  await expect.poll(() => rowNow("notes", note.id)?.text).toBe("Plans are late. Often.");
  await keyboard("{Control>}z{/Control}");
  await expect.poll(() => rowNow("notes", note.id)?.text).toBe("Plans are late.");
});

test("the history of a peer, of a check-in and of a concern opens where each stands; what was just typed about a concern is in it", async () => {
  const visit = new TestVisit();
  const session = visit.add("sessions");
  visit.add("peers", { initials: "QZ" });
  visit.add("checkIns", { day: "2024-10-15" });
  const concern = visit.add("concerns", { sessionId: session.id });
  const { reload } = await mountScreen(visit.records, paths.team);
  for (const [place, menu, title] of [
    [paths.team, "More for QZ", "History: peer"],
    [paths.checkIns, "More for the check-in of Tuesday 15 October 2024", "History: check-in"],
  ] as const) {
    goTo(place(session.visitId));
    await page.getByRole("button", { name: menu, exact: true }).click();
    await page.getByRole("menuitem", { name: "History" }).click();
    await expect.element(page.getByRole("dialog", { name: title })).toBeVisible();
    await keyboard("{Escape}");
    await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
  }
  goTo(paths.session(session.visitId, session.id));
  await page.getByRole("button", { name: /^Safeguarding concern recorded/ }).click();
  await page.getByLabelText(/^What came of it/).fill("seen at home, safe");
  await page.getByRole("button", { name: /^More for the concern/ }).click();
  await page.getByRole("menuitem", { name: "History" }).click();
  const dialog = page.getByRole("dialog", { name: "History: safeguarding concern" });
  await expect.element(dialog).toMatchTextContent(/you.*seen at home, safe/i);
  expect(rowNow("concerns", concern.id)?.outcome).toBe("seen at home, safe");
  expect(await accessibilityProblems()).toEqual([]);
  // The visit is left and opened again.
  await reload();
  await expect.element(page.getByLabelText("New line")).toBeVisible();
  expect(page.getByRole("dialog").elements()).toEqual([]);
});
