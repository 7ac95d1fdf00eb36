import { currentLetter } from "../../../../shared/letter/currentLetter.ts";
import { draftLetter } from "../../../../shared/letter/inLetter.ts";
import { type Change, type FieldsOf, set } from "../../../../shared/visit/change.ts";
import type { Letter } from "../../../../shared/visit/kinds/letter.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { findWords, type HowToFind, replaceWords } from "../../../../shared/words/findWords.ts";
import type { LetterCommand } from "../letterCommands.ts";
import { fieldKey, fieldText, type LetterField, writtenInLetter } from "../letterField.ts";
import { fieldsOfLetter } from "./wordsOfLetter.ts";

export interface Replacing {
  readonly sought: string;
  readonly by: string;
  readonly how: HowToFind;
  /** The one place that is meant, where it is not all of them: the id of its field, and where it begins there. */
  readonly only?: { readonly key: string; readonly start: number };
  /** Told how many places are written, each time that is worked out: none where the text has changed meanwhile. */
  readonly onCount?: (places: number) => void;
}

/**
 * Puts other words in place of those that are found, in the texts of the letter as they are when its turn
 * comes, as one step of undo. What is counted from the records is left alone.
 */
export const replaceInLetter = (replacing: Replacing): LetterCommand => ({
  label: replacing.only ? "Replace in the letter" : "Replace all in the letter",
  command: (records) => {
    const letter = draftLetter(records);
    const edits = letter === undefined ? [] : editsOf(records, letter, replacing);
    replacing.onCount?.(edits.reduce((sum, { places }) => sum + places, 0));
    return letter === undefined ? [] : changesOf(edits, records, letter);
  },
});

interface Edit {
  readonly field: LetterField;
  readonly text: string;
  readonly places: number;
}

function editsOf(
  records: VisitRecords,
  letter: Letter,
  { sought, by, how, only }: Replacing,
): readonly Edit[] {
  return fieldsOfLetter(records, currentLetter(records, letter)).flatMap((field) => {
    if (only !== undefined && only.key !== fieldKey(field)) return [];
    const text = fieldText(field, records, letter);
    const found = findWords(text, sought, how).filter(
      ({ start }) => only === undefined || start === only.start,
    );
    const after = replaceWords(text, found, { sought, by });
    return after === text ? [] : [{ field, text: after, places: found.length }];
  });
}

/** One change for each row, whatever of it was edited. */
function changesOf(
  edits: readonly Edit[],
  records: VisitRecords,
  letter: Letter,
): readonly Change[] {
  let inLetter: FieldsOf<Letter> = {};
  let shown = currentLetter(records, letter);
  const findings = new Map<string, FieldsOf<VisitRecords["findings"][number]>>();
  const recommendations = new Map<string, FieldsOf<VisitRecords["recommendations"][number]>>();
  for (const { field, text } of edits) {
    if (field.of === "finding")
      findings.set(field.id, { ...findings.get(field.id), [field.part]: text });
    else if (field.of === "recommendation")
      recommendations.set(field.id, { ...recommendations.get(field.id), [field.part]: text });
    else {
      const { texts, programmeTexts, ...written } = writtenInLetter(field, text, shown, records);
      inLetter = {
        ...inLetter,
        ...written,
        ...(texts && { texts: { ...inLetter.texts, ...texts } }),
        ...(programmeTexts && {
          programmeTexts: { ...inLetter.programmeTexts, ...programmeTexts },
        }),
      };
      // Headlines and the like are one field: the next edit of it begins from this one.
      shown = { ...shown, ...(written as Partial<Letter>) }; // of a letter, and no map is in it
    }
  }
  return [
    ...(Object.keys(inLetter).length === 0 ? [] : [set("letters", letter, inLetter)]),
    ...records.findings.flatMap((row) => {
      const fields = findings.get(row.id);
      return fields === undefined ? [] : [set("findings", row, fields)];
    }),
    ...records.recommendations.flatMap((row) => {
      const fields = recommendations.get(row.id);
      return fields === undefined ? [] : [set("recommendations", row, fields)];
    }),
  ];
}
