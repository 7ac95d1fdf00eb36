/**
 * The characters that show nothing, as the inside of a character class of a `u` pattern: those that
 * Teams, OneNote, Outlook and WhatsApp put around what is copied (U+200B, U+200E, U+2060, U+202A and
 * their like, U+FEFF, soft hyphens), control characters, and white space.
 */
export const unseen = String.raw`\s\p{Default_Ignorable_Code_Point}\p{Cc}\u2800`;

const before = new RegExp(`^[${unseen}]+`, "u");
const isUnseen = new RegExp(`[${unseen}]`, "u");

/** The text without what shows nothing at both of its ends. */
export function visibleText(text: string): string {
  // Most lines begin and end in a letter or a stop.
  if (isPlain(text.charCodeAt(0)) && isPlain(text.charCodeAt(text.length - 1))) return text;
  const start = before.exec(text)?.[0].length ?? 0;
  let end = text.length;
  // From the end by hand: a pattern that looks for the last run tries every run before it.
  while (end > start) {
    const step = end - start > 1 && /[\uDC00-\uDFFF]/.test(text.charAt(end - 1)) ? 2 : 1;
    if (!isUnseen.test(text.slice(end - step, end))) break;
    end -= step;
  }
  return text.slice(start, end);
}

/** Whether a character is one of ASCII that shows. */
const isPlain = (code: number): boolean => code > 0x20 && code < 0x7f;
