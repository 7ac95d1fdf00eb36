import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectAccessible } from "./axe.ts";
import { keyStoreFile } from "./double/safeStorageModule.ts";
import { launch, passphrase, unlock } from "./launch.ts";
import {
  choosePassphrase,
  locked,
  recover,
  shownWords,
  start,
  tryPassphrase,
  typeBack,
} from "./lockPages.ts";
import { goToPlace, openSample } from "./openSample.ts";
import { dataFolder } from "./survive/typing.ts";

/** Opens the sample visit and the first of its sessions. */
async function openSession(page: Page): Promise<void> {
  await openSample(page);
  await goToPlace(page, "Sessions");
  await page.getByRole("main").getByRole("link").first().click();
}

/** Sets `passphrase` on a data folder and closes the app; gives the words of the recovery code. */
async function firstStart(userData: string): Promise<readonly string[]> {
  const first = await launch({ userData, vault: "asIs" });
  await choosePassphrase(first.page, passphrase);
  const words = await shownWords(first.page);
  await typeBack(first.page, words);
  await start(first.page).waitFor();
  await first.app.close();
  return words;
}

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
  const words = await firstStart(userData);

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
  const words = await firstStart(userData);

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
  await both.page.getByRole("button", { name: "There is no backup of them" }).click();
  await both.page.getByText("there is no backup of the files to put back").waitFor();
  await both.page.getByRole("button", { name: "Back" }).click();
  copyFileSync(file("kept aside"), file("recovery.vault"));
  await both.page.getByRole("button", { name: "Try again" }).click();

  await both.page
    .getByRole("heading", { name: "The key file on this laptop is damaged" })
    .waitFor();
  await expectAccessible(both.page);
  await recover(both.page, words.join(" "), passphrase);
  await start(both.page).waitFor();
});

test("who has neither passphrase nor recovery code starts again: what was here is set aside, and the app opens without it", async () => {
  const userData = dataFolder();
  const first = await launch({ userData });
  await openSession(first.page);
  // What is remembered of the laptop itself is sealed as well.
  await first.page.getByRole("button", { name: "Hide these keys" }).click();
  await first.page.getByRole("button", { name: "Show keys" }).waitFor();
  await first.app.close();

  const { app, page } = await launch({ userData, vault: "asIs" });
  await page.getByText("Forgotten passphrase").click();
  await page.getByRole("button", { name: "I do not have the code" }).click();
  await page.getByRole("heading", { name: "Start again on this laptop" }).waitFor();
  await expectAccessible(page);
  const setAside = page.getByRole("button", { name: "Set aside and start again" });
  await setAside.click();
  await page
    .getByRole("link", { name: "Tick the box if it is so, or go back and try again" })
    .waitFor();
  await page.getByText("I have looked, and have neither").click();
  await setAside.click();
  await app.exited;
  expect(app.called("app.relaunch")).toHaveLength(1);
  await app.close();

  const second = await launch({ userData, vault: "asIs" });
  await choosePassphrase(second.page, "another one, of several words");
  await typeBack(second.page, await shownWords(second.page));
  await start(second.page).waitFor();
  await second.page.getByText("Midthorpe").waitFor({ state: "hidden" });
  const aside = readdirSync(userData).find((name) => name.startsWith("set aside ")) ?? "";
  expect(readdirSync(path.join(userData, aside)).sort()).toEqual(["segments", "vault"]);
  await openSession(second.page);
  await second.page.getByRole("button", { name: "Hide these keys" }).waitFor();
  await second.app.close();

  const third = await launch({ userData, vault: "asIs" });
  await tryPassphrase(third.page, "another one, of several words");
  await third.page.getByText("Midthorpe").first().waitFor();
});

test("without a protected key store the first start says that the passphrase protects alone", async () => {
  const { page } = await launch({ keyStore: "none", vault: "asIs" });
  await page.getByText("passphrase alone protects your work").waitFor();
  await choosePassphrase(page, passphrase);
  await shownWords(page);
});
