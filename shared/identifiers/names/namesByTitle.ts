import {
  isCommonSurname,
  isCommonWord,
  isEnglish,
  type NameClass,
  nameClass,
} from "./nameLexicon.ts";
import { classIn, particles, type NameScan } from "./nameScan.ts";
import { followsStop, follows, type NameToken } from "./nameTokens.ts";
import {
  acronyms,
  honorifics,
  ordinaryWords,
  placeOrBodyWords,
  rankWords,
} from "./ordinaryWords.ts";
import { isBuilding } from "./personSlots.ts";
import { surnames } from "./surnames.ts";

// "Plan B", "Appendix C": the letter is a label.
const labelled = new Set(
  "plan option appendix section category part annex year grade group team block school hepatitis vitamin level tier band figure table type key site schedule phase class unit question area finding".split(
    " ",
  ),
);

/** "Mr Ahmed", "Dr J. Smith", "Cllr. Mrs Arkwright", "DCI Broadbent". */
export function afterHonorific(scan: NameScan, index: number): NameToken | null {
  const { tokens, knownWords, setting } = scan;
  const honorific = tokens[index];
  if (honorific === undefined) return null;
  const isSmall = honorific.shape === "lower";
  const isRank = rankWords.has(honorific.bare);
  let last: NameToken | null = null;
  for (let at = index + 1; at <= index + 5; at += 1) {
    const token = tokens[at];
    if (token === undefined || !(followsStop(token) || (isRank && isNumbered(token)))) break;
    // "the Lord Mayor's Appeal": what the office has, and nobody's name
    if (last === null && isOwner(scan.text, tokens[at - 1] ?? honorific)) break;
    if (/^\.?$/.test(token.gap) && token.shape !== "initial") break;
    // "14 ms. Node" is a measurement.
    if (isSmall && token.gap.startsWith(".") && /\d\s?$/.test(honorific.gap)) break;
    if (last === null && isTitleToo(token, tokens[at + 1])) continue;
    if (last === null && token.bare === "con" && honorific.bare === "det") continue;
    const kind = nameClass(token);
    const isName =
      token.shape === "title"
        ? !ordinaryWords.has(token.bare) &&
          !(kind === "ordinary" && isRank && !judges.test(honorific.bare)) &&
          (!(isSmall || isRank) || !knownWords.has(token.bare))
        : token.shape === "upper"
          ? token.text.length > 3 && !acronyms.has(token.bare) && kind !== "ordinary"
          : token.shape === "lower" &&
            last === null &&
            (!isRank ||
              (setting === "notes" &&
                token.text.length > (kind === "given" || kind === "givenWord" ? 2 : 3))) &&
            !knownWords.has(token.bare) &&
            !(isRank && isEnglish(token.bare) && kind !== "given" && kind !== "givenWord") &&
            (kind === "given" ||
              kind === "likelyGiven" ||
              kind === "surname" ||
              (setting === "notes" && isPersonOnly(honorific, token)) ||
              (setting === "notes" && isKinByName(honorific, token, kind)) ||
              (kind === "nameWord" && !isEnglish(token.bare)));
    const isWordName =
      !isName &&
      last === null &&
      token.shape === "title" &&
      !isSmall &&
      strong.has(honorific.bare) &&
      isCommonSurname(token.bare) &&
      !isTitle(tokens[at + 1]);
    if (isName || isWordName) last = token;
    else if (particles.has(token.bare) && token.shape === "lower") continue;
    else if (token.shape !== "initial") break;
    if (isName && isBuilding({ text: scan.text, tokens, from: index, to: at })) return null;
  }
  const next = tokens[index + 1];
  if (last === null) {
    return next !== undefined && isLetterOf(honorific, next, tokens[index + 2]) ? next : null;
  }
  // "Lady Godiva House"
  const at = tokens.indexOf(last, index);
  return endsAsPlace(tokens[at + 1]) || (isTitle(tokens[at + 1]) && endsAsPlace(tokens[at + 2]))
    ? null
    : last;
}

// "Cllr Mrs Arkwright", "Det Supt Rahman"; "Mr Sheikh" is called so.
const isTitleToo = (token: NameToken, next: NameToken | undefined): boolean =>
  honorifics.has(token.bare) ||
  (rankWords.has(token.bare) && next !== undefined && followsStop(next) && next.shape !== "letter");

/** Before these no place stands, so that a village's name is a person's. */
export const judges = /^(?:hhj|dj|ddj)$/;

/** After these even a word of every day is a surname: "Mr Day", "PS Stone". */
const strong = new Set(
  "mr mrs ms miss mx dr rev revd cllr prof pc ps ds di dci dc sgt insp hhj dj".split(" "),
);

/** "mrs oduya": in no list, and yet nothing but a person is called so. The other titles are other things too. */
const isPersonOnly = (title: NameToken, word: NameToken): boolean =>
  !isEnglish(word.bare) &&
  // "dr follow-up"
  !word.bare.split("-").every(isEnglish) &&
  (/^(?:mr|mrs)$/.test(title.bare)
    ? word.text.length > 3 && /[aeiouy]/.test(word.bare)
    : /^(?:ms|miss|dr|prof|cllr)$/.test(title.bare) &&
      word.text.length > 4 &&
      /[aeiouy][^aeiouy]+[aeiouy]/.test(word.bare));

/** "uncle reg": behind one of the family a given name that is a word as well. */
const isKinByName = (title: NameToken, word: NameToken, kind: NameClass): boolean =>
  /^(?:uncle|aunt|aunty|auntie|nan|nana|gran|granny|grandad|granddad|grandma|grandpa)$/.test(
    title.bare,
  ) &&
  kind === "givenWord" &&
  !isCommonWord(word.bare);

// "PC 4471 Dunmore"
const isNumbered = ({ gap, shape }: NameToken): boolean =>
  shape === "title" && /^\s\d{2,5}\s$/.test(gap);

const isOwner = (text: string, { end }: NameToken): boolean =>
  /^'s?\s/.test(text.slice(end, end + 3));

const lettered = new Set("mr mrs ms mx dr miss cllr".split(" "));

const isTitle = (token: NameToken | undefined): token is NameToken =>
  token !== undefined && follows(token) && token.shape === "title";

const endsAsPlace = (token: NameToken | undefined): boolean =>
  isTitle(token) && placeOrBodyWords.has(token.bare);

/** "Mr H", "Ms A", "Mrs B.", "mrs k": a letter in place of the name. */
function isLetterOf(title: NameToken, letter: NameToken, after: NameToken | undefined): boolean {
  if (!lettered.has(title.bare) || !followsStop(letter) || /^['-]$/.test(after?.gap ?? ""))
    return false;
  if (letter.shape === "letter") return title.shape === "lower" && !/[ais]/.test(letter.text);
  // "Miss a review" is a warning, in capitals too.
  return letter.shape === "initial" && !(title.bare === "miss" && /[AI]/.test(letter.text));
}

/** "J. Smith", "J Smith", "J.K. Smith", "J SMETHURST". */
export function afterInitial(scan: NameScan, index: number): NameToken | null {
  const { tokens, setting } = scan;
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
  if (surname === undefined || !followsStop(surname)) return null;
  const kind = classIn(scan, surname);
  if (surname.shape === "upper")
    return surname.text.length > 3 && kind === "surname" && !/^[AI]$/.test(token.text)
      ? surname
      : null;
  if (surname.shape !== "title" || kind === "ordinary" || ordinaryWords.has(surname.bare))
    return null;
  if (surname.gap.startsWith(".")) return surname;
  const isArticle = /^[AI]$/.test(token.text) && at === index + 1;
  const isKnown =
    surnames.has(surname.bare) ||
    (!isArticle && (kind === "surname" || kind === "likelyGiven" || kind === "unknown"));
  return isKnown || (!isArticle && setting === "notes") ? surname : null;
}
