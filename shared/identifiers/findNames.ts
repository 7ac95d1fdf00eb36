import { givenNames, ordinaryGivenNames } from "./givenNames.ts";
import { acronyms, honorifics, ordinaryWords, placeOrBodyWords } from "./ordinaryWords.ts";
import { surnames } from "./surnames.ts";
import type { Found } from "./findNumbers.ts";
import { follows, followsStop, type NameToken } from "./nameTokens.ts";

/** What the search for names goes by. */
export type NameOptions = {
  readonly setting: "notes" | "letter";
  /** Words in small letters that belong to the visit and are nobody's name. */
  readonly knownWords: ReadonlySet<string>;
};

const saintly = new Set("st saint king queen prince princess".split(" "));
const familyWords = new Set(
  "family families children siblings brothers sisters household case twins".split(" "),
);
// "Plan B", "Appendix C": the letter is a label.
const labelled = new Set(
  "plan option appendix section category part annex year grade group team block school hepatitis vitamin level tier band figure table type key site schedule phase class unit question area finding".split(
    " ",
  ),
);
// Given names that open sentences as verbs, months or adverbs.
const treacherous = new Set(
  "will may can ever mark merit june april august mar june van al may max star top".split(" "),
);

/** Names of people in tokens of folded text. In a letter only what is hardly anything else. */
export function findNames(tokens: readonly NameToken[], options: NameOptions): readonly Found[] {
  const found: Found[] = [];
  let covered = 0;
  tokens.forEach((token, index) => {
    if (token.start < covered) return;
    const last = nameAt(tokens, index, options);
    if (last === null) return;
    covered = last.end;
    found.push({ kind: "personName", start: token.start, end: last.end });
  });
  return found;
}

/** The last token of the name that begins at `index`; null when none does. */
function nameAt(
  tokens: readonly NameToken[],
  index: number,
  options: NameOptions,
): NameToken | null {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (token === undefined) return null;
  const surname = (candidate: NameToken | undefined): candidate is NameToken =>
    candidate !== undefined && follows(candidate) && couldBeSurname(candidate, options);

  if (honorifics.has(token.bare) && token.shape !== "letter") {
    return afterHonorific(tokens, index, options);
  }
  if (isSaintly(tokens, index) || endsAsPlaceOrBody(tokens, index)) return null;

  const first = givenNameOf(token);
  if (first === "strong" && !options.knownWords.has(token.bare)) {
    const last = lastOfName(tokens, index, options);
    if (token.shape === "title") return last ?? token;
    if (token.shape === "upper") {
      if (last !== null) return last;
      return token.text.length >= 5 && !acronyms.has(token.bare) ? token : null;
    }
    if (token.shape === "lower") return last ?? (options.setting === "notes" ? token : null);
  }
  if (first === "ordinary" && token.shape === "title" && next !== undefined) {
    if (surname(next) && next.shape !== "upper") {
      const isSure = surnames.has(next.bare) || !treacherous.has(token.bare);
      if (isSure) return next;
    }
    if (
      next.shape === "initial" &&
      follows(next) &&
      !treacherous.has(token.bare) &&
      !/[AI]/.test(next.text)
    ) {
      return lastAfterInitials(tokens, index, options) ?? next;
    }
  }
  if (first === "ordinary" && token.shape === "upper" && next !== undefined && follows(next)) {
    if (next.shape === "upper" && surnames.has(next.bare)) return next;
  }
  if (first === "ordinary" && token.shape === "lower" && next !== undefined && follows(next)) {
    if (surnames.has(next.bare) && next.shape === "lower") return next;
    const isInitial =
      next.shape === "letter" && /[^aist]/.test(next.text) && !treacherous.has(token.bare);
    if (options.setting === "notes" && isInitial && endsThere(tokens[index + 2])) return next;
  }
  if (token.shape === "initial") return afterInitial(tokens, index, options);
  return withSurname(tokens, index, options);
}

/** "Mr Ahmed", "Dr J. Smith", "Cllr Sarah Nolan". */
function afterHonorific(
  tokens: readonly NameToken[],
  index: number,
  options: NameOptions,
): NameToken | null {
  const honorific = tokens[index];
  const isSmall = honorific?.shape === "lower";
  let last: NameToken | null = null;
  for (let at = index + 1; at <= index + 4; at += 1) {
    const token = tokens[at];
    if (token === undefined || !followsStop(token)) break;
    if (/^\.?$/.test(token.gap) && token.shape !== "initial") break;
    // "14 ms. Node" is a measurement.
    if (isSmall && token.gap.startsWith(".")) break;
    const isName =
      token.shape === "title"
        ? !ordinaryWords.has(token.bare) && (!isSmall || !options.knownWords.has(token.bare))
        : token.shape === "upper"
          ? token.text.length > 3 && !acronyms.has(token.bare) && !ordinaryWords.has(token.bare)
          : token.shape === "lower" &&
            last === null &&
            (surnames.has(token.bare) || givenNames.has(token.bare));
    if (isName) last = token;
    else if (token.shape !== "initial") break;
  }
  // "Miss" and "Lord" alone are words too; "Mr S" is a person in notes.
  const next = tokens[index + 1];
  const isInitialOnly =
    next?.shape === "initial" && followsStop(next) && options.setting === "notes";
  if (last === null && isInitialOnly && honorific?.bare !== "miss") return next;
  return last;
}

/** Where a name that begins with a given name at `index` ends, when more than the given name. */
function lastOfName(
  tokens: readonly NameToken[],
  index: number,
  options: NameOptions,
): NameToken | null {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (token === undefined || next === undefined || !follows(next)) return null;
  if (token.shape === "lower") {
    if (next.shape === "lower") return surnames.has(next.bare) ? next : null;
    const isLetter = next.shape === "letter" || next.shape === "initial";
    return isLetter && !/^[ai]$/i.test(next.text) && endsThere(tokens[index + 2]) ? next : null;
  }
  if (next.shape === "initial") return lastAfterInitials(tokens, index, options) ?? next;
  if (!couldBeSurname(next, options)) return null;
  const third = tokens[index + 2];
  const isDouble = third !== undefined && follows(third) && couldBeSurname(third, options);
  return isDouble && third.shape === next.shape ? third : next;
}

function lastAfterInitials(
  tokens: readonly NameToken[],
  index: number,
  options: NameOptions,
): NameToken | null {
  let at = index + 1;
  while (tokens[at]?.shape === "initial" && at < index + 4) at += 1;
  const surname = tokens[at];
  if (surname === undefined || !followsStop(surname)) return null;
  const stopped = surname.gap.startsWith(".");
  if (stopped && ordinaryWords.has(surname.bare)) return null;
  return couldBeSurname(surname, options) ? surname : null;
}

/** "J. Smith", "J Smith", "J.K. Smith". */
function afterInitial(
  tokens: readonly NameToken[],
  index: number,
  options: NameOptions,
): NameToken | null {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (token === undefined) return null;
  if (before !== undefined && follows(token) && labelled.has(before.bare)) return null;
  let at = index + 1;
  while (
    tokens[at]?.shape === "initial" &&
    at < index + 3 &&
    /^[. ]{1,2}$/.test(tokens[at]?.gap ?? "")
  )
    at += 1;
  const surname = tokens[at];
  if (surname === undefined || !followsStop(surname) || surname.shape === "upper") return null;
  if (!couldBeSurname(surname, options)) return null;
  const isStopped = surname.gap.startsWith(".");
  if (isStopped) return surname;
  const isArticle = /^[AI]$/.test(token.text) && at === index + 1;
  return surnames.has(surname.bare) || (!isArticle && options.setting === "notes") ? surname : null;
}

/** An unknown first word with a well-known surname, or a family called by it. */
function withSurname(
  tokens: readonly NameToken[],
  index: number,
  options: NameOptions,
): NameToken | null {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (token === undefined || token.shape !== "title" || options.knownWords.has(token.bare))
    return null;
  if (ordinaryWords.has(token.bare) || placeOrBodyWords.has(token.bare)) return null;
  if (next !== undefined && follows(next)) {
    const isSurname =
      next.shape === "title" && surnames.has(next.bare) && !options.knownWords.has(next.bare);
    if (isSurname && !token.bare.endsWith("ly")) return next;
    if (surnames.has(token.bare) && familyWords.has(next.bare)) return token;
  }
  return options.setting === "notes" && surnames.has(token.bare) ? token : null;
}

function couldBeSurname(token: NameToken, { knownWords }: NameOptions): boolean {
  if (ordinaryWords.has(token.bare) || knownWords.has(token.bare)) return false;
  if (token.shape === "title") return true;
  if (token.shape !== "upper" || acronyms.has(token.bare)) return false;
  return token.text.length > 2 || surnames.has(token.bare);
}

function givenNameOf(token: NameToken): "strong" | "ordinary" | null {
  if (token.shape === "initial" || token.shape === "letter" || token.shape === "mixed") return null;
  if (givenNames.has(token.bare)) return "strong";
  if (ordinaryGivenNames.has(token.bare)) return "ordinary";
  // "Anne-Marie", "Sarah-Jane": both parts written as names are.
  const parts = token.text.split("-");
  const [first = ""] = parts;
  const isDouble = parts.length === 2 && parts.every((part) => /^\p{Lu}/u.test(part));
  return isDouble && givenNames.has(first.toLowerCase()) ? "strong" : null;
}

const isSaintly = (tokens: readonly NameToken[], index: number): boolean => {
  const token = tokens[index];
  const before = tokens[index - 1];
  return (
    token !== undefined && before !== undefined && followsStop(token) && saintly.has(before.bare)
  );
};

/** "Victoria Road", "Lucy Faithfull Foundation": a run of capitals that ends in a place or a body. */
function endsAsPlaceOrBody(tokens: readonly NameToken[], index: number): boolean {
  for (let at = index + 1; at <= index + 3; at += 1) {
    const token = tokens[at];
    if (token === undefined || !follows(token) || token.shape !== "title") return false;
    if (placeOrBodyWords.has(token.bare)) return true;
  }
  return false;
}

// After "jane p" comes the end, a stop or a gap, not a word that the letter could belong to.
const endsThere = (after: NameToken | undefined): boolean =>
  after === undefined || !/^['-]$/.test(after.gap);
