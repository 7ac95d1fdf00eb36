import * as z from "zod";
import { KnownWord } from "../../../shared/visit/knownWords.ts";
import { currentLaptop } from "../../db/currentLaptop.ts";
import { Signal } from "../../signal.ts";

// Sealed as all facts are: a word somebody adds may be anybody's name.
const fact = "own-words";
const Kept = z.array(KnownWord);

/** The words of whoever sits at this laptop, in every visit; null until they were read. */
export const ownWords = new Signal<readonly string[] | null>(null);

/** Reads them once the laptop is unlocked. What cannot be read leaves the dictionary as it is shipped. */
export async function readOwnWords(): Promise<void> {
  const kept = await currentLaptop().readFact("", fact);
  ownWords.set(Kept.safeParse(kept).data ?? []);
}

/** Keeps a word for every visit on this laptop. */
export const addOwnWord = (word: string): Promise<void> =>
  keep([...without(word), word].toSorted((a, b) => a.localeCompare(b, "en-GB")));

export const removeOwnWord = (word: string): Promise<void> => keep(without(word));

const without = (word: string): readonly string[] =>
  (ownWords.value() ?? []).filter((each) => each !== word);

async function keep(words: readonly string[]): Promise<void> {
  await currentLaptop().writeFact("", fact, words);
  ownWords.set(words);
}
