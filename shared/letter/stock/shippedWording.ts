import shipped from "../../../assets/programmes/wording-of-0.1.0.json" with { type: "json" };
import { type StockSentence, StockText } from "../../visit/programme/letterStyle.ts";
import type { SectionId } from "../../visit/programme/letterSections.ts";
import { ofSection } from "../../visit/programme/vocabulary.ts";
import type { Visit } from "../../visit/kinds/visit.ts";
import { splitParagraphs, splitSentences } from "../../words/sentences.ts";

/**
 * The programme's sentences for a section, with their conditions. A visit begun by an older version
 * has plain wording: its sentences that shipped with that version have the conditions they have now;
 * what the programme's people wrote themselves has none but its slots.
 */
export function stockText(visit: Visit, id: SectionId): StockText {
  const own = visit.letterStyle.wording[id];
  if (own !== undefined) return own;
  return splitParagraphs(ofSection(visit.vocabulary.letter.wording, id) ?? "").map((paragraph) =>
    splitSentences(paragraph).flatMap(
      (text): StockSentence[] => conditioned.get(text) ?? [{ text, when: [], unless: [] }],
    ),
  );
}

/** Topic of the ground rule by which nothing is attributed. */
export const anonymityRuleOf = ({ letterStyle }: Visit): string =>
  letterStyle.anonymityRule || shipped.anonymityRule;

/** Sentences that claim something, with what has to be so: shipped ones and those of the visit's programme. */
export function claimsOf(visit: Visit): readonly StockSentence[] {
  const own = Object.values(visit.letterStyle.wording).flat(2);
  return [...own, ...[...conditioned.values()].flat()].filter(({ when }) => when.length > 0);
}

const conditioned: ReadonlyMap<string, StockSentence[]> = new Map(
  shipped.sentences.map(({ plain, conditioned: sentences }) => [
    plain,
    StockText.parse([sentences]).flat(),
  ]),
);
