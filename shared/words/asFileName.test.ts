import * as fc from "fast-check";
import { expect, test } from "vitest";
import { SaveFile } from "../bridge/bridge.ts";
import { asFileName } from "./asFileName.ts";

const of = (words: string) => asFileName(words, { most: 80, otherwise: "Visit" });

test.each([
  ["Midthorpe Council", "Midthorpe Council"],
  ["-North Tyneside", "North Tyneside"],
  ["...Bath & North East Somerset", "Bath North East Somerset"],
  ["St. Helen’s / “North”", "St Helen s North"],
  [" – Mid-Kent", "Mid-Kent"],
  ["///", "Visit"],
  ["", "Visit"],
])("%j is saved as %j", (words, name) => {
  expect(of(words)).toBe(name);
});

test("fault 52: whatever a council is called, main takes the name", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (words) => {
      const name = of(words);
      expect(SaveFile.shape.suggestedName.safeParse(name).success).toBe(true);
    }),
  );
});
