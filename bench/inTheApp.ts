import path from "node:path";
import type { Page } from "playwright-core";
import { chromiumArgs } from "../build/provision/chromium.ts";
import { launch } from "../e2e/double/launch.ts";
import { openVisitFile } from "../e2e/openVisitFile.ts";
import { provideVault, unlock } from "../e2e/unlock.ts";

const root = path.resolve(import.meta.dirname, "..");

/** Runs `use` in the built app, in a visit opened from the text of its file. */
export const inTheApp = <T>(
  executablePath: string,
  visitFile: string,
  use: (page: Page) => Promise<T>,
): Promise<T> =>
  onTheStart(executablePath, async (page) => {
    await openVisitFile(page, visitFile, "Midthorpe Council");
    return use(page);
  });

/** Runs `use` in the built app, unlocked and with no visit yet. */
export async function onTheStart<T>(
  executablePath: string,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const app = await launch({
    main: path.join(root, "out/main/main.js"),
    executablePath,
    browserArgs: chromiumArgs,
    viewport: { width: 1600, height: 900 },
  });
  try {
    const page = await app.firstPage();
    await provideVault(page);
    await unlock(page);
    return await use(page);
  } finally {
    await app.close();
  }
}
