import { assertNever } from "../../../shared/assertNever.ts";
import type { SectionId } from "../../../shared/visit/letterSections.ts";
import type { FindingId, RecommendationId } from "../../../shared/visit/ids.ts";
import type { Letter } from "../../../shared/visit/kinds/letter.ts";
import type { RecordOf, VisitRecords } from "../../../shared/visit/records.ts";

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

/** A row with the new text in it, and where it belongs. */
export type FieldChange =
  | { readonly table: "letters"; readonly put: Letter }
  | { readonly table: "findings"; readonly put: RecordOf<"findings"> }
  | { readonly table: "recommendations"; readonly put: RecordOf<"recommendations"> };

/** What saving a field writes: that field of the row and no other, as it stands to what the person saw. */
export type FieldSave =
  | { readonly table: "letters"; readonly set: Partial<Letter>; readonly base: Letter }
  | {
      readonly table: "findings";
      readonly set: Partial<RecordOf<"findings">>;
      readonly base: RecordOf<"findings">;
    }
  | {
      readonly table: "recommendations";
      readonly set: Partial<RecordOf<"recommendations">>;
      readonly base: RecordOf<"recommendations">;
    };

/** Names the field: the id of its control, and what is typed into it goes under this name. */
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
    case "section":
      return letter.texts[field.sectionId] ?? "";
    case "headline":
      return letter.headlines[field.index]?.text ?? "";
    case "front":
      return front[field.part].get(letter);
    case "finding":
      return records.findings.find((finding) => finding.id === field.id)?.[field.part] ?? "";
    case "recommendation":
      return records.recommendations.find((row) => row.id === field.id)?.[field.part] ?? "";
    default:
      return assertNever(field);
  }
}

/** The row as it is with `text` in the field; null when its record is gone. Keeps within the schema's lengths. */
export function withFieldText(
  field: LetterField,
  text: string,
  records: VisitRecords,
  letter: Letter,
): FieldChange | null {
  switch (field.of) {
    case "section": {
      const texts = { ...letter.texts, [field.sectionId]: text.slice(0, longestProse) };
      return { table: "letters", put: { ...letter, texts } };
    }
    case "headline": {
      if (letter.headlines[field.index] === undefined) return null;
      const headlines = letter.headlines.map((headline, i) =>
        i === field.index ? { ...headline, text: text.slice(0, longestProse) } : headline,
      );
      return { table: "letters", put: { ...letter, headlines } };
    }
    case "front":
      return { table: "letters", put: front[field.part].set(letter, text) };
    case "finding": {
      const row = records.findings.find((finding) => finding.id === field.id);
      if (!row) return null;
      return { table: "findings", put: { ...row, [field.part]: text.slice(0, longestProse) } };
    }
    case "recommendation": {
      const row = records.recommendations.find(({ id }) => id === field.id);
      if (!row) return null;
      const kept = field.part === "byWhen" ? oneLine(text) : text.slice(0, longestProse);
      return { table: "recommendations", put: { ...row, [field.part]: kept } };
    }
    default:
      return assertNever(field);
  }
}

/**
 * What of a row with new texts in it belongs to the field: its part of the record, of the written
 * sections its own alone. Two fields with the same part (`partOf`) are saved together.
 */
export function saveOf(
  field: LetterField,
  { table, put }: FieldChange,
  base: { readonly id: string },
): FieldSave {
  const set =
    field.of === "section"
      ? { texts: { [field.sectionId]: (put as Letter).texts[field.sectionId] } }
      : { [partOf(field)]: Reflect.get(put, partOf(field)) as unknown };
  // Field and rows are of that very table.
  return { table, set, base } as unknown as FieldSave;
}

/** The field of the record that holds this text, several of them where it is a group such as the letterhead. */
export function partOf(field: LetterField): string {
  switch (field.of) {
    case "section":
      return `texts/${field.sectionId}`;
    case "headline":
      return "headlines";
    case "front":
      return frontParts[field.part];
    case "finding":
    case "recommendation":
      return field.part;
    default:
      return assertNever(field);
  }
}

const frontParts: Readonly<Record<FrontField, keyof Letter>> = {
  organisation: "letterhead",
  letterheadLines: "letterhead",
  reference: "reference",
  addressee: "addressee",
  addresseeLines: "addressee",
  salutation: "salutation",
  title: "title",
  closing: "signOff",
  signatory: "signOff",
  signatoryLines: "signOff",
};

/** The records with one row in place of the one with its id. */
export function withRow(records: VisitRecords, change: FieldChange): VisitRecords {
  const rows: readonly { readonly id: string }[] = records[change.table];
  return {
    ...records,
    [change.table]: rows.map((row) => (row.id === change.put.id ? change.put : row)),
  };
}

const longestProse = 20_000;
const longestLine = 500;

interface FrontAccess {
  readonly get: (letter: Letter) => string;
  readonly set: (letter: Letter, text: string) => Letter;
}

const front: Readonly<Record<FrontField, FrontAccess>> = {
  organisation: {
    get: (letter) => letter.letterhead.organisation,
    set: (letter, text) => ({
      ...letter,
      letterhead: { ...letter.letterhead, organisation: oneLine(text) },
    }),
  },
  letterheadLines: {
    get: (letter) => letter.letterhead.lines.join("\n"),
    set: (letter, text) => ({
      ...letter,
      letterhead: { ...letter.letterhead, lines: lines(text, 6) },
    }),
  },
  reference: {
    get: (letter) => letter.reference,
    set: (letter, text) => ({ ...letter, reference: oneLine(text) }),
  },
  addressee: {
    get: (letter) => letter.addressee.name,
    set: (letter, text) => ({ ...letter, addressee: { ...letter.addressee, name: oneLine(text) } }),
  },
  addresseeLines: {
    get: (letter) => letter.addressee.lines.join("\n"),
    set: (letter, text) => ({
      ...letter,
      addressee: { ...letter.addressee, lines: lines(text, 8) },
    }),
  },
  salutation: {
    get: (letter) => letter.salutation,
    set: (letter, text) => ({ ...letter, salutation: oneLine(text) }),
  },
  title: {
    get: (letter) => letter.title,
    set: (letter, text) => ({ ...letter, title: oneLine(text) }),
  },
  closing: {
    get: (letter) => letter.signOff.closing,
    set: (letter, text) => ({ ...letter, signOff: { ...letter.signOff, closing: oneLine(text) } }),
  },
  signatory: {
    get: (letter) => letter.signOff.name,
    set: (letter, text) => ({ ...letter, signOff: { ...letter.signOff, name: oneLine(text) } }),
  },
  signatoryLines: {
    get: (letter) => letter.signOff.lines.join("\n"),
    set: (letter, text) => ({ ...letter, signOff: { ...letter.signOff, lines: lines(text, 4) } }),
  },
};

const oneLine = (text: string) => text.replace(/\s*\n\s*/gu, " ").slice(0, longestLine);

/** Printed lines as typed; the last one allowed takes what is left, so that nothing typed is lost. */
function lines(text: string, most: number): string[] {
  const typed = text.split("\n");
  const kept =
    typed.length > most ? [...typed.slice(0, most - 1), typed.slice(most - 1).join(", ")] : typed;
  const cut = kept.map((line) => line.slice(0, longestLine));
  return cut.length === 1 && cut[0] === "" ? [] : cut;
}
