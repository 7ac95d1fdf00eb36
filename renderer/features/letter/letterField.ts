import { assertNever } from "../../../shared/assertNever.ts";
import type { SectionId } from "../../../shared/visit/letterSections.ts";
import type { FindingId, RecommendationId } from "../../../shared/visit/ids.ts";
import type { Letter } from "../../../shared/visit/kinds/letter.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { plainDraft, textDraft, type TextField } from "../../db/textDraft.ts";

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

/** What the field holds; empty when its record is gone. */
export function fieldText(field: LetterField, records: VisitRecords, letter: Letter): string {
  switch (field.of) {
    case "finding":
      return records.findings.find((finding) => finding.id === field.id)?.[field.part] ?? "";
    case "recommendation":
      return records.recommendations.find((row) => row.id === field.id)?.[field.part] ?? "";
    default:
      return textOfLetter(field).read(letter);
  }
}

/** The field as it is typed in. Keeps within the schema's lengths. */
export function letterDraft(field: LetterField, letter: Pick<Letter, "id" | "visitId">) {
  const { visitId } = letter;
  switch (field.of) {
    case "finding":
      return plainDraft("findings", { id: field.id, visitId }, field.part, "Reword finding", prose);
    case "recommendation": {
      const tidy = field.part === "byWhen" ? oneLine : prose;
      const row = { id: field.id, visitId };
      return plainDraft("recommendations", row, field.part, "Reword recommendation", tidy);
    }
    default:
      return textDraft("letters", letter, { ...textOfLetter(field), label: "Edit the letter" });
  }
}

type LetterText = Omit<TextField<"letters">, "label">;

/** How a text of the letter's own is read and written. */
export function textOfLetter(
  field: Exclude<LetterField, { readonly of: "finding" | "recommendation" }>,
): LetterText {
  switch (field.of) {
    case "section": {
      const { sectionId } = field;
      return {
        field: `texts/${sectionId}`,
        read: ({ texts }) => texts[sectionId] ?? "",
        write: (_, text) => ({ texts: { [sectionId]: prose(text) } }),
      };
    }
    case "headline":
      return {
        field: `headlines.${field.index}`,
        read: ({ headlines }) => headlines[field.index]?.text ?? "",
        write: ({ headlines }, text) => ({
          headlines: headlines.map((headline, i) =>
            i === field.index ? { ...headline, text: prose(text) } : headline,
          ),
        }),
      };
    case "front":
      return front[field.part];
    default:
      return assertNever(field);
  }
}

const lineOf = (field: "reference" | "salutation" | "title"): LetterText => ({
  field,
  read: (letter) => letter[field],
  write: (_, text) => ({ [field]: oneLine(text) }),
});

/** A text within a field of the letter; of `most` printed lines, or one. */
const within = <F extends "letterhead" | "addressee" | "signOff">(
  field: F,
  part: string & keyof Letter[F],
  most?: number,
): LetterText => ({
  field: `${field}.${part}`,
  read: (letter) => [letter[field][part]].flat().join("\n"),
  write: (letter, text) => ({
    [field]: { ...letter[field], [part]: most === undefined ? oneLine(text) : lines(text, most) },
  }),
});

const front: Readonly<Record<FrontField, LetterText>> = {
  organisation: within("letterhead", "organisation"),
  letterheadLines: within("letterhead", "lines", 6),
  reference: lineOf("reference"),
  addressee: within("addressee", "name"),
  addresseeLines: within("addressee", "lines", 8),
  salutation: lineOf("salutation"),
  title: lineOf("title"),
  closing: within("signOff", "closing"),
  signatory: within("signOff", "name"),
  signatoryLines: within("signOff", "lines", 4),
};

const longestLine = 500;
const prose = (text: string) => text.slice(0, 20_000);
const oneLine = (text: string) => text.replace(/\s*\n\s*/gu, " ").slice(0, longestLine);

/** Printed lines as typed; the last one allowed takes what is left, so that nothing typed is lost. */
function lines(text: string, most: number): string[] {
  const typed = text.split("\n");
  const kept =
    typed.length > most ? [...typed.slice(0, most - 1), typed.slice(most - 1).join(", ")] : typed;
  const cut = kept.map((line) => line.slice(0, longestLine));
  return cut.length === 1 && cut[0] === "" ? [] : cut;
}
