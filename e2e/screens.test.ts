import { describe, expect, test } from "vitest";
import { keptNames, looksOf } from "./pictures/goldens.ts";
import { isMain } from "./pictures/scenes.ts";
import { isAnyKept, ofWhich, renewing, seenOnce } from "./pictures/seen.ts";
import { sceneNames, walk } from "./pictures/walk.ts";
import { galleryNames } from "./pictures/walkGallery.ts";

const seen = seenOnce(walk);

// Before `npm run pictures -- --renew` has kept something there is nothing to hold the screens to.
describe.skipIf(!isAnyKept)("of what is kept (skipped while nothing is)", () => {
  test("every screen, dialog and menu looks as it did, but for what was meant to change (skipped where Chromium is another than the pictures’)", async ({
    skip,
  }) => {
    const { isAsMade, notShown, looksOtherwise } = await seen();
    expect(notShown).toEqual([]);
    skip(!isAsMade, ofWhich);
    expect(looksOtherwise, `Renewing: ${renewing}`).toEqual([]);
  });

  test("the main screens are read out as they were, but for what was meant to change", async () => {
    const { soundsOtherwise } = await seen();
    expect(soundsOtherwise, `Renewing: ${renewing}`).toEqual([]);
  });

  test("axe finds nothing on any screen, dialog or menu, in light, in dark and in forced colours", async () => {
    const { notAccessible } = await seen();
    expect(notAccessible).toEqual([]);
  });

  test("what is kept is of screens that there are", () => {
    const shown = [...sceneNames, ...galleryNames].flatMap((name) => [
      ...looksOf(name).map((look) => `${look}/${name}.png`),
      ...(isMain(name) ? [`heard/${name}.txt`] : []),
    ]);
    expect(keptNames().toSorted()).toEqual(shown.toSorted());
  });
});
