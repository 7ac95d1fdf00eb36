import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { buildIfStale } from "../../build/buildIfStale.ts";
import { chromiumArgs, findChromium } from "../../build/chromium.ts";
import { launch } from "../double/launch.ts";
import { openSample } from "../openSample.ts";
import { provideVault, unlock } from "../unlock.ts";
import { type Look, looks, photograph, setLook, setScene } from "./photograph.ts";
import { scenes } from "./scenes.ts";

const usage = `Usage: npm run pictures -- --out FOLDER [--theme light|dark|forced] [--size 1280x800] [--only NAME]

  --out FOLDER    where the pictures go; a picture there of the same name is replaced
  --theme THEME   light (which it is without), dark or forced (the colours of a contrast theme); as often as you like
  --size WxH      the window’s size, 1280x800 without; as often as you like
  --only NAME     only pictures whose name begins so, such as letter or findings+merge; as often as you like`;

interface Choices {
  readonly out: string;
  readonly themes: readonly Look[];
  readonly sizes: readonly { readonly width: number; readonly height: number }[];
  readonly only: readonly string[];
}

/** When the pictures are taken: two days after the visit. */
const afterTheVisit = "2024-10-18T14:02:00+01:00";

/** Photographs the screens of the sample visit; gives the exit code. */
async function takePictures(argv: readonly string[]): Promise<number> {
  const choices = readArguments(argv);
  const executablePath = findChromium();
  if (choices === null || executablePath === null) {
    console.error(choices === null ? usage : "There is no Chromium, Chrome or Edge here.");
    return 2;
  }
  const wanted = scenes.filter(
    ({ name }) => choices.only.length === 0 || choices.only.some((begin) => name.startsWith(begin)),
  );
  if (wanted.length === 0) {
    console.error(
      `No picture has such a name. There are ${scenes.map(({ name }) => name).join(", ")}.`,
    );
    return 2;
  }
  buildIfStale({ quietly: true });
  mkdirSync(choices.out, { recursive: true });
  const browser = await chromium.launch({ executablePath, args: [...chromiumArgs] });
  const app = await launch({
    main: path.resolve(import.meta.dirname, "../../out/main/main.js"),
    executablePath,
    browser,
  });
  const failed: string[] = [];
  try {
    const page = await app.firstPage();
    page.setDefaultTimeout(20_000);
    await page.clock.setFixedTime(afterTheVisit);
    await provideVault(page);
    await unlock(page);
    await openSample(page);
    for (const theme of choices.themes) {
      await setLook(page, theme);
      for (const size of choices.sizes) {
        await page.setViewportSize(size);
        for (const scene of wanted) {
          const file = path.join(choices.out, nameOf(scene.name, theme, size, choices));
          try {
            await setScene({ page, app }, scene);
            writeFileSync(file, await photograph(page));
            console.log(file);
          } catch (fault) {
            failed.push(scene.name);
            console.error(`${scene.name} could not be shown. ${String(fault)}`);
          }
        }
      }
    }
  } finally {
    await app.close();
    await browser.close();
  }
  return failed.length > 0 ? 1 : 0;
}

/** With its theme and size where there are several. */
function nameOf(
  scene: string,
  theme: Look,
  { width, height }: Choices["sizes"][number],
  { themes, sizes }: Choices,
): string {
  const parts = [
    scene,
    ...(themes.length > 1 ? [theme] : []),
    ...(sizes.length > 1 ? [`${width}x${height}`] : []),
  ];
  return `${parts.join("_")}.png`;
}

function readArguments(argv: readonly string[]): Choices | null {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        out: { type: "string" },
        theme: { type: "string", multiple: true, default: ["light"] },
        size: { type: "string", multiple: true, default: ["1280x800"] },
        only: { type: "string", multiple: true, default: [] },
      },
    });
    const themes = values.theme.filter((theme): theme is Look => theme in looks);
    const sizes = values.size.flatMap((size) => {
      const [, width, height] = /^(\d{3,4})x(\d{3,4})$/u.exec(size) ?? [];
      return width === undefined ? [] : [{ width: Number(width), height: Number(height) }];
    });
    if (values.out === undefined || themes.length < values.theme.length) return null;
    if (sizes.length < values.size.length) return null;
    return { out: values.out, themes, sizes, only: values.only };
  } catch {
    return null;
  }
}

if (import.meta.main) process.exitCode = await takePictures(process.argv.slice(2));
