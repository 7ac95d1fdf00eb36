import hyphenation from "hyphen/en-gb/index.js";

export const softHyphen = "\u00AD";

const shortestBroken = 9;
/** Longer than any word; looking for the breaks of what is longer takes time that grows with its square. */
const longestBroken = 60;
const shortestPart = 3;

/**
 * The word with soft hyphens where British English breaks it. Short words, words with a capital,
 * digit, hyphen or apostrophe, and parts of fewer than three letters stay whole.
 */
export function hyphenateWord(word: string): string {
  if (word.length < shortestBroken || word.length > longestBroken || !/^\p{Ll}+$/u.test(word))
    return word;
  const parts = hyphenation.hyphenateSync(word, { hyphenChar: softHyphen }).split(softHyphen);
  let broken = "";
  let left = "";
  for (const [index, part] of parts.entries()) {
    left += part;
    const right = parts.slice(index + 1).join("");
    if (right === "" || (left.length >= shortestPart && right.length >= shortestPart)) {
      broken += right === "" ? left : left + softHyphen;
      left = "";
    }
  }
  return broken;
}
