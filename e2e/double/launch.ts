import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type {
  OpenDialogOptions,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
} from "electron";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
} from "playwright-core";
import { lockInstance } from "./instanceLock.ts";
import { importMain } from "./moduleHook.ts";
import { RunningApp } from "./runningApp.ts";

export interface LaunchOptions {
  /** The built main process. */
  readonly main: string;
  /** Chromium, Chrome or Edge. */
  readonly executablePath: string;
  readonly browserArgs?: readonly string[];
  /** Keeps data between launches: the app's own and Chromium's profile. Without it both are temporary. */
  readonly userData?: string;
  /** A Chromium to share, in a context of its own; quicker, and nothing outlives it. */
  readonly browser?: Browser;
  readonly headless?: boolean;
  /** A window without tabs or address bar. */
  readonly appMode?: boolean;
  /** Whether to use Chromium's own sandbox, which the superuser cannot. */
  readonly sandbox?: boolean;
  /** `system` leaves colours, contrast and motion to the system. */
  readonly colorScheme?: "light" | "dark" | "system";
  /** The page's size; `window` lets it follow a window that the user sizes. */
  readonly viewport?: { readonly width: number; readonly height: number } | "window";
  /** Run in each page before its own scripts. */
  readonly beforeScripts?: () => void;
  readonly isPackaged?: boolean;
  readonly version?: string;
  readonly documents?: string;
  /** Whether there is an imitated key store (the default), or none as on a Linux without a keyring. */
  readonly keyStore?: "file" | "none";
  /** Stands in for the system's save dialog; without it `saveDialogAnswers` must hold an answer. */
  readonly saveDialog?: (options: SaveDialogOptions) => Promise<SaveDialogReturnValue>;
  /** Stands in for the system's dialog that asks for a folder; without it `openDialogAnswers` must hold an answer. */
  readonly openDialog?: (options: OpenDialogOptions) => Promise<OpenDialogReturnValue>;
  readonly showItemInFolder?: (file: string) => void;
}

/** Runs the built app on Node, with its window as a page of a real Chromium. See README.md for the limits. */
export async function launch(options: LaunchOptions): Promise<RunningApp> {
  const userData = options.userData ?? mkdtempSync(path.join(tmpdir(), "electron-double-"));
  mkdirSync(userData, { recursive: true });
  const lock = await lockInstance(userData, () => running.electron.app.emit("second-instance", {}));
  const running = new RunningApp(options, userData, lock.isFirst);
  const stopListening = listenersToRemove();
  let context: BrowserContext | null = null;
  running.close = async () => {
    // A browser that the user has closed cannot be closed again.
    await context?.close().catch(() => undefined);
    running.quit();
    stopListening();
    lock.release();
    if (options.userData === undefined) rmSync(userData, { recursive: true, force: true });
  };
  try {
    await importMain(pathToFileURL(path.resolve(options.main)).href, running);
    if (running.hasQuit) return running;
    context = await openContext(options, userData);
    await running.becomeReady(context);
    return running;
  } catch (fault) {
    await running.close();
    throw fault;
  }
}

// Main listens for faults of its process, which here is the test's: what it adds goes with it.
function listenersToRemove(): () => void {
  const events = ["uncaughtException", "unhandledRejection"];
  const before = new Map(events.map((event) => [event, process.rawListeners(event)]));
  return () => {
    for (const event of events)
      for (const listener of process.rawListeners(event))
        if (!before.get(event)?.includes(listener))
          process.off(event, listener as (...args: unknown[]) => void);
  };
}

function openContext(options: LaunchOptions, userData: string): Promise<BrowserContext> {
  const context = contextOptions(options);
  if (options.browser !== undefined) return options.browser.newContext(context);
  return chromium.launchPersistentContext(path.join(userData, "chromium"), {
    ...context,
    executablePath: options.executablePath,
    headless: options.headless ?? true,
    chromiumSandbox: options.sandbox ?? false,
    args: [
      ...(options.browserArgs ?? []),
      // about:blank would open an ordinary window with tabs.
      ...(options.appMode === true ? ["--app=data:text/html,%20", "--window-size=1280,860"] : []),
    ],
    // It puts a bar "controlled by automated test software" over the app.
    ignoreDefaultArgs: ["--enable-automation"],
  });
}

function contextOptions({ colorScheme = "light", viewport }: LaunchOptions): BrowserContextOptions {
  return {
    viewport: viewport === "window" ? null : (viewport ?? { width: 1280, height: 860 }),
    locale: "en-GB",
    ...(colorScheme === "system"
      ? { colorScheme: null, contrast: null, forcedColors: null, reducedMotion: null }
      : { colorScheme }),
  };
}
