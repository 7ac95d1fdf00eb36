import { setTimeout as wait } from "node:timers/promises";
import { startBrowser, type Browser } from "./browser.ts";
import { killBrowser } from "./browserProcess.ts";
import type { EngineName } from "./engine.ts";
import type { Origins } from "./pages.ts";

/** A note that the page was told is written, and when it was typed. */
export interface Acknowledged {
  readonly id: string;
  readonly startedAt: number;
}

export interface Typing {
  readonly acknowledged: readonly Acknowledged[];
  /** The browser dies on the spot. */
  readonly kill: () => Promise<void>;
}

const pace = 20;
const tick = 200;

/** Starts a browser on the profile and types in the engine's page. */
export async function startTyping(
  profile: string,
  origins: Origins,
  engine: EngineName,
): Promise<Typing> {
  const browser = await startBrowser(profile, origins);
  const acknowledged: Acknowledged[] = [];
  await browser.context.exposeFunction("acknowledged", (id: string, startedAt: number) => {
    acknowledged.push({ id, startedAt });
  });
  const { call } = await browser.page(engine);
  await call("open").catch(async (fault: unknown) => {
    await browser.close();
    throw fault;
  });
  // It ends with the browser, or when the store no longer takes anything.
  const typing = call("type", pace, tick).catch(() => undefined);
  return {
    acknowledged,
    kill: async () => {
      await killAndWait(browser, profile);
      await typing;
    },
  };
}

/** The acknowledged notes that are not there when the profile is opened again. */
export async function lostOf(
  profile: string,
  origins: Origins,
  engine: EngineName,
  acknowledged: readonly Acknowledged[],
): Promise<readonly Acknowledged[]> {
  const there = await idsThere(profile, origins, engine).catch((fault: unknown) => {
    // Seen once in hundreds of starts, why is not known; what is on the disk is the same the next time.
    console.log(`${engine}: Chromium had to be started twice (${String(fault).split("\n")[0]})`);
    return idsThere(profile, origins, engine);
  });
  return acknowledged.filter(({ id }) => !there.has(id));
}

async function idsThere(
  profile: string,
  origins: Origins,
  engine: EngineName,
): Promise<ReadonlySet<string>> {
  const browser = await startBrowser(profile, origins);
  try {
    const { call } = await browser.page(engine);
    await call("open");
    return new Set(await call("ids"));
  } finally {
    await browser.close();
  }
}

async function killAndWait(browser: Browser, profile: string): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    browser.context.once("close", () => resolve());
  });
  killBrowser(profile);
  await Promise.race([closed, wait(5_000)]);
}
