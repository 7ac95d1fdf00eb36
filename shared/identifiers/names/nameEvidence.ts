import { nameWeights } from "./data/nameWeights.ts";
import { smallNameWeights } from "./data/smallNameWeights.ts";
import { isAlsoPlace, nameClass } from "./nameLexicon.ts";
import { calendar } from "./featuresOfWord.ts";
import { nameFeatures } from "./nameFeatures.ts";
import { arePeople, isBuilding } from "./personSlots.ts";
import { treacherous, type NameCandidate } from "./nameScan.ts";
import type { NameToken } from "./nameTokens.ts";
import { inList } from "./placeLists.ts";
import { hasPost } from "./wordsOfNotes.ts";

const weights: ReadonlyMap<string, number> = new Map(Object.entries(nameWeights.weights));

const smallWeights: ReadonlyMap<string, number> = new Map(Object.entries(smallNameWeights.weights));

/** How far everything known of a stretch says that it is a name: logarithm of the odds. */
function nameOdds(candidate: NameCandidate, learnt: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [name, amount] of nameFeatures(candidate)) sum += (learnt.get(name) ?? 0) * amount;
  return sum;
}

/** As `isLikelyName`, of a word or two in small letters, which notes alone are searched for. */
export function isLikelySmallName(candidate: NameCandidate): boolean {
  if (isSurelyGiven(candidate)) return true;
  const { byRule, alone } = smallNameWeights.enough;
  return nameOdds(candidate, smallWeights) >= (candidate.isByRule ? byRule : alone);
}

/** "Arnold" is a town as well, and yet a name where the rules say so. */
const lessOfGiven = 1.5;

/** Asked of a month or a day by itself, where the rules take it for none. */
const ofMonths = 2;

/**
 * Whether it is taken for a name. Where the rules say so too, less is asked, and nothing of what is hardly
 * anything but a given name.
 */
export function isLikelyName(candidate: NameCandidate): boolean {
  const { tokens, from, setting, isByRule } = candidate;
  const first = tokens[from];
  if (first === undefined) return false;
  if (isSurelyGiven(candidate)) return true;
  // "Mark Wood - AD since may"
  if (isByRule && setting === "notes" && isInPost(candidate)) return true;
  if (!isByRule && isVerb(candidate, first)) return false;
  // "Rosie's Place"; "Stanley, Craghead and Consett"
  if (
    !isByRule &&
    (isBuilding(candidate) || isAmongPlaces(candidate, first) || arePeople(candidate))
  )
    return false;
  const { byRule, alone } = nameWeights.enough[setting];
  // "review May"
  const isMonth = from === candidate.to && calendar.has(first.bare);
  return (
    nameOdds(candidate, weights) >=
    (isByRule
      ? byRule - (nameClass(first) === "given" ? lessOfGiven : 0)
      : isMonth
        ? Math.max(alone, ofMonths)
        : alone)
  );
}

// "Mark a correction", "Grant each team": what is done to something.
const isVerb = ({ text, from, to }: NameCandidate, { bare, end }: NameToken): boolean =>
  from === to &&
  treacherous.has(bare) &&
  /^\s(?:an?|the|this|that|these|each|every|all|down|up|out|your|our|their)\s/.test(
    text.slice(end, end + 8),
  );

const isInPost = ({ text, tokens, to }: NameCandidate): boolean => {
  const end = tokens[to]?.end ?? text.length;
  const rest = text.slice(end, end + 40);
  return /^\s(?:-\s|=|\()/.test(rest) && hasPost.test(rest);
};

const isAmongPlaces = (candidate: NameCandidate, first: NameToken): boolean =>
  !/^(?:given|likelyGiven)$/.test(nameClass(first)) && inList(candidate) < 0;

/** How much less is asked of what stands beside a name, "Poppy and Alfie". */
const lessBeside = 2;
const lessInList = 3.5;

/** Whether it is taken for a name where a name stands beside it. */
export function isLikelyBeside(candidate: NameCandidate, isListed: boolean): boolean {
  const less = isListed ? lessInList : lessBeside;
  const first = candidate.tokens[candidate.from];
  if (first === undefined || calendar.has(first.bare)) return false;
  if (first.shape === "lower")
    return nameOdds(candidate, smallWeights) >= smallNameWeights.enough.alone - less;
  const { alone } = nameWeights.enough[candidate.setting];
  return nameOdds(candidate, weights) >= alone - less;
}

function isSurelyGiven({ tokens, from, isByRule }: NameCandidate): boolean {
  const first = tokens[from];
  return (
    isByRule && first !== undefined && nameClass(first) === "given" && !isAlsoPlace(first.bare)
  );
}
