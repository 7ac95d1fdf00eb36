import { fingerprint } from "../../visit/heardKey.ts";
import type { Letter } from "../../visit/kinds/letter.ts";
import { type Condition, sectionsOfStyle } from "../../visit/programme/letterStyle.ts";
import type { VisitRecords } from "../../visit/records.ts";
import { splitParagraphs, splitSentences } from "../../words/sentences.ts";
import { isOwnText } from "../currentLetter.ts";
import { findingsInLetter, sectionOf } from "../inLetter.ts";
import { conditionsMet, whyNotMet } from "../stock/conditionsMet.ts";
import { excerpt, type LetterProblem, passable } from "./letterProblem.ts";

/** What a sentence in anybody's words claims when it says this. */
const claims: readonly { readonly of: Condition; readonly says: RegExp }[] = [
  {
    of: "everySessionHeld",
    says: /\b(?:all|every|each|none)\b[^.;]{0,50}\bsessions?\b[^.;]{0,50}\b(?:took place|went ahead|were held|was held|as planned|cancelled)\b/iu,
  },
  {
    of: "drawnAtRandom",
    says: /\b(?:cases?|files?|samples?|records)\b[^.;]{0,80}\b(?:at random|random(?:ly|ised|ized)?)\b|\b(?:at random|random(?:ly|ised|ized)?)\b[^.;]{0,80}\b(?:cases?|files?|samples?|records)\b/iu,
  },
  {
    of: "hostHasHeard",
    says: /\byou (?:have |had )?(?:already )?(?:heard|been told)\b[^.;]{0,60}\b(?:all|this|these|already|before|everything|messages?)\b|\b(?:no|nothing|none|without)\b[^.;]{0,40}\bsurprises?\b/iu,
  },
  {
    of: "teamAgrees",
    says: /\bcollective view\b|\bunanimous(?:ly)?\b|\bwe all agree\b|\b(?:everyone|everybody|all|the whole) (?:in|of|on) (?:the|our) team agrees?\b|\bthe whole team agrees?\b/iu,
  },
];
/** Of the team's own doing: what a finding says of sessions and surprises is about the host. */
const ofFindings: ReadonlySet<Condition> = new Set(["drawnAtRandom"]);

/**
 * Sentences that somebody wrote and that claim, in whatever words, what the records do not show: that
 * all sessions took place, that cases were drawn at random, that the host has heard it, that the team is
 * of one mind. The words may mean something else, so a recorded reason passes them. `isTold` says which
 * sentences are told as the programme's own.
 */
export function claimsInOwnWords(
  records: VisitRecords,
  letter: Letter,
  isTold: (sentence: string) => boolean,
): readonly LetterProblem[] {
  const met = conditionsMet(records);
  const failing = claims.filter(({ of }) => !met.has(of));
  if (failing.length === 0) return [];
  const check = (
    text: string,
    at: Partial<LetterProblem>,
    among = failing,
  ): readonly LetterProblem[] =>
    splitParagraphs(text)
      .flatMap(splitSentences)
      .filter((sentence) => !isTold(sentence))
      .flatMap((sentence) =>
        among
          .flatMap(({ of, says }) => {
            const words = says.exec(sentence)?.[0];
            return words === undefined ? [] : [{ of, words }];
          })
          .map(({ of, words }) =>
            passable(
              "unsupported",
              {
                ...at,
                target: `${of} ${fingerprint(sentence)}`,
                words,
                text: `The records do not show “${excerpt(sentence)}”: ${whyNotMet(of, records)}. Record what happened, say it in another way, or record why it stays.`,
              },
              records,
            ),
          ),
      );
  return [
    ...sectionsOfStyle(records.visit.letterStyle).flatMap(({ id }) =>
      isOwnText(records, letter, id) ? check(letter.texts[id] ?? "", { sectionId: id }) : [],
    ),
    ...letter.headlines.flatMap(({ text }) => check(text, { sectionId: "headlines" })),
    ...findingsInLetter(records).flatMap((finding) =>
      check(
        `${finding.sentence}\n\n${finding.detail}`,
        { sectionId: sectionOf(finding), findingId: finding.id },
        failing.filter(({ of }) => ofFindings.has(of)),
      ),
    ),
  ];
}
