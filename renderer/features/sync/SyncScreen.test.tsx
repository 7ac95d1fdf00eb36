import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { cleanup } from "vitest-browser-react";
import { err, ok } from "../../../shared/result.ts";
import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
import { paths } from "../../places/paths.ts";
import { handSync } from "../../sync/testing/handSync.ts";
import { moments, team } from "../../sync/testing/syncMoments.ts";
import type { TeamSync } from "../../sync/teamSync.ts";
import {
  accessibilityProblems,
  accessibilityProblemsInBothThemes,
} from "../../ui/testing/accessibilityProblems.ts";
import { main } from "../../testing/mainInMemory.ts";
import { mountAlone } from "../../testing/mountAlone.tsx";
import { mountScreen } from "../../testing/mountScreen.tsx";
import { FirstSync } from "./FirstSync.tsx";

const { keyboard } = userEvent;
const folder = { handle: "a".repeat(32), name: "OneDrive – Review team" };
const view = {
  kind: "folder",
  label: folder.name,
  isCredentialKept: true,
  needsCredential: false,
} as const;

async function open(status: Parameters<typeof handSync>[0], answers: Partial<TeamSync> = {}) {
  const sync = handSync(status, answers);
  await mountScreen(new TestVisit().records, paths.sync, { sync });
  return sync;
}
const button = (name: string) => page.getByRole("button", { name, exact: true });

test("each standing is said in words", async () => {
  const sync = await open(moments.localOnly);
  const standing = page.getByRole("heading", { level: 2 }).first();
  await expect.element(standing).toHaveTextContent("On this laptop only");
  for (const [moment, said] of [
    ["toSend", "3 changes to send"],
    ["syncing", "Syncing"],
    ["upToDate", "Up to date, verified at 00:02"],
    ["attention", "Needs attention"],
  ] as const) {
    sync.become({
      store: sync.status.value().store ?? handSync().status.value().store,
      ...moments[moment],
    });
    await expect.element(standing).toHaveTextContent(said);
  }
});

test("a folder is chosen from the keyboard, and the first sync starts", async () => {
  main.picks = folder;
  const sync = await open(moments.localOnly);
  (await button("Choose where to sync").findElement()).focus();
  await keyboard("{Enter}");
  await expect.element(page.getByRole("dialog")).toBeVisible();
  await keyboard("{Tab}");
  await expect.element(page.getByRole("radio", { name: /A folder/ })).toHaveFocus();
  await keyboard("{Tab}{Enter}");
  await expect.element(page.getByText(folder.name)).toBeVisible();
  await keyboard("{Tab}{Enter}");
  await expect.element(page.getByText("Synced. What others had sent is here.")).toBeVisible();
  expect(sync.asked).toEqual([
    `chooseStore ${JSON.stringify({ kind: "folder", handle: folder.handle })} {"begin":false}`,
    "syncNow",
  ]);
});

test("before the first sending, what may tell who somebody is is said with the way there", async () => {
  const visit = new TestVisit();
  const session = visit.add("sessions");
  visit.add("notes", {
    sessionId: session.id,
    text: "the mother of AM was rung by Zbigniew Kowalczyk",
  });
  const sync = handSync({ ...moments.toSend, verifiedAt: null });
  await mountScreen(visit.records, paths.sync, { sync });
  await button("Sync now").click();
  const asks = page.getByRole("alertdialog", { name: "One place may tell who somebody is" });
  await expect.element(asks).toBeVisible();
  await expect.element(asks.getByText(/“AM” looks like a person's initials/)).toBeVisible();
  await expect.element(asks.getByText(/“Zbigniew Kowalczyk” looks like/)).toBeVisible();
  await expect
    .element(asks.getByRole("link", { name: "Note" }))
    .toHaveAttribute("href", expect.stringContaining(session.id));
  expect(await accessibilityProblems()).toEqual([]);
  // Enter in haste sends nothing.
  await expect.element(button("Go through them first")).toHaveFocus();
  await keyboard("{Enter}");
  await expect.element(asks).not.toBeInTheDocument();
  expect(sync.asked).toEqual([]);
  await button("Copy to USB").click();
  await button("Send all the same").click();
  await expect.element(page.getByText(/copied to KINGSTON/)).toBeVisible();
  expect(sync.asked).toEqual(["copyToUsb"]);
  // Passed knowingly, it is not asked again.
  await button("Sync now").click();
  await expect.element(page.getByText(/^Synced/)).toBeVisible();
  expect(sync.asked).toEqual(["copyToUsb", "syncNow"]);
});

test("a place to sync with is chosen only after the look through: from then on all is sent by itself", async () => {
  const visit = new TestVisit();
  const session = visit.add("sessions");
  visit.add("notes", { sessionId: session.id, text: "spoke to Zbigniew Kowalczyk" });
  const sync = handSync({ ...moments.localOnly, verifiedAt: null });
  await mountScreen(visit.records, paths.sync, { sync });
  await button("Choose where to sync").click();
  await button("Go through them first").click();
  await expect
    .element(page.getByRole("dialog", { name: "Where does the team sync?" }))
    .not.toBeInTheDocument();
  expect(sync.asked).toEqual([]);
  await button("Choose where to sync").click();
  await button("Send all the same").click();
  await expect
    .element(page.getByRole("dialog", { name: "Where does the team sync?" }))
    .toBeVisible();
});

test("what was sent before, and what names nobody, is sent without a question", async () => {
  const visit = new TestVisit();
  const session = visit.add("sessions");
  visit.add("notes", { sessionId: session.id, text: "spoke to Zbigniew Kowalczyk" });
  const sync = handSync(moments.upToDate);
  await mountScreen(visit.records, paths.sync, { sync });
  await button("Sync now").click();
  await expect.element(page.getByText(/^Synced/)).toBeVisible();
  expect(sync.asked).toEqual(["syncNow"]);
});

test("what is missing is said on top and at its field, and typing survives a change of kind", async () => {
  await open(moments.localOnly);
  await button("Choose where to sync").click();
  await page.getByText("A WebDAV server").click();
  await page.getByLabelText("User name").fill("mc");
  await button("Use this place").click();
  const summary = page.getByRole("alert", { name: "There is a problem" });
  await expect.element(summary).toHaveFocus();
  await summary.getByRole("link", { name: "Enter the address of the server" }).click();
  await expect.element(page.getByLabelText("Address")).toHaveFocus();
  expect(await accessibilityProblems()).toEqual([]);
  await page.getByText("S3 storage").click();
  // The problems of the other kind are not those of this one.
  await expect.element(summary).not.toBeInTheDocument();
  await page.getByText("A WebDAV server").click();
  await expect.element(page.getByLabelText("User name")).toHaveValue("mc");
});

test.each([
  [
    { type: "Empty", wasUsed: false },
    /nothing of this visit here yet/,
    /Start the team’s files here/,
  ],
  [{ type: "Empty", wasUsed: true }, /in use, and is empty now/, /Start again here/],
  [{ type: "OtherTeam" }, /Another team’s files/, /Start this team’s files here too/],
  [{ type: "Unproven", markers: [] }, /may not be your team’s/, /Sync here all the same/],
] as const)("%j is asked back before anything is written", async (error, asks, begin) => {
  main.picks = folder;
  const sync = await open(moments.localOnly, {
    chooseStore: async (_, { begin: isBegun }) => (isBegun ? ok(view) : err(error)),
  });
  await button("Choose where to sync").click();
  await button("Choose the folder").click();
  await button("Use this place").click();
  await expect.element(page.getByRole("alertdialog", { name: asks })).toBeVisible();
  // Enter in haste goes back; what was chosen is still there.
  await expect.element(button("Back to the choice")).toHaveFocus();
  expect(await accessibilityProblems()).toEqual([]);
  await keyboard("{Enter}");
  await expect.element(page.getByText(folder.name)).toBeVisible();
  expect(sync.asked.filter((asked) => asked.includes('"begin":true'))).toEqual([]);
  await button("Use this place").click();
  await page.getByRole("button", { name: begin }).click();
  await expect.element(page.getByText(/^Synced/)).toBeVisible();
  expect(sync.asked.at(-2)).toContain('"begin":true');
});

test("a place that cannot be used says why, and keeps what was typed", async () => {
  await open(moments.localOnly, {
    chooseStore: () => Promise.resolve(err({ type: "SignInNeeded" })),
  });
  await button("Choose where to sync").click();
  await page.getByText("A WebDAV server").click();
  await page.getByLabelText("Address").fill("https://files.example.gov.uk/dav");
  await page.getByLabelText("User name").fill("mc");
  await page.getByLabelText("Password").fill("not it");
  await button("Use this place").click();
  await expect.element(page.getByRole("alert").getByText(/wants you to sign in/)).toBeVisible();
  await expect.element(page.getByLabelText("Password")).toHaveValue("not it");
});

test("a sync that is under way shows how far it is and can be cancelled", async () => {
  const sync = await open(moments.syncing);
  await expect.element(page.getByText("Sending 12 of 40 files")).toBeVisible();
  await button("Cancel").click();
  expect(sync.asked).toEqual(["cancel"]);
});

test("a stick is copied to and merged from, and both say what came of it", async () => {
  await open(moments.toSend);
  await button("Copy to USB").click();
  await expect.element(page.getByText(/42 files copied to KINGSTON/)).toBeVisible();
  await button("Merge from USB").click();
  await expect
    .element(page.getByText(/7 files with 132 changes taken in from KINGSTON/))
    .toBeVisible();
});

test("a stick without the team's files says so, and a closed dialog says nothing", async () => {
  let answer: Awaited<ReturnType<TeamSync["mergeFromUsb"]>> = err({
    type: "Empty",
    wasUsed: false,
  });
  await open(moments.toSend, { mergeFromUsb: () => Promise.resolve(answer) });
  await button("Merge from USB").click();
  const alarm = page.getByText(/nothing of this visit in that folder/);
  await expect.element(alarm).toBeVisible();
  answer = err({ type: "Cancelled" });
  await button("Merge from USB").click();
  await expect.element(alarm).not.toBeInTheDocument();
});

test("pictures that were looked for and are not there are said with why, whom to ask, and which they are", async () => {
  await open(moments.picturesNotThere);
  await expect.element(page.getByText(/Two pictures have not come$/u)).toBeVisible();
  await expect.element(page.getByText(/^Ask RA to sync/u)).toBeVisible();
  await button("Which they are").click();
  await expect.element(page.getByText(/^“The vision wall in reception”/u)).toBeVisible();
});

test("the copies say how much was missing", async () => {
  await open(moments.upToDate, { restore: () => Promise.resolve(17) });
  await button("Restore from this laptop’s copies").click();
  await expect.element(page.getByText("17 changes were missing and are back.")).toBeVisible();
});

test("syncing there is stopped only after a question", async () => {
  const sync = await open(moments.upToDate);
  await button("Stop syncing there").click();
  await keyboard("{Enter}");
  await expect.element(page.getByRole("alertdialog")).not.toBeInTheDocument();
  expect(sync.asked).toEqual([]);
  await button("Stop syncing there").click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Stop syncing there" }).click();
  expect(sync.asked).toEqual(["forgetStore"]);
});

test("who was last heard stands by name, with a clock that is off", async () => {
  await open(moments.upToDate);
  await expect.element(page.getByRole("row", { name: /RA .*00:01 00:02/ })).toBeVisible();
  await expect.element(page.getByRole("row", { name: /JT .*The clock is ahead/ })).toBeVisible();
  await expect.element(page.getByRole("row", { name: /PD .*nothing yet/ })).toBeVisible();
});

test("the sample never leaves the laptop, and offers nothing that would", async () => {
  await open({ isSample: true, store: null, phase: "localOnly", members: team.slice(0, 1) });
  await expect.element(page.getByText(/sample visit never leaves this laptop/)).toBeVisible();
  expect(page.getByRole("main").getByRole("button").elements()).toEqual([]);
});

test("somebody who has just joined chooses the place, and is told when nothing was there", async () => {
  const sync = handSync({ ...moments.localOnly, isLead: false });
  await mountAlone(<FirstSync sync={sync} />);
  main.picks = folder;
  await button("Choose where the team syncs").click();
  await button("Choose the folder").click();
  await button("Use this place").click();
  await expect.element(page.getByText(/the visit was not there yet/)).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
});

describe("in both themes axe finds nothing", () => {
  test.each(Object.keys(moments) as (keyof typeof moments)[])(
    "at the moment %s",
    async (moment) => {
      await open(moments[moment]);
      await button("What others can see there").click();
      expect(await accessibilityProblemsInBothThemes()).toEqual([]);
    },
  );
});

test.each([
  { width: 1024, height: 640 },
  { width: 640, height: 400 },
  { width: 320, height: 256 },
])("at $width × $height nothing scrolls sideways", async ({ width, height }) => {
  for (const moment of ["attention", "signIn", "syncing"] as const) {
    await open(moments[moment]);
    await page.viewport(width, height);
    await expect.element(page.getByRole("heading", { name: "Sync", level: 1 })).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    const inside = page.getByRole("main").element();
    expect(inside.scrollWidth).toBeLessThanOrEqual(inside.clientWidth);
    await cleanup();
  }
});
