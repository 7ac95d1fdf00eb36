import { expect, test } from "vitest";
import { fills } from "./speech.ts";

test.each([
  "Yeah.",
  "Mm-hmm.",
  "mm mm",
  "Mmm-mmm!",
  "OK, right, thank you.",
  "Um… er, so",
  "uh-huh",
  "no no no",
])("what says nothing is told as such: %s", (said) => expect(fills(said)).toBe(true));

test.each(["No plans are read.", "So they said.", "Mmm, thresholds", "yeahbut", ""])(
  "what says something is not: %s",
  (said) => expect(fills(said)).toBe(false),
);

test("fault 70: a long hum before a word is read at once", () => {
  expect(fills(`${"m".repeat(58)}x`)).toBe(false);
  expect(fills("mm".repeat(30))).toBe(true);
  expect(fills(`${"um".repeat(29)}x`)).toBe(false);
});
