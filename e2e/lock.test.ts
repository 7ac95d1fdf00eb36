import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import type { Subscriptions } from "../shared/bridge/bridge.ts";
import { expectAccessible } from "./axe.ts";
import { keyStoreFile } from "./double/safeStorageModule.ts";
import { launch, passphrase, unlock } from "./launch.ts";
import { openSample } from "./openSample.ts";

const start = (page: Page) => page.getByRole("button", { name: "New visit" });
const locked = (page: Page) => page.getByRole("button", { name: "Unlock" });

/** A data folder that outlives its app. */
function dataFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "lock-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function choosePassphrase(page: Page, text: string): Promise<void> {
  await page.getByLabel("Passphrase", { exact: true }).fill(text);
  await page.getByLabel("The same again").fill(text);
  await page.getByRole("button", { name: "Set the passphrase" }).click();
}

async function shownWords(page: Page): Promise<readonly string[]> {
  await page.getByRole("heading", { name: "Write down your recovery code" }).waitFor();
  const lines = await page
    .getByRole("list", { name: "Recovery code" })
    .locator("li")
    .allInnerTexts();
  return lines.map((line) => line.replaceAll(/[^a-z]/g, ""));
}

async function typeBack(page: Page, words: readonly string[]): Promise<void> {
  await page.getByRole("button", { name: "I have written them down" }).click();
  for (const field of await page.getByLabel(/^Word \d+$/).all()) {
    const place = Number(/\d+$/.exec((await field.getAttribute("id")) ?? "")?.[0]);
    await field.fill(words[place - 1] ?? "");
  }
  await page.getByRole("button", { name: "Check the words" }).click();
}

async function tryPassphrase(page: Page, text: string): Promise<void> {
  await page.getByLabel("Passphrase", { exact: true }).fill(text);
  await page.keyboard.press("Enter");
}

async function recover(page: Page, words: string, next: string): Promise<void> {
  await page.getByLabel("The 24 words, in their order").fill(words);
  await page.getByLabel("New passphrase", { exact: true }).fill(next);
  await page.getByLabel("The same again").fill(next);
  await page.getByRole("button", { name: "Open with the new passphrase" }).click();
}

/** Puts a mark on the page that only this page has. */
const mark = (page: Page) => page.evaluate(() => void Object.assign(globalThis, { marked: true }));
const isMarked = (page: Page) => page.evaluate(() => "marked" in globalThis);

test("first start: a passphrase is chosen, the recovery code written down, and the app opens", async () => {
  const userData = dataFolder();
  const { app, page } = await launch({ userData, vault: "asIs" });
  await page.getByRole("heading", { name: "Choose a passphrase" }).waitFor();
  await expectAccessible(page);

  await choosePassphrase(page, "password1");
  const summary = page.getByRole("alert", { name: "There is a problem" });
  expect(await summary.innerText()).toContain("too easy to guess");
  await page.getByText("Easy to guess.").or(page.getByText("Guessed at once.")).waitFor();
  await expectAccessible(page);

  await choosePassphrase(page, passphrase);
  const words = await shownWords(page);
  expect(words).toHaveLength(24);
  await expectAccessible(page);

  // Wrong words do not pass.
  await typeBack(page, words.toReversed());
  expect(await summary.innerText()).toMatch(/Word \d+ is not what was shown/);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Back to the words" }).click();
  await typeBack(page, words);
  await start(page).waitFor();
  await app.close();

  // After a restart the passphrase opens it, and nothing more is asked.
  const again = await launch({ userData, vault: "asIs" });
  await tryPassphrase(again.page, passphrase);
  await start(again.page).waitFor();
});

test("a passphrase that is shown need not be typed twice", async () => {
  const { page } = await launch({ vault: "asIs" });
  await page.getByRole("button", { name: "Show what is typed" }).click();
  const field = page.getByLabel("Passphrase", { exact: true });
  await field.fill(passphrase);
  expect(await field.getAttribute("type")).toBe("text");
  expect(await page.getByLabel("The same again").count()).toBe(0);
  await page.getByRole("button", { name: "Set the passphrase" }).click();
  await shownWords(page);
});

test("a recovery code put off is asked for at the next unlock, and is then a new one", async () => {
  const { app, page } = await launch({ vault: "asIs" });
  await choosePassphrase(page, passphrase);
  const before = await shownWords(page);
  await page.getByRole("button", { name: "Later, at the next unlock" }).click();
  await start(page).waitFor();

  app.clickMenu("lock");
  await locked(page).waitFor();
  await tryPassphrase(page, passphrase);
  await page.getByRole("heading", { name: "You have no recovery code yet" }).waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Show a recovery code" }).click();
  const after = await shownWords(page);
  expect(after).not.toEqual(before);
  await typeBack(page, after);
  await start(page).waitFor();

  app.clickMenu("lock");
  await locked(page).waitFor();
  await tryPassphrase(page, passphrase);
  await start(page).waitFor();
});

test("a wrong passphrase is told, and the field is ready for the next", async () => {
  const { page } = await launch();
  await page.keyboard.press("ControlOrMeta+l");
  await locked(page).waitFor();
  await expectAccessible(page);
  await tryPassphrase(page, "not this one");
  await page.getByText("That is not the passphrase").waitFor();
  await expectAccessible(page);
  await page.keyboard.type(passphrase);
  await page.keyboard.press("Enter");
  await start(page).waitFor();
});

test("after five wrong tries each next one has to wait, also after a restart", async () => {
  const userData = dataFolder();
  const first = await launch({ userData });
  await first.app.close();
  const { app, page } = await launch({ userData, vault: "asIs" });
  const file = path.join(userData, "vault/tries.json");
  const wrongSoFar = (): unknown =>
    existsSync(file) ? Reflect.get(JSON.parse(readFileSync(file, "utf8")) as object, "wrong") : 0;
  for (let time = 1; time <= 5; time += 1) {
    await tryPassphrase(page, `wrong ${time.toString()}`);
    await expect.poll(wrongSoFar).toBe(time);
    await locked(page).waitFor();
  }
  await page.getByText(/Try again in \d seconds?/).waitFor();
  await app.close();

  // Four more of them: longer than this test takes.
  writeFileSync(file, JSON.stringify({ wrong: 9, lastAt: Date.now() }));
  const later = await launch({ userData, vault: "asIs" });
  await later.page.getByText("Too many wrong tries").waitFor();
  await tryPassphrase(later.page, passphrase);
  await later.page.getByText(/Try again in \d+ seconds?/).waitFor();
  expect(await locked(later.page).isVisible()).toBe(true);
  await expectAccessible(later.page);
  await later.app.close();

  writeFileSync(file, JSON.stringify({ wrong: 9, lastAt: Date.now() - 80_000 }));
  const last = await launch({ userData });
  await start(last.page).waitFor();
});

test("a forgotten passphrase is replaced by way of the recovery code", async () => {
  const { app, page } = await launch({ vault: "asIs" });
  await choosePassphrase(page, "an old passphrase nobody recalls");
  const words = await shownWords(page);
  await typeBack(page, words);
  await start(page).waitFor();
  app.clickMenu("lock");
  await page.getByText("Forgotten passphrase").click();
  await page.getByRole("heading", { name: "Open with the recovery code" }).waitFor();
  await expectAccessible(page);

  const summary = page.getByRole("alert", { name: "There is a problem" });
  await recover(page, words.slice(0, 23).join(" "), passphrase);
  expect(await summary.innerText()).toContain("There must be 24 words; here are 23");
  await recover(page, words.with(6, "hospitle").join(" "), passphrase);
  await page.getByRole("link", { name: /^Word 7 is not a word of the list/ }).waitFor();
  await recover(page, `${"abandon ".repeat(23)}art`, passphrase);
  await page.getByRole("link", { name: /^This is not the recovery code of this laptop/ }).waitFor();
  await expectAccessible(page);
  await recover(page, words.map((word, place) => `${place + 1}. ${word}`).join("\n"), passphrase);
  await start(page).waitFor();

  app.clickMenu("lock");
  await locked(page).waitFor();
  await tryPassphrase(page, "an old passphrase nobody recalls");
  await page.getByText("That is not the passphrase").waitFor();
  await unlock(page);
  await start(page).waitFor();
});

test("a lost key store is not called a wrong passphrase, and the recovery code opens", async () => {
  const userData = dataFolder();
  const first = await launch({ userData, vault: "asIs" });
  await choosePassphrase(first.page, passphrase);
  const words = await shownWords(first.page);
  await typeBack(first.page, words);
  await start(first.page).waitFor();
  await first.app.close();

  rmSync(path.join(userData, keyStoreFile));
  const { page } = await launch({ userData, vault: "asIs" });
  await tryPassphrase(page, passphrase);
  await page.getByRole("heading", { name: /login no longer holds its part of the key/ }).waitFor();
  await expectAccessible(page);
  await recover(page, words.join(" "), passphrase);
  await start(page).waitFor();
});

test("a damaged key file is told at once; the recovery code opens, unless it is damaged too", async () => {
  const userData = dataFolder();
  const first = await launch({ userData, vault: "asIs" });
  await choosePassphrase(first.page, passphrase);
  const words = await shownWords(first.page);
  await typeBack(first.page, words);
  await start(first.page).waitFor();
  await first.app.close();

  const file = (name: string) => path.join(userData, "vault", name);
  const damage = (name: string) => {
    for (const each of [file(name), file(`${name}.copy`)]) {
      const bytes = readFileSync(each);
      writeFileSync(each, bytes.subarray(0, bytes.byteLength - 10));
    }
  };
  damage("passphrase.vault");
  copyFileSync(file("recovery.vault"), file("kept aside"));
  damage("recovery.vault");
  const both = await launch({ userData, vault: "asIs" });
  await both.page
    .getByRole("heading", { name: "The key files on this laptop are damaged" })
    .waitFor();
  await expectAccessible(both.page);
  copyFileSync(file("kept aside"), file("recovery.vault"));
  await both.page.getByRole("button", { name: "Try again" }).click();

  await both.page
    .getByRole("heading", { name: "The key file on this laptop is damaged" })
    .waitFor();
  await expectAccessible(both.page);
  await recover(both.page, words.join(" "), passphrase);
  await start(both.page).waitFor();
});

test("without a protected key store the first start says that the passphrase protects alone", async () => {
  const { page } = await launch({ keyStore: "none", vault: "asIs" });
  await page.getByText("passphrase alone protects your work").waitFor();
  await choosePassphrase(page, passphrase);
  await shownWords(page);
});

test("locking puts a page there that has never seen a key, and comes back to where one was", async () => {
  const { app, page } = await launch();
  await openSample(page);
  await mark(page);
  await page.keyboard.press("ControlOrMeta+l");
  await locked(page).waitFor();
  expect(await isMarked(page)).toBe(false);
  expect(app.called("webContents.forcefullyCrashRenderer")).toHaveLength(1);
  await unlock(page);
  await page.getByRole("heading", { name: "Midthorpe Council", level: 1 }).waitFor();
});

test.each(["suspend", "lock-screen"])("the system's %s locks the app", async (event) => {
  const { app, page } = await launch();
  await mark(page);
  app.electron.powerMonitor.emit(event);
  await locked(page).waitFor();
  expect(await isMarked(page)).toBe(false);
});

test("a page that hangs is locked all the same", async () => {
  const { app, page } = await launch();
  await page.evaluate(() => {
    // Busy for longer than main waits, and then never to be heard of again.
    setTimeout(() => {
      const end = Date.now() + 4_000;
      while (Date.now() < end);
    }, 0);
  });
  app.electron.powerMonitor.emit("suspend");
  await locked(page).waitFor();
});

test("a pause locks the app, and it says so before", async () => {
  const { page } = await launch({ vault: "asIs" });
  await page.clock.install();
  await page.reload();
  await choosePassphrase(page, passphrase);
  await typeBack(page, await shownWords(page));
  await start(page).waitFor();
  await page.clock.fastForward("04:20");
  await page.clock.runFor(2_000);
  expect(await page.getByText("Locks in half a minute").count()).toBe(0);
  await page.clock.fastForward("00:20");
  await page.getByText("Locks in half a minute").waitFor();
  await expectAccessible(page);
  // A key puts it off.
  await page.keyboard.press("Shift");
  await page.clock.runFor(2_000);
  expect(await page.getByText("Locks in half a minute").count()).toBe(0);
  await page.clock.fastForward("04:40");
  await page.getByText("Locks in half a minute").waitFor();
  await page.clock.fastForward("00:40");
  await locked(page).waitFor();
});

test("before the window closes it hears of it, locks, and then the app ends", async () => {
  const userData = dataFolder();
  const { app, page } = await launch({ userData });
  await page.evaluate(() => {
    const { bridgeEvents } = globalThis as unknown as { bridgeEvents: Subscriptions };
    bridgeEvents.lockSoon((reason) => localStorage.setItem("heard", reason));
  });
  app.windows[0]?.close();
  expect(app.hasQuit).toBe(false);
  await app.exited;
  expect(app.windows).toEqual([]);
  await app.close();
  const again = await launch({ userData, vault: "asIs" });
  expect(await again.page.evaluate(() => localStorage.getItem("heard"))).toBe("quit");
});

test("passphrase, recovery code and the pause are changed from inside", async () => {
  const { app, page } = await launch();
  await openSample(page);
  const open = async () => {
    await page.keyboard.press("ControlOrMeta+k");
    await page.keyboard.type("Passphrase and lock");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: "Passphrase and lock" }).waitFor();
  };
  await open();
  await expectAccessible(page);
  await page.getByLabel("Lock after a pause of").fill("9");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => localStorage.getItem("idle-minutes"))).toBe("9");

  await page.getByRole("button", { name: "Change the passphrase" }).click();
  const next = "eleven lanterns below the quay";
  const change = async (current: string) => {
    await page.getByLabel("Current passphrase").fill(current);
    await page.getByLabel("New passphrase", { exact: true }).fill(next);
    await page.getByLabel("The same again").fill(next);
    await page.getByRole("button", { name: "Change the passphrase" }).click();
  };
  await change("not this one");
  await page.getByRole("link", { name: /^That is not the passphrase/ }).waitFor();
  await expectAccessible(page);
  await change(passphrase);
  await page.getByText("The passphrase is changed.").waitFor();

  await page.getByRole("button", { name: "Make a new code" }).click();
  await page.getByLabel("Passphrase", { exact: true }).fill(next);
  await page.getByRole("button", { name: "Show a new code" }).click();
  const words = await shownWords(page);
  await expectAccessible(page);
  await typeBack(page, words);
  await page.getByText("The new recovery code is kept").waitFor();
  await page.getByRole("button", { name: "Close" }).click();

  app.clickMenu("lock");
  await locked(page).waitFor();
  await tryPassphrase(page, next);
  await page.getByRole("heading", { name: "Midthorpe Council", level: 1 }).waitFor();
});

test("screenshots and shared screens do not see the window until the menu says so", async () => {
  const { app } = await launch({ vault: "asIs" });
  const asked = () => app.called("BrowserWindow.setContentProtection").flat();
  expect(asked()).toEqual([true]);
  app.clickMenu("showWhenSharing");
  app.clickMenu("showWhenSharing");
  expect(asked()).toEqual([true, false, true]);
});

test("the key arrives whole, though main zeroes its own copy at once", async () => {
  const { page } = await launch();
  const keys = await page.evaluate(async (secret) => {
    const { bridge } = globalThis as unknown as {
      bridge: { unlock: (input: { passphrase: string }) => Promise<unknown> };
    };
    return Promise.all([
      bridge.unlock({ passphrase: secret }),
      bridge.unlock({ passphrase: secret }),
    ]);
  }, passphrase);
  const sums = keys.map((answer) => {
    const { value } = answer as { value: { localKey: Uint8Array } };
    return Object.values(value.localKey).reduce((sum, byte) => sum + byte, 0);
  });
  expect(sums[0]).toBeGreaterThan(0);
  expect(sums[1]).toBe(sums[0]);
});
