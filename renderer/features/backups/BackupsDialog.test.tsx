import { useState, type ReactElement } from "react";
import { beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
import type { VisitId } from "../../../shared/visit/ids.ts";
import { checkFreeSpace } from "../../sync/freeSpace.ts";
import {
  backUp,
  loseNewestActions,
  openAppLaptopWith,
  useVisitRecords,
} from "../../testing/appLaptop.ts";
import { filesOf, main } from "../../testing/mainInMemory.ts";
import { mountAlone } from "../../testing/mountAlone.tsx";
import { putHere, readVisit } from "../../testing/onLaptop.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { accessibilityProblems } from "../../ui/testing/accessibilityProblems.ts";
import { BackupsDialog } from "./BackupsDialog.tsx";
import { LowSpaceNotice } from "./LowSpaceNotice.tsx";

beforeEach(() => page.viewport(1280, 800));

const aVisit = () => {
  const visit = new TestVisit();
  visit.addEvidence(visit.add("findings", { sentence: "Thresholds are not shared." }));
  return visit;
};

async function addNote(visit: TestVisit, text: string) {
  const [session] = visit.records.sessions;
  if (!session) throw new Error("no session");
  await putHere(visit.add("notes", { sessionId: session.id, text }));
}

function OpenedBy({ visitId }: { readonly visitId: VisitId }): ReactElement {
  const records = useVisitRecords(visitId);
  const [isOpen, setOpen] = useState(false);
  return (
    <main>
      <h1>Visit</h1>
      <LowSpaceNotice />
      <Button onPress={() => setOpen(true)}>Backups</Button>
      {isOpen && records && <BackupsDialog records={records} onClose={() => setOpen(false)} />}
    </main>
  );
}

async function openBackups(visit: TestVisit) {
  await mountAlone(<OpenedBy visitId={visit.records.visit.id} />);
  await page.getByRole("button", { name: "Backups" }).click();
  await expect.element(page.getByRole("dialog", { name: "Backups" })).toBeVisible();
}

const rows = () => page.getByRole("list", { name: "Backups, the newest first" });

test("before the first backup the list says when it comes, and one can be made now", async () => {
  const visit = aVisit();
  await openAppLaptopWith(visit.records);
  await openBackups(visit);
  await expect.element(page.getByText(/There is no backup yet/)).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  await page.getByRole("button", { name: "Back up now" }).click();
  await expect.element(page.getByText("Backed up.")).toBeVisible();
  await expect.element(rows().getByText("09:00, 24 November 2026")).toBeVisible();
  await page.getByRole("button", { name: "Back up now" }).click();
  await expect.element(page.getByText(/has everything already/)).toBeVisible();
});

test("a backup shows what it held then, and restoring puts back just what is missing", async () => {
  const visit = aVisit();
  await openAppLaptopWith(visit.records);
  await backUp(visit.records);
  const before = visit.records;
  main.clock += 60 * 60_000;
  await addNote(visit, "Lost in a moment");
  await addNote(visit, "Lost as well");
  await backUp(visit.records);
  await loseNewestActions(visit.records);
  visit.records = before;
  await addNote(visit, "Written since");
  await openBackups(visit);
  await page.getByRole("button", { name: /^See it as it was then, at 10:00/ }).click();
  await expect.element(page.getByRole("heading", { name: /as it was at 10:00/ })).toHaveFocus();
  await expect.element(page.getByText(/^2 changes of this backup are missing/)).toBeVisible();
  const points = page.getByRole("row", { name: /^Notes/ }).getByRole("cell");
  expect(points.elements().map((cell) => cell.textContent)).toEqual(["3", "2"]);
  expect(await accessibilityProblems()).toEqual([]);
  await page.getByRole("button", { name: "Restore from this backup" }).click();
  await expect.element(page.getByText("2 changes were missing and are back.")).toBeVisible();
  await expect.element(page.getByText(/Restoring would change nothing/)).toBeVisible();
  const texts = (await readVisit(visit.records.visit.id))?.notes.map(({ text }) => text).sort();
  expect(texts).toEqual(["Lost as well", "Lost in a moment", "We heard it said.", "Written since"]);
});

test("with the keyboard: restore what is complete, and close; the focus goes back to where it came from", async () => {
  const visit = aVisit();
  await openAppLaptopWith(visit.records);
  await backUp(visit.records);
  await openBackups(visit);
  await expect.element(rows()).toBeVisible();
  page
    .getByRole("button", { name: /^Restore from 09:00/ })
    .element()
    .focus();
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByText(/Nothing was missing/)).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await expect.element(page.getByRole("button", { name: "Backups" })).toHaveFocus();
});

test("a damaged backup says so and changes nothing", async () => {
  const visit = aVisit();
  await openAppLaptopWith(visit.records);
  await backUp(visit.records);
  const [team = ""] = main.teams.keys();
  const { backups } = filesOf(team);
  for (const [name, bytes] of backups) backups.set(name, bytes.with(50, (bytes[50] ?? 0) ^ 1));
  await openBackups(visit);
  await page.getByRole("button", { name: /^Restore from/ }).click();
  await expect.element(page.getByRole("alert").getByText(/damaged/)).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  expect(await readVisit(visit.records.visit.id)).toEqual(visit.records);
});

test("a disk with little room left is said, and no longer once there is more", async () => {
  const visit = aVisit();
  await openAppLaptopWith(visit.records);
  main.freeBytes = 312 * 1024 * 1024;
  await checkFreeSpace();
  await mountAlone(<OpenedBy visitId={visit.records.visit.id} />);
  await expect.element(page.getByText(/Only 312 MB are free/)).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  main.freeBytes = 900 * 1024 * 1024;
  await checkFreeSpace();
  await expect.element(page.getByText(/MB are free/)).not.toBeInTheDocument();
});
