import { nameWeights } from "./data/nameWeights.ts";
import { isAlsoPlace, nameClass } from "./nameLexicon.ts";
import { calendar } from "./featuresOfWord.ts";
import { nameFeatures } from "./nameFeatures.ts";
import type { NameCandidate } from "./nameScan.ts";

const weights: ReadonlyMap<string, number> = new Map(Object.entries(nameWeights.weights));

const smallWeights: ReadonlyMap<string, number> = new Map(Object.entries(nameWeights.weightsSmall));

/** How far everything known of a stretch says that it is a name: logarithm of the odds. */
function nameOdds(candidate: NameCandidate, learnt: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [name, amount] of nameFeatures(candidate)) sum += (learnt.get(name) ?? 0) * amount;
  return sum;
}

/** As `isLikelyName`, of a word or two in small letters, which notes alone are searched for. */
export function isLikelySmallName(candidate: NameCandidate): boolean {
  if (isSurelyGiven(candidate)) return true;
  const { byRule, alone } = nameWeights.enoughSmall;
  return nameOdds(candidate, smallWeights) >= (candidate.isByRule ? byRule : alone);
}

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
  const { byRule, alone } = nameWeights.enough[setting];
  // "review May"
  const isMonth = from === candidate.to && calendar.has(first.bare);
  return (
    nameOdds(candidate, weights) >=
    (isByRule ? byRule : isMonth ? Math.max(alone, ofMonths) : alone)
  );
}

function isSurelyGiven({ tokens, from, isByRule }: NameCandidate): boolean {
  const first = tokens[from];
  return (
    isByRule && first !== undefined && nameClass(first) === "given" && !isAlsoPlace(first.bare)
  );
}
