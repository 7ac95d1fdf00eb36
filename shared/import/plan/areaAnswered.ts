import type { Finding } from "../../visit/kinds/finding.ts";

/**
 * The area for improvement that a recommendation most likely answers, by the words its first clause shares with it; words
 * that many areas use count little. Null when no area, or more than one, comes out on top.
 */
export function areaAnswered(text: string, findings: readonly Finding[]): Finding | null {
  const areas = findings
    .filter(({ polarity, state }) => polarity === "area" && state !== "parked")
    .map((finding) => ({ finding, words: stems(finding.sentence) }));
  // The beginning says what is to change, the rest how and by whom.
  const [beginning = text] = text.split(/[:;,(]/);
  const wanted = stems(beginning);
  const scored = areas
    .map(({ finding, words }) => {
      let score = 0;
      for (const word of wanted) {
        if (words.has(word)) score += 1 / areas.filter((area) => area.words.has(word)).length;
      }
      return { finding, score };
    })
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (best === undefined || best.score < 0.5 || best.score === second?.score) return null;
  return best.finding;
}

const small = new Set(
  "with from that this their there them they have been will would into each every what when than then some same only also more most still your".split(
    " ",
  ),
);

// Word beginnings, so that "refer" and "referrer" meet.
const stems = (text: string): ReadonlySet<string> =>
  new Set(
    (text.toLowerCase().match(/\p{L}{2,}/gu) ?? [])
      .filter((word) => (word.length > 3 || word === "qa") && !small.has(word))
      .map((word) => word.slice(0, 4)),
  );
