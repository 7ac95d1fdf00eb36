import type { FindingId } from "../visit/ids.ts";
import { textsOfBlock } from "./letterWords.ts";
import type { LetterModel } from "./model.ts";
import { sectionName, type SectionId } from "./sections.ts";

/** A run of the letter's text and where it stands. */
export interface PlacedText {
  readonly text: string;
  readonly sectionId: SectionId | null;
  readonly findingId: FindingId | null;
  /** In words, such as "Areas for improvement". */
  readonly place: string;
}

/** Every text of the letter in reading order, letterhead and sign-off included. */
export function letterSentences(model: LetterModel): readonly PlacedText[] {
  const outside = (place: string, ...texts: readonly string[]): PlacedText[] =>
    texts
      .filter((text) => text !== "")
      .map((text) => ({ text, sectionId: null, findingId: null, place }));
  return [
    ...outside("Letterhead", model.letterhead.organisation, ...model.letterhead.lines),
    ...outside("Reference", model.reference),
    ...outside("Addressee", model.addressee.name, ...model.addressee.lines),
    ...outside("Salutation", model.salutation),
    ...outside("Title", model.title),
    ...model.sections.flatMap((section) =>
      section.blocks.flatMap((block) =>
        textsOfBlock(block).map((text) => ({
          text,
          sectionId: section.id,
          findingId: block.type === "finding" ? block.findingId : null,
          place: sectionName(section.id),
        })),
      ),
    ),
    ...outside("Sign-off", model.signOff.closing, model.signOff.name, ...model.signOff.lines),
  ];
}
