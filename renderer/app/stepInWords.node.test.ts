import { expect, test } from "vitest";
import { stepInWords } from "./stepInWords.ts";

test.each([
  ["Merge findings", "Merged findings"],
  ["Bring in 20 files", "Brought in 20 files"],
  ["Set all to agree", "Set all to agree"],
  ["Lay out the suggested days", "Laid out the suggested days"],
  ["Host’s answer", "Done: Host’s answer"],
])("%s is said as %s", (label, words) => {
  expect(stepInWords(label)).toBe(words);
});
