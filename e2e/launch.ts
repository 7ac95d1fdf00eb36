import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, expect, inject, onTestFailed, onTestFinished } from "vitest";
import { chromiumArgs, findChromium } from "../build/provision/chromium.ts";
import { neverIdle } from "../renderer/testing/neverIdle.ts";
import { launch as launchDouble, type LaunchOptions } from "./double/launch.ts";
import type { RunningApp } from "./double/runningApp.ts";
import { provideVault, unlock } from "./unlock.ts";

export { passphrase, unlock } from "./unlock.ts";

type Choices = Omit<LaunchOptions, "main" | "executablePath" | "browserArgs" | "browser">;

interface LaunchChoice {
  /**
   * `open` (the default) leads through the lock: a new profile begins with the vault of this run, under
   * `passphrase`, an existing one is unlocked with it. `own` makes a new profile a vault of its own, for
   * tests with several laptops. `locked` is as `open` before the passphrase is typed; `asIs` leaves
   * whatever the lock shows to the test, also in a new profile.
   */
  readonly vault?: "open" | "locked" | "own" | "asIs";
  /** Whether the window comes to what it only does ahead of need (the letter's worker, all screens), as on a desk; otherwise it is never idle. */
  readonly isIdle?: boolean;
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
export async function launch(choices: Choices & LaunchChoice = {}): Promise<Launched> {
  const { app, dispose } = await start(choices);
  closeWithTest(app, dispose);
  return open(app, choices);
}

/** As `launch`, for an app that may quit without opening a window. */
export async function launchApp(choices: Choices = {}): Promise<RunningApp> {
  const { app, dispose } = await start({ ...choices, vault: "asIs" });
  closeWithTest(app, dispose);
  return app;
}

/**
 * As `launch`, but one app for all tests of the file that ask for it, each from the start screen, with
 * the visits that those before it left. After a test that failed the next one gets a new app.
 */
export async function launchShared(): Promise<Launched> {
  shared ??= startShared();
  const { app, page, dispose } = await shared.catch((fault: unknown) => {
    shared = null;
    throw fault;
  });
  onTestFinished(() => expect(app.takeErrors()).toEqual([]));
  onTestFailed(async () => {
    shared = null;
    await dispose();
  });
  await page.setViewportSize({ width: 1280, height: 860 });
  await page.evaluate(() => void (location.hash = "#/"));
  await page.getByRole("heading", { name: "Critical Friend", level: 1 }).waitFor();
  return { app, page };
}

let shared: Promise<Launched & { readonly dispose: () => Promise<void> }> | null = null;
let browser: Promise<Browser> | null = null;

async function startShared() {
  const { app, dispose } = await start({});
  return { ...(await open(app, {})), dispose };
}

async function start({ vault = "open", isIdle = false, ...choices }: Choices & LaunchChoice) {
  const userData = choices.userData ?? mkdtempSync(path.join(tmpdir(), "whole-app-"));
  const needsVault = vault === "open" || vault === "locked";
  if (needsVault && !existsSync(path.join(userData, "vault")))
    cpSync(inject("profileWithVault"), userData, { recursive: true });
  const app = await launchDouble({
    main: path.resolve(import.meta.dirname, "../out/main/main.js"),
    executablePath: executablePath(),
    browserArgs: chromiumArgs,
    ...(isIdle ? {} : { beforeScripts: neverIdle }),
    ...(choices.userData === undefined ? { browser: await sharedBrowser() } : {}),
    ...choices,
    userData,
  });
  const dispose = async () => {
    await app.close();
    if (choices.userData === undefined) rmSync(userData, { recursive: true, force: true });
  };
  return { app, dispose };
}

function closeWithTest(app: RunningApp, dispose: () => Promise<void>): void {
  onTestFinished(async () => {
    await dispose();
    expect(app.errors).toEqual([]);
  });
}

async function open(app: RunningApp, { vault = "open" }: LaunchChoice): Promise<Launched> {
  const page = await app.firstPage();
  page.setDefaultTimeout(patienceMs);
  if (vault === "own") await provideVault(page);
  if (vault === "open" || vault === "own") await unlock(page);
  return { app, page };
}

/** How long something on the page is waited for: no measure of the app, only of when to give up. */
const patienceMs = 120_000;

// One Chromium per test file; each app has a context of its own in it.
function sharedBrowser(): Promise<Browser> {
  browser ??= chromium.launch({ executablePath: executablePath(), args: [...chromiumArgs] });
  return browser;
}

afterAll(async () => {
  await (await shared?.catch(() => null))?.dispose();
  await (await browser)?.close();
  shared = null;
  browser = null;
});

function executablePath(): string {
  const found = findChromium();
  if (found === null) throw new Error("no Chromium on this machine; `npm test` can install one");
  return found;
}
