import type { DrawnPage, DrawnText, LetterRef } from "../../../../shared/letter/letterLayout.ts";
import { refKey } from "../sentenceRef.ts";

/** A sentence as far as it stands on one page. */
export interface PageSentence {
  readonly key: string;
  readonly ref: LetterRef;
  readonly texts: readonly DrawnText[];
}

/** The sentences of a page in reading order, and everything else that is printed on it. */
export function pageSentences(page: DrawnPage): {
  readonly sentences: readonly PageSentence[];
  readonly others: readonly DrawnText[];
} {
  const sentences = new Map<string, { key: string; ref: LetterRef; texts: DrawnText[] }>();
  const others: DrawnText[] = [];
  for (const text of page.texts) {
    const { ref } = text;
    // Headings and subheadings come from no finding; there is nothing to trace.
    if (ref === null || ref.blockIndex === null || ref.sentenceIndex === null) {
      others.push(text);
      continue;
    }
    const key = refKey(ref);
    const known = sentences.get(key);
    if (known) known.texts.push(text);
    else sentences.set(key, { key, ref, texts: [text] });
  }
  return { sentences: [...sentences.values()], others };
}
