import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import type {
  MenuItemConstructorOptions,
  OpenDialogOptions,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
} from "electron";
import type { BrowserContext, Frame, Page } from "playwright-core";
import { appModule } from "./appModule.ts";
import { browserWindowModule, type DoubleWindow } from "./browserWindow.ts";
import { codec } from "./codec.ts";
import { ipc, type Sender } from "./ipc.ts";
import type { LaunchOptions } from "./launch.ts";
import { allItems, choose, menuModule, shortcutsOf } from "./menuModule.ts";
import { type FromPage, installPreload, type Reply } from "./preloadPage.ts";
import { answerRequest } from "./requests.ts";
import { safeStorageModule } from "./safeStorageModule.ts";
import { partitions, protocolModule, sessionDouble } from "./sessionModule.ts";
import { strict } from "./strict.ts";
import { originOf, toApp } from "./webAddress.ts";

/** One launched app: what main has set up, what happened, and what a test may do to it. */
export class RunningApp {
  readonly options: LaunchOptions;
  readonly userData: string;
  readonly isFirstInstance: boolean;
  /** Addresses that were refused, in order. */
  readonly blocked: string[] = [];
  /** Errors of the page, its console, the preload and the double. */
  readonly errors: string[] = [];
  /** Answers for the next save dialogs: a path, or null for a dialog that is closed. */
  readonly saveDialogAnswers: (string | null)[] = [];
  /** Answers for the next dialogs that ask for a folder: a path, or null for a dialog that is closed. */
  readonly openDialogAnswers: (string | null)[] = [];
  readonly calls: { readonly api: string; readonly args: readonly unknown[] }[] = [];
  readonly session = sessionDouble(this);
  /** The sessions beside it, by their partition. */
  readonly partitions = partitions(this);
  readonly protocol = protocolModule(this);
  readonly ipc = ipc();
  readonly electron;
  readonly ready: Promise<void>;
  /** Resolves when main has quit. */
  readonly exited: Promise<void>;
  menu: readonly MenuItemConstructorOptions[] = [];
  isReady = false;
  hasQuit = false;
  /** Windows of main, the one opened last at the end. */
  readonly windows: DoubleWindow[] = [];
  readonly #windowOfPage = new Map<Page, DoubleWindow>();
  readonly #sparePages: Page[] = [];
  #popups = 0;
  #context: BrowserContext | null = null;
  readonly #signals = new EventEmitter();
  readonly #firstPage: Promise<Page>;

  constructor(options: LaunchOptions, userData: string, isFirstInstance: boolean) {
    this.options = options;
    this.userData = userData;
    this.isFirstInstance = isFirstInstance;
    const signal = <T>(name: string) =>
      new Promise<T>((resolve) => void this.#signals.once(name, resolve));
    this.ready = signal("ready");
    this.exited = signal("exited");
    this.#firstPage = signal("window");
    this.electron = this.#modules();
  }

  #modules() {
    const { session, protocol } = this;
    const theReadySession = () => {
      if (!this.isReady) throw new Error("Session can only be received when app is ready");
      return session.module;
    };
    return {
      app: appModule(this),
      BrowserWindow: strict("BrowserWindow", browserWindowModule(this)),
      Menu: strict("Menu", menuModule(this)),
      protocol: protocol.module,
      ipcMain: this.ipc.module,
      nativeTheme: strict("nativeTheme", {
        shouldUseDarkColors: this.options.colorScheme === "dark",
      }),
      dialog: strict("dialog", {
        showSaveDialog: (...args: unknown[]) =>
          this.#showSaveDialog(args.at(-1) as SaveDialogOptions),
        showOpenDialog: (...args: unknown[]) =>
          this.#showOpenDialog(args.at(-1) as OpenDialogOptions),
      }),
      // A test fires what the system would: `app.electron.powerMonitor.emit("suspend")`.
      powerMonitor: strict("powerMonitor", new EventEmitter()),
      safeStorage: safeStorageModule(this),
      session: strict("session module", {
        get defaultSession() {
          return theReadySession();
        },
        fromPartition: this.partitions.fromPartition,
      }),
      shell: strict("shell", {
        showItemInFolder: (file: string) => {
          this.record("shell.showItemInFolder", file);
          this.options.showItemInFolder?.(file);
        },
      }),
    };
  }

  /** Schemes that main serves. */
  get schemes(): ReadonlySet<string> {
    return new Set(this.protocol.served.keys());
  }

  record(api: string, ...args: readonly unknown[]): void {
    this.calls.push({ api, args });
  }

  /** The arguments of each call of an Electron function that the double records. */
  called(api: string): readonly (readonly unknown[])[] {
    return this.calls.filter((call) => call.api === api).map(({ args }) => args);
  }

  /** The page of the first window, once it is loaded. */
  firstPage(): Promise<Page> {
    return this.#firstPage;
  }

  windowLoaded(page: Page): void {
    this.#signals.emit("window", page);
  }

  /** Chooses an item of the application menu. */
  clickMenu(id: string): void {
    const item = allItems(this.menu).find((each) => each.id === id);
    if (item === undefined) throw new Error(`Electron double: no menu item ${id}`);
    choose(item);
  }

  /** Main's answers when `requester` wants a permission: on being asked, and on being checked. */
  permission(
    name: string,
    requester: string,
  ): { readonly asked: boolean; readonly checked: boolean } {
    const { check, request } = this.session.handlers;
    let asked = true;
    const details = { requestingUrl: requester, isMainFrame: true };
    request?.(null, name, (isGranted) => (asked = isGranted), details);
    return { asked, checked: check?.(null, name, requester) ?? true };
  }

  /** Calls a channel of main as if some other frame had. */
  invokeAs(sender: Sender, channel: string, ...args: readonly unknown[]): Promise<Reply> {
    return this.ipc.invoke(sender, channel, codec().pack(args));
  }

  /** Hands over the errors so far, for a test that has provoked them. */
  takeErrors(): readonly string[] {
    return this.errors.splice(0);
  }

  /** Becomes ready, with the Chromium in which main's windows will be pages. */
  async becomeReady(context: BrowserContext): Promise<void> {
    this.#context = context;
    this.#sparePages.push(...context.pages());
    await context.exposeBinding("__electronDouble", ({ page, frame }, message: FromPage) =>
      this.#fromPage(page, frame, message),
    );
    await context.route("**/*", (route) => answerRequest(this, route));
    context.on("page", (page) => void this.#closeIfPopup(page));
    context.on("close", () => this.quit());
    this.isReady = true;
    this.electron.app.emit("session-created", this.session.module);
    this.#signals.emit("ready");
  }

  async openPage(window: DoubleWindow): Promise<Page> {
    const page = this.#sparePages.shift() ?? (await this.#context?.newPage());
    if (page === undefined) throw new Error("Electron double: no Chromium to open a window in");
    this.#windowOfPage.set(page, window);
    page.on("close", () => window.gone());
    page.on("pageerror", (fault) => this.errors.push(`page: ${fault.message}`));
    page.on("console", (said) => {
      if (said.type() === "error") this.errors.push(`console: ${said.text()}`);
    });
    page.on("download", (download) => void this.#download(download.url(), () => download.cancel()));
    const session = await page.context().newCDPSession(page);
    session.on("Page.windowOpen", ({ url }) => this.#askToOpen(window, url));
    await session.send("Page.enable");
    await page.addInitScript(this.#preloadScript(window.preload));
    if (this.options.beforeScripts) await page.addInitScript(this.options.beforeScripts);
    return page;
  }

  windowOf(page: Page): DoubleWindow | null {
    return this.#windowOfPage.get(page) ?? null;
  }

  // The double never shows a window that a page asked for, whatever main's handler says.
  #askToOpen({ webContents }: DoubleWindow, url: string): void {
    this.#popups += 1;
    const { action } = webContents.openHandler({ url });
    this.record("windowOpen", url, action);
    if (action === "allow") this.errors.push(`main let the page open ${url}`);
  }

  quit(): void {
    if (this.hasQuit) return;
    this.hasQuit = true;
    for (const event of ["before-quit", "will-quit", "quit"])
      this.electron.app.emit(event, { preventDefault: () => undefined });
    this.#signals.emit("exited");
  }

  /** Quits, closes Chromium and frees the data folder. Set by launch. */
  close: () => Promise<void> = () => Promise.resolve();

  async #closeIfPopup(page: Page): Promise<void> {
    const opener = await page.opener().catch(() => null);
    // Other pages without an opener are the test's own, or a tab that the user opened in the browser.
    if (this.#windowOfPage.has(page) || (opener === null && this.#popups === 0)) return;
    this.#popups -= 1;
    await page.close().catch(() => undefined);
  }

  async #download(url: string, cancel: () => Promise<void>): Promise<void> {
    let isPrevented = false;
    const event = { preventDefault: () => void (isPrevented = true) };
    this.session.module.emit("will-download", event);
    if (!isPrevented) this.errors.push(`main let the page download ${url}`);
    this.blocked.push(toApp(url, this.schemes));
    await cancel();
  }

  async #showSaveDialog(options: SaveDialogOptions): Promise<SaveDialogReturnValue> {
    this.record("dialog.showSaveDialog", options);
    if (this.options.saveDialog !== undefined) return this.options.saveDialog(options);
    const answer = this.saveDialogAnswers.shift();
    if (answer === undefined) {
      this.errors.push("nobody answered a save dialog");
      throw new Error("Electron double: nobody answered a save dialog");
    }
    return { canceled: answer === null, filePath: answer ?? "" };
  }

  async #showOpenDialog(options: OpenDialogOptions): Promise<OpenDialogReturnValue> {
    this.record("dialog.showOpenDialog", options);
    if (options.properties?.includes("openDirectory") !== true)
      this.errors.push("a dialog that opens files is not imitated");
    if (this.options.openDialog !== undefined) return this.options.openDialog(options);
    const answer = this.openDialogAnswers.shift();
    if (answer === undefined) {
      this.errors.push("nobody answered a dialog that asks for a folder");
      throw new Error("Electron double: nobody answered a dialog that asks for a folder");
    }
    return { canceled: answer === null, filePaths: answer === null ? [] : [answer] };
  }

  async #fromPage(page: Page, frame: Frame, message: FromPage): Promise<Reply> {
    if (message.kind === "invoke") {
      const origin = originOf(toApp(frame.url(), this.schemes));
      const isMainFrame = frame === page.mainFrame();
      return this.ipc.invoke({ origin, isMainFrame }, message.channel, message.args);
    }
    if (message.kind === "shortcut") this.clickMenu(message.id);
    else this.errors.push(`preload: ${message.message}`);
    return { value: null };
  }

  // Only the main frame has a preload; no frame keeps the binding.
  #preloadScript(preload: string | undefined): string {
    const source = preload === undefined ? "" : readFileSync(preload, "utf8");
    return `if (window === top && location.protocol === "https:") {
      (${installPreload.toString()})(${codec.toString()}, ${JSON.stringify(shortcutsOf(this.menu))},
        function (require, module, exports) {\n${source}\n});
    } else delete globalThis.__electronDouble;`;
  }
}
