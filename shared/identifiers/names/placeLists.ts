import { isPlaceOrBody } from "./nameLexicon.ts";
import { isSpace, type NameToken, type Stretch } from "./nameTokens.ts";

/** "Stanley, Craghead and Annfield Plain": among places a word is a place. */
export function inList({ text, tokens, from, to }: Stretch): number {
  const own = tokens[from];
  const last = tokens[to];
  if (own === undefined || last === undefined) return 0;
  const neighbours = [placeBefore(text, tokens, from), placeAfter(text, tokens, to)];
  if (neighbours.includes(true)) return -3;
  if (arePlaces({ text, tokens, from, to })) return -9;
  const { others } = listAround(text, tokens, from, to);
  const places = others.filter((other) => isPlaceOrBody(other)).length;
  return others.length > 1 && places * 2 >= others.length ? -4 : 0;
}

// "Grange, Bradley and Fernhill wards"
const placesInList = new Set(
  "wards hubs estates schools courts areas districts localities centres clinics teams offices valleys blocks reviews findings inquiries houses roads streets model approach framework".split(
    " ",
  ),
);
const parts = /^(?:\s?,|\s?&|,?\sand|,?\sor)\s{1,2}$/;
const mostInList = 5;

/** Whether places are listed: "Howard, Clifton and Norfolk wards". */
export function arePlaces({ text, tokens, from, to }: Stretch): boolean {
  const { others, next } = listAround(text, tokens, from, to);
  if (others.length === 0) return false;
  return placesInList.has(next) || (/^(?:are|were)$/.test(next) && areNamed(tokens, to));
}

// "Alma, Beech and Cedar are the three rooms."
function areNamed(tokens: readonly NameToken[], to: number): boolean {
  let verb = to + 1;
  while (verb < to + 12 && !/^(?:are|were)$/.test(tokens[verb]?.bare ?? "")) verb += 1;
  return (
    tokens[verb + 1]?.bare === "the" &&
    [2, 3, 4].some((skip) =>
      /^(?:units|rooms|teams|homes|hubs|pods|sites|houses|names|wards|centres)$/.test(
        tokens[verb + skip]?.bare ?? "",
      ),
    )
  );
}

/** What a list around the stretch names, in small letters, and the word after the list. */
function listAround(
  text: string,
  tokens: readonly NameToken[],
  from: number,
  to: number,
): { readonly others: readonly string[]; readonly next: string } {
  const others: string[] = [];
  let first = from;
  for (let count = 0; count < mostInList; count += 1) {
    const end = itemBefore(text, tokens, first);
    if (end === null) break;
    let begin = end;
    while (
      tokens[begin - 1]?.shape === "title" &&
      isSpace(tokens[begin]?.gap ?? "") &&
      end - begin < 3
    )
      begin -= 1;
    others.push(joined(tokens, begin, end));
    first = begin;
  }
  let last = to;
  for (let count = 0; count < mostInList; count += 1) {
    const begin = itemAfter(text, tokens, last);
    if (begin === null) break;
    let end = begin;
    while (
      tokens[end + 1]?.shape === "title" &&
      isSpace(tokens[end + 1]?.gap ?? "") &&
      end - begin < 3
    )
      end += 1;
    others.push(joined(tokens, begin, end));
    last = end;
  }
  const behind = tokens[last + 1];
  return { others, next: behind !== undefined && isSpace(behind.gap) ? behind.bare : "" };
}

const joined = (tokens: readonly NameToken[], from: number, to: number): string =>
  tokens
    .slice(from, to + 1)
    .map(({ bare }) => bare)
    .join(" ");

function itemBefore(text: string, tokens: readonly NameToken[], from: number): number | null {
  const own = tokens[from];
  if (own === undefined) return null;
  for (const at of [from - 1, from - 2]) {
    const word = tokens[at];
    if (isCapital(word)) return parts.test(text.slice(word.end, own.start)) ? at : null;
  }
  return null;
}

function itemAfter(text: string, tokens: readonly NameToken[], to: number): number | null {
  const own = tokens[to];
  if (own === undefined) return null;
  for (const at of [to + 1, to + 2]) {
    const word = tokens[at];
    if (isCapital(word)) return parts.test(text.slice(own.end, word.start)) ? at : null;
  }
  return null;
}

const isCapital = (token: NameToken | undefined): token is NameToken => token?.shape === "title";
const couples = (between: string): boolean => /^\s?(?:,|&)\s{1,2}$/.test(between);

function placeBefore(text: string, tokens: readonly NameToken[], from: number): boolean {
  const own = tokens[from];
  let word = tokens[from - 1];
  if (own === undefined || word === undefined) return false;
  let end = own.start;
  if (word.bare === "and" || word.bare === "or") {
    end = word.start;
    word = tokens[from - 2];
    if (!isCapital(word) || !/^(?:,?\s{1,2})$/.test(text.slice(word.end, end))) return false;
  } else if (!isCapital(word) || !couples(text.slice(word.end, end))) return false;
  return isPlaceOrBody(word.bare);
}

function placeAfter(text: string, tokens: readonly NameToken[], to: number): boolean {
  const own = tokens[to];
  let word = tokens[to + 1];
  if (own === undefined || word === undefined) return false;
  let start = own.end;
  if (word.bare === "and" || word.bare === "or") {
    start = word.end;
    word = tokens[to + 2];
    if (!isCapital(word) || !/^\s{1,2}$/.test(text.slice(start, word.start))) return false;
  } else if (!isCapital(word) || !couples(text.slice(start, word.start))) return false;
  const third = tokens[to + (start === own.end ? 2 : 3)];
  const pair = third !== undefined && isCapital(third) ? `${word.bare} ${third.bare}` : word.bare;
  return isPlaceOrBody(word.bare) || isPlaceOrBody(pair);
}
