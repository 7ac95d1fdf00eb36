/** A long list of words that can be asked for one. */
export type WordList = { readonly has: (word: string) => boolean };

const blockSize = 32;
// The same words are asked for again and again, of a letter and of the notes of a visit.
const mostAsked = 10_000;
// How many letters a word shares with the one before it, in one character.
const digits = "0123456789abcdefghijklmnopqrstuvwxyz";

/**
 * A list as `encodeWordList` wrote it. Nothing is unpacked before the first question, and then only
 * where the blocks begin; a question reads one block of 32 words.
 */
export function wordList(encoded: string): WordList {
  let blocks: readonly string[] | null = null;
  const asked = new Map<string, boolean>();
  return {
    has: (word) => {
      const before = asked.get(word);
      if (before !== undefined) return before;
      blocks ??= encoded.split("\n");
      const found = isIn(blockOf(blocks, word), word);
      if (asked.size >= mostAsked) asked.clear();
      asked.set(word, found);
      return found;
    },
  };
}

/** Words in small Latin letters, sorted and front-coded: a third of their length. */
export function encodeWordList(words: Iterable<string>): string {
  // By code unit, as `blockOf` compares.
  const sorted = [...new Set(words)].sort((a, b) => (a < b ? -1 : 1));
  let encoded = "";
  sorted.forEach((word, index) => {
    if (index % blockSize === 0) {
      encoded += index === 0 ? word : `\n${word}`;
      return;
    }
    const shared = sharedLength(sorted[index - 1] ?? "", word);
    encoded += `,${digits.charAt(shared)}${word.slice(shared)}`;
  });
  return encoded;
}

// The last block that begins at or before the word.
function blockOf(blocks: readonly string[], word: string): string {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const block = blocks[middle] ?? "";
    const comma = block.indexOf(",");
    if ((comma < 0 ? block : block.slice(0, comma)) <= word) low = middle;
    else high = middle - 1;
  }
  return blocks[low] ?? "";
}

function isIn(block: string, word: string): boolean {
  let before = "";
  for (const part of block.split(",")) {
    const entry =
      before === "" ? part : before.slice(0, digits.indexOf(part.charAt(0))) + part.slice(1);
    if (entry === word) return entry !== "";
    if (entry > word) return false;
    before = entry;
  }
  return false;
}

function sharedLength(before: string, word: string): number {
  const most = Math.min(before.length, word.length, digits.length - 1);
  let length = 0;
  while (length < most && before.charAt(length) === word.charAt(length)) length += 1;
  return length;
}
