/**
 * Whether one sentence says the opposite of another in much the same words: a “not” came or went, or
 * a word stands where its opposite stood (clear, unclear; late, early). Of sentences that share
 * hardly any words it tells nothing: those are other messages anyway.
 */
export function isTurnedRound(before: string, after: string): boolean {
  const [from, to] = [wordsOf(before), wordsOf(after)];
  const went = [...new Set(from)].filter((word) => !to.includes(word));
  const came = new Set(to.filter((word) => !from.includes(word)));
  const swapped = went.filter((word) => {
    const opposite = [...came].find((other) => areOpposite(word, other));
    // Each word stands for one of the other sentence.
    return opposite !== undefined && came.delete(opposite);
  });
  const turns = noes(from) + noes(to) + swapped.length;
  return turns % 2 === 1;
}

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replaceAll("’", "'")
    .match(/[\p{L}\p{N}']+/gu) ?? [];

/** Words that make a sentence say the contrary. */
const denying = new Set(
  "no not never none nobody nothing nowhere neither cannot without hardly barely scarcely rarely seldom lack lacks lacked lacking fail fails failed failing".split(
    " ",
  ),
);

const noes = (words: readonly string[]): number =>
  words.filter((word) => denying.has(word) || word.endsWith("n't")).length;

/** Everyday words and what says the contrary in their place; none of them denies by itself. */
const opposites: ReadonlyMap<string, ReadonlySet<string>> = both([
  ["strong", "weak poor"],
  ["strongly", "weakly poorly"],
  ["strength strengths", "weakness weaknesses"],
  ["high higher highest", "low lower lowest"],
  ["good", "poor bad weak"],
  ["well", "poorly badly"],
  ["better best", "worse worst"],
  ["early timely prompt promptly time", "late"],
  ["quick quickly fast", "slow slowly"],
  ["more most many", "less fewer few little least"],
  ["all always everyone everybody often usually", "few sometimes"],
  ["improved improving improves improve", "declined declining declines worsened worsening worsens"],
  [
    "rising rises rose increased increasing increases",
    "falling falls fell decreased decreasing decreases reduced",
  ],
  ["clear", "muddled confused vague"],
  ["confident", "unsure hesitant"],
  ["present", "absent missing"],
  ["met", "missed"],
  ["kept", "broken"],
  ["open", "closed"],
  ["long", "short"],
  ["easy", "hard difficult"],
  ["full", "empty"],
  ["able", "unable"],
  ["helps helped", "hinders hindered"],
  ["enough", "few little"],
]);

function both(
  pairs: readonly (readonly [string, string])[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const add = (word: string, other: string) =>
    found.set(word, (found.get(word) ?? new Set()).add(other));
  for (const [ones, others] of pairs)
    for (const one of ones.split(" "))
      for (const other of others.split(" ")) {
        add(one, other);
        add(other, one);
      }
  return found;
}

const denyingBeginnings = ["un", "in", "im", "ir", "il", "dis", "non"];

const areOpposite = (a: string, b: string): boolean =>
  opposites.get(a)?.has(b) === true || isDenied(a, b) || isDenied(b, a);

/** “unclear” of “clear”, “inconsistently” of “consistently”. */
const isDenied = (word: string, denied: string): boolean =>
  word.length > 3 && denyingBeginnings.some((beginning) => denied === beginning + word);
