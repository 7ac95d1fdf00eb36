import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { Browser } from "playwright-core";
import { builtPage } from "../builtPage.ts";
import { atMost, type Measure } from "../store/table.ts";
import { median, ratioOf } from "../store/statistics.ts";

const root = path.resolve(import.meta.dirname, "../..");
const rounds = 25;

/** When there was something to see, in milliseconds since the page was asked for. */
interface Seen {
  readonly words: number;
  /** The field for the passphrase, drawn. */
  readonly field: number;
}

/** How soon the window shows words and takes a passphrase, beside a page that has nothing but React, served in the same way. */
export async function firstWindow(browser: Browser): Promise<readonly Measure[]> {
  const built = await builtPage("outputs/bare");
  await built.close();
  const ours = await serve(path.join(root, "out/renderer"));
  const bare = await serve(path.join(root, "out/bench/outputs/bare"));
  const times = { ours: [] as Seen[], bare: [] as Seen[] };
  try {
    for (let round = -2; round < rounds; round += 1) {
      const turns = [
        async () => times.ours.push(await firstSeen(browser, ours.address)),
        async () => times.bare.push(await firstSeen(browser, bare.address)),
      ];
      for (const turn of round % 2 === 0 ? turns : turns.toReversed()) await turn();
    }
  } finally {
    ours.close();
    bare.close();
  }
  // The first of each find everything cold that the system keeps.
  const [our, their] = [times.ours.slice(2), times.bare.slice(2)];
  const row = (what: string, seen: keyof Seen): Measure => {
    const [one, other] = [our.map((each) => each[seen]), their.map((each) => each[seen])];
    return {
      what,
      goals: [atMost(1.2, ratioOf(one, other), "a page with nothing but React")],
      remark: `${median(one).toFixed(0)} ms beside ${median(other).toFixed(0)} ms, medians of ${rounds}`,
    };
  };
  return [row("first window with words", "words"), row("its field for the passphrase", "field")];
}

/** In a context that has seen nothing yet. */
async function firstSeen(browser: Browser, address: string): Promise<Seen> {
  const context = await browser.newContext();
  try {
    await context.addInitScript(lockedBridge);
    await context.addInitScript(noteField);
    const page = await context.newPage();
    await page.goto(address);
    await page.getByRole("button", { name: "Unlock" }).waitFor();
    return await page.evaluate(
      () =>
        new Promise<Seen>((resolve) => {
          new PerformanceObserver((list) => {
            const [painted] = list.getEntriesByName("first-contentful-paint");
            const { startTime: field = 0 } = performance.getEntriesByName("field").at(0) ?? {};
            if (painted) resolve({ words: painted.startTime, field });
          }).observe({ type: "paint", buffered: true });
        }),
    );
  } finally {
    await context.close();
  }
}

/** In the page: a main process that says that the vault is locked, and nothing else. */
function lockedBridge(): void {
  const bridge = { vaultState: async () => ({ type: "Locked", waitMs: 0 }) };
  const bridgeEvents = new Proxy({}, { get: () => () => () => undefined });
  Object.assign(globalThis, { bridge, bridgeEvents });
}

/** In the page: marks the frame after the one in which there is a field. */
function noteField(): void {
  const look = (): void => {
    if (document.querySelector("#passphrase") === null) requestAnimationFrame(look);
    else requestAnimationFrame(() => performance.mark("field"));
  };
  requestAnimationFrame(look);
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".ttf": "font/ttf",
};

/** Serves a folder from the disk, nothing of it kept. */
async function serve(folder: string) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    const file = path.join(folder, pathname === "/" ? "index.html" : pathname);
    response.setHeader("Content-Type", types[path.extname(file)] ?? "application/octet-stream");
    response.setHeader("Cache-Control", "no-store");
    readFile(file).then(
      (bytes) => response.end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // it listens on a port
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
