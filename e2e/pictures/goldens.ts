import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { PNG } from "pngjs";
import * as z from "zod";
import { heard } from "./heard.ts";
import { type Look, lookIds, photograph, setLook } from "./photograph.ts";
import { isMain } from "./scenes.ts";
import { encoded, shrunk } from "./smallPicture.ts";

// What every screen looks like, and how the main ones are read out. A change that is meant is kept with
// `npm run pictures -- --renew`; the rest is an accident.

const folder = path.join(import.meta.dirname, "golden");
const madeInFile = path.join(folder, "madeIn.json");

/** A browser and system on which the same page looks the same. */
const MadeIn = z.object({ chromium: z.string(), platform: z.string() });
export type MadeIn = z.infer<typeof MadeIn>;

/** The browser that this page is in: letters are drawn a shade otherwise by the next. */
export const madeInHere = (page: Page): MadeIn => ({
  chromium: page.context().browser()?.version().split(".")[0] ?? "",
  platform: process.platform,
});

/** Where the pictures that are kept were made; null while none are. */
export const readMadeIn = (): MadeIn | null =>
  existsSync(madeInFile) ? MadeIn.parse(JSON.parse(readFileSync(madeInFile, "utf8"))) : null;

/** The looks in which a scene is kept: all of them in light, the main ones in dark too, the pieces in every one. */
export function looksOf(name: string): readonly Look[] {
  if (name.startsWith("gallery+")) return lookIds;
  return isMain(name) ? ["light", "dark"] : ["light"];
}

const pictureFile = (name: string, look: Look): string => path.join(folder, look, `${name}.png`);
const textFile = (name: string): string => path.join(folder, "heard", `${name}.txt`);

/** The picture kept of a scene; null when there is none yet. */
export function keptPicture(name: string, look: Look): PNG | null {
  const file = pictureFile(name, look);
  return existsSync(file) ? PNG.sync.read(readFileSync(file)) : null;
}

/** How a main scene was read out when it was kept; null when it was not. */
export function keptText(name: string): string | null {
  const file = textFile(name);
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

/** Names of what is kept, with its kind: `light/letter.png`. */
export const keptNames = (): readonly string[] =>
  [...lookIds, "heard"].flatMap((kind) =>
    readdirSync(path.join(folder, kind)).map((name) => `${kind}/${name}`),
  );

/** Takes all that is kept away, so that nothing stays of a screen that is gone. */
export function clearKept(): void {
  for (const kind of [...lookIds, "heard"]) {
    rmSync(path.join(folder, kind), { recursive: true, force: true });
    mkdirSync(path.join(folder, kind), { recursive: true });
  }
}

/** Keeps what the page shows now as what this scene shall look and sound like. */
export async function keep(name: string, page: Page): Promise<void> {
  for (const look of looksOf(name)) {
    await setLook(page, look);
    writeFileSync(pictureFile(name, look), encoded(shrunk(await photograph(page))));
  }
  await setLook(page, "light");
  if (isMain(name)) writeFileSync(textFile(name), await heard(page));
  writeFileSync(madeInFile, `${JSON.stringify(madeInHere(page), null, 2)}\n`);
}
