import { cleanup } from "vitest-browser-react";
import { beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { err } from "../../../shared/result.ts";
import type { VisitId } from "../../../shared/visit/ids.ts";
import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
import { readVisitFile } from "../../../shared/visit/file/visitFile.ts";
import { paths } from "../../places/paths.ts";
import type { MemberView } from "../../sync/syncStatus.ts";
import {
  backUp,
  openAppLaptopWith,
  removeDatabaseRows,
  rowsLeft,
} from "../../testing/appLaptop.ts";
import { filesOf, main } from "../../testing/mainInMemory.ts";
import { mountAlone } from "../../testing/mountAlone.tsx";
import { readVisit, writeHere } from "../../testing/onLaptop.ts";
import { accessibilityProblems } from "../../ui/testing/accessibilityProblems.ts";
import { StartScreen } from "../visits/begin/StartScreen.tsx";
import { CloseVisitScreen } from "./CloseVisitScreen.tsx";

beforeEach(() => page.viewport(1280, 800));

function midthorpe() {
  const visit = new TestVisit({ hostName: "Midthorpe Council" });
  visit.addEvidence(visit.add("findings", { sentence: "Thresholds are not shared." }));
  return visit;
}

async function openClosing(
  visit: TestVisit,
  props: { readonly unsent?: number; readonly members?: readonly MemberView[] } = {},
) {
  await openAppLaptopWith(visit.records);
  const { id } = visit.records.visit;
  await mountAlone(<CloseVisitScreen visitId={id} {...props} />);
  return id;
}

async function openStart() {
  await cleanup();
  await mountAlone(<StartScreen onSettings={() => undefined} onTour={() => undefined} />);
}

const button = (name: string) => page.getByRole("button", { name, exact: true });
const heading = (name: string) => page.getByRole("heading", { name, level: 1 });
/** Text that holds these words: a notice says before them what kind it is. */
const words = (text: string) => page.getByText(text, { exact: false });
const isHere = async (id: VisitId) => (await readVisit(id)) !== undefined;

const member = (name: string, fields: Partial<MemberView> = {}): MemberView => ({
  device: name.padEnd(32, "0"),
  name,
  role: "Head of service",
  organisation: "Munbridge City",
  isMe: false,
  isLead: false,
  isRemoved: false,
  lastHeard: null,
  ...fields,
});

test("page by page with the keyboard alone: archive, name, certificate; nothing of the visit is left", async () => {
  const visit = midthorpe();
  const id = await openClosing(visit);
  await expect.element(heading("Close this visit")).toHaveFocus();
  expect(await accessibilityProblems()).toEqual([]);
  button("Continue").element().focus();
  await userEvent.keyboard("{Enter}");
  await expect.element(heading("Keep an archive")).toHaveFocus();
  button("Continue").element().focus();
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByRole("alert", { name: "There is a problem" })).toHaveFocus();
  expect(await accessibilityProblems()).toEqual([]);
  button("Save the archive…").element().focus();
  await userEvent.keyboard("{Enter}");
  await expect.element(words("Saved as Midthorpe Council.visit.json.")).toBeVisible();
  const [archive] = main.saved;
  expect(readVisitFile(new TextDecoder().decode(archive?.bytes))).toEqual({
    ok: true,
    value: visit.records,
  });
  expect(await accessibilityProblems()).toEqual([]);
  button("Continue").element().focus();
  await userEvent.keyboard("{Enter}");
  await expect.element(heading("Destroy the visit on this laptop")).toHaveFocus();
  page.getByLabelText("Type “Midthorpe Council” to confirm").element().focus();
  await userEvent.keyboard("Midthorpe{Enter}");
  await expect.element(page.getByRole("alert", { name: "There is a problem" })).toHaveFocus();
  expect(await isHere(id)).toBe(true);
  expect(await accessibilityProblems()).toEqual([]);
  page.getByLabelText("Type “Midthorpe Council” to confirm").element().focus();
  await userEvent.keyboard("{End}  council{Enter}");
  await expect.element(heading("Certificate of destruction")).toHaveFocus();
  expect(await accessibilityProblems()).toEqual([]);
  expect(await isHere(id)).toBe(false);
  expect(await rowsLeft(id)).toBe(0);
  expect(main.teams.size).toBe(0);
  await button("Save the certificate…").click();
  await expect.element(page.getByText(/^Saved as Certificate Midthorpe Council/)).toBeVisible();
  const text = new TextDecoder().decode(main.saved[1]?.bytes);
  expect(main.saved[1]?.what).toBe("certificate");
  expect(text).toMatch(/Notes: +1\n/);
  expect(text).toMatch(/Sessions: +1\n/);
  const digest = await crypto.subtle.digest("SHA-256", archive?.bytes as Uint8Array<ArrayBuffer>);
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0"));
  expect(text).toContain(hex.join(""));
  expect(text).toContain("nothing of the visit was found");
  // Of what the visit held there is nothing in it.
  expect(text).not.toContain("Thresholds");
});

test("concerns that are still open are listed, and closing asks whether the host has them", async () => {
  const visit = midthorpe();
  const session = visit.add("sessions", { title: "Social workers" });
  visit.add("concerns", { sessionId: session.id, text: "girl left with father tonight" });
  await openClosing(visit);
  await expect.element(words("One concern is still open")).toBeVisible();
  await expect.element(page.getByRole("link", { name: /Social workers/ })).toBeVisible();
  await expect.element(words("nobody told yet")).toBeVisible();
  expect(document.body.textContent).not.toContain("girl left");
  expect(await accessibilityProblems()).toEqual([]);
  await button("Continue").click();
  await button("Save the archive…").click();
  await button("Continue").click();
  await page.getByLabelText("Type “Midthorpe Council” to confirm").fill("Midthorpe Council");
  await button("Destroy the visit").click();
  await expect.element(page.getByRole("alert", { name: "There is a problem" })).toHaveFocus();
  expect(await accessibilityProblems()).toEqual([]);
  await page.getByText("The host has the concern that is still open").click();
  await button("Destroy the visit").click();
  await expect.element(heading("Certificate of destruction")).toHaveFocus();
});

test("no archive needs a reason, which the certificate gives", async () => {
  await openClosing(midthorpe());
  await button("Continue").click();
  await words("Keep nothing").click();
  await button("Continue").click();
  await expect.element(page.getByRole("alert", { name: "There is a problem" })).toBeVisible();
  await page.getByLabelText("Why is there no archive?").fill("The terms of reference say so");
  expect(await accessibilityProblems()).toEqual([]);
  await button("Continue").click();
  await expect.element(words("No archive is kept.")).toBeVisible();
  await page.getByLabelText(/to confirm/).fill("midthorpe council");
  await button("Destroy the visit").click();
  await expect.element(words("The terms of reference say so")).toBeVisible();
  expect(main.saved).toEqual([]);
});

test("a disk that does not take the archive is said, and an archive called off is not one", async () => {
  await openClosing(midthorpe());
  await button("Continue").click();
  main.answerSave = () => err({ type: "DiskFull" });
  await button("Save the archive…").click();
  await expect.element(words("The archive was not saved")).toBeVisible();
  main.answerSave = () => err({ type: "Cancelled" });
  await button("Save the archive…").click();
  await expect.element(words("The archive was not saved")).not.toBeInTheDocument();
  await button("Continue").click();
  await expect.element(page.getByRole("alert", { name: "There is a problem" })).toBeVisible();
});

test("an archive that a peer's change has overtaken must be saved again", async () => {
  const visit = midthorpe();
  const id = await openClosing(visit);
  await button("Continue").click();
  await button("Save the archive…").click();
  await button("Continue").click();
  const [note] = visit.records.notes;
  if (note) await writeHere("notes", note, { text: "Changed by a peer meanwhile" });
  await page.getByLabelText(/to confirm/).fill("Midthorpe Council");
  await button("Destroy the visit").click();
  await expect.element(words("The visit was not closed")).toBeVisible();
  expect(await isHere(id)).toBe(true);
  await page.getByRole("link", { name: "Back" }).click();
  await expect.element(words("The visit has changed since the archive was saved")).toBeVisible();
  await button("Save it again…").click();
  await button("Continue").click();
  await page.getByLabelText(/to confirm/).fill("Midthorpe Council");
  await button("Destroy the visit").click();
  await expect.element(heading("Certificate of destruction")).toBeVisible();
});

test("a hold stands in the way with its reason until it is lifted with one", async () => {
  const visit = midthorpe();
  const id = await openClosing(visit);
  await button("Place a disclosure hold instead").click();
  await button("Place the hold").click();
  await expect.element(words("Say who asked, and for what")).toBeVisible();
  await page.getByLabelText("Who asked, and for what").fill("Request FOI 1482 for the notes");
  expect(await accessibilityProblems()).toEqual([]);
  await button("Place the hold").click();
  await expect.element(heading("This visit is on hold")).toBeVisible();
  await expect.element(words("Request FOI 1482 for the notes")).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  expect((await readVisit(id))?.holds).toMatchObject([{ lifted: null }]);
  await page.getByRole("button", { name: /^Lift this hold of/ }).click();
  await button("Lift the hold").click();
  await expect.element(words("Say why the hold is lifted")).toBeVisible();
  await page.getByLabelText("Why it is lifted").fill("Answered on 12 November");
  await button("Lift the hold").click();
  await expect.element(heading("Close this visit")).toBeVisible();
  expect((await readVisit(id))?.holds).toMatchObject([
    { reason: "Request FOI 1482 for the notes", lifted: { reason: "Answered on 12 November" } },
  ]);
});

test("what the team does not have yet is warned of, and the lead sees which laptops hold the visit", async () => {
  await openClosing(midthorpe(), {
    unsent: 12,
    members: [
      member("LP", { isMe: true, isLead: true }),
      member("MC"),
      member("JP"),
      member("RT", { isRemoved: true }),
    ],
  });
  await expect.element(words("12 changes of this laptop have not reached the team")).toBeVisible();
  await expect
    .element(words("Two other laptops of the team may still hold this visit"))
    .toBeVisible();
  await expect.element(words("MC, Head of service, Munbridge City")).toBeVisible();
  expect(page.getByText(/^RT/).elements()).toEqual([]);
  expect(await accessibilityProblems()).toEqual([]);
});

test("keys that cannot be destroyed leave the visit as it was", async () => {
  const id = await openClosing(midthorpe());
  await button("Continue").click();
  await button("Save the archive…").click();
  await button("Continue").click();
  main.ringFault = true;
  await page.getByLabelText(/to confirm/).fill("Midthorpe Council");
  await button("Destroy the visit").click();
  await expect.element(page.getByText(/keys could not be destroyed/)).toBeVisible();
  expect(await isHere(id)).toBe(true);
});

test("a certificate says what could not be removed, and is still there after a lock", async () => {
  const id = await openClosing(midthorpe());
  await expect.poll(() => main.teams.size).toBe(1);
  await button("Continue").click();
  await button("Save the archive…").click();
  await button("Continue").click();
  main.destroyFault = { type: "ReadOnly" };
  await page.getByLabelText(/to confirm/).fill("Midthorpe Council");
  await button("Destroy the visit").click();
  await expect.element(words("Not everything could be removed yet")).toBeVisible();
  await expect.element(page.getByText(/this was still found: sealed files/)).toBeVisible();
  await openStart();
  await expect.element(page.getByText(/its certificate is not saved yet/)).toBeVisible();
  await expect.element(words("Something of a removed visit is still")).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  await cleanup();
  await mountAlone(<CloseVisitScreen visitId={id} />);
  await expect.element(heading("Certificate of destruction")).toBeVisible();
  await button("Save the certificate…").click();
  await expect.element(page.getByText(/^Saved as Certificate/)).toBeVisible();
  await openStart();
  await expect.element(heading("Critical Friend")).toBeVisible();
  expect(page.getByText(/its certificate is not saved yet/).elements()).toEqual([]);
});

test("removing from the start screen destroys the same, and a hold blocks it too", async () => {
  const visit = midthorpe();
  const hold = visit.add("holds", { reason: "Request FOI 1482" });
  await openAppLaptopWith(visit.records);
  const { id } = visit.records.visit;
  await openStart();
  await button("More for Midthorpe Council").click();
  await page.getByRole("menuitem", { name: "Remove from this laptop" }).click();
  await expect.element(page.getByRole("dialog", { name: /is on hold/ })).toBeVisible();
  await expect.element(words("Request FOI 1482")).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  await button("Keep the visit").click();
  await openAppLaptopWith({
    ...visit.records,
    holds: [{ ...hold, lifted: { at: "2026-11-20T09:00:00.000Z", reason: "Answered" } }],
  });
  await openStart();
  await button("More for Midthorpe Council").click();
  await page.getByRole("menuitem", { name: "Remove from this laptop" }).click();
  await button("Remove the visit").click();
  await expect.poll(() => isHere(id)).toBe(false);
  await expect.poll(() => main.asked.at(-1)).toBe("destroyTeam");
  expect(await rowsLeft(id)).toBe(0);
  expect(main.saved).toEqual([]);
});

test("a visit whose rows are gone is offered to be rebuilt before anything else", async () => {
  const visit = midthorpe();
  await openAppLaptopWith(visit.records);
  const { id } = visit.records.visit;
  await backUp(visit.records);
  await removeDatabaseRows(visit.records);
  await openStart();
  await expect.element(page.getByText(/records of a visit are lost/)).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  await button("Rebuild the visit").click();
  await expect.element(page.getByRole("link", { name: "Midthorpe Council" })).toBeVisible();
  expect(await readVisit(id)).toEqual(visit.records);
  expect(page.getByText(/records of a visit are lost/).elements()).toEqual([]);
  expect(filesOf([...main.teams.keys()][0] ?? "").backups.size).toBe(1);
  expect(paths.closeVisit(id)).toContain(id);
});
