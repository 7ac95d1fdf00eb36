import { identifierRegister } from "../identifiers/identifierRegister.ts";
import { scanForIdentifiers } from "../identifiers/scanForIdentifiers.ts";
import { echoesConcern } from "../letter/echoesConcern.ts";
import type { VisitRecords } from "../visit/records.ts";
import { type Deck, textsOfSlide } from "../visit/deck.ts";

/**
 * What of the slides and their notes tells who somebody is, or repeats a safeguarding concern, in words
 * and with its place: the same scan as the letter's. Nobody sees a slide of which anything is said here.
 */
export function scanDeck(deck: Deck, records: VisitRecords): readonly string[] {
  const register = identifierRegister(records);
  return deck.slides.flatMap((slide) =>
    textsOfSlide(slide).flatMap((text) => [
      ...scanForIdentifiers(text, { register, setting: "letter" })
        .filter(({ severity }) => severity === "refuses")
        .map((hit) => `Slide “${slide.title}”: “${hit.text}” ${hit.message}.`),
      ...(echoesConcern(text, records.concerns)
        ? [`Slide “${slide.title}”: this repeats a safeguarding concern.`]
        : []),
    ]),
  );
}
