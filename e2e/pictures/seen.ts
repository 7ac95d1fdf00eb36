import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import type { Page } from "playwright-core";
import { onTestFailed } from "vitest";
import { findChromium } from "../../build/provision/chromium.ts";
import { accessibilityFaults } from "../axe.ts";
import { keptPicture, keptText, looksOf, madeInHere, readMadeIn } from "./goldens.ts";
import { heard } from "./heard.ts";
import { type Look, lookIds, setLook, snap } from "./photograph.ts";
import { isMain } from "./scenes.ts";
import { difference, encoded, shrunk } from "./smallPicture.ts";
import type { Walk } from "./walk.ts";

/** What one walk through all scenes found. */
export interface Seen {
  /** Whether the browser is that of the pictures that are kept, whose letters it draws alike. */
  readonly isAsMade: boolean;
  readonly notShown: readonly string[];
  readonly looksOtherwise: readonly string[];
  readonly soundsOtherwise: readonly string[];
  readonly notAccessible: readonly string[];
}

const madeIn = readMadeIn();

/** Whether there is anything to hold the screens to. */
export const isAnyKept = madeIn !== null;

/** The browser whose pictures are kept. */
export const ofWhich = `the pictures are of Chromium ${madeIn?.chromium} on ${madeIn?.platform}`;

/** What to do about a difference. */
export const renewing =
  "out/pictures has what it is now, and what was meant is kept with `npm run pictures -- --renew`";

/** Of a square of 256 points of the small picture: a letter or two that are drawn a shade otherwise. */
const mostPoints = 12;
const outFolder = path.resolve(import.meta.dirname, "../../out/pictures");

/** Gives the tests of one file what one walk found; after a test that failed the next try walks anew. */
export function seenOnce(lead: (walk: Walk) => Promise<readonly string[]>): () => Promise<Seen> {
  let seen: Promise<Seen> | null = null;
  return () => {
    onTestFailed(() => {
      seen = null;
    });
    return (seen ??= seeAll(lead));
  };
}

async function seeAll(lead: (walk: Walk) => Promise<readonly string[]>): Promise<Seen> {
  mkdirSync(outFolder, { recursive: true });
  let isAsMade = true;
  const looksOtherwise: string[] = [];
  const soundsOtherwise: string[] = [];
  const notAccessible: string[] = [];
  const notShown = await lead({
    executablePath: findChromium() ?? "",
    see: async (name, page) => {
      isAsMade = isDeepStrictEqual(madeInHere(page), madeIn);
      if (isMain(name)) soundsOtherwise.push(...(await listen(name, page)));
      for (const look of lookIds) {
        await setLook(page, look);
        if (isAsMade && looksOf(name).includes(look))
          looksOtherwise.push(...(await compare(name, look, page)));
        const faults = await accessibilityFaults(page, look);
        notAccessible.push(...faults.map((fault) => `${name} in ${look}: ${fault}`));
      }
      await setLook(page, "light");
    },
  });
  return { isAsMade, notShown, looksOtherwise, soundsOtherwise, notAccessible };
}

/** What there is to say of a scene that does not look as it was kept. */
async function compare(name: string, look: Look, page: Page): Promise<readonly string[]> {
  const kept = keptPicture(name, look);
  if (kept === null) return [`${name} in ${look}: not kept yet`];
  const files = ["", " differs"].map((what) => path.join(outFolder, `${name} ${look}${what}.png`));
  for (const file of files) rmSync(file, { force: true });
  const { isSo, last } = await settled(
    async () => {
      const now = shrunk(await snap(page));
      return { now, ...difference(kept, now) };
    },
    ({ points }) => points <= mostPoints,
  );
  if (isSo) return [];
  const [nowFile = "", differsFile = ""] = files;
  writeFileSync(nowFile, encoded(last.now));
  writeFileSync(differsFile, last.shown);
  return [`${name} in ${look}: ${last.points} of 256 points are others somewhere`];
}

/** What there is to say of a scene that is not read out as it was kept. */
async function listen(name: string, page: Page): Promise<readonly string[]> {
  const kept = keptText(name);
  const { isSo, last } = await settled(
    () => heard(page),
    (text) => text === kept,
  );
  if (isSo) return [];
  writeFileSync(path.join(outFolder, `${name}.txt`), last);
  return [name];
}

/** What comes of a look, taken again until it is as it should be or has had its time. */
async function settled<T>(
  take: () => Promise<T>,
  isAsItShould: (taken: T) => boolean,
): Promise<{ readonly isSo: boolean; readonly last: T }> {
  let last = await take();
  for (let tries = 0; tries < 20 && !isAsItShould(last); tries += 1) {
    await setTimeout(250);
    last = await take();
  }
  return { isSo: isAsItShould(last), last };
}
