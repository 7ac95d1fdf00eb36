import type { FindingId } from "../visit/ids.ts";
import type { IdentifierHit } from "../identifiers/identifierHit.ts";
import { textsOfBlock } from "./letterWords.ts";
import type { LetterModel } from "../visit/issued/letterModel.ts";
import { sectionName, type SectionId } from "../visit/programme/letterSections.ts";

/** A part of the letter outside its sections. */
export type LetterPart =
  | "letterhead"
  | "reference"
  | "date"
  | "addressee"
  | "salutation"
  | "title"
  | "signOff";

/** A run of the letter's text and where it stands. */
export interface PlacedText {
  readonly text: string;
  readonly sectionId: SectionId | null;
  /** Set exactly where `sectionId` is null. */
  readonly part: LetterPart | null;
  readonly findingId: FindingId | null;
  /** In words, such as "Areas for improvement". */
  readonly place: string;
}

/** Every text of the letter in reading order, letterhead and sign-off included. */
export const letterSentences = (model: LetterModel): readonly PlacedText[] =>
  letterPassages(model).flat();

/**
 * Scans the letter a passage at a time, since a name may hold what looks like a sentence's end ("Dr.
 * Featherstone", "J. Okonjo"), and says each hit with the sentence in which it begins.
 */
export function scanLetter(
  model: LetterModel,
  scan: (text: string) => readonly IdentifierHit[],
): readonly (PlacedText & { readonly hit: IdentifierHit })[] {
  return [...letterPassages(model), ...headings(model)].flatMap((sentences) => {
    const starts: number[] = [];
    let passage = "";
    for (const { text } of sentences) {
      if (passage !== "") passage += " ";
      starts.push(passage.length);
      passage += text;
    }
    return scan(passage).flatMap((hit) => {
      const index = starts.findLastIndex((start) => start <= hit.start);
      const sentence = sentences[index];
      const start = starts[index] ?? 0;
      if (sentence === undefined) return [];
      return [{ ...sentence, hit: { ...hit, start: hit.start - start, end: hit.end - start } }];
    });
  });
}

/** Headings that the programme or the visit gave its sections: words like others, and no sentences. */
const headings = (model: LetterModel): readonly (readonly PlacedText[])[] =>
  model.sections.flatMap(({ id, heading }) =>
    heading === null
      ? []
      : [[{ text: heading, sectionId: id, part: null, findingId: null, place: "Heading" }]],
  );

/** The letter's sentences, those together that are printed as one run of words. */
function letterPassages(model: LetterModel): readonly (readonly PlacedText[])[] {
  const outside = (part: LetterPart, place: string, ...texts: readonly string[]): PlacedText[][] =>
    texts
      .filter((text) => text !== "")
      .map((text) => [{ text, sectionId: null, part, findingId: null, place }]);
  return [
    ...outside(
      "letterhead",
      "Letterhead",
      model.letterhead.organisation,
      ...model.letterhead.lines,
    ),
    ...outside("reference", "Reference", model.reference),
    ...outside("addressee", "Addressee", model.addressee.name, ...model.addressee.lines),
    ...outside("salutation", "Salutation", model.salutation),
    ...outside("title", "Title", model.title),
    ...model.sections.flatMap((section) =>
      section.blocks.map((block) =>
        textsOfBlock(block).map((text): PlacedText => ({
          text,
          sectionId: section.id,
          part: null,
          findingId: block.type === "finding" ? block.findingId : null,
          place: section.heading ?? sectionName(section.id),
        })),
      ),
    ),
    ...outside(
      "signOff",
      "Sign-off",
      model.signOff.closing,
      model.signOff.name,
      ...model.signOff.lines,
    ),
  ];
}
