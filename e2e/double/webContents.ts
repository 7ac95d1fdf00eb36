import { EventEmitter } from "node:events";
import v8 from "node:v8";
import type { PrintToPDFOptions } from "electron";
import type { Page } from "playwright-core";
import { codec } from "./codec.ts";
import type { RunningApp } from "./runningApp.ts";
import { toApp } from "./webAddress.ts";

type OpenHandler = (details: { readonly url: string }) => { readonly action: "allow" | "deny" };

/** Imitates the web contents of a window, whose page is a page of Chromium. */
export class WebContents extends EventEmitter {
  readonly #running: RunningApp;
  readonly #page: Promise<Page>;
  readonly #load: (webAddress: string) => Promise<void>;
  #crash: Promise<string> | null = null;
  openHandler: OpenHandler = () => ({ action: "allow" });
  isGone = false;

  constructor(
    running: RunningApp,
    page: Promise<Page>,
    load: (webAddress: string) => Promise<void>,
  ) {
    super();
    this.#load = load;
    this.#running = running;
    this.#page = page;
  }

  get session() {
    return this.#running.session.module;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  /** Of a field in which nothing is marked it changes nothing. */
  replaceMisspelling(word: string): void {
    this.#running.record("webContents.replaceMisspelling", word);
  }

  setWebRTCIPHandlingPolicy(policy: string): void {
    this.#running.record("webContents.setWebRTCIPHandlingPolicy", policy);
  }

  /** The page goes away with all that it knew; Playwright's handle on it stays. */
  forcefullyCrashRenderer(): void {
    this.#running.record("webContents.forcefullyCrashRenderer");
    this.#crash = this.#page.then(async (page) => {
      const address = page.url();
      // Of no site, so that Chromium gives it, and the next one, a process of its own.
      await page.goto("data:text/html,");
      return address;
    });
    this.#report(this.#crash);
  }

  reload(): void {
    this.#running.record("webContents.reload");
    this.#report(this.#reload());
  }

  async #reload(): Promise<void> {
    const page = await this.#page;
    const address = (await this.#crash) ?? page.url();
    this.#crash = null;
    await this.#load(address);
  }

  #report(work: Promise<unknown>): void {
    work.catch((fault: unknown) => {
      if (!this.isGone && !this.#running.hasQuit)
        this.#running.errors.push(`page: ${String(fault)}`);
    });
  }

  /** As Chromium prints to a file by itself, with what Electron's options are called there. */
  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    this.#running.record("webContents.printToPDF", options);
    const { generateTaggedPDF = false, generateDocumentOutline = false, pageSize } = options;
    if (pageSize !== "A4") throw new Error("Electron double: only A4 is imitated");
    const page = await this.#page;
    const session = await page.context().newCDPSession(page);
    try {
      const { data } = await session.send("Page.printToPDF", {
        paperWidth: 8.27,
        paperHeight: 11.69,
        preferCSSPageSize: options.preferCSSPageSize ?? false,
        generateTaggedPDF,
        generateDocumentOutline,
      });
      return Buffer.from(data, "base64");
    } finally {
      await session.detach();
    }
  }

  isDestroyed(): boolean {
    return this.isGone;
  }

  send(channel: string, ...args: unknown[]): void {
    const message = { channel, args: codec().pack(v8.deserialize(v8.serialize(args))) };
    void this.#page
      .then((page) => page.evaluate(emitInPage, message))
      .catch((fault: unknown) => {
        if (!this.isGone) this.#running.errors.push(`send ${channel}: ${String(fault)}`);
      });
  }

  /** Asks main whether a frame may go to `url`; its answer is whether nobody prevented it. */
  mayNavigate(url: string, { isMainFrame }: { readonly isMainFrame: boolean }): boolean {
    let isPrevented = false;
    const event = { url, isMainFrame, preventDefault: () => void (isPrevented = true) };
    if (isMainFrame) this.emit("will-navigate", event);
    this.emit("will-frame-navigate", event);
    return !isPrevented;
  }

  get address(): Promise<string> {
    return this.#page.then((page) => toApp(page.url(), this.#running.schemes));
  }
}

// Runs in the page, where installPreload has left the function it calls.
function emitInPage({ channel, args }: { channel: string; args: unknown }): void {
  const emit: unknown = Reflect.get(globalThis, Symbol.for("electronDouble.emit"));
  if (typeof emit === "function") Reflect.apply(emit, undefined, [channel, args]);
}
