import { calendar } from "./featuresOfWord.ts";
import { isCommonSurname, isEnglish, isListedSurname, nameClass } from "./nameLexicon.ts";
import { judges } from "./namesByTitle.ts";
import type { NameScan } from "./nameScan.ts";
import { follows, type NameToken } from "./nameTokens.ts";
import { acronyms, ordinaryWords, placeOrBodyWords } from "./ordinaryWords.ts";
import { isFamily } from "./personSlots.ts";
import { kinWords, roleWords } from "./slotWords.ts";

/** The first and last token of a name. */
export type Span = { readonly from: number; readonly to: number };

/**
 * Where a name that was found truly ends: with the surname behind it that is in no list ("tracey
 * ollerenshaw", of whom nothing may stay when the name is replaced), and with what its family is called.
 */
export function endOfName(scan: NameScan, stretch: Span): number {
  const { tokens, text } = scan;
  let to = stretch.to;
  if (scan.setting === "notes" && stretch.from === to && nameClassOf(tokens[to]) === "given") {
    const next = isParticle(tokens[to + 1]) ? to + 2 : to + 1;
    if (isUnheardOf(tokens[next]) || isDoubleSurname(tokens[next])) to = next;
  }
  return isFamily({ text, tokens, from: stretch.from, to }) && isKin(tokens[to + 1]) ? to + 1 : to;
}

const nameClassOf = (token: NameToken | undefined) => token && nameClass(token);

const isKin = (token: NameToken | undefined): boolean =>
  token !== undefined &&
  /^(?:family|fam|siblings|sibs|bros|kids|children|girls|boys|brothers|sisters|twins|triplets|household|parents)$/.test(
    token.bare,
  );

const isParticle = (token: NameToken | undefined): boolean =>
  token !== undefined && follows(token) && /^(?:mac|mc|ni|o|van|de|el|al|bin|ap)$/.test(token.bare);

/** In small letters, of no list and no language, and pronounced: "ollerenshaw". */
const isUnheardOf = (token: NameToken | undefined): boolean =>
  token !== undefined &&
  follows(token) &&
  token.shape === "lower" &&
  token.text.length > 4 &&
  !acronyms.has(token.bare) &&
  !isEnglish(token.bare) &&
  /^(?:unknown|surname|likelyGiven)$/.test(nameClass(token)) &&
  /[aeiouy][^aeiouy]+[aeiouy]/.test(token.bare) &&
  !/(?:ing|ed|ly|tion|ment|ness|ity)s?$/.test(token.bare);

const posts = /^(?:hos|ad|dcs|psw|pa|fcs|mgr)$/;
const isSomebody = ({ bare }: NameToken): boolean =>
  roleWords.has(bare) || kinWords.has(bare) || posts.test(bare);

const isSmallTitle = /^(?:hhj|dj|ddj|rev|revd|cllr|prof|dr|mr|mrs|ms|miss)$/;

/**
 * In notes: two words of no list behind a post ("fc selvarani nadarajah"), a double surname or a name
 * and surname behind a title in small letters ("hhj cartwright-low", "rev pat lumley"), and a given name
 * that is a word too, alone with an age at the beginning of a line ("Ruby 6 - drawing").
 */
export function namesByPlaceInNotes({ setting, text, tokens }: NameScan): readonly Span[] {
  if (setting !== "notes") return [];
  return tokens.flatMap((token, index): readonly Span[] => {
    const next = tokens[index + 1];
    const after = tokens[index + 2];
    if (isSomebody(token) && isUnheardOf(next) && isUnheardOf(after))
      return [{ from: index + 1, to: index + 2 }];
    if (isSmallTitle.test(token.bare) && token.shape === "lower" && next !== undefined) {
      // Nothing but a judge is called so, even one whose name is a village's.
      const isJudge = judges.test(token.bare) && next.text.length > 4 && !isEnglish(next.bare);
      if (isDoubleSurname(next) || (isJudge && follows(next)))
        return [{ from: index, to: index + 1 }];
      const isGiven = /^given(?:Word)?$/.test(nameClass(next)) && follows(next);
      if (isGiven && (isUnheardOf(after) || isSurname(after)))
        return [{ from: index, to: index + 2 }];
    }
    const isAged =
      token.shape === "title" &&
      nameClass(token) === "givenWord" &&
      !calendar.has(token.bare) &&
      /(?:^|\n)\s*(?:[-+*?!]\s*)?$/.test(text.slice(Math.max(0, token.start - 6), token.start)) &&
      /^\s(?:[1-9]|1[0-7])(?:yo)?\s?(?:-\s|,\s(?!\d)|\()/.test(
        text.slice(token.end, token.end + 8),
      );
    return isAged ? [{ from: index, to: index }] : [];
  });
}

const isSurname = (token: NameToken | undefined): boolean =>
  token !== undefined &&
  follows(token) &&
  token.shape === "lower" &&
  (nameClass(token) === "surname" || isCommonSurname(token.bare)) &&
  !ordinaryWords.has(token.bare);

const isDoubleSurname = (token: NameToken | undefined): boolean => {
  const parts = token?.bare.split("-") ?? [];
  return (
    token !== undefined &&
    follows(token) &&
    parts.length === 2 &&
    parts.every((part) => part.length > 2) &&
    parts.some(
      (part) =>
        !isEnglish(part) && /^(?:surname|given)$/.test(nameClass({ text: part, bare: part })),
    )
  );
};

// Bodies, places and crowds whose singular is a surname too.
const noFamilies = new Set(
  "parks courts wards fields banks halls mills woods hills bishops deans masons guides scouts beavers cubs rangers elders chambers commons lords waters rivers stones brooks greens whites blacks browns kings queens princes knights bakers cooks carers carters fishers millers potters porters shepherds smiths taylors walkers turners fords lanes crosses churches castles towers bridges marshes moors days holidays summers winters friends peoples gates wells bells balls bonds bowls nurses teachers archers gardeners hunters farmers drivers reeves stewards wardens cardinals popes abbots monks".split(
    " ",
  ),
);

/** "enabled the Prices to", "dog and mould at the harrisons": a family by its surname in the plural. */
export function pluralFamilies(
  { setting, tokens }: NameScan,
  known: ReadonlySet<number>,
): readonly Span[] {
  return tokens.flatMap((token, index): readonly Span[] => {
    const article = tokens[index - 1];
    const next = tokens[index + 1];
    if (article?.bare !== "the" || !follows(token) || known.has(index)) return [];
    if (!/[^s]s$/.test(token.bare) || token.bare.length < 5 || noFamilies.has(token.bare))
      return [];
    const single = token.bare.slice(0, -1);
    const isSingle = isListedSurname(single) || isCommonSurname(single);
    if (!isSingle || acronyms.has(token.bare)) return [];
    const goesOn = next?.shape === "title" && follows(next);
    const isBody = next !== undefined && placeOrBodyWords.has(next.bare) && follows(next);
    const isFamilyName =
      token.shape === "title"
        ? !goesOn && !isBody && !ordinaryWords.has(token.bare)
        : setting === "notes" && token.shape === "lower" && !isEnglish(token.bare) && !isBody;
    return isFamilyName ? [{ from: index, to: index }] : [];
  });
}
