import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { expectAccessible } from "./axe.ts";
import { launch, type Launched } from "./launch.ts";
import { beginSession } from "./survive/beginSession.ts";
import { killWhileTyping } from "./survive/killing.ts";

const kills = 12;
const slow = { timeout: 180_000 };

/** A data folder that outlives its app. */
function dataFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "survive-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const field = (page: Page) => page.getByRole("textbox", { name: /^New line/ });
const linesOf = (page: Page) => page.locator(".cf-line-text").allTextContents();

/** Types a line by its keys and waits until it stands in the list. */
async function enter(page: Page, text: string): Promise<void> {
  await field(page).focus();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await page.locator(".cf-line-text", { hasText: text }).waitFor();
}

const saved = (page: Page) => page.getByText(/Saved on this laptop \d\d:\d\d/).waitFor();

/** Starts the app on a data folder and goes to where a session was. */
async function openAt(userData: string, address: string): Promise<Launched> {
  const launched = await launch({ userData });
  await launched.page.evaluate((hash) => void (location.hash = hash), address);
  await field(launched.page).waitFor();
  return launched;
}

/** What `indexedDB` has in the window's own place and in all of the app's buckets, by name. */
const indexedDbFolder = (userData: string) => path.join(userData, "chromium/Default/IndexedDB");

/** The folder of the LevelDB that holds the app's database. */
function levelDb(userData: string): string {
  const folder = indexedDbFolder(userData);
  const name = readdirSync(folder).find((each) => each.endsWith(".leveldb"));
  if (name === undefined) throw new Error("there is no database");
  return path.join(folder, name);
}

test.skipIf(process.platform !== "linux")(
  `killed ${kills} times while a session is typed, the app has every line and the half-typed one (skipped off Linux)`,
  { timeout: 300_000 },
  async () => {
    const userData = dataFolder();
    const { app, page } = await launch({ userData });
    const address = await beginSession(page);
    await app.close();
    const killing = await killWhileTyping({ userData, address, kills });
    expect(killing).toMatchObject({ lost: [], doubled: [], lostTyping: [], errors: [] });
    expect(killing.acknowledged).toBeGreaterThan(kills);
  },
);

const waysToLose = [
  [
    "deleted",
    (page: Page) =>
      page.evaluate(async () => {
        const request = indexedDB.deleteDatabase("critical-friend.sealed");
        await new Promise((resolve) => {
          request.onsuccess = resolve;
        });
      }),
  ],
  [
    "closed by force, with all that the origin stores",
    async (page: Page) => {
      const devTools = await page.context().newCDPSession(page);
      const origin = new URL(page.url()).origin;
      await devTools.send("Storage.clearDataForOrigin", { origin, storageTypes: "indexeddb" });
    },
  ],
] as const;

test.each(waysToLose)(
  "fault 24: a database that is %s under the running app is written anew, and typing goes on",
  slow,
  async (_how, lose) => {
    const userData = dataFolder();
    const { app, page } = await launch({ userData });
    const address = await beginSession(page);
    await enter(page, "before it went");
    await saved(page);
    await field(page).focus();
    await page.keyboard.type("typed while ");
    const losing = lose(page);
    await page.keyboard.type("it went");
    await losing;
    await page.keyboard.press("Enter");
    await enter(page, "after it went");
    await page.keyboard.type("half a li");
    await page
      .getByText("The database on this laptop was lost and has been written anew")
      .waitFor();
    await expectAccessible(page);
    const all = ["before it went", "typed while it went", "after it went"];
    expect(await linesOf(page)).toEqual(all);
    await page.waitForTimeout(500);
    await app.close();

    const again = await openAt(userData, address);
    expect(await linesOf(again.page)).toEqual(all);
    await expect.poll(() => field(again.page).inputValue()).toBe("half a li");
  },
);

const scratch = (file: string): void => {
  const { size } = statSync(file);
  writeFileSync(file, Buffer.alloc(size, 0x5a));
};

const waysToBreak = [
  ["is gone", (userData: string) => rmSync(indexedDbFolder(userData), { recursive: true })],
  [
    "has its manifest overwritten",
    (userData: string) => {
      const folder = levelDb(userData);
      for (const name of readdirSync(folder))
        if (name.startsWith("MANIFEST")) scratch(path.join(folder, name));
    },
  ],
  [
    "has all its tables and logs overwritten",
    (userData: string) => {
      const folder = levelDb(userData);
      for (const name of readdirSync(folder))
        if (/\.(ldb|log)$/.test(name)) scratch(path.join(folder, name));
    },
  ],
] as const;

test.each(waysToBreak)(
  "fault 24: a database that %s between two runs is rebuilt from the journal and segments",
  slow,
  async (_how, damage) => {
    const userData = dataFolder();
    const first = await launch({ userData });
    const address = await beginSession(first.page);
    for (const text of ["one", "two", "three"]) await enter(first.page, text);
    await saved(first.page);
    await first.app.close();
    damage(userData);

    const { page } = await openAt(userData, address);
    await page.getByText("The visit was rebuilt from this laptop’s copies").waitFor();
    expect(await linesOf(page)).toEqual(["one", "two", "three"]);
    await enter(page, "four");
  },
);
