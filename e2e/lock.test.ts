import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { Subscriptions } from "../shared/bridge/bridge.ts";
import { expectAccessible } from "./axe.ts";
import { launch, passphrase, unlock } from "./launch.ts";
import {
  choosePassphrase,
  locked,
  shownWords,
  start,
  tryPassphrase,
  typeBack,
} from "./lockPages.ts";
import { openSample } from "./openSample.ts";
import { dataFolder } from "./survive/typing.ts";

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
  const { app, page } = await launch({ userData, vault: "locked" });
  const file = path.join(userData, "vault/tries.json");
  const wrongSoFar = (): unknown =>
    existsSync(file) ? Reflect.get(JSON.parse(readFileSync(file, "utf8")) as object, "wrong") : 0;
  // Five seconds are soon over.
  const told = page.getByText(/Try again in \d seconds?/).waitFor();
  for (let time = 1; time <= 5; time += 1) {
    await tryPassphrase(page, `wrong ${time.toString()}`);
    await expect.poll(wrongSoFar).toBe(time);
    await locked(page).waitFor();
  }
  await told;
  await app.close();

  // Four more of them: longer than this test takes. By the clock they were yesterday, which spares nothing.
  writeFileSync(file, JSON.stringify({ wrong: 9, lastAt: Date.now() - 86_400_000 }));
  const later = await launch({ userData, vault: "asIs" });
  await later.page.getByText("Too many wrong tries").waitFor();
  await tryPassphrase(later.page, passphrase);
  await later.page.getByText(/Try again in \d+ seconds?/).waitFor();
  expect(await locked(later.page).isVisible()).toBe(true);
  await expectAccessible(later.page);
  await later.app.close();

  writeFileSync(file, JSON.stringify({ wrong: 4, lastAt: Date.now() }));
  const last = await launch({ userData });
  await start(last.page).waitFor();
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
