import { describe, expect, test } from "vitest";
import { isAnyKept, ofWhich, renewing, seenOnce } from "./pictures/seen.ts";
import { walkGallery } from "./pictures/walkGallery.ts";

const seen = seenOnce(walkGallery);

describe.skipIf(!isAnyKept)("of what is kept (skipped while nothing is)", () => {
  test("every piece of the window looks as it did in each state, in light, in dark and in forced colours (skipped where Chromium is another than the pictures’)", async ({
    skip,
  }) => {
    const { isAsMade, notShown, looksOtherwise } = await seen();
    expect(notShown).toEqual([]);
    skip(!isAsMade, ofWhich);
    expect(looksOtherwise, `Renewing: ${renewing}`).toEqual([]);
  });

  test("axe finds nothing on any piece of the window, in light, in dark and in forced colours", async () => {
    const { notAccessible } = await seen();
    expect(notAccessible).toEqual([]);
  });
});
