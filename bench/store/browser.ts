import { chromium, type BrowserContext, type Page } from "playwright-core";
import { chromiumArgs, findChromium } from "../../build/provision/chromium.ts";
import type { EngineName } from "./engine.ts";
import type { Bench } from "./page.ts";
import type { Origins } from "./pages.ts";

/** One run of Chromium on a profile that outlives it. */
export interface Browser {
  readonly context: BrowserContext;
  readonly version: string;
  /** The engine's page, its store not yet opened. */
  readonly page: (engine: EngineName) => Promise<EnginePage>;
  readonly close: () => Promise<void>;
}

/** Calls one function of the page's `bench`. */
export interface EnginePage {
  readonly page: Page;
  readonly call: <K extends keyof Bench>(
    name: K,
    ...args: Parameters<Bench[K]>
  ) => Promise<Awaited<ReturnType<Bench[K]>>>;
}

/** Starts Chromium on the profile. */
export async function startBrowser(
  profile: string,
  origins: Origins,
  { sqlite = false } = {},
): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) {
    throw new Error("The benchmark needs Chromium, Chrome or Edge; set CHROMIUM_PATH to one.");
  }
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [...chromiumArgs, ...(sqlite ? ["--enable-features=IdbSqliteBackingStore"] : [])],
  });
  return {
    context,
    version: context.browser()?.version() ?? "unknown",
    page: async (engine) => {
      const page = await context.newPage();
      page.on("pageerror", (error) => console.error(`${engine}: ${error.message}`));
      await page.goto(`${origins[engine]}/?engine=${engine}`);
      await page.waitForFunction("typeof bench === 'object'");
      return {
        page,
        call: (name, ...args) =>
          // The page defines it; evaluating its name as text spares a global declaration.
          page.evaluate(`bench.${name}(...${JSON.stringify(args)})`),
      };
    },
    close: () => context.close(),
  };
}
