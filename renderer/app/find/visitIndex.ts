import { searchWords } from "../../../shared/words/searchWords.ts";
import {
  type AnyRow,
  recordTables,
  type RecordTable,
  type VisitRecords,
} from "../../../shared/visit/records.ts";
import { type FoundText, foundTexts } from "./foundTexts.ts";
import { type HowNear, TextsByWord } from "./textsByWord.ts";

export interface FoundTexts {
  /** The best first. */
  readonly texts: readonly FoundText[];
  /** Nothing holds the words as typed; these hold words that are spelled nearly so. */
  readonly areNear: boolean;
}

/** Longer than this without a pause, and somebody who types would notice. */
const mostMs = 8;

/** The words of one open visit, kept for search as it changes. Safeguarding concerns are never in it. */
export class VisitIndex {
  readonly #words = new TextsByWord();
  /** By their numbers; nothing where one was changed or is gone. */
  readonly #texts: (FoundText | undefined)[] = [];
  /** The numbers of the texts of each row, by its id. */
  readonly #numbers = new Map<string, number[]>();
  readonly #rows = new Map<RecordTable, ReadonlyMap<string, AnyRow>>();
  readonly #taken = new Map<RecordTable, readonly AnyRow[]>();
  #working: Promise<void> = Promise.resolve();

  /** Brings the index up to the records, a little at a time. What did not change is not looked at. */
  catchUp(records: VisitRecords): Promise<void> {
    this.#working = this.#working.then(() => this.#catchUp(records));
    return this.#working;
  }

  async #catchUp(records: VisitRecords): Promise<void> {
    let begun = performance.now();
    for (const table of recordTables) {
      const rows: readonly AnyRow[] = records[table];
      if (this.#taken.get(table) === rows) continue;
      const before = this.#rows.get(table) ?? new Map<string, AnyRow>();
      const now = new Map(rows.map((row) => [row.id, row]));
      for (const row of before.values()) if (!now.has(row.id)) this.#put(table, row, undefined);
      for (const row of rows) {
        if (before.get(row.id) === row) continue;
        this.#put(table, before.get(row.id), row);
        if (performance.now() - begun < mostMs) continue;
        await new Promise((resolve) => setTimeout(resolve));
        begun = performance.now();
      }
      this.#rows.set(table, now);
      this.#taken.set(table, rows);
    }
  }

  #put(table: RecordTable, before: AnyRow | undefined, now: AnyRow | undefined): void {
    for (const number of before === undefined ? [] : (this.#numbers.get(before.id) ?? [])) {
      const text = this.#texts[number];
      if (text !== undefined) this.#words.remove(number, text.text);
      this.#texts[number] = undefined;
    }
    if (before !== undefined) this.#numbers.delete(before.id);
    if (now === undefined) return;
    const numbers = foundTexts(table, now).map((text) => {
      const number = this.#texts.push(text) - 1;
      this.#words.add(number, text.text);
      return number;
    });
    if (numbers.length > 0) this.#numbers.set(now.id, numbers);
  }

  /** All texts, in no order that matters. */
  all(): readonly FoundText[] {
    return this.#texts.filter((text) => text !== undefined);
  }

  /** Texts that hold every word typed, or begin words with it; when there are none, those that nearly do. */
  search(typed: string): FoundTexts {
    const words = searchWords(typed, { compounds: false }).map(({ word }) => word);
    const exact = this.#find(words, { fuzzy: false });
    if (exact.length > 0 || words.length === 0) return { texts: exact, areNear: false };
    return { texts: this.#find(words, { fuzzy: mayDiffer }), areNear: true };
  }

  #find(words: readonly string[], how: HowNear): readonly FoundText[] {
    const best = new Map<number, number>();
    for (const way of waysToSay(words, this.#words))
      for (const [text, weight] of this.#words.withAll(way, how))
        best.set(text, Math.max(weight, best.get(text) ?? 0));
    return [...best].toSorted((a, b) => b[1] - a[1]).flatMap(([text]) => this.#texts[text] ?? []);
  }
}

/** How many letters of a word may be another, missing or too many. */
const mayDiffer = (word: string): number | false => {
  if (word.length < 4) return false;
  return word.length < 6 ? 1 : 2;
};

/** The words as typed, two of them written as one, and one of them as two: "step down" and "stepdown" are the same. */
function waysToSay(
  words: readonly string[],
  written: Pick<TextsByWord, "has" | "vocabulary">,
): readonly (readonly string[])[] {
  const joined = words
    .slice(1)
    .map((word, i) => [...words.slice(0, i), `${words[i] ?? ""}${word}`, ...words.slice(i + 2)]);
  const parted = words.flatMap((word, i) =>
    Array.from({ length: word.length }, (_, at) => at).flatMap((at) => {
      const [first, second] = [word.slice(0, at), word.slice(at)];
      const areWords =
        at > 2 && second.length > 2 && written.has(first) && beginsAny(written.vocabulary, second);
      return areWords ? [[...words.slice(0, i), first, second, ...words.slice(i + 1)]] : [];
    }),
  );
  return [words, ...joined, ...parted];
}

function beginsAny(vocabulary: Iterable<string>, begun: string): boolean {
  for (const word of vocabulary) if (word.startsWith(begun)) return true;
  return false;
}
