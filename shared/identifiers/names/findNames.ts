import type { Found } from "../findNumbers.ts";
import { isLikelyBeside, isLikelyName } from "./nameEvidence.ts";
import { isAlsoGiven, isAlsoPlace, isAlsoSurname, nameClass } from "./nameLexicon.ts";
import { endOfRun, isSaint, isSaintly } from "./nameRun.ts";
import { isNameLike, type NameCandidate, type NameOptions, type NameScan } from "./nameScan.ts";
import { follows, type NameToken } from "./nameTokens.ts";
import { inCapitals, inSmallLetters, smallCandidate } from "./namesByCase.ts";
import { endOfName, namesByPlaceInNotes, pluralFamilies, type Span } from "./namesInFull.ts";
import { nameByRule, signedByPlaceName } from "./namesByRule.ts";
import { afterHonorific, afterInitial } from "./namesByTitle.ts";
import { honorifics, ordinaryWords, placeOrBodyWords, rankWords } from "./ordinaryWords.ts";
import { kinWords, roleWords } from "./slotWords.ts";

/**
 * Names of people in tokens of folded text: a word's class by the lists, and the words around it. In a
 * letter only what is hardly anything else.
 */
export function findNames(
  text: string,
  tokens: readonly NameToken[],
  options: NameOptions,
): readonly Found[] {
  const scan: NameScan = { ...options, text, tokens };
  const found: Span[] = [];
  let next = 0;
  tokens.forEach((_, from) => {
    if (from < next) return;
    const last = nameAt(scan, from);
    if (last === null) return;
    const to = tokens.indexOf(last, from);
    next = to + 1;
    found.push({ from, to });
  });
  const known = new Set(found.flatMap(({ from, to }) => [from, to]));
  const told = namesByPlaceInNotes(scan).filter(
    ({ from, to }) => !known.has(from) && !known.has(to),
  );
  return [...found, ...besideNames(scan, found), ...told, ...pluralFamilies(scan, known)].map(
    ({ from, to }) => ({
      kind: "personName",
      start: tokens[from]?.start ?? 0,
      end: tokens[endOfName(scan, { from, to })]?.end ?? 0,
    }),
  );
}

/** "Poppy and Alfie", "tia/teo": one of two that are joined is a name, so less is asked of the other. */
function besideNames(scan: NameScan, found: readonly Span[]): readonly Span[] {
  const { tokens } = scan;
  const taken = new Set(found.flatMap(({ from, to }) => [from, to]));
  const more: Span[] = [];
  const take = (from: number, isWhole: (to: number) => boolean, isInList = false): void => {
    const token = tokens[from];
    if (token === undefined || taken.has(from)) return;
    const candidate = token.shape === "lower" ? smallBeside(scan, from) : nameCandidate(scan, from);
    // "tanya + rob": a word of every day, and here a name
    const isGiven = isSmallGiven(scan, token);
    const to = candidate?.to ?? from;
    if (!isWhole(to) || (!isGiven && (candidate === null || !isLikelyBeside(candidate, isInList))))
      return;
    taken.add(from);
    more.push({ from, to });
  };
  // "Lola, Max, Teddy": whoever is found beside one is one beside whom others are.
  for (const { from, to } of chained(found, more)) {
    const isSmall = tokens[from]?.shape === "lower";
    const sameShape = (at: number): boolean =>
      isSmall ? tokens[at]?.shape === "lower" : tokens[at]?.shape === "title";
    if ((isSure(tokens[to]) || more.some((one) => one.to === to)) && isListed(tokens[to + 1])) {
      const next = to + 1;
      if (sameShape(next)) take(next, () => true, true);
    }
    const isInList = more.some((one) => one.to === to);
    const after = joinedAfter(tokens, to);
    if (after !== null && sameShape(after)) take(after, () => true, isInList);
    const before = joinedBefore(tokens, from);
    if (before !== null && sameShape(before)) take(before, (end) => end === before);
  }
  return more;
}

const isSure = (token: NameToken | undefined): boolean =>
  token !== undefined && nameClass(token) === "given" && !isAlsoPlace(token.bare);
const isListed = (token: NameToken | undefined): boolean =>
  token !== undefined && /^, $/.test(token.gap);

function* chained(found: readonly Span[], more: readonly Span[]): Generator<Span> {
  yield* found;
  for (let at = 0; at < more.length; at += 1) {
    const next = more[at];
    if (next !== undefined) yield next;
  }
}

const smallBeside = (scan: NameScan, index: number): NameCandidate | null =>
  scan.setting === "notes" ? smallCandidate(scan, index) : null;

const isSmallGiven = ({ setting }: NameScan, token: NameToken): boolean =>
  setting === "notes" &&
  token.shape === "lower" &&
  token.text.length > 2 &&
  isAlsoGiven(token.bare);

const isSign = (gap: string): boolean => /^\s?[&+/]\s?$/.test(gap);

/** Where what is joined to the token at `at` begins: behind "and", "&", "+" or a stroke. */
function joinedAfter(tokens: readonly NameToken[], at: number): number | null {
  const next = tokens[at + 1];
  if (next === undefined) return null;
  if (isSign(next.gap)) return at + 1;
  const third = tokens[at + 2];
  return next.bare === "and" && follows(next) && third !== undefined && follows(third)
    ? at + 2
    : null;
}

function joinedBefore(tokens: readonly NameToken[], at: number): number | null {
  const own = tokens[at];
  if (own === undefined || at === 0) return null;
  if (isSign(own.gap)) return at - 1;
  const before = tokens[at - 1];
  return before?.bare === "and" && follows(before) && follows(own) && at > 1 ? at - 2 : null;
}

/** The last token of the name that begins at `index`; null when none does. */
function nameAt(scan: NameScan, index: number): NameToken | null {
  const { tokens } = scan;
  const token = tokens[index];
  if (token === undefined) return null;
  const isTitled =
    honorifics.has(token.bare) ||
    (rankWords.has(token.bare) && (token.shape !== "lower" || scan.setting === "notes"));
  if (isTitled && token.shape !== "letter") {
    const last = afterHonorific(scan, index);
    if (last !== null) return last;
    if (honorifics.has(token.bare)) return null;
  }
  switch (token.shape) {
    case "title":
    case "mixed":
      return capitalised(scan, index) ?? signedByPlaceName(scan, index);
    case "upper":
      return inCapitals(scan, index);
    case "lower":
      return inSmallLetters(scan, index);
    case "initial":
      return afterInitial(scan, index);
    default:
      return null;
  }
}

/** A capitalised stretch that may be a name, weighed with all that is known of it. */
function capitalised(scan: NameScan, index: number): NameToken | null {
  // A cell that says "Oak": a word of every day, and nothing beside it that would make a name of it.
  const [only] = scan.tokens;
  if (scan.tokens.length === 1 && only !== undefined && nameClass(only) === "givenWord")
    return null;
  const candidate = nameCandidate(scan, index);
  return candidate !== null && isLikelyName(candidate) ? (scan.tokens[candidate.to] ?? null) : null;
}

/**
 * The stretch that may be a name and begins at `index`, a run of capitalised words cut where an ordinary
 * one stands, and what the rules make of it; null where no name can begin.
 */
export function nameCandidate(scan: NameScan, index: number): NameCandidate | null {
  const { tokens, text, setting } = scan;
  const token = tokens[index];
  if (token === undefined || !isNameLike(scan, token)) return null;
  if (isSaintly(tokens, index) || isSaint(tokens, index) || endsPlace(tokens, index)) return null;
  if (months.has(token.bare) && times.has(tokens[index - 1]?.bare ?? "")) return null;
  const last = nameByRule(scan, index);
  const to = last === null ? endOfCandidate(scan, index) : tokens.indexOf(last, index);
  return { text, tokens, from: index, to, setting, isByRule: last !== null };
}

// "Rosie's Place"
const isOwned = (owner: NameToken | undefined, next: NameToken): boolean =>
  owner !== undefined && owner.end + next.gap.length < next.start;

/** "Moor Lane told us": the end of a place begins no name. */
function endsPlace(tokens: readonly NameToken[], index: number): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  return (
    token !== undefined &&
    before?.shape === "title" &&
    follows(token) &&
    placeOrBodyWords.has(token.bare) &&
    !ordinaryWords.has(before.bare) &&
    !roleWords.has(before.bare) &&
    !kinWords.has(before.bare)
  );
}

// "not at the board since May"
const months = new Set("april may june august".split(" "));
const times = new Set(
  "since in by until till during end mid early late last next this every each before".split(" "),
);

// "Carol Power has chaired it": the surname is a word that no run goes over.
function endOfCandidate(scan: NameScan, index: number): number {
  const { tokens, knownWords } = scan;
  const to = endOfRun(scan, index);
  const next = tokens[index + 1];
  const after = tokens[index + 2];
  const isPair =
    to === index &&
    isAlsoGiven(tokens[index]?.bare ?? "") &&
    next?.shape === "title" &&
    follows(next) &&
    !isOwned(tokens[index], next) &&
    isAlsoSurname(next.bare) &&
    !knownWords.has(next.bare) &&
    !(after?.shape === "title" && follows(after));
  return isPair ? index + 1 : to;
}
