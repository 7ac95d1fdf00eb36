import { createContext } from "react";
import type { FoundWords } from "../../../../shared/words/findWords.ts";

/** What is found in one text. */
export interface FoundInText {
  /** The text in which it was found. */
  readonly text: string;
  readonly found: readonly FoundWords[];
  /** Which of them is the one that is gone to; null when it stands elsewhere. */
  readonly now: FoundWords | null;
}

/** What is found, by the id of what holds the text; empty while nobody looks for anything. */
export const FoundContext = createContext<ReadonlyMap<string, FoundInText>>(new Map());
