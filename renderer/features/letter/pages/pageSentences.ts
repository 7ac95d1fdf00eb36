import type { DrawnPage, DrawnText, LetterRef } from "../../../../shared/letter/letterLayout.ts";
import { refKey } from "../sentenceRef.ts";

/** A sentence as far as it stands on one page. */
export interface PageSentence {
  readonly key: string;
  readonly ref: LetterRef;
  /** As read out: lines joined, and words whole that a line break parted. */
  readonly words: string;
  readonly texts: readonly DrawnText[];
}

/** The sentences of a page in reading order. */
export function pageSentences(page: DrawnPage): readonly PageSentence[] {
  const sentences = new Map<string, { key: string; ref: LetterRef; texts: DrawnText[] }>();
  for (const text of page.texts) {
    const { ref } = text;
    // Headings and subheadings come from no finding; there is nothing to trace.
    if (ref === null || ref.blockIndex === null || ref.sentenceIndex === null) continue;
    const key = refKey(ref);
    const known = sentences.get(key);
    if (known) known.texts.push(text);
    else sentences.set(key, { key, ref, texts: [text] });
  }
  return [...sentences.values()].map((sentence) => ({
    ...sentence,
    words: wordsOf(sentence.texts),
  }));
}

const wordsOf = (texts: readonly DrawnText[]): string =>
  texts
    .map(({ text, softHyphen }) => {
      if (softHyphen) return text.slice(0, -1);
      return text.endsWith("-") ? text : `${text} `;
    })
    .join("")
    .replace(/\s+/gu, " ")
    .trim();
