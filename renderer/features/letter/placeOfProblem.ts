import type { LetterProblem } from "../../../shared/letter/problems/letterProblem.ts";
import { recommendationsInLetter } from "../../../shared/letter/inLetter.ts";
import type { LetterPart } from "../../../shared/letter/letterText.ts";
import type { SectionId } from "../../../shared/visit/programme/letterSections.ts";
import type { Letter } from "../../../shared/visit/kinds/letter.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { fieldKey, fieldText, type FrontField, type LetterField } from "./letterField.ts";

/** Where a problem is mended: the control's id, and the words in it to select. */
export interface PlaceInText {
  readonly controlId: string;
  readonly select: { readonly start: number; readonly end: number } | null;
}

/** The control of the date, which is no text. */
export const dateControlId = "letter-date";

/** Id of a section's heading in the text, for sections without a field of their own to go to. */
export const sectionHeadingId = (id: SectionId): string => `letter-part-${id}`;

/** Id of what stands for a finding in the text, whether the letter carries it or not. */
export const findingHeadingId = (id: string): string => `letter-part-finding-${id}`;

/** The place in the text where a problem can be mended; null when it concerns the letter as a whole. */
export function placeOfProblem(
  problem: LetterProblem,
  records: VisitRecords,
  letter: Letter,
): PlaceInText | null {
  if (problem.part === "date") return { controlId: dateControlId, select: null };
  const fields = fieldsOf(problem, records, letter);
  const wanted = problem.hit?.text ?? problem.words ?? undefined;
  if (wanted !== undefined)
    for (const field of fields) {
      const start = fieldText(field, records, letter).indexOf(wanted);
      if (start >= 0)
        return { controlId: fieldKey(field), select: { start, end: start + wanted.length } };
    }
  if (problem.findingId !== null) {
    const finding = records.findings.find(({ id }) => id === problem.findingId);
    return finding?.inLetter && finding.state === "agreed"
      ? { controlId: fieldKey({ of: "finding", id: finding.id, part: "sentence" }), select: null }
      : { controlId: findingHeadingId(problem.findingId), select: null };
  }
  const blank = fields.find(
    (field) =>
      field.of === "recommendation" &&
      field.part === "text" &&
      fieldText(field, records, letter).trim() === "",
  );
  if (problem.type === "emptyWords" && blank) return { controlId: fieldKey(blank), select: null };
  const [first] = fields;
  if (first && (problem.part !== null || inItsWords.has(problem.type)))
    return { controlId: fieldKey(first), select: null };
  return problem.sectionId === null
    ? null
    : { controlId: sectionHeadingId(problem.sectionId), select: null };
}

/** Problems that are mended in the words of a section. */
const inItsWords: ReadonlySet<LetterProblem["type"]> = new Set<LetterProblem["type"]>([
  "identifier",
  "concern",
  "unfilled",
  "unsupported",
  "missingGlyph",
  "typedMarks",
]);

function fieldsOf(
  problem: LetterProblem,
  records: VisitRecords,
  letter: Letter,
): readonly LetterField[] {
  if (problem.part !== null) return partFields[problem.part].map((part) => ({ of: "front", part }));
  const { sectionId, findingId } = problem;
  if (findingId !== null)
    return (["sentence", "detail"] as const).map((part) => ({
      of: "finding",
      id: findingId,
      part,
    }));
  if (sectionId === null) return [];
  const own: LetterField = { of: "section", sectionId };
  if (sectionId === "headlines")
    return [own, ...letter.headlines.map((_, index): LetterField => ({ of: "headline", index }))];
  if (sectionId === "recommendations")
    return [
      own,
      ...recommendationsInLetter(records).flatMap(({ id }) =>
        (["text", "advice", "whoCanHelp", "byWhen"] as const).map((part): LetterField => ({
          of: "recommendation",
          id,
          part,
        })),
      ),
    ];
  return [own];
}

const partFields: Readonly<Record<LetterPart, readonly FrontField[]>> = {
  letterhead: ["organisation", "letterheadLines"],
  reference: ["reference"],
  date: [],
  addressee: ["addressee", "addresseeLines"],
  salutation: ["salutation"],
  title: ["title"],
  signOff: ["signatory", "closing", "signatoryLines"],
};
