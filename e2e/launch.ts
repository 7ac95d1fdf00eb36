import path from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, expect, onTestFinished } from "vitest";
import { chromiumArgs, findChromium } from "../build/chromium.ts";
import { launch as launchDouble, type LaunchOptions } from "./double/launch.ts";
import type { RunningApp } from "./double/runningApp.ts";
import { provideVault, unlock } from "./unlock.ts";

export { passphrase, unlock } from "./unlock.ts";

type Choices = Omit<LaunchOptions, "main" | "executablePath" | "browserArgs" | "browser">;

interface VaultChoice {
  /**
   * `open` (the default) leads through the lock: a new profile gets a vault under `passphrase`, an
   * existing one is unlocked with it. `asIs` leaves whatever the lock shows to the test.
   */
  readonly vault?: "open" | "asIs";
}

export interface Launched {
  readonly app: RunningApp;
  readonly page: Page;
}

/**
 * Starts the built app for one test and closes it when the test ends, which fails if the page or the
 * preload reported an error that the test did not take (`app.takeErrors()`). With `userData` the data
 * stays in that folder; without, it is gone with the test.
 */
export async function launch({
  vault = "open",
  ...choices
}: Choices & VaultChoice = {}): Promise<Launched> {
  const app = await launchApp(choices);
  const page = await app.firstPage();
  if (vault === "open") {
    await provideVault(page);
    await unlock(page);
  }
  return { app, page };
}

/** As `launch`, for an app that may quit without opening a window. */
export async function launchApp(choices: Choices = {}): Promise<RunningApp> {
  const app = await launchDouble({
    main: path.resolve(import.meta.dirname, "../out/main/main.js"),
    executablePath: executablePath(),
    browserArgs: chromiumArgs,
    ...(choices.userData === undefined ? { browser: await sharedBrowser() } : {}),
    ...choices,
  });
  onTestFinished(async () => {
    await app.close();
    expect(app.errors).toEqual([]);
  });
  return app;
}

let browser: Promise<Browser> | null = null;

// One Chromium per test file; each app has a context of its own in it.
function sharedBrowser(): Promise<Browser> {
  browser ??= chromium.launch({ executablePath: executablePath(), args: [...chromiumArgs] });
  return browser;
}

afterAll(async () => {
  await (await browser)?.close();
  browser = null;
});

function executablePath(): string {
  const found = findChromium();
  if (found === null) throw new Error("no Chromium on this machine; `npm test` installs one");
  return found;
}
