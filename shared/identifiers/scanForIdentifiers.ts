import { findAddresses } from "./findAddresses.ts";
import { findBirthDates } from "./findBirthDates.ts";
import { findInitials } from "./findInitials.ts";
import { findNames } from "./names/findNames.ts";
import { findNumbers, type Found } from "./findNumbers.ts";
import { findOnePerson } from "./findOnePerson.ts";
import { findOnline } from "./findOnline.ts";
import { findReferences, knownReferences, type KnownReferences } from "./findReferences.ts";
import { findTelephones } from "./findTelephones.ts";
import { foldText } from "./foldText.ts";
import { givenNames } from "./names/givenNames.ts";
import { identifierHit, type IdentifierHit } from "./identifierHit.ts";
import type { IdentifierRegister } from "./emptyRegister.ts";
import { nameTokens, type NameToken } from "./names/nameTokens.ts";
import { honorifics, ordinaryWords, publicNames } from "./names/ordinaryWords.ts";
import { surnames } from "./names/surnames.ts";

/** How a text is scanned. */
export type ScanOptions = {
  readonly register: IdentifierRegister;
  /** `notes` flags whatever is suspicious; `letter` blocks, so it takes only what is hardly anything else. */
  readonly setting: "notes" | "letter";
};

/**
 * Finds what may point to a person: names, initials, birth dates, case references, NHS and other
 * numbers, number plates, postcodes, street addresses, telephone numbers, email addresses and names on
 * social networks; and, as advice, what names nobody and points at one person. To be given whole paragraphs: a name may hold what looks like a sentence's end. Hits come in the order of the text, with
 * offsets into it as given; none lies inside another. Never throws; time grows with the length.
 */
export function scanForIdentifiers(text: string, options: ScanOptions): readonly IdentifierHit[] {
  if (!/[\p{L}\p{N}]/u.test(text)) return [];
  const { register, setting } = options;
  const prepared = prepare(register);
  const folded = foldText(text);
  const tokens = nameTokens(folded.text);
  const people = [
    ...findNames(folded.text, tokens, { setting, knownWords: prepared.knownWords }),
    ...findInitials(folded.text, tokens, { setting, known: prepared.initials }),
    ...phrasesIn(tokens, prepared.names, { needsCapital: true }),
    ...(setting === "letter" ? singleNames(tokens, prepared) : []),
  ];
  const permitted = phrasesIn(tokens, prepared.permitted, { needsCapital: false });
  const found = [
    ...outside(people, permitted),
    ...findBirthDates(folded.text, { setting, visitDays: register.visitDays }),
    ...[
      ...findNumbers(folded.text),
      ...findTelephones(folded.text),
      ...findAddresses(folded.text, setting),
      ...findOnline(folded.text),
    ].filter((place) => !isPermittedText(folded.text, place, prepared)),
    // Last: of two kinds for the same place the first is said, and any number may be a reference.
    ...findReferences(folded.text, prepared.references),
  ];
  const direct = outermost(found);
  const indirect = apart(findOnePerson(folded.text), direct);
  return [...direct, ...indirect]
    .sort((a, b) => a.start - b.start)
    .map(({ kind, start, end, reason }) =>
      identifierHit(
        kind,
        text,
        folded.originalOffset(start),
        folded.originalOffset(end - 1) + 1,
        reason,
      ),
    );
}

type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

type Prepared = {
  readonly permitted: Phrases;
  /** Known phrases as one string, for numbers and postcodes of a letterhead. */
  readonly permittedText: string;
  readonly knownWords: ReadonlySet<string>;
  readonly names: Phrases;
  readonly nameParts: ReadonlySet<string>;
  readonly initials: ReadonlySet<string>;
  readonly references: KnownReferences;
};

// A register is scanned with thousands of times: what follows from it is worked out once.
const preparedRegisters = new WeakMap<IdentifierRegister, Prepared>();

function prepare(register: IdentifierRegister): Prepared {
  const before = preparedRegisters.get(register);
  if (before !== undefined) return before;
  const permitted = [...register.knownWords, ...register.notNames, ...publicNames];
  const knownWords = new Set(
    register.knownWords
      .flatMap((phrase) => nameTokens(foldText(phrase).text))
      .filter(({ bare }) => !givenNames.has(bare))
      .map(({ bare }) => bare),
  );
  const nameParts = register.names
    .flatMap((name) => nameTokens(foldText(name).text))
    .filter((token) => token.shape !== "initial" && token.text.length > 2)
    .map(({ bare }) => bare)
    .filter((bare) => !ordinaryWords.has(bare) && !honorifics.has(bare) && !knownWords.has(bare));
  const prepared: Prepared = {
    permitted: phrases(permitted),
    permittedText: permitted.map((phrase) => foldText(phrase).text.toLowerCase()).join("\n"),
    knownWords,
    names: phrases(register.names),
    nameParts: new Set(nameParts),
    initials: new Set(register.initials),
    references: knownReferences(register.caseReferences),
  };
  preparedRegisters.set(register, prepared);
  return prepared;
}

function phrases(texts: readonly string[]): Phrases {
  const byFirst = new Map<string, string[][]>();
  for (const text of texts) {
    const words = nameTokens(foldText(text).text).map(({ bare }) => bare);
    const [first] = words;
    if (first === undefined) continue;
    const same = byFirst.get(first);
    if (same === undefined) byFirst.set(first, [words]);
    else same.push(words);
  }
  return byFirst;
}

// With `needsCapital`, a name of one word, such as `mark` in somebody's notes, counts only with one.
function phrasesIn(
  tokens: readonly NameToken[],
  known: Phrases,
  { needsCapital }: { readonly needsCapital: boolean },
): readonly Found[] {
  const found: Found[] = [];
  tokens.forEach((token, index) => {
    for (const words of known.get(token.bare) ?? []) {
      const isHere = words.every((word, offset) => tokens[index + offset]?.bare === word);
      const last = tokens[index + words.length - 1];
      if (!isHere || last === undefined) continue;
      const isBareWord =
        words.length === 1 && (token.shape !== "title" || ordinaryWords.has(token.bare));
      if (needsCapital && isBareWord) continue;
      found.push({ kind: "personName", start: token.start, end: last.end });
    }
  });
  return found;
}

// Given name or surname of somebody in the notes, on its own.
const singleNames = (tokens: readonly NameToken[], { nameParts }: Prepared): readonly Found[] =>
  tokens
    .filter(({ bare, shape }) => {
      if (!nameParts.has(bare)) return false;
      return shape === "title" || shape === "upper" || surnames.has(bare) || givenNames.has(bare);
    })
    .map(({ start, end }) => ({ kind: "personName", start, end }));

const isPermittedText = (
  text: string,
  { start, end }: Found,
  { permittedText }: Prepared,
): boolean => permittedText.includes(text.slice(start, end).toLowerCase());

/** What lies in none of the `permitted` places. */
function outside(found: readonly Found[], permitted: readonly Found[]): readonly Found[] {
  const sorted = [...found].sort((a, b) => a.start - b.start);
  let next = 0;
  let reach = -1;
  return sorted.filter(({ start, end }) => {
    for (
      let place = permitted[next];
      place !== undefined && place.start <= start;
      place = permitted[next]
    ) {
      reach = Math.max(reach, place.end);
      next += 1;
    }
    return end > reach;
  });
}

// Who is named need not be pointed at as well. Both in the order of the text, none within another.
function apart(indirect: readonly Found[], direct: readonly Found[]): readonly Found[] {
  let next = 0;
  return indirect.filter(({ start, end }) => {
    while ((direct[next]?.end ?? Infinity) <= start) next += 1;
    return (direct[next]?.start ?? Infinity) >= end;
  });
}

function outermost(found: readonly Found[]): readonly Found[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Found[] = [];
  let reach = -1;
  for (const place of sorted) {
    if (place.end <= reach) continue;
    kept.push(place);
    reach = place.end;
  }
  return kept;
}
