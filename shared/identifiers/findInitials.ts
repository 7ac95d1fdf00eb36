import { acronyms } from "./ordinaryWords.ts";
import type { Found } from "./findNumbers.ts";
import { follows, type NameToken } from "./nameTokens.ts";

/** What the search for initials goes by. */
export type InitialsOptions = {
  readonly setting: "notes" | "letter";
  /** Initials the visit knows, capitals without stops. */
  readonly known: ReadonlySet<string>;
};

// Written with stops and still no person.
const abbreviations = new Set(
  "uk us usa eu nb ps am pm ie eg ok it pe re dob ba ma bsc md cv id tv qa ad bc pa".split(" "),
);

const stopped = /(?<![\p{L}\p{N}.])(\p{L})\.[ ]?(\p{L})(?:\.[ ]?(\p{L}))?(?![\p{L}\p{N}])\.?/gu;

/** "K.B.", "K B", and initials of the register standing alone as a word. */
export function findInitials(
  text: string,
  tokens: readonly NameToken[],
  options: InitialsOptions,
): readonly Found[] {
  return [
    ...stoppedInitials(text, options),
    ...spacedInitials(tokens, options),
    ...registered(tokens, options),
  ];
}

function stoppedInitials(text: string, options: InitialsOptions): readonly Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(stopped)) {
    const letters = match.slice(1).join("");
    const isCapital = letters === letters.toUpperCase();
    const isSmall = letters === letters.toLowerCase();
    // "plan B. A ..." has a space and no second stop.
    if (match[0].includes(" ") && (!match[0].endsWith(".") || !isCapital)) continue;
    if (abbreviations.has(letters.toLowerCase())) continue;
    if (isSmall && options.setting === "letter" && !options.known.has(letters.toUpperCase()))
      continue;
    if (!isCapital && !isSmall) continue;
    found.push({ kind: "initials", start: match.index, end: match.index + match[0].length });
  }
  return found;
}

// "K B" stands for a person where exactly two capitals stand alone, and neither is the word A or I.
function spacedInitials(tokens: readonly NameToken[], options: InitialsOptions): readonly Found[] {
  const found: Found[] = [];
  tokens.forEach((first, index) => {
    const second = tokens[index + 1];
    if (second === undefined || !/^ {1,2}$/.test(second.gap)) return;
    if (first.shape !== "initial" || second.shape !== "initial") return;
    const isRun = [tokens[index - 1], tokens[index + 2]].some((token, side) => {
      if (token?.shape !== "initial") return false;
      return follows(side === 0 ? first : token);
    });
    const pair = first.text + second.text;
    const isWords = /[AI]/.test(pair) && !options.known.has(pair);
    if (!isRun && !isWords) found.push({ kind: "initials", start: first.start, end: second.end });
  });
  return found;
}

// In notes the team's own initials say who wrote; in the letter they name a peer.
function registered(tokens: readonly NameToken[], options: InitialsOptions): readonly Found[] {
  if (options.setting === "notes") return [];
  return tokens
    .filter(
      (token) =>
        token.shape === "upper" && options.known.has(token.text) && !acronyms.has(token.bare),
    )
    .map(({ start, end }) => ({ kind: "initials", start, end }));
}
