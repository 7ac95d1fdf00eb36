/** Longer than any word: an address, a string of keys. */
const longest = 40;

/**
 * Whether a dictionary has anything to say of what was typed. It has not of numbers and what holds one,
 * of initials ("SENCO", "DSLs", which the letter's own check of initials looks after) or of one letter.
 */
export function isChecked(word: string): boolean {
  return (
    word.length > 1 &&
    word.length <= longest &&
    /^[\p{L}\p{M}'’-]+$/u.test(word) &&
    !/^\p{Lu}{2,}(?:['’]?s)?$/u.test(word)
  );
}
