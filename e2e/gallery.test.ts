import { expect, test } from "vitest";
import { madeIn, renewing, seenOnce } from "./pictures/seen.ts";
import { walkGallery } from "./pictures/walkGallery.ts";

const seen = seenOnce(walkGallery);

test("every piece of the window looks as it did in each state, in light, in dark and in forced colours (skipped where Chromium is another than the pictures’)", async ({
  skip,
}) => {
  const { isAsMade, notShown, looksOtherwise } = await seen();
  expect(notShown).toEqual([]);
  skip(!isAsMade, `the pictures are of Chromium ${madeIn.chromium} on ${madeIn.platform}`);
  expect(looksOtherwise, `${renewing}`).toEqual([]);
});

test("axe finds nothing on any piece of the window, in light, in dark and in forced colours", async () => {
  const { notAccessible } = await seen();
  expect(notAccessible).toEqual([]);
});
