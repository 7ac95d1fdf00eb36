/** Text made plain for matching, with the way back to the original offsets. */
export type FoldedText = {
  readonly text: string;
  /** Offset in the original of the folded character at `index`. */
  readonly originalOffset: (index: number) => number;
};

// Characters that print nothing and would part a name in two unseen.
const invisible = /\u034F|[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/;
const unusual = /[^\n\r\t -~]/;

/**
 * Makes curly quotes, dashes, odd spaces and full-width characters plain and drops characters that
 * print nothing, so that a pattern meets one spelling of each. Everything else stays as it is.
 */
export function foldText(source: string): FoldedText {
  if (!unusual.test(source)) return { text: source, originalOffset: (index) => index };
  if (!invisible.test(source)) {
    return { text: source.replace(/[^\n\r\t -~]/g, plain), originalOffset: (index) => index };
  }
  const offsets: number[] = [];
  let text = "";
  for (let at = 0; at < source.length; at += 1) {
    const character = source.charAt(at);
    if (invisible.test(character)) continue;
    text += plain(character);
    offsets.push(at);
  }
  offsets.push(source.length);
  return { text, originalOffset: (index) => offsets[index] ?? source.length };
}

// Replaces one UTF-16 unit by one, so that offsets hold.
function plain(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (/[\u2018\u2019\u201A\u201B\u02BC\u00B4\u2032]/.test(character)) return "'";
  if (/[\u201C-\u201F\u2033\u00AB\u00BB]/.test(character)) return '"';
  if (/[\u2010-\u2015\u2212\u2043]/.test(character)) return "-";
  if (/[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/.test(character)) return " ";
  if ("\u2028\u2029\u0085\v\f".includes(character)) return "\n";
  if (character === "\u2044" || character === "\u2215") return "/";
  return character;
}

/** A word in small letters without accents, for looking up in word lists. */
export function bareWord(word: string): string {
  const small = word.toLowerCase();
  if (/^[a-z'-]*$/.test(small)) return small;
  return small
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("ł", "l")
    .replaceAll("ı", "i")
    .replaceAll("ø", "o")
    .replaceAll("đ", "d")
    .replaceAll("ß", "ss")
    .replaceAll("æ", "ae");
}
