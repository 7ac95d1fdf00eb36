import { expect, onTestFinished, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
import { paths } from "../../places/paths.ts";
import { type HistoryTarget, showHistory } from "../../places/showHistory.ts";
import { handSync, memberOf } from "../../sync/testing/handSync.ts";
import { mountScreen } from "../../testing/mountScreen.tsx";
import { onDisk, peerDevice, peerOf, undo, writeHere } from "../../testing/onLaptop.ts";
import { accessibilityProblems } from "../../ui/testing/accessibilityProblems.ts";

const { keyboard } = userEvent;
const sync = handSync({ members: [memberOf("SK", { device: peerDevice })] });
const versions = page.getByRole("list", { name: /^Versions/ }).getByRole("listitem");

async function openHistory(records: VisitRecords, target: HistoryTarget) {
  await mountScreen(records, paths.visit, { sync });
  showHistory(target);
  onTestFinished(() => showHistory(null));
  return peerOf(records);
}

test("history says who changed what and when, word by word, and any version is had back by keyboard and undone", async () => {
  const visit = new TestVisit();
  const finding = visit.add("findings", { sentence: "Caseloads are high.", state: "emerging" });
  const peer = await openHistory(visit.records, { table: "findings", row: finding.id });
  await peer
    .change(
      "findings",
      finding.id,
      { sentence: "Caseloads are too high.", state: "agreed" },
      "Reword finding",
    )
    .send();
  await expect.element(versions.nth(1)).toBeVisible();
  const newest = versions.first();
  await expect.element(newest).toMatchTextContent(/SK.*14:02, 16 October 2024.*Reword finding/);
  await expect.element(newest).toMatchTextContent("Caseloads are added: too high.");
  await expect.element(newest).toMatchTextContent(/before: Emerging.*after: Agreed/);
  await expect.element(newest).toMatchTextContent("As it is now");
  expect(await accessibilityProblems()).toEqual([]);

  const restore = page.getByRole("button", { name: /^Restore this version of/ });
  await expect.element(restore).toBeVisible();
  while (document.activeElement !== restore.element()) await keyboard("{Tab}");
  await keyboard("{Enter}");
  await expect.element(page.getByText("Restored. Ctrl+Z takes that back.")).toBeVisible();
  const now = () => onDisk().findings.get(finding.id);
  expect(await now()).toMatchObject({ sentence: "Caseloads are high.", state: "emerging" });
  await expect.element(versions.first()).toMatchTextContent("Restore finding");
  expect(await undo()).toBe("Undone: Restore finding");
  expect(await now()).toMatchObject({ sentence: "Caseloads are too high.", state: "agreed" });
});

test("the history of a letter section is of that section, and restoring it leaves the others", async () => {
  const visit = new TestVisit();
  const letter = visit.addLetter({ texts: { thanks: "Thanks.", nextSteps: "May." } });
  const peer = await openHistory(visit.records, {
    table: "letters",
    row: letter.id,
    field: "texts/thanks",
  });
  await peer
    .change("letters", letter.id, { texts: { thanks: "Many thanks.", nextSteps: "June." } })
    .send();
  await expect
    .element(page.getByRole("dialog", { name: "History: thanks and purpose" }))
    .toBeVisible();
  await expect.element(versions.nth(1)).toMatchTextContent("Thanks.");
  await expect.element(versions.first()).not.toMatchTextContent("June");
  await page.getByRole("button", { name: /^Restore this version/ }).click();
  await expect
    .poll(async () => (await onDisk().letters.get(letter.id))?.texts)
    .toEqual({ thanks: "Thanks.", nextSteps: "June." });
});

test("a section that two wrote at once is said to be joined by the app, and what each wrote is read and had back", async () => {
  const visit = new TestVisit();
  const letter = visit.addLetter({ texts: { thanks: "Thank you. You asked us." } });
  const target = { table: "letters", row: letter.id, field: "texts/thanks" } as const;
  const peer = await openHistory(visit.records, target);
  await writeHere("letters", letter, { texts: { thanks: "Many thanks. You asked us." } });
  await peer
    .change("letters", letter.id, { texts: { thanks: "Thank you. You asked us to look." } })
    .send();
  const joined = versions.filter({ hasText: "Joined by the app" });
  await expect.element(joined).toMatchTextContent(/Two changed different sentences at once/);
  await expect.element(joined).toMatchTextContent("As it is now");
  const thanks = async () => (await onDisk().letters.get(letter.id))?.texts.thanks;
  expect(await thanks()).toBe("Many thanks. You asked us to look.");
  expect(await accessibilityProblems()).toEqual([]);
  for (const [who, words] of [
    [/^SK/, "Thank you. You asked us to look."],
    [/^You.*\d{4}Change/, "Many thanks. You asked us."],
  ] as const) {
    const own = versions.filter({ hasText: who });
    await own
      .getByRole("button", { name: /^Restore this version of/ })
      .last()
      .click();
    await expect.poll(thanks).toBe(words);
    await undo();
  }
});

test("restoring leaves the record in its place among the others", async () => {
  const visit = new TestVisit();
  const finding = visit.add("findings", { sentence: "One.", order: 1 });
  const peer = await openHistory(visit.records, { table: "findings", row: finding.id });
  await peer.change("findings", finding.id, { sentence: "Two.", order: 7 }).send();
  await page.getByRole("button", { name: /^Restore this version/ }).click();
  await expect
    .poll(() => onDisk().findings.get(finding.id))
    .toMatchObject({ sentence: "One.", order: 7 });
});

async function openDeleted(records: VisitRecords) {
  await mountScreen(records, paths.deleted, { sync });
  return peerOf(records);
}

const deleted = page.getByRole("list", { name: /^Deleted/ }).getByRole("listitem");

test("a session that a peer deleted with its notes stands in one line, and comes back whole", async () => {
  const visit = new TestVisit();
  const finding = visit.add("findings");
  const note = visit.addEvidence(finding, { text: "Plans are late." });
  const second = visit.add("notes", { sessionId: note.sessionId, text: "Nobody chases." });
  const peer = await openDeleted(visit.records);
  await expect.element(page.getByText("Nothing is deleted")).toBeVisible();
  peer.write(
    [
      { table: "links", delete: visit.records.links[0]?.id ?? "" },
      { table: "notes", delete: note.id },
      { table: "notes", delete: second.id },
      { table: "sessions", delete: note.sessionId },
    ],
    "Delete session",
  );
  await peer.send();
  await expect
    .element(deleted)
    .toMatchTextContent(
      /Session · 15 October 2024, 11:15.*Social workers.*Deleted by SK, 14:02, 16 October 2024, with 2 notes, 1 link to evidence/,
    );
  expect(await accessibilityProblems()).toEqual([]);
  await keyboard("{Tab}");
  const restore = page.getByRole("button", { name: "Restore: Social workers" });
  while (document.activeElement !== restore.element()) await keyboard("{Tab}");
  await keyboard("{Enter}");
  await expect.element(page.getByText(/“Social workers” is back/)).toBeVisible();
  expect(await onDisk().notes.count()).toBe(2);
  expect(await onDisk().links.count()).toBe(1);
  await undo();
  await expect.element(deleted).toBeVisible();
  expect(await onDisk().notes.count()).toBe(0);
});

test("what a deleted concern said is not shown", async () => {
  const visit = new TestVisit();
  const concern = visit.add("concerns", { text: "Bruises on an arm." });
  const peer = await openDeleted(visit.records);
  await peer.delete("concerns", concern.id).send();
  await expect.element(deleted).toMatchTextContent("Safeguarding concern");
  await expect.element(deleted).not.toMatchTextContent("Bruises");
});
