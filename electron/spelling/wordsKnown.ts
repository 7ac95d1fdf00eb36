import type { SpellingBridge } from "../../shared/bridge/spelling.ts";
import type { SpellChecker } from "./spellChecker.ts";

/** The window's words, as far as main has to know them. */
export interface WordsKnown {
  readonly bridge: SpellingBridge;
  /** Whether a visit is open to whose words one may be added. */
  readonly inVisit: () => boolean;
  /** Right from now on, before the window has kept it. */
  readonly learn: (word: string) => void;
  /** The window that told them has gone. */
  readonly forget: () => void;
}

export function wordsKnown(checker: SpellChecker): WordsKnown {
  let words: readonly string[] = [];
  let inVisit = false;
  const know = (now: readonly string[]): void => {
    words = now;
    checker.know(now);
  };
  return {
    bridge: {
      misspelt: ({ words: asked }) => checker.misspelt(asked),
      knowWords: async (told) => {
        know(told.words);
        ({ inVisit } = told);
        return null;
      },
    },
    inVisit: () => inVisit,
    learn: (word) => know([...words, word]),
    forget: () => {
      know([]);
      inVisit = false;
    },
  };
}
