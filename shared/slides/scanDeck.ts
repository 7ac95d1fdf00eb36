import { keptBack, keptBackInWords } from "../letter/keptBack.ts";
import { gapsIn } from "../letter/problems/unfilledSlots.ts";
import type { VisitRecords } from "../visit/records.ts";
import { type Deck, textsOfSlide } from "../visit/deck.ts";

/**
 * What of the slides and their notes tells who somebody is, or repeats a safeguarding concern, in words
 * and with its place: the same scan as the letter's. Nobody sees a slide of which anything is said here.
 */
export function scanDeck(deck: Deck, records: VisitRecords): readonly string[] {
  return keptBack(textsOf(deck), records).map(keptBackInWords);
}

/** What of the slides and their notes was to be filled in and still shows as such, "{host}", in words and with its place. */
export const unfilledInDeck = (deck: Deck): readonly string[] => [
  ...new Set(
    textsOf(deck).flatMap(({ at, text }) =>
      gapsIn(text).map(({ gap }) => `${at}: “${inShort(gap)}” was never filled in.`),
    ),
  ),
];

const inShort = (gap: string): string => (gap.length > 60 ? `${gap.slice(0, 40)} …` : gap);

const textsOf = ({ slides }: Deck): readonly { readonly at: string; readonly text: string }[] =>
  slides.flatMap((slide) =>
    textsOfSlide(slide).map((text) => ({ at: `Slide “${slide.title}”`, text })),
  );
