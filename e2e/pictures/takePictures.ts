import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import { buildIfStale } from "../../build/bundle/buildIfStale.ts";
import { findChromium } from "../../build/provision/chromium.ts";
import { clearKept, keep } from "./goldens.ts";
import { type Look, looks, photograph, setLook } from "./photograph.ts";
import { sceneNames, walk } from "./walk.ts";
import { galleryNames, walkGallery } from "./walkGallery.ts";

const usage = `Usage: npm run pictures -- --out FOLDER [--theme light|dark|forced] [--size 1280x800] [--only NAME]
       npm run pictures -- --renew [--only NAME]

  --out FOLDER    where the pictures go; a picture there of the same name is replaced
  --theme THEME   light (which it is without), dark or forced (the colours of a contrast theme); as often as you like
  --size WxH      the window’s size, 1280x800 without; as often as you like
  --only NAME     only pictures whose name begins so, such as letter or findings+merge; as often as you like
  --renew         keeps how every screen looks now, and how the main ones are read out, as what the tests
                  hold the app to; look at what git says has changed before you commit it`;

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Choices {
  /** Null for the pictures that are kept. */
  readonly out: string | null;
  readonly themes: readonly Look[];
  readonly sizes: readonly Size[];
  readonly only: readonly string[];
}

/** Photographs the screens of the sample visit; gives the exit code. */
async function takePictures(argv: readonly string[]): Promise<number> {
  const choices = readArguments(argv);
  const executablePath = findChromium();
  if (choices === null || executablePath === null) {
    console.error(choices === null ? usage : "There is no Chromium, Chrome or Edge here.");
    return 2;
  }
  const { out, only } = choices;
  const isWanted = (name: string) =>
    only.length === 0 || only.some((begin) => name.startsWith(begin));
  const names = [...sceneNames, ...galleryNames];
  if (!names.some(isWanted)) {
    console.error(`No picture has such a name. There are ${names.join(", ")}.`);
    return 2;
  }
  if (out !== null) mkdirSync(out, { recursive: true });
  else if (only.length === 0) clearKept();
  const see = async (name: string, page: Page): Promise<void> => {
    await (out === null ? keep(name, page) : writePictures(name, page, out, choices));
    console.log(name);
  };
  const faults: string[] = [];
  if (galleryNames.some(isWanted))
    faults.push(...(await walkGallery({ executablePath, isWanted, see })));
  if (sceneNames.some(isWanted)) {
    buildIfStale({ quietly: true });
    faults.push(...(await walk({ executablePath, isWanted, see })));
  }
  for (const fault of faults) console.error(fault);
  return faults.length > 0 ? 1 : 0;
}

async function writePictures(
  name: string,
  page: Page,
  out: string,
  { themes, sizes }: Choices,
): Promise<void> {
  for (const size of sizes)
    for (const theme of themes) {
      await page.setViewportSize(size);
      await setLook(page, theme);
      const parts = [
        name,
        ...(themes.length > 1 ? [theme] : []),
        ...(sizes.length > 1 ? [`${size.width}x${size.height}`] : []),
      ];
      writeFileSync(path.join(out, `${parts.join("_")}.png`), await photograph(page));
    }
}

function readArguments(argv: readonly string[]): Choices | null {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        out: { type: "string" },
        theme: { type: "string", multiple: true },
        size: { type: "string", multiple: true },
        only: { type: "string", multiple: true },
        renew: { type: "boolean", default: false },
      },
    });
    const { out, theme = ["light"], size = ["1280x800"], only = [], renew } = values;
    // The pictures that are kept have sizes and themes of their own.
    if (renew ? (values.out ?? values.size ?? values.theme) !== undefined : out === undefined)
      return null;
    const themes = theme.filter((each): each is Look => each in looks);
    const sizes = size.flatMap(readSize);
    if (themes.length < theme.length || sizes.length < size.length) return null;
    return { out: out ?? null, themes, sizes, only };
  } catch {
    return null;
  }
}

function readSize(size: string): readonly Size[] {
  const [, width, height] = /^(\d{3,4})x(\d{3,4})$/u.exec(size) ?? [];
  return width === undefined ? [] : [{ width: Number(width), height: Number(height) }];
}

if (import.meta.main) process.exitCode = await takePictures(process.argv.slice(2));
