import { EventEmitter } from "node:events";
import type { BrowserWindowConstructorOptions } from "electron";
import type { Page } from "playwright-core";
import type { RunningApp } from "./runningApp.ts";
import { toWeb } from "./webAddress.ts";
import { WebContents } from "./webContents.ts";

/** A window that main opened: a page of the app's Chromium. */
export class DoubleWindow extends EventEmitter {
  readonly webContents: WebContents;
  readonly preload: string | undefined;
  /** The address that main is loading, which is not the page's own navigation. */
  loading: string | null = null;
  readonly #running: RunningApp;
  readonly #page: Promise<Page>;

  constructor(running: RunningApp, options: BrowserWindowConstructorOptions) {
    super();
    if (!running.isReady) throw new Error("Cannot create BrowserWindow before app is ready");
    running.record("BrowserWindow", options);
    this.#running = running;
    this.preload = options.webPreferences?.preload;
    this.#page = running.openPage(this);
    this.webContents = new WebContents(running, this.#page, (address) => this.#load(address));
    running.windows.push(this);
    running.electron.app.emit("web-contents-created", {}, this.webContents);
  }

  async loadURL(address: string): Promise<void> {
    await this.#load(toWeb(address, this.#running.schemes));
    this.emit("ready-to-show");
    this.#running.windowLoaded(await this.#page);
  }

  async #load(webAddress: string): Promise<void> {
    const page = await this.#page;
    [this.loading = null] = webAddress.split("#");
    await page.goto(webAddress);
    this.loading = null;
  }

  setContentProtection(isOn: boolean): void {
    this.#running.record("BrowserWindow.setContentProtection", isOn);
  }

  show(): void {
    this.#running.record("BrowserWindow.show");
  }

  focus(): void {
    this.#running.record("BrowserWindow.focus");
    // A page that is closing cannot come to the front.
    void this.#page.then((page) => page.bringToFront()).catch(() => undefined);
  }

  isMinimized(): boolean {
    return false;
  }

  /** As if the person had closed it, which main may prevent. */
  close(): void {
    let isPrevented = false;
    this.emit("close", { preventDefault: () => void (isPrevented = true) });
    if (!isPrevented) this.destroy();
  }

  destroy(): void {
    void this.#page.then((page) => page.close()).catch(() => undefined);
  }

  /** The page has closed, by main, by the user or by the test. */
  gone(): void {
    const { windows, electron } = this.#running;
    const position = windows.indexOf(this);
    if (position === -1) return;
    windows.splice(position, 1);
    this.webContents.isGone = true;
    this.emit("closed");
    if (windows.length === 0) electron.app.emit("window-all-closed");
  }
}

export interface BrowserWindowModule {
  new (options: BrowserWindowConstructorOptions): DoubleWindow;
  readonly getAllWindows: () => readonly DoubleWindow[];
  readonly getFocusedWindow: () => DoubleWindow | null;
}

/** Imitates `electron.BrowserWindow`. */
export function browserWindowModule(running: RunningApp): BrowserWindowModule {
  return class extends DoubleWindow {
    constructor(options: BrowserWindowConstructorOptions) {
      super(running, options);
    }
    static getAllWindows = () => running.windows;
    static getFocusedWindow = () => running.windows.at(-1) ?? null;
  };
}
