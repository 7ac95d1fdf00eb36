import { afterBodies } from "./bodiesAndPlaces.ts";
import { calendar } from "./featuresOfWord.ts";
import { isMostlyCapital, nameClass } from "./nameLexicon.ts";
import type { NameScan } from "./nameScan.ts";
import { follows, type NameToken } from "./nameTokens.ts";
import { unitsInNotes } from "./wordsOfNotes.ts";

/**
 * "bob and jan foster", "Bill & Sue": whether the word and one beside it that it is joined to are both
 * given names that are seldom typed as words, and no teams or wards.
 */
export function isCoupled({ tokens }: NameScan, index: number): boolean {
  const own = tokens[index];
  if (!isNamed(own)) return false;
  const step = (at: number): number => (tokens[at]?.bare === "and" ? 1 : 0);
  const next = index + 1 + step(index + 1);
  const before = index - 1 - step(index - 1);
  return [
    { other: next, joined: next, last: next },
    { other: before, joined: index, last: index },
  ].some(({ other, joined, last }) => {
    const beside = tokens[other];
    return (
      isNamed(beside) &&
      beside.shape === own.shape &&
      isJoined(tokens, joined) &&
      !(calendar.has(own.bare) && calendar.has(beside.bare)) &&
      !isUnit(tokens[last + 1])
    );
  });
}

const isNamed = (token: NameToken | undefined): token is NameToken =>
  token !== undefined &&
  /^(?:lower|title)$/.test(token.shape) &&
  token.text.length > 2 &&
  /^given(?:Word)?$/.test(nameClass(token)) &&
  (isMostlyCapital(token.bare) || calendar.has(token.bare));

const isJoined = (tokens: readonly NameToken[], at: number): boolean => {
  const token = tokens[at];
  return (
    token !== undefined &&
    (/^\s?[&+]\s?$/.test(token.gap) || (follows(token) && tokens[at - 1]?.bare === "and"))
  );
};

const isUnit = (token: NameToken | undefined): boolean =>
  token !== undefined &&
  follows(token) &&
  (afterBodies.has(token.bare) || unitsInNotes.has(token.bare));
