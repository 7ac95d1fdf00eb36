import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { err } from "../../../../shared/result.ts";
import { TestVisit } from "../../../../shared/letter/testing/testVisit.ts";
import { paths } from "../../../places/paths.ts";
import { handSync, memberOf } from "../../../sync/testing/handSync.ts";
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
  visit.add("peers", { initials: "MC", seat: "lead", order: 1 });
  for (const [at, initials] of ["RA", "JT", "KW"].entries())
    visit.add("peers", { initials, order: at + 2 });
  await mountScreen(visit.records, paths.team, { sync });
  await expect.element(page.getByRole("heading", { name: "Laptops", exact: false })).toBeVisible();
  return { sync, visit };
}
const row = (name: string) => page.getByRole("row", { name, exact: true });
const more = async (name: string, choice: string) => {
  await button(`More for ${name}`).click();
  await page.getByRole("menuitem", { name: choice }).click();
};
const button = (name: string) => page.getByRole("button", { name, exact: true });

test("the lead invites in a row: six numbered words to say, a file to save and its code", async () => {
  const { sync } = await open();
  button("Invite KW").element().focus();
  await keyboard("{Enter}");
  const dialog = page.getByRole("dialog", { name: "Invite KW" });
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
  expect(sync.asked).toEqual([expect.stringMatching(/^invite \{"id":".*","initials":"KW"\}$/)]);
  await keyboard("{Escape}");
  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(button("Invite KW")).toHaveFocus();
});

test("a save that failed says so, and the words stay", async () => {
  main.answerSave = () => err({ type: "DiskFull" });
  await open();
  await button("Invite KW").click();
  await button("Save invitation file").click();
  await expect.element(page.getByText(/not enough room/)).toBeVisible();
  await expect.element(page.getByText(/velvet/)).toBeVisible();
});

test("an invitation that cannot be written says why", async () => {
  await open(moments.upToDate, { invite: () => Promise.resolve(err({ type: "TooLarge" })) });
  await button("Invite KW").click();
  await expect.element(page.getByText(/name of the shared place is too long/)).toBeVisible();
});

test("a laptop is removed after it was said what that does and does not do", async () => {
  const { sync } = await open();
  await more("RA", "Remove RA’s laptop from the team");
  const dialog = page.getByRole("alertdialog", { name: "Remove RA from the team?" });
  await expect.element(dialog.getByText(/stays readable there/)).toBeVisible();
  await expect.element(dialog.getByText(/Change its password/)).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  // Enter in haste keeps them.
  await keyboard("{Enter}");
  await expect.element(dialog).not.toBeInTheDocument();
  expect(sync.asked).toEqual([]);
  await more("RA", "Remove RA’s laptop from the team");
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

test("an invitation of nobody in the list is listed with what became of it, and an open one can be withdrawn", async () => {
  const given = (letter: string, fields: object) => ({
    invitation: letter.repeat(64),
    expires: "2999-11-25T09:00:00.000Z",
    peer: null,
    usedBy: [],
    isClosed: false,
    ...fields,
  });
  const { sync } = await open({
    ...moments.upToDate,
    invitations: [
      given("a", {}),
      given("b", { usedBy: [{ device: "b".repeat(32), name: "RA" }], isClosed: true }),
      given("c", { isClosed: true }),
      given("d", { expires: "2020-11-25T09:00:00.000Z" }),
    ],
  });
  const rows = page
    .getByRole("table", { name: "Invitations of nobody in the list" })
    .getByRole("row");
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

test("a peer sees who has joined and can invite and remove nobody", async () => {
  await open({ ...moments.upToDate, isLead: false });
  await expect.element(row("RA").getByText("Joined")).toBeVisible();
  await expect.element(row("KW").getByText("Not joined yet")).toBeVisible();
  expect(page.getByRole("button", { name: /^(Invite|Withdraw)/ }).elements()).toEqual([]);
  await button("More for RA").click();
  await expect.element(page.getByRole("menuitem", { name: "History" })).toBeVisible();
  expect(page.getByRole("menuitem", { name: /laptop/ }).elements()).toEqual([]);
});

test("a laptop that was removed stays in the list as such", async () => {
  const members = team.map((member, i) => (i === 2 ? { ...member, isRemoved: true } : member));
  await open({ ...moments.upToDate, members });
  await expect.element(row("JT").getByText("Removed")).toBeVisible();
  await expect.element(button("Invite JT")).toBeVisible();
  await button("More for JT").click();
  await expect.element(page.getByRole("menuitem", { name: "History" })).toBeVisible();
  expect(page.getByRole("menuitem", { name: /laptop/ }).elements()).toEqual([]);
});

test("nobody is invited to the sample visit", async () => {
  await open({ isSample: true });
  await expect.element(page.getByText(/nobody can be invited/)).toBeVisible();
  expect(page.getByRole("button", { name: /^Invite/ }).elements()).toEqual([]);
});

test("a row says until when somebody is invited; withdrawn, they can be invited anew where the focus stands", async () => {
  const sync = handSync({ ...moments.upToDate, members: [] });
  const visit = new TestVisit();
  const { id: peer } = visit.add("peers", { initials: "KW" });
  const given = { invitation: "a".repeat(64), expires: "2999-11-25T09:00:00Z", peer, usedBy: [] };
  sync.become({ invitations: [{ ...given, isClosed: false }] });
  await mountScreen(visit.records, paths.team, { sync });
  await expect.element(row("KW").getByText("Invited until Mon 25 Nov, 09:00")).toBeVisible();
  button("Withdraw the invitation of KW").element().focus();
  await keyboard("{Enter}");
  await expect.element(page.getByText(/is withdrawn: nobody can come by it/)).toBeVisible();
  expect(sync.asked).toEqual([`judge "${given.invitation}" []`]);
  sync.become({ invitations: [{ ...given, isClosed: true }] });
  await expect.element(row("KW").getByText("None: the invitation was withdrawn")).toBeVisible();
  await expect.element(button("Invite KW")).toHaveFocus();
});

test("who joined under other initials stands in the row they were invited in, and is called so at a key", async () => {
  const sync = handSync(moments.upToDate);
  const visit = new TestVisit();
  const { id: peer } = visit.add("peers", { initials: "KW" });
  const joined = memberOf("kjw");
  const usedBy = [{ device: joined.device, name: "kjw" }];
  const given = { invitation: "a".repeat(64), expires: "2999-11-25T09:00:00Z", peer, usedBy };
  sync.become({ members: [joined], invitations: [{ ...given, isClosed: true }] });
  await mountScreen(visit.records, paths.team, { sync });
  await expect.element(row("KW").getByText("Joined as kjw")).toBeVisible();
  await button("Call KW KJW in the list").click();
  await expect.element(row("KJW").getByText("Joined", { exact: true })).toBeVisible();
});

test("a laptop of nobody in the list has a row, and is taken into the list with what its card says", async () => {
  await open();
  await expect.element(row("PD").getByText("not in the list")).toBeVisible();
  await more("PD", "Add to the list");
  await expect
    .element(row("PD").getByLabelText("Organisation"))
    .toHaveValue("Westhaven Borough Council");
  await expect.element(row("PD").getByText("not in the list")).not.toBeInTheDocument();
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
    await button("Invite KW").click();
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
  await button("Invite KW").click();
  await expect.element(page.getByText(/velvet/)).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});
