import path from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { chromiumArgs } from "../../build/provision/chromium.ts";
import { launch } from "../double/launch.ts";
import { openSample } from "../openSample.ts";
import { provideVault, unlock } from "../unlock.ts";
import { setLook, setScene } from "./photograph.ts";
import { type Stage, scenes } from "./scenes.ts";

/** When it is on the screens: two days after the sample visit. */
export const pictureTime = "2024-10-18T14:02:00+01:00";

/** The screens before any visit, and after the app has locked itself. */
const doors = ["firstUse", "emptyStart", "locked"] as const;

export const sceneNames: readonly string[] = [...doors, ...scenes.map(({ name }) => name)];

export interface Walk {
  readonly executablePath: string;
  readonly isWanted?: (name: string) => boolean;
  /** Is called with each scene in its turn, in an order that is always the same. */
  readonly see: (name: string, page: Page) => Promise<void>;
}

/** How letters are fitted to the dots of a screen is the machine’s choice, and is left out. */
export const pictureArgs: readonly string[] = [...chromiumArgs, "--font-render-hinting=none"];

/** Opens the built app with an empty data folder and leads through its scenes; gives those that could not be shown, and why. */
export async function walk(options: Walk): Promise<readonly string[]> {
  const { executablePath } = options;
  const browser = await chromium.launch({ executablePath, args: [...pictureArgs] });
  const { show, faults } = shower(options);
  try {
    await walkIn(browser, executablePath, show);
  } finally {
    await browser.close();
  }
  return faults;
}

type Show = (name: string, page: Page, lead: () => Promise<void>) => Promise<void>;

/** Shows scenes that are wanted, one after another; what one of them throws is kept and stops none of the others. */
export function shower({ isWanted = () => true, see }: Walk): {
  readonly show: Show;
  readonly faults: readonly string[];
} {
  const faults: string[] = [];
  return {
    faults,
    show: async (name, page, lead) => {
      if (!isWanted(name)) return;
      try {
        await lead();
        await see(name, page);
      } catch (fault) {
        faults.push(`${name} could not be shown: ${String(fault)}`);
      }
    },
  };
}

async function walkIn(browser: Browser, executablePath: string, show: Show): Promise<void> {
  const main = path.resolve(import.meta.dirname, "../../out/main/main.js");
  const app = await launch({
    main,
    executablePath,
    browser,
    viewport: { width: 1280, height: 800 },
  });
  try {
    const page = await app.firstPage();
    const stage: Stage = { page, app };
    page.setDefaultTimeout(60_000);
    await page.clock.setFixedTime(pictureTime);
    await setLook(page, "light");
    await page.reload();
    await show("firstUse", page, () => heading(page, /passphrase/iu));
    await provideVault(page);
    await unlock(page);
    await show("emptyStart", page, () => heading(page, "Critical Friend"));
    await openSample(page);
    for (const scene of scenes) await show(scene.name, page, () => setScene(stage, scene));
    await show("locked", page, async () => {
      app.clickMenu("lock");
      await page.getByRole("button", { name: "Unlock" }).waitFor();
    });
  } finally {
    await app.close();
  }
}

const heading = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole("heading", { name }).first().waitFor();
