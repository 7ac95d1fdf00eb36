import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readVisitFile } from "../shared/visit/file/visitFile.ts";
import { expectAccessible } from "./axe.ts";
import { launch, launchShared, unlock } from "./launch.ts";
import { sampleFile as sample } from "./openSample.ts";

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "visits-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole("heading", { name, level: 1 });

async function openFile(page: Page, file: string | { name: string; text: string }): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open a visit file" }).click();
  const payload =
    typeof file === "string"
      ? file
      : { name: file.name, mimeType: "application/json", buffer: Buffer.from(file.text) };
  await (await chooser).setFiles(payload);
}

test("the first start offers a new visit, a visit file and the sample visit", async () => {
  const { page } = await launchShared();
  await heading(page, "Critical Friend").waitFor();
  for (const name of ["New visit", "Open a visit file", "Open the sample visit"])
    expect(await page.getByRole("button", { name }).isVisible()).toBe(true);
  await expectAccessible(page);
});

test("a new visit is begun from the keyboard, and what is missing is said first", async () => {
  const { page } = await launch();
  await page.getByRole("button", { name: "New visit" }).focus();
  await page.keyboard.press("Enter");
  await heading(page, "New visit").waitFor();
  await page.getByRole("button", { name: "Begin the visit" }).press("Enter");
  const summary = page.getByRole("alert");
  await summary.getByText("Enter the name of the council you visit").waitFor();
  expect(await summary.evaluate((node) => node === document.activeElement)).toBe(true);
  await expectAccessible(page);
  await page.getByLabel("Host council").fill("Northmere Council");
  await page.getByRole("textbox", { name: "Your initials" }).fill("A1");
  await page.keyboard.press("Enter");
  await summary.getByText("Enter one to four letters, such as AB").waitFor();
  await page.getByRole("textbox", { name: "Your initials" }).fill("ab");
  await page.getByRole("textbox", { name: "Days on site" }).fill("15-16 Oct 2024");
  await page.keyboard.press("Enter");
  await heading(page, "Northmere Council").waitFor();
  expect(await page.getByText("15 and 16 October 2024").count()).toBe(1);
  expect(await page.getByRole("row").filter({ hasText: "Thresholds" }).count()).toBe(1);
});

test("the sample visit shows at a glance what is due, covered, thin and agreed", async () => {
  const { page } = await launch();
  await page.getByRole("button", { name: "Open the sample visit" }).click();
  await heading(page, "Midthorpe Council").waitFor();
  await page.getByRole("heading", { name: "The letter is due in six days" }).waitFor();
  const board = page.getByRole("row").filter({ hasText: "Safeguarding board" }).first();
  expect(await board.getByRole("cell").first().innerText()).toMatch(/^\d+$/);
  await page.getByRole("button", { name: "Every source group" }).click();
  expect(
    await page.getByRole("row").filter({ hasText: "Health partners" }).last().isVisible(),
  ).toBe(true);
  expect(await page.getByText("48 people").isVisible()).toBe(true);
  await expectAccessible(page);
});

test("a visit saved as a file opens again on another laptop just as it was", async () => {
  const target = path.join(folder, "Midthorpe.visit.json");
  const first = await launch();
  await openFile(first.page, sample);
  await heading(first.page, "Midthorpe Council").waitFor();
  first.app.saveDialogAnswers.push(target);
  await first.page.getByRole("button", { name: "More", exact: true }).click();
  await first.page.getByRole("menuitem", { name: "Save a visit file" }).click();
  const byId = (text: string) => {
    const read = readVisitFile(text);
    if (!read.ok) throw new Error(read.error.type);
    const { visit, ...tables } = read.value;
    const sorted = Object.entries(tables).map(([table, rows]) => [
      table,
      [...rows].sort((a, b) => (a.id < b.id ? -1 : 1)),
    ]);
    return { visit, ...Object.fromEntries(sorted) };
  };
  await expect
    .poll(() => {
      try {
        return readFileSync(target, "utf8").length;
      } catch {
        return 0;
      }
    })
    .toBeGreaterThan(1000);
  expect(byId(readFileSync(target, "utf8"))).toEqual(byId(readFileSync(sample, "utf8")));
  const second = await launch();
  await openFile(second.page, target);
  await heading(second.page, "Midthorpe Council").waitFor();
});

test("a visit that is here already is replaced only when that is chosen", async () => {
  const { page } = await launch();
  await openFile(page, sample);
  await heading(page, "Midthorpe Council").waitFor();
  await page.evaluate(() => {
    location.hash = "#/";
  });
  await openFile(page, sample);
  const dialog = page.getByRole("alertdialog");
  await dialog.getByText("This visit is on this laptop already").waitFor();
  await dialog.getByRole("button", { name: "Keep what is here" }).click();
  await dialog.waitFor({ state: "hidden" });
  await openFile(page, sample);
  await dialog.getByRole("button", { name: "Use the file instead" }).click();
  await heading(page, "Midthorpe Council").waitFor();
});

test.each([
  [
    "newer",
    (text: string) => text.replace(/"version": \d+/, '"version": 7'),
    "written by a newer Critical Friend",
  ],
  ["cut in half", (text: string) => text.slice(0, text.length / 2), "stops in the middle"],
  ["of something else", () => '{"hello": 1}', "not a Critical Friend visit file"],
  [
    "damaged",
    (text: string) => text.replace('"polarity": "area"', '"polarity": "grade"'),
    "polarity",
  ],
])(
  "a visit file that is %s is refused in plain words and nothing is kept of it",
  async (_, spoil, message) => {
    const { page } = await launchShared();
    await openFile(page, { name: "visit.json", text: spoil(readFileSync(sample, "utf8")) });
    await page.getByRole("alert").getByText(message).waitFor();
    expect(await page.getByRole("heading", { name: "Visits on this laptop" }).count()).toBe(0);
  },
);

test("saving to a folder that refuses says so and keeps the work", async () => {
  const { app, page } = await launch();
  await openFile(page, sample);
  app.saveDialogAnswers.push(path.join(folder, "gone", "visit.json"));
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Save a visit file" }).click();
  await page.getByRole("alert").getByText("no longer there").waitFor();
  app.saveDialogAnswers.push(null);
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Save a visit file" }).click();
  await page.getByRole("alert").waitFor({ state: "hidden" });
});

test("details save as they are typed, undo takes them back, and all of it survives a restart", async () => {
  const userData = path.join(folder, "restart");
  const first = await launch({ userData });
  await openFile(first.page, sample);
  await first.page.getByRole("button", { name: "More", exact: true }).click();
  await first.page.getByRole("menuitem", { name: "Change visit details" }).click();
  await first.page.getByLabel("Review (optional)").fill("June 2025");
  await first.page.getByLabel("Host council").focus();
  await first.page.getByText(/Saved on this laptop \d\d:\d\d/).waitFor();
  await expectAccessible(first.page);
  await first.page.getByRole("button", { name: "Search" }).focus();
  await first.page.keyboard.press("Control+z");
  await expect.poll(() => first.page.getByLabel("Review (optional)").inputValue()).toBe("May 2025");
  await first.page.keyboard.press("Control+y");
  await expect
    .poll(() => first.page.getByLabel("Review (optional)").inputValue())
    .toBe("June 2025");
  await first.app.close();
  const second = await launch({ userData });
  await second.page.getByRole("link", { name: "Midthorpe Council" }).click();
  await second.page.getByText("June 2025").waitFor();
});

test("the team and what the host has heard are kept", async () => {
  const { page } = await launch();
  await openFile(page, sample);
  await page.getByRole("link", { name: "Team" }).click();
  await heading(page, "Team").waitFor();
  await page.getByLabel("Initials of another peer").fill("mc");
  await page.keyboard.press("Enter");
  await page.getByText("MC is in the team already").waitFor();
  await page.getByLabel("Initials of another peer").fill("ab");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.getByLabel("Initials", { exact: true }).count()).toBe(5);
  await page.getByRole("link", { name: "What the host has heard" }).click();
  await heading(page, "Check-ins with the host").waitFor();
  await page.getByLabel("New check-in with").fill("Director of children’s services");
  await page.keyboard.press("Enter");
  const checkIn = page.getByRole("article", {
    name: "Check-in of Wednesday 16 October 2024",
    exact: true,
  });
  await checkIn.getByRole("button", { name: "Add something else that was said" }).click();
  await checkIn.getByLabel("What we shared", { exact: true }).fill("Prevention is cut off.");
  await checkIn.getByLabel("How the host took it", { exact: true }).fill("Agreed.");
  await page.getByLabel("New check-in with").focus();
  await page.getByText(/Saved on this laptop \d\d:\d\d/).waitFor();
  await expectAccessible(page);
});

test("everything can be found and started from the keyboard", async () => {
  const { app, page } = await launch();
  await openFile(page, sample);
  await heading(page, "Midthorpe Council").waitFor();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("dashboard");
  await page
    .getByRole("option", { name: /dashboard/ })
    .first()
    .waitFor();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Alt+6");
  await heading(page, "Team").waitFor();
  await page.keyboard.press("F1");
  await page.getByRole("dialog", { name: "Help" }).waitFor();
  await page.keyboard.press("Escape");
  app.clickMenu("newVisit");
  await heading(page, "New visit").waitFor();
});

test("a second window on the same visits is refused until the first is closed", async () => {
  const { page } = await launch();
  await heading(page, "Critical Friend").waitFor();
  const address = page.url();
  const twin = await page.context().newPage();
  await twin.goto(address);
  await heading(twin, "Critical Friend is open in another window").waitFor();
  expect(await twin.getByRole("button", { name: "Try again" }).isVisible()).toBe(true);
  await expectAccessible(twin);
  // The first one keeps its place over a reload, though it lets go of it for a moment.
  await page.reload();
  await unlock(page);
  await heading(page, "Critical Friend").waitFor();
});

test("when a newer Critical Friend takes the visits over, this one steps aside and says what to do", async () => {
  const { page } = await launch();
  await heading(page, "Critical Friend").waitFor();
  // What a newer version does when it starts: this window closes its database and looks again.
  await page.evaluate(async () => {
    const found = (await indexedDB.databases()).find((db) => db.name === "critical-friend.sealed");
    indexedDB.open("critical-friend.sealed", (found?.version ?? 0) + 1000);
  });
  await page.getByLabel("Passphrase").waitFor();
  // What was asked for went with the window that asked; a newer version stays, and has the database now.
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open("critical-friend.sealed", 100_000);
        opening.addEventListener("success", () => {
          opening.result.close();
          resolve();
        });
      }),
  );
  await unlock(page);
  await heading(page, "This laptop holds visits of a newer Critical Friend").waitFor();
  await expectAccessible(page);
});

test("the menu's undo takes back typing in a field, and an action anywhere else", async () => {
  const { app, page } = await launch();
  await openFile(page, sample);
  await heading(page, "Midthorpe Council").waitFor();
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Change visit details" }).click();
  const review = page.getByLabel("Review (optional)");
  await review.focus();
  await page.keyboard.press("End");
  await page.keyboard.type(" or June");
  app.clickMenu("undo");
  await expect.poll(() => review.inputValue()).not.toContain("June");
  expect(await review.inputValue()).toContain("May");
  await page.keyboard.type(" or July");
  await page.getByLabel("Host council").focus();
  await page.getByText(/Saved on this laptop \d\d:\d\d/).waitFor();
  await page.getByRole("button", { name: "Search" }).focus();
  app.clickMenu("undo");
  await expect.poll(() => review.inputValue()).not.toContain("July");
  await page.keyboard.press("F1");
  await page.getByRole("tab", { name: "About" }).click();
  await page.getByText(/^Critical Friend \d+\.\d+/).waitFor();
});
