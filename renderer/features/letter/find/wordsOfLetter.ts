import { howWeWorked } from "../../../../shared/letter/howWeWorked.ts";
import { recommendationsInLetter } from "../../../../shared/letter/inLetter.ts";
import type { Letter } from "../../../../shared/visit/kinds/letter.ts";
import { sectionsOfStyle } from "../../../../shared/visit/programme/letterStyle.ts";
import type { SectionId } from "../../../../shared/visit/programme/letterSections.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { fieldKey, fieldText, type FrontField, type LetterField } from "../letterField.ts";
import { carriedFindings } from "../manuscript/carriedFindings.ts";

/** A text of the letter in which words are looked for. */
export interface TextOfLetter {
  /** Id of the element that holds it. */
  readonly key: string;
  /** Null for what is counted from the records and cannot be typed over. */
  readonly field: LetterField | null;
  readonly text: string;
}

/** Id of the sentences that are counted from the records. */
export const computedId = "letter-computed";

/** All texts of the letter in the order in which they stand in the manuscript. */
export function wordsOfLetter(records: VisitRecords, letter: Letter): readonly TextOfLetter[] {
  return textsInOrder(records, letter).map((one) =>
    one === "computed"
      ? { key: computedId, field: null, text: computedText(records) }
      : { key: fieldKey(one), field: one, text: fieldText(one, records, letter) },
  );
}

/** The sentences that are counted from the records, as the manuscript shows them. */
export const computedText = (records: VisitRecords): string => howWeWorked(records).join(" ");

/** The fields that are typed in, in that order. */
export const fieldsOfLetter = (records: VisitRecords, letter: Letter): readonly LetterField[] =>
  textsInOrder(records, letter).filter((one) => one !== "computed");

const textsInOrder = (
  records: VisitRecords,
  letter: Letter,
): readonly (LetterField | "computed")[] => [
  ...front(
    "organisation",
    "letterheadLines",
    "reference",
    "addressee",
    "addresseeLines",
    "salutation",
    "title",
  ),
  ...sectionsOfStyle(records.visit.letterStyle).flatMap(({ id }) =>
    textsOfSection(id, records, letter),
  ),
  ...front("closing", "signatory", "signatoryLines"),
];

const front = (...parts: readonly FrontField[]): readonly LetterField[] =>
  parts.map((part) => ({ of: "front", part }));

function textsOfSection(
  sectionId: SectionId,
  records: VisitRecords,
  letter: Letter,
): readonly (LetterField | "computed")[] {
  const own: LetterField = { of: "section", sectionId };
  switch (sectionId) {
    case "howWeWorked":
      return ["computed", own];
    case "headlines":
      return [own, ...letter.headlines.map((_, index) => ({ of: "headline" as const, index }))];
    case "strengths":
    case "areas":
      // By theme the areas stand under the lines of enquiry above, and their section has no text of its own.
      return sectionId === "areas" && records.visit.letterStyle.findingsBy === "theme"
        ? []
        : [
            own,
            ...carriedFindings(records, sectionId).flatMap(({ findings }) =>
              findings.flatMap(({ id }) =>
                (["sentence", "detail"] as const).map((part) => ({
                  of: "finding" as const,
                  id,
                  part,
                })),
              ),
            ),
          ];
    case "recommendations":
      return [
        own,
        ...recommendationsInLetter(records).flatMap(({ id }) =>
          (["text", "advice", "whoCanHelp", "byWhen"] as const).map((part) => ({
            of: "recommendation" as const,
            id,
            part,
          })),
        ),
      ];
    case "thanks":
    case "status":
    case "scope":
    case "takeHome":
    case "nextSteps":
    case "whatBecame":
      return [own];
  }
}
