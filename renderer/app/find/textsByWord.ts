import MiniSearch from "minisearch";
import { searchWords } from "../../../shared/words/searchWords.ts";

/** Where a word that is typed and one that is written may differ: at the end, or by so many letters. */
export interface HowNear {
  readonly fuzzy: false | ((word: string) => number | false);
}

// How much more the length of a text counts against it than that it is one: as in BM25.
const [saturation, lengthCounts] = [1.2, 0.7];

/**
 * Texts by the words in them, of which there are far fewer: the words alone are searched for what begins
 * like one that was typed, or is nearly it, and for each there is a plain list of its texts. A whole index
 * of the texts would weigh as much as the visit.
 */
export class TextsByWord {
  readonly #words = new MiniSearch<{ id: number; word: string }>({
    fields: ["word"],
    tokenize: (word) => [word],
    processTerm: (word) => word,
  });
  /** Every word that ever stood here, with the numbers of the texts that it stands in now, the oldest first. */
  readonly #textsOf = new Map<string, number[]>();
  /** By number; 0 for what was taken out. */
  readonly #lengths: number[] = [];
  #length = 0;
  #count = 0;

  get vocabulary(): Iterable<string> {
    return this.#textsOf.keys();
  }

  has(word: string): boolean {
    return this.#textsOf.has(word);
  }

  /** Takes in a text by its number: one after the other from 0. */
  add(text: number, words: string): void {
    for (const word of wordsIn(words)) {
      const texts = this.#textsOf.get(word);
      if (texts !== undefined) texts.push(text);
      else {
        this.#words.add({ id: this.#textsOf.size, word });
        this.#textsOf.set(word, [text]);
      }
    }
    this.#lengths[text] = words.length;
    this.#length += words.length;
    this.#count += 1;
  }

  /** Takes out a text, by its number and the words it was added with. */
  remove(text: number, words: string): void {
    for (const word of wordsIn(words)) {
      const texts = this.#textsOf.get(word);
      const at = texts?.indexOf(text) ?? -1;
      if (at >= 0) texts?.splice(at, 1);
    }
    this.#lengths[text] = 0;
    this.#length -= words.length;
    this.#count -= 1;
  }

  /** Texts that hold all the words, each with how well. */
  withAll(words: readonly string[], { fuzzy }: HowNear): ReadonlyMap<number, number> {
    let found: Map<number, number> | null = null;
    for (const word of words) {
      const its = this.#withWord(word, fuzzy);
      if (found === null) found = its;
      else
        for (const [text, weight] of found) {
          const also = its.get(text);
          if (also === undefined) found.delete(text);
          else found.set(text, weight + also);
        }
      if (found.size === 0) break;
    }
    return found ?? new Map<number, number>();
  }

  #withWord(word: string, fuzzy: HowNear["fuzzy"]): Map<number, number> {
    const found = new Map<number, number>();
    const near = this.#words.search(word, { prefix: word.length > 1, fuzzy });
    for (const { terms, score } of near) {
      const texts = this.#textsOf.get(terms[0] ?? "") ?? [];
      // What few texts hold says more.
      const rarity = Math.log(1 + this.#count / texts.length);
      for (const text of texts) {
        const weight = score * rarity * this.#shortness(text);
        if (weight > (found.get(text) ?? 0)) found.set(text, weight);
      }
    }
    return found;
  }

  #shortness(text: number): number {
    const length = ((this.#lengths[text] ?? 0) * this.#count) / Math.max(1, this.#length);
    return 1 / (1 + saturation * (1 - lengthCounts + lengthCounts * length));
  }
}

const wordsIn = (text: string): ReadonlySet<string> =>
  new Set(searchWords(text, { compounds: true }).map(({ word }) => word));
