import { randomBytes } from "node:crypto";
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectAccessible } from "./axe.ts";
import type { VaultBridge } from "../shared/bridge/vault.ts";
import { launch, launchApp, type Launched, passphrase, unlock } from "./launch.ts";
import { beginSession } from "./survive/beginSession.ts";
import { killBrowser } from "./survive/killing.ts";
import { typedLines, typedSession } from "./survive/typedSession.ts";
import { closeProperly, dataFolder, enter, field, linesOf, openAt } from "./survive/typing.ts";

const indexedDbFolder = (userData: string) => path.join(userData, "chromium/Default/IndexedDB");

/** The folder of the LevelDB that holds the app's database. */
function levelDb(userData: string): string {
  const folder = indexedDbFolder(userData);
  const name = readdirSync(folder).find((each) => each.endsWith(".leveldb"));
  if (name === undefined) throw new Error("there is no database");
  return path.join(folder, name);
}

test.skipIf(process.platform !== "linux")(
  "killed before the pause that saves what is typed, the app has the words of a finding and of the letter, and says so (skipped off Linux)",
  async () => {
    const userData = dataFolder();
    const first = await launch({ userData });
    await beginSession(first.page);
    const places = first.page.getByRole("navigation");
    await places.getByRole("link", { name: "Findings" }).click();
    await first.page.getByRole("button", { name: "Add an area, Thresholds" }).click();
    await first.page.keyboard.type("Caseloads are high.");
    await first.page.keyboard.press("Enter");
    const sentence = first.page.locator(".cf-sentence");
    await sentence.click();
    await first.page.keyboard.press("Control+End");
    await killAfter(first, userData, " Very.");

    const second = await launch({ userData });
    await second.page.getByRole("link", { name: "Quietshire Council" }).click();
    await second.page
      .getByText("had been kept, and are part of the visit now: Reword finding.")
      .waitFor();
    await expectAccessible(second.page);
    await second.page.getByRole("navigation").getByRole("link", { name: "Findings" }).click();
    expect(await second.page.locator(".cf-sentence").inputValue()).toBe(
      "Caseloads are high. Very.",
    );
    await second.page.getByRole("navigation").getByRole("link", { name: "Letter" }).click();
    await second.page.getByRole("button", { name: "Begin the letter" }).click();
    await second.page.getByRole("textbox", { name: "Next steps" }).fill("In May");
    // On the page's own clock, on which it is saved after a pause of 400 ms.
    await second.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 800)));
    await killAfter(second, userData, ", with the host.");

    const third = await launch({ userData });
    await third.page.getByRole("link", { name: "Quietshire Council" }).click();
    await third.page
      .getByText("had been kept, and are part of the visit now: Edit the letter.")
      .waitFor();
    await third.page.getByRole("navigation").getByRole("link", { name: "Letter" }).click();
    await expect
      .poll(() => third.page.getByRole("textbox", { name: "Next steps" }).inputValue())
      .toBe("In May, with the host.");
  },
);

/** Types and kills all of Chromium. The page's clock stands still meanwhile: the pause that saves what was typed never ends. */
async function killAfter({ app, page }: Launched, userData: string, text: string): Promise<void> {
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 1_000);
  await page.keyboard.type(text);
  await page.waitForTimeout(200);
  killBrowser(userData);
  app.takeErrors();
  await app.close();
}

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
  async (_how, lose) => {
    const userData = dataFolder();
    const { app, page } = await launch({ userData });
    const address = await beginSession(page);
    await enter(page, "before it went");
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
    await closeProperly({ app });

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
  async (_how, damage) => {
    const { userData, address } = await typedSession();
    damage(userData);

    const { page } = await openAt(userData, address);
    await page.getByText("The visit was rebuilt from this laptop’s copies").waitFor();
    expect(await linesOf(page)).toEqual(typedLines);
    await enter(page, "four");
  },
);

test("fault 24: a database that cannot be opened is rebuilt from the journal and segments", async () => {
  const { userData, address } = await typedSession();
  // What Chromium answers to with "Internal error opening backing store", now and at each next start.
  const broken = path.join(levelDb(userData), "CURRENT");
  rmSync(broken);
  mkdirSync(path.join(broken, "in the way"), { recursive: true });

  const { page } = await launch({ userData });
  await page.evaluate((hash) => void (location.hash = hash), address);
  await page.getByRole("heading", { name: "The visits on this laptop cannot be opened" }).waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Restore from this laptop’s copies" }).click();
  await field(page).waitFor();
  await page.getByText("The visit was rebuilt from this laptop’s copies").waitFor();
  expect(await linesOf(page)).toEqual(typedLines);
  await enter(page, "four");
  // What could not be read was left where it is.
  expect(readdirSync(broken)).toEqual(["in the way"]);
  await page.reload();
  await unlock(page);
  await field(page).waitFor();
  expect(await linesOf(page)).toEqual([...typedLines, "four"]);
  expect(await page.getByText("The visit was rebuilt").count()).toBe(0);
});

test("fault 24: with the copies out of reach as well, nothing is given up and the words say so", async () => {
  const { userData } = await typedSession();
  const broken = path.join(levelDb(userData), "CURRENT");
  const away = `${broken} away`;
  renameSync(broken, away);
  mkdirSync(path.join(broken, "in the way"), { recursive: true });
  renameSync(path.join(userData, "segments"), path.join(userData, "segments away"));
  const { page } = await launch({ userData });
  await page.getByRole("button", { name: "Restore from this laptop’s copies" }).click();
  await page
    .getByRole("heading", { name: "The copies on this laptop cannot be read either" })
    .waitFor();
  await expectAccessible(page);

  renameSync(path.join(userData, "segments away"), path.join(userData, "segments"));
  rmSync(broken, { recursive: true });
  renameSync(away, broken);
  await page.getByRole("button", { name: "Try again" }).click();
  await unlock(page);
  await page.getByRole("link", { name: "Quietshire Council" }).waitFor();
});

test("fault 20: what only the journal has, and what only the database has, are in both after a start", async () => {
  const userData = dataFolder();
  const first = await launch({ userData });
  const address = await beginSession(first.page);
  await enter(first.page, "one");
  await first.page.keyboard.type("tw");
  await closeProperly(first);
  const early = dataFolder();
  cpSync(userData, early, { recursive: true });
  const second = await openAt(userData, address);
  await expect.poll(() => field(second.page).inputValue()).toBe("tw");
  await field(second.page).press("End");
  await second.page.keyboard.type("o");
  await second.page.keyboard.press("Enter");
  await expect.poll(() => linesOf(second.page)).toEqual(["one", "two"]);
  await closeProperly(second);
  const late = dataFolder();
  cpSync(userData, late, { recursive: true });
  const put = (from: string, folder: string) => {
    rmSync(path.join(userData, folder), { recursive: true });
    cpSync(path.join(from, folder), path.join(userData, folder), { recursive: true });
  };

  // The journal is ahead, as when the app ended before the database had it.
  put(early, "chromium");
  const third = await openAt(userData, address);
  await expect.poll(() => linesOf(third.page)).toEqual(["one", "two"]);
  // Half of it was kept as unfinished, and it is not any more: the next line does not take its place.
  expect(await field(third.page).inputValue()).toBe("");
  await enter(third.page, "three");
  expect(await linesOf(third.page)).toEqual(["one", "two", "three"]);
  await closeProperly(third);

  // The database is ahead: when it is lost, later, the journal has its line as well.
  put(late, "chromium");
  put(early, "segments");
  const fourth = await openAt(userData, address);
  expect(await linesOf(fourth.page)).toEqual(["one", "two"]);
  await expect.poll(() => journalSize(userData)).toBeGreaterThan(journalSize(early));
  await closeProperly(fourth);
  rmSync(indexedDbFolder(userData), { recursive: true });
  const fifth = await openAt(userData, address);
  expect(await linesOf(fifth.page)).toEqual(["one", "two"]);
});

/** Bytes in all journals of a data folder. */
function journalSize(userData: string): number {
  const folder = path.join(userData, "segments");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const journals = files.filter((name) => name.endsWith(".prj"));
  return journals.reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);
}

test("a laptop set back to an old disk image has what the image has, and goes on", async () => {
  const { userData, address } = await typedSession();
  const image = dataFolder();
  cpSync(userData, image, { recursive: true });
  const second = await openAt(userData, address);
  await enter(second.page, "after the image");
  await closeProperly(second);
  rmSync(userData, { recursive: true });
  cpSync(image, userData, { recursive: true });

  const { page } = await openAt(userData, address);
  expect(await linesOf(page)).toEqual(typedLines);
  await enter(page, "after it was put back");
  expect(await linesOf(page)).toEqual([...typedLines, "after it was put back"]);
});

test("fault 19: a key ring that a newer app kept is refused in words and left as it is", async () => {
  const { userData } = await typedSession();
  const first = await launch({ userData });
  // What a version from the future would keep: sealed under the same key, with a number that is not known yet.
  await first.page.evaluate(async (secret) => {
    const { bridge } = globalThis as unknown as { bridge: VaultBridge };
    const unlocked = await bridge.unlock({ passphrase: secret });
    if (!unlocked.ok) throw new Error("not unlocked");
    Object.assign(globalThis, { localKey: [...unlocked.value.localKey] });
  }, passphrase);
  const localKey = Uint8Array.from(await first.page.evaluate<number[]>("localKey"));
  const newer = sealedRing({ version: 2, visits: "in a way not known yet" }, localKey);
  await first.page.evaluate(
    async (bytes) => {
      const { bridge } = globalThis as unknown as { bridge: VaultBridge };
      await bridge.keepKeyRing({ bytes: Uint8Array.from(bytes), forgetOlder: false });
    },
    [...newer],
  );
  await closeProperly(first);
  const before = filesOf(path.join(userData, "vault"), /^keyring/);
  const segments = filesOf(path.join(userData, "segments"), /./);

  const { app, page } = await launch({ userData });
  await page
    .getByRole("heading", { name: "This laptop holds visits of a newer Critical Friend" })
    .waitFor();
  await page.getByText("Their keys were kept by a newer version").waitFor();
  await expectAccessible(page);
  await closeProperly({ app });
  expect(filesOf(path.join(userData, "vault"), /^keyring/)).toEqual(before);
  expect(filesOf(path.join(userData, "segments"), /./)).toEqual(segments);
});

/** A key ring as `shared/team/keyRing.ts` seals it, of any content. */
function sealedRing(content: object, localKey: Uint8Array): Uint8Array {
  const nonce = randomBytes(24);
  const context = Buffer.from("cf/keyring/v1");
  const key = hkdf(sha256, localKey, undefined, context, 32);
  const sealed = xchacha20poly1305(key, nonce, context).encrypt(
    Buffer.from(JSON.stringify(content)),
  );
  return Buffer.concat([nonce, sealed]);
}

/** The files under a folder whose name fits, with their content. */
const filesOf = (folder: string, names: RegExp): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && names.test(entry.name))
      .map(({ parentPath, name }) => [
        name,
        readFileSync(path.join(parentPath, name)).toString("base64"),
      ]),
  );

test("fault 41: two apps on one data folder: the second gives way to the first, and so does a second window", async () => {
  const userData = dataFolder();
  const { app, page } = await launch({ userData });
  const address = await beginSession(page);
  const second = await launchApp({ userData });
  expect(second.isFirstInstance).toBe(false);
  expect(second.hasQuit).toBe(true);
  expect(second.windows).toEqual([]);
  expect(app.called("BrowserWindow.focus")).toHaveLength(1);
  const twin = await page.context().newPage();
  await twin.goto(page.url());
  await twin.getByRole("heading", { name: "Critical Friend is open in another window" }).waitFor();
  await twin.close();
  await enter(page, "still here");
  expect(new URL(page.url()).hash).toBe(address);
});
