import type { FindingId } from "../visit/ids.ts";
import { textsOfBlock } from "./letterWords.ts";
import type { LetterModel } from "../visit/letterModel.ts";
import { sectionName, type SectionId } from "../visit/letterSections.ts";

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
export function letterSentences(model: LetterModel): readonly PlacedText[] {
  const outside = (part: LetterPart, place: string, ...texts: readonly string[]): PlacedText[] =>
    texts
      .filter((text) => text !== "")
      .map((text) => ({ text, sectionId: null, part, findingId: null, place }));
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
      section.blocks.flatMap((block) =>
        textsOfBlock(block).map((text) => ({
          text,
          sectionId: section.id,
          part: null,
          findingId: block.type === "finding" ? block.findingId : null,
          place: sectionName(section.id),
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
