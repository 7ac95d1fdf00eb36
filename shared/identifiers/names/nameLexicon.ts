import { bodies, councilsAndDistricts } from "./bodiesAndPlaces.ts";
import { commonGivenWords } from "./data/commonGivenWords.ts";
import { englishWords } from "./data/englishWords.ts";
import { givenNamesOfTheWorld } from "./data/givenNamesOfTheWorld.ts";
import { knownPlaces } from "./data/knownPlaces.ts";
import { mostlyCapital } from "./data/mostlyCapital.ts";
import { properNouns } from "./data/properNouns.ts";
import { surnamesOfTheWorld } from "./data/surnamesOfTheWorld.ts";
import { givenNames, ordinaryGivenNames } from "./givenNames.ts";
import { acronyms, ordinaryWords, peoples } from "./ordinaryWords.ts";
import { bareWord } from "../foldText.ts";
import type { NameToken } from "./nameTokens.ts";
import { givenNamesOfHeritage, surnamesOfHeritage } from "./namesOfHeritage.ts";
import { surnames } from "./surnames.ts";
import { wordSurnames } from "./data/wordSurnames.ts";
import { wordList } from "./wordList.ts";

/**
 * What a word may be, by the lists. `given`: hardly anything but a given name. `likelyGiven` and
 * `surname`: in the long lists of names and no English word. `givenWord`: a given name that is also a
 * word or a place. `nameWord`: a surname that is. `unknown`: in no list. `ordinary`: nobody's name.
 */
export type NameClass =
  | "given"
  | "likelyGiven"
  | "surname"
  | "givenWord"
  | "nameWord"
  | "unknown"
  | "ordinary";

const english = wordList(englishWords);
const proper = wordList(properNouns);
const commonWords = wordList(wordSurnames);
const widelyKnown = wordList(knownPlaces);
const worldGiven = wordList(givenNamesOfTheWorld);
const worldSurnames = wordList(surnamesOfTheWorld);
const capital = wordList(mostlyCapital);
const commonGiven = wordList(commonGivenWords);

// Words come again and again in a letter and in the notes of a visit.
const known = new Map<string, NameClass>();
const mostKnown = 20_000;

const inCapitals = /^(?:Fitz|De|Di|Du|La|Le|Van|Von|Al|El|Ap|Ó|Ni|Abu)\p{Lu}\p{Ll}+$/u;

/** What the word of a token may be. */
export function nameClass({ text, bare }: Pick<NameToken, "text" | "bare">): NameClass {
  // "MacAllister" and "O'Dowd" say by their capitals what "macallister" does not.
  const isPatronym = /^(?:Mc|Mac|O'|D'|N'|M')\p{Lu}\p{Ll}/u.test(text);
  if (isPatronym && !bodies.has(bare)) return givenNames.has(bare) ? "given" : "surname";
  if (text.includes("-")) return classOfDouble(text);
  // "DoLS", "IROs", "TikTok": no name but those above and "FitzGerald" has capitals inside.
  if (/\p{L}\p{Lu}/u.test(text) && text !== text.toUpperCase() && !inCapitals.test(text))
    return "ordinary";
  const before = known.get(bare);
  if (before !== undefined) return before;
  const found = classOfWord(bare);
  if (known.size >= mostKnown) known.clear();
  known.set(bare, found);
  return found;
}

/** Whether an everyday word is also somebody's surname: "Young", "Field". */
export const isAlsoSurname = (bare: string): boolean =>
  !acronyms.has(bare) && (surnames.has(bare) || worldSurnames.has(bare) || worldGiven.has(bare));

/** Whether a given name is also the name of a place. */
export const isAlsoPlace = (bare: string): boolean =>
  proper.has(bare) || councilsAndDistricts.has(bare);

/** Whether a surname is also the name of a place that few have heard of: "Thornley", not "Leeds". */
export const isVillageSurname = (bare: string): boolean =>
  proper.has(bare) &&
  isAlsoSurname(bare) &&
  !widelyKnown.has(bare) &&
  !councilsAndDistricts.has(bare) &&
  !bodies.has(bare) &&
  !hasStem(bare);

/** Whether a word of the language is a surname that many have: "Marsh", "Price", and not "Chain". */
export const isCommonSurname = (bare: string): boolean =>
  surnames.has(bare) || commonWords.has(bare);

/** Whether it is in our own lists of surnames, of England and of families from elsewhere. */
export const isListedSurname = (bare: string): boolean =>
  surnames.has(bare) || surnamesOfHeritage.has(bare);

/** Whether a council or a district is called so: "Kent". */
export const isCouncil = (bare: string): boolean => councilsAndDistricts.has(bare);

/** Whether a word of the language is also somebody's given name: "Amber". */
export const isAlsoGiven = (bare: string): boolean => worldGiven.has(bare);

/** Whether a word of the language is found with a capital more often than without: "Daisy", not "charity". */
export const isMostlyCapital = (bare: string): boolean => capital.has(bare);

/** Whether a name is a word that is much said: "will", "may", "hope". */
export const isCommonWord = (bare: string): boolean => commonGiven.has(bare);

/** Whether the word means a people, a language or a faith: "Syrian", "Muslim". */
export const isPeople = (bare: string): boolean =>
  peoples.has(bare) ||
  (/(?:[^cl]ian|ean|ish|ese|ani|aqi)s?$/.test(bare) &&
    !givenNames.has(bare) &&
    !ordinaryGivenNames.has(bare) &&
    !givenNamesOfHeritage.has(bare) &&
    !surnamesOfHeritage.has(bare) &&
    !surnames.has(bare) &&
    !worldGiven.has(bare) &&
    !worldSurnames.has(bare));

/** Whether the words in a row, in small letters, are a place or a body of that name. */
export const isPlaceOrBody = (words: string): boolean =>
  councilsAndDistricts.has(words) || bodies.has(words) || proper.has(words);

/** Whether the word is one of the English language, in any form. */
export const isEnglish = (word: string): boolean => ordinaryWords.has(word) || hasStem(word);

function classOfWord(bare: string): NameClass {
  if (ordinaryGivenNames.has(bare)) return "givenWord";
  if (givenNames.has(bare)) return "given";
  if (givenNamesOfHeritage.has(bare))
    return hasStem(bare) || proper.has(bare) ? "givenWord" : "given";
  if (ordinaryWords.has(bare)) return "ordinary";
  if (surnamesOfHeritage.has(bare) && !hasStem(bare)) return "surname";
  const isName = worldGiven.has(bare) || worldSurnames.has(bare) || surnames.has(bare);
  if (bodies.has(bare)) return isName ? "nameWord" : "ordinary";
  if (surnames.has(bare)) return "surname";
  if (councilsAndDistricts.has(bare)) return isName ? "nameWord" : "ordinary";
  // "the Smiths"
  if (bare.endsWith("s") && surnames.has(bare.slice(0, -1))) return "nameWord";
  if (hasStem(bare)) return isName ? "nameWord" : "ordinary";
  if (proper.has(bare)) return isName ? "nameWord" : "ordinary";
  if (worldGiven.has(bare)) return "likelyGiven";
  if (worldSurnames.has(bare)) return "surname";
  // "the Smiths", "the Okafors"
  if (bare.endsWith("s") && bare.length > 4) {
    const single = classOfWord(bare.slice(0, -1));
    if (single === "surname") return "surname";
    if (single === "ordinary" || single === "nameWord") return single;
  }
  return "unknown";
}

// The dictionary has "scrutinise" and not every word that is made from it.
function hasStem(word: string): boolean {
  if (english.has(word)) return true;
  if (word.length < 5) return false;
  const beginning =
    /^(?:re|un|non|pre|post|over|under|co|multi|inter|sub|anti|mis|out|up|de|dis|self|micro|super)-?(?=[a-z]{4})/;
  const rest = word.replace(beginning, "");
  if (rest !== word && english.has(rest)) return true;
  const ending =
    /(?:ings?|ers?|ors?|ed|es|s|ly|ness|less|ful|ist|ists|able|ment|ments|isation|ise|ised)$/;
  const stem = word.replace(ending, "");
  return stem !== word && stem.length > 3 && (english.has(stem) || english.has(`${stem}e`));
}

/** "Thwaite-Jones", "Kaydee-Leigh"; "Multi-Agency" and "Stoke-on-Trent" are nobody. */
function classOfDouble(text: string): NameClass {
  const parts = text.split("-");
  const isPrefixed = /^(?:al|el|ap|ab|ul|as|bin)-\p{Lu}/u.test(text);
  const named = isPrefixed ? parts.slice(1) : parts;
  // "Ji-woo", "Mei-ling"; "Wi-Fi" and "Hi-vis" are things.
  const [head = "", tail = ""] = named;
  const isSyllables =
    named.length === 2 &&
    /^\p{Lu}\p{Ll}{1,5}$/u.test(head) &&
    /^\p{Ll}{2,5}$/u.test(tail) &&
    !/^(?:fi|vis|ed|op|up|on|off|led|only)$/.test(tail) &&
    ![head, tail].some((part) => isEnglish(bareWord(part)) && bareWord(part).length > 2) &&
    !/^(?:co|re|pre|non|un|ex|mid|de|e|x)$/i.test(head);
  if (isSyllables) return isAlsoGiven(bareWord(head)) ? "likelyGiven" : "unknown";
  if (named.some((part) => !/^\p{Lu}/u.test(part))) return "ordinary";
  const classes = named.map((part) => nameClass({ text: part, bare: bareWord(part) }));
  if (isPrefixed) return "surname";
  const isEnglishOnly = named.every(
    (part) => isEnglish(bareWord(part)) || acronyms.has(bareWord(part)),
  );
  const [first] = classes;
  if (first === "given" && classes.every((one) => one !== "ordinary")) return "given";
  if (isEnglishOnly) return "ordinary";
  if (first === "likelyGiven" || first === "givenWord") return "likelyGiven";
  if (classes.includes("ordinary")) return "ordinary";
  return classes.some((one) => one === "surname" || one === "given" || one === "likelyGiven")
    ? "surname"
    : "unknown";
}
