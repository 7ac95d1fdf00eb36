import { keptBack, keptBackInWords } from "../letter/keptBack.ts";
import type { VisitRecords } from "../visit/records.ts";
import { type Deck, textsOfSlide } from "../visit/deck.ts";

/**
 * What of the slides and their notes tells who somebody is, or repeats a safeguarding concern, in words
 * and with its place: the same scan as the letter's. Nobody sees a slide of which anything is said here.
 */
export function scanDeck(deck: Deck, records: VisitRecords): readonly string[] {
  const texts = deck.slides.flatMap((slide) =>
    textsOfSlide(slide).map((text) => ({ at: `Slide “${slide.title}”`, text })),
  );
  return keptBack(texts, records).map(keptBackInWords);
}
