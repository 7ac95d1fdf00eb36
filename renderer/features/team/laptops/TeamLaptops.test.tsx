import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { err } from "../../../../shared/result.ts";
import { TestVisit } from "../../../../shared/letter/testing/testVisit.ts";
import { paths } from "../../../places/paths.ts";
import { handSync } from "../../../sync/testing/handSync.ts";
import { moments, team } from "../../../sync/testing/syncMoments.ts";
import type { TeamSync } from "../../../sync/teamSync.ts";
import {
  accessibilityProblems,
  accessibilityProblemsInBothThemes,
} from "../../../ui/testing/accessibilityProblems.ts";
import { main } from "../../../testing/mainInMemory.ts";
import { mountScreen } from "../../../testing/mountScreen.tsx";

const { keyboard } = userEvent;

async function open(
  status: Parameters<typeof handSync>[0] = moments.upToDate,
  answers: Partial<TeamSync> = {},
) {
  const sync = handSync(status, answers);
  const visit = new TestVisit();
  await mountScreen(visit.records, paths.team, { sync });
  await expect.element(page.getByRole("heading", { name: "Laptops", exact: false })).toBeVisible();
  return { sync, visit };
}
const button = (name: string) => page.getByRole("button", { name, exact: true });

test("the lead invites: six numbered words to say, a file to save and its code", async () => {
  const { sync } = await open();
  button("Invite a peer").element().focus();
  await keyboard("{Enter}");
  const dialog = page.getByRole("dialog", { name: "Invite a peer" });
  const words = dialog.getByRole("list", { name: "Six words to say" }).getByRole("listitem");
  await expect.element(words.first()).toBeVisible();
  expect(words.elements().map((word) => word.textContent)).toEqual([
    "1tiger",
    "2lamp",
    "3river",
    "4cousin",
    "5velvet",
    "6harbor",
  ]);
  await expect
    .element(dialog.getByRole("img", { name: /QR code of the invitation/ }))
    .toBeVisible();
  await button("Save invitation file").click();
  await expect.element(dialog.getByText(/^Saved as Invitation .*\.cfinvite$/)).toBeVisible();
  expect(main.saved.map(({ what, bytes }) => [what, bytes.length])).toEqual([["invitation", 472]]);
  expect(sync.asked).toEqual(["invite"]);
  await keyboard("{Escape}");
  await expect.element(dialog).not.toBeInTheDocument();
});

test("a save that failed says so, and the words stay", async () => {
  main.answerSave = () => err({ type: "DiskFull" });
  await open();
  await button("Invite a peer").click();
  await button("Save invitation file").click();
  await expect.element(page.getByText(/not enough room/)).toBeVisible();
  await expect.element(page.getByText(/velvet/)).toBeVisible();
});

test("an invitation that cannot be written says why", async () => {
  await open(moments.upToDate, { invite: () => Promise.resolve(err({ type: "TooLarge" })) });
  await button("Invite a peer").click();
  await expect.element(page.getByText(/name of the shared place is too long/)).toBeVisible();
});

test("a laptop is removed after it was said what that does and does not do", async () => {
  const { sync } = await open();
  await button("Remove RA from the team").click();
  const dialog = page.getByRole("alertdialog", { name: "Remove RA from the team?" });
  await expect.element(dialog.getByText(/stays readable there/)).toBeVisible();
  await expect.element(dialog.getByText(/Change its password/)).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  // Enter in haste keeps them.
  await keyboard("{Enter}");
  await expect.element(dialog).not.toBeInTheDocument();
  expect(sync.asked).toEqual([]);
  await button("Remove RA from the team").click();
  await button("Remove RA").click();
  await expect.element(page.getByText(/RA is out of the team/)).toBeVisible();
  expect(sync.asked).toEqual([`remove ${JSON.stringify(team[1]?.device)}`]);
});

test("who came too late waits for the lead to say, and is let in or kept out at a key", async () => {
  const late = {
    invitation: "a".repeat(64),
    why: "expired",
    expires: "2026-11-25T09:00:00.000Z",
    devices: [{ device: "b".repeat(32), name: "ZZ" }],
  } as const;
  const { sync } = await open({ ...moments.upToDate, newcomers: [late] });
  await expect.element(page.getByText(/ZZ came after the invitation had ended/)).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  button("Let ZZ in").element().focus();
  await keyboard("{Enter}");
  await expect.element(page.getByText("ZZ is in the team.")).toBeVisible();
  await button("Keep ZZ out").click();
  await expect.element(page.getByText(/ZZ is kept out, and the team writes/)).toBeVisible();
  expect(sync.asked).toEqual([
    `judge "${late.invitation}" ["${late.devices[0].device}"]`,
    `judge "${late.invitation}" []`,
  ]);
});

test("of several that came by one invitation the lead ticks who belongs", async () => {
  const both = {
    invitation: "a".repeat(64),
    why: "usedTwice",
    expires: null,
    devices: ["JP", "QQ"].map((name, i) => ({ device: String(i).repeat(32), name })),
  } as const;
  const { sync } = await open({ ...moments.upToDate, newcomers: [both] });
  await expect.element(page.getByText(/2 laptops came by one invitation/)).toBeVisible();
  await page.getByText("JP", { exact: true }).click();
  await button("Let in those, keep out the others").click();
  await expect.element(page.getByText(/JP is in the team\. QQ is kept out/)).toBeVisible();
  expect(sync.asked).toEqual([`judge "${both.invitation}" ["${"0".repeat(32)}"]`]);
});

test("each invitation is listed with what became of it, and an open one can be withdrawn", async () => {
  const given = (letter: string, fields: object) => ({
    invitation: letter.repeat(64),
    expires: "2999-11-25T09:00:00.000Z",
    usedBy: [],
    isClosed: false,
    ...fields,
  });
  const { sync } = await open({
    ...moments.upToDate,
    invitations: [
      given("a", {}),
      given("b", { usedBy: ["RA"], isClosed: true }),
      given("c", { isClosed: true }),
      given("d", { expires: "2020-11-25T09:00:00.000Z" }),
    ],
  });
  const rows = page.getByRole("table", { name: "Invitations" }).getByRole("row");
  await expect.element(rows.nth(1).getByText("Open")).toBeVisible();
  await expect.element(rows.nth(2).getByText("Used by RA")).toBeVisible();
  await expect.element(rows.nth(3).getByText("Withdrawn")).toBeVisible();
  await expect.element(rows.nth(4).getByText("Ended, nobody came")).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  await page
    .getByRole("button", { name: /^Withdraw the invitation/ })
    .first()
    .click();
  await expect.element(page.getByText(/is withdrawn: nobody can come by it/)).toBeVisible();
  expect(sync.asked).toEqual([`judge "${"a".repeat(64)}" []`]);
});

test("a peer sees the team and can change nothing of it", async () => {
  await open({ ...moments.upToDate, isLead: false });
  await expect.element(page.getByRole("row", { name: /^JT / })).toBeVisible();
  expect(page.getByRole("button", { name: /^(Invite|Remove)/ }).elements()).toEqual([]);
});

test("a laptop that was removed stays in the list as such", async () => {
  const members = team.map((member, i) => (i === 2 ? { ...member, isRemoved: true } : member));
  await open({ ...moments.upToDate, members });
  await expect.element(page.getByRole("row", { name: /^JT .* Removed/ })).toBeVisible();
  await expect.element(button("Remove JT from the team")).not.toBeInTheDocument();
});

test("nobody is invited to the sample visit", async () => {
  await open({ isSample: true });
  await expect.element(page.getByText(/nobody can be invited/)).toBeVisible();
  await expect.element(button("Invite a peer")).not.toBeInTheDocument();
});

test("sync is one step away", async () => {
  const { visit } = await open();
  await page.getByRole("link", { name: "Sync and last heard" }).click();
  expect(window.location.hash).toBe(paths.sync(visit.records.visit.id));
});

describe("in both themes axe finds nothing", () => {
  test("in the list and the invitation", async () => {
    await open();
    expect(await accessibilityProblemsInBothThemes()).toEqual([]);
    await button("Invite a peer").click();
    await expect.element(page.getByText(/velvet/)).toBeVisible();
    expect(await accessibilityProblemsInBothThemes()).toEqual([]);
  });
});

test.each([
  { width: 640, height: 400 },
  { width: 320, height: 256 },
])("at $width × $height neither list nor invitation scroll sideways", async ({ width, height }) => {
  await open();
  await page.viewport(width, height);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await button("Invite a peer").click();
  await expect.element(page.getByText(/velvet/)).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});
