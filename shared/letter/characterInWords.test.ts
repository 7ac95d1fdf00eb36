import { expect, test } from "vitest";
import { characterInWords } from "./characterInWords.ts";

test.each([
  ["→", "“→” (an arrow, U+2192)"],
  ["☐", "“☐” (an empty box, U+2610)"],
  ["☑", "“☑” (a ticked box, U+2611)"],
  ["☒", "“☒” (a crossed box, U+2612)"],
  ["✓", "“✓” (a tick, U+2713)"],
  ["✔", "“✔” (a tick, U+2714)"],
  ["✗", "“✗” (a cross, U+2717)"],
  ["✘", "“✘” (a cross, U+2718)"],
  ["★", "“★” (a star, U+2605)"],
  ["☆", "“☆” (a star, U+2606)"],
  ["☃", "“☃” (a snowman, U+2603)"],
  ["☎", "“☎” (a telephone, U+260E)"],
  ["∴", "“∴” (a therefore sign, U+2234)"],
  ["\uFFFD", "“\uFFFD” (a character that was lost when a file was read, U+FFFD)"],
  ["\uF0B7", "“\uF0B7” (a sign of another program’s own, such as a bullet of Word, U+F0B7)"],
  ["😀", "“😀” (a picture, U+1F600)"],
  ["⌚", "“⌚” (a picture, U+231A)"],
  ["☂", "“☂” (a picture, U+2602)"],
  ["║", "“║” (a piece of a frame, U+2551)"],
  ["◆", "“◆” (a shape, U+25C6)"],
  ["∈", "“∈” (a sign of mathematics, U+2208)"],
  ["\u0301", "“\u0301” (an accent, U+0301)"],
  ["₿", "“₿” (a currency sign, U+20BF)"],
  ["Ж", "“Ж” (a character of the Cyrillic script, U+0416)"],
  ["ب", "“ب” (a character of the Arabic script, U+0628)"],
  ["中", "“中” (a character of the Han script, U+4E2D)"],
  ["\u0001", "“\u0001” (a sign that is not in the typeface, U+0001)"],
])("what people can look for is said of %s", (character, said) => {
  expect(characterInWords(character)).toBe(said);
});
