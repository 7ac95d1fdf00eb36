import type { HouseWord, Initialism } from "../../../../shared/visit/programme/language.ts";

const mostEntries = 500;
const longestPart = 500;

/** House words as they are edited: one a line, "utilise = use". */
export const houseWordsInLines = (words: readonly HouseWord[]): string =>
  words.map(({ insteadOf, say }) => `${insteadOf} = ${say}`).join("\n");

/** Reads them back; a line that says nothing to write instead is left out until it does. */
export const readHouseWords = (typed: string): HouseWord[] =>
  parts(typed).flatMap(([insteadOf, say]) => (say === "" ? [] : [{ insteadOf, say }]));

const wellKnown = /\s*\(well known\)$/iu;

/** Initials as they are edited: "MASH = multi-agency safeguarding hub", "NHS = National Health Service (well known)". */
export const initialismsInLines = (all: readonly Initialism[]): string =>
  all
    .map(
      ({ short, long, isWellKnown }) => `${short} = ${long}${isWellKnown ? " (well known)" : ""}`,
    )
    .join("\n");

/** Reads them back. */
export const readInitialisms = (typed: string): Initialism[] =>
  parts(typed).flatMap(([short, long]) =>
    long === ""
      ? []
      : [{ short, long: long.replace(wellKnown, ""), isWellKnown: wellKnown.test(long) }],
  );

/** What stands before and after the first "=" of each line. */
const parts = (typed: string): readonly (readonly [string, string])[] =>
  typed
    .split("\n")
    .map((line) => {
      const at = line.indexOf("=");
      const [before, after] = at < 0 ? [line, ""] : [line.slice(0, at), line.slice(at + 1)];
      return [before.trim().slice(0, longestPart), after.trim().slice(0, longestPart)] as const;
    })
    .filter(([before]) => before !== "")
    .slice(0, mostEntries);
