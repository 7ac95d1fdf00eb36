/**
 * Words as a file may be called everywhere: letters, figures, spaces and hyphens, beginning with a
 * letter or figure, at most `most` characters. `otherwise` where nothing of them is left.
 */
export function asFileName(
  words: string,
  { most, otherwise }: { readonly most: number; readonly otherwise: string },
): string {
  const plain = words
    .normalize("NFC")
    .replaceAll(/[^\p{L}\p{M}\p{N} -]/gu, " ")
    .replace(/^[^\p{L}\p{N}]+/u, "")
    .replaceAll(/\s+/gu, " ")
    // What main lets a file be called knows no loose marks.
    .replaceAll(/\p{M}/gu, "");
  // Not through the middle of a character that takes two.
  const cut = plain.slice(0, most).replace(/[\uD800-\uDBFF]$/, "");
  return cut.trim() || otherwise;
}
