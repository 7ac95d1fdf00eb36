import { assertNever } from "../../../shared/assertNever.ts";
import type { SectionId } from "../../../shared/visit/programme/letterSections.ts";
import type { FindingId, RecommendationId } from "../../../shared/visit/ids.ts";
import type { Letter } from "../../../shared/visit/kinds/letter.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { currentLetter } from "../../../shared/letter/currentLetter.ts";
import type { FieldsOf } from "../../../shared/visit/change.ts";
import { composeStock } from "../../../shared/letter/stock/composeStock.ts";
import { openedVisit } from "../../db/currentLaptop.ts";
import { textAt, withValue } from "../../db/textAt.ts";
import { type FieldOf, plainDraft, textDraft } from "../../db/textDraft.ts";

/** A text of the letter that is edited here. Findings and recommendations keep their own records. */
export type LetterField =
  | { readonly of: "section"; readonly sectionId: SectionId }
  | { readonly of: "headline"; readonly index: number }
  | { readonly of: "front"; readonly part: FrontField }
  | { readonly of: "finding"; readonly id: FindingId; readonly part: "sentence" | "detail" }
  | {
      readonly of: "recommendation";
      readonly id: RecommendationId;
      readonly part: "text" | "advice" | "whoCanHelp" | "byWhen";
    };

/** Texts around the sections; those that end in `Lines` hold one printed line a line. */
export type FrontField =
  | "organisation"
  | "letterheadLines"
  | "reference"
  | "addressee"
  | "addresseeLines"
  | "salutation"
  | "title"
  | "closing"
  | "signatory"
  | "signatoryLines";

/** Names the field: the id of its control, and what stands in the address of its place. */
export function fieldKey(field: LetterField): string {
  switch (field.of) {
    case "section":
      return `letter-${field.sectionId}`;
    case "headline":
      return `letter-headline-${field.index}`;
    case "front":
      return `letter-${field.part}`;
    case "finding":
    case "recommendation":
      return `letter-${field.of}-${field.id}-${field.part}`;
    default:
      return assertNever(field);
  }
}

/** What the field holds, of what nobody wrote what follows from the visit; empty when its record is gone. */
export function fieldText(field: LetterField, records: VisitRecords, letter: Letter): string {
  switch (field.of) {
    case "finding":
      return textAt(records.findings.find(({ id }) => id === field.id) ?? {}, field.part);
    case "recommendation":
      return textAt(records.recommendations.find(({ id }) => id === field.id) ?? {}, field.part);
    default:
      return textAt(currentLetter(records, letter), placeInLetter(field).field);
  }
}

/** The field as it is typed in. Keeps within the schema's lengths. */
export function letterDraft(field: LetterField, letter: Pick<Letter, "id" | "visitId">) {
  switch (field.of) {
    case "finding":
      return plainDraft(
        "findings",
        { ...letter, id: field.id },
        field.part,
        "Reword finding",
        prose,
      );
    case "recommendation": {
      const valueOf = field.part === "byWhen" ? oneLine : prose;
      return plainDraft(
        "recommendations",
        { ...letter, id: field.id },
        field.part,
        "Reword recommendation",
        valueOf,
      );
    }
    default: {
      const records = () => openedVisit(letter.visitId)?.records.value();
      // What stands beside the words that are typed is kept with them as it stands.
      const asShown = (row: Letter): Letter => {
        const now = records();
        return now ? currentLetter(now, row) : row;
      };
      const { field: place } = placeInLetter(field);
      return textDraft("letters", letter, {
        field: place,
        label: "Edit the letter",
        read: (row) => textAt(asShown(row), place),
        write: (row, typed) => writtenInLetter(field, typed, asShown(row), records() ?? null),
      });
    }
  }
}

/**
 * What is written into the letter, as it is shown, when `typed` stands in one of its texts: of a section
 * with the programme's wording of now beside it, where the records are there.
 */
export function writtenInLetter(
  field: FieldInLetter,
  typed: string,
  shown: Letter,
  records: VisitRecords | null,
): FieldsOf<Letter> {
  const { field: place, valueOf } = placeInLetter(field);
  return {
    ...withValue(shown, place, valueOf(typed)),
    ...(records && field.of === "section"
      ? { programmeTexts: { [field.sectionId]: composeStock(records, field.sectionId).text } }
      : null),
  };
}

/** A text that is kept in the letter itself. */
export type FieldInLetter = Exclude<LetterField, { readonly of: "finding" | "recommendation" }>;

interface PlaceInLetter {
  readonly field: FieldOf<"letters">;
  /** What is kept of what is typed. */
  readonly valueOf: (typed: string) => unknown;
}

/** Where a text of the letter's own is kept. */
export function placeInLetter(field: FieldInLetter): PlaceInLetter {
  switch (field.of) {
    case "section":
      return { field: `texts/${field.sectionId}`, valueOf: prose };
    case "headline":
      return { field: `headlines.${field.index}.text`, valueOf: prose };
    case "front":
      return front[field.part];
    default:
      return assertNever(field);
  }
}

const lineAt = (field: FieldOf<"letters">): PlaceInLetter => ({
  field,
  valueOf: (typed) => oneLine(typed),
});
const linesAt = (field: FieldOf<"letters">, most: number): PlaceInLetter => ({
  field,
  valueOf: (typed) => lines(typed, most),
});

const front: Readonly<Record<FrontField, PlaceInLetter>> = {
  organisation: lineAt("letterhead.organisation"),
  letterheadLines: linesAt("letterhead.lines", 6),
  reference: lineAt("reference"),
  addressee: lineAt("addressee.name"),
  addresseeLines: linesAt("addressee.lines", 8),
  salutation: lineAt("salutation"),
  title: lineAt("title"),
  closing: lineAt("signOff.closing"),
  signatory: lineAt("signOff.name"),
  signatoryLines: linesAt("signOff.lines", 4),
};

const prose = (typed: string) => typed;
const oneLine = (text: string) => text.replace(/\s*\n\s*/gu, " ");

/** Printed lines as typed; the last one allowed takes what is left, so that nothing typed is lost. */
function lines(text: string, most: number): string[] {
  const typed = text.split("\n");
  const kept =
    typed.length > most ? [...typed.slice(0, most - 1), typed.slice(most - 1).join(", ")] : typed;
  return kept.length === 1 && kept[0] === "" ? [] : kept;
}
