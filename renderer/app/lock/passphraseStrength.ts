import type { ZxcvbnFactory } from "@zxcvbn-ts/core";

/** How hard a passphrase is to guess: zxcvbn's score, 0 to 4, and what may be said about it. */
export interface Strength {
  readonly score: number;
  readonly words: string;
  /** Why it is weak or how to better it; null when it is good enough. */
  readonly advice: string | null;
  readonly isEnough: boolean;
}

/** The least score that is taken. */
const enough = 3;

const scoreWords = [
  "Guessed at once",
  "Easy to guess",
  "Could be guessed",
  "Hard to guess",
  "Very hard to guess",
];

/** Judges against common passwords, English words, names, dates and keyboard runs; loads them at first use. */
export async function strengthOf(passphrase: string): Promise<Strength> {
  const { score, feedback } = (await loadJudge()).check(passphrase.slice(0, longestJudged));
  const isEnough = score >= enough;
  const advice = feedback.warning ?? feedback.suggestions[0] ?? "Add another word or two.";
  return { score, words: scoreWords[score] ?? "", advice: isEnough ? null : advice, isEnough };
}

// What is longer is judged by its beginning: the rest can only make it stronger, and takes time.
const longestJudged = 100;

let judge: Promise<ZxcvbnFactory> | null = null;

/** Starts loading the word lists, about 2 MB, so that they are there when somebody has typed. */
export function loadJudge(): Promise<ZxcvbnFactory> {
  judge ??= (async () => {
    const [{ ZxcvbnFactory: Factory }, common, english] = await Promise.all([
      import("@zxcvbn-ts/core"),
      import("@zxcvbn-ts/language-common"),
      import("@zxcvbn-ts/language-en"),
    ]);
    return new Factory({
      dictionary: { ...common.dictionary, ...english.dictionary },
      graphs: common.adjacencyGraphs,
      translations: english.translations,
    });
  })();
  return judge;
}
