import MiniSearch, { type Query } from "minisearch";
import { searchWords } from "../../../shared/words/searchWords.ts";
import {
  type AnyRow,
  recordTables,
  type RecordTable,
  type VisitRecords,
} from "../../../shared/visit/records.ts";
import { type FoundText, foundTexts } from "./foundTexts.ts";

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
  readonly #words = new MiniSearch<{ id: string; text: string }>({
    fields: ["text"],
    tokenize: (text) => searchWords(text, { compounds: true }).map(({ word }) => word),
    processTerm: (word) => {
      this.#vocabulary.add(word);
      return word;
    },
    // What is typed is folded already.
    searchOptions: { tokenize: (word) => [word], processTerm: (word) => word },
  });
  /** Every word that ever stood in the visit: only to know where one that was typed might be parted in two. */
  readonly #vocabulary = new Set<string>();
  readonly #texts = new Map<string, FoundText>();
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
    const gone = before === undefined ? [] : foundTexts(table, before);
    const come = now === undefined ? [] : foundTexts(table, now);
    for (const { row, field } of gone) {
      const id = idOf({ table, row, field });
      if (this.#texts.delete(id)) this.#words.discard(id);
    }
    for (const text of come) {
      const id = idOf(text);
      this.#texts.set(id, text);
      this.#words.add({ id, text: text.text });
    }
  }

  /** All texts, in no order that matters. */
  all(): readonly FoundText[] {
    return [...this.#texts.values()];
  }

  /** Texts that hold every word typed, or begin words with it; when there are none, those that nearly do. */
  search(typed: string): FoundTexts {
    const words = searchWords(typed, { compounds: false }).map(({ word }) => word);
    const exact = this.#find(words, { fuzzy: false });
    if (exact.length > 0 || words.length === 0) return { texts: exact, areNear: false };
    return { texts: this.#find(words, { fuzzy: mayDiffer }), areNear: true };
  }

  #find(
    words: readonly string[],
    { fuzzy }: { readonly fuzzy: false | ((word: string) => number | false) },
  ): readonly FoundText[] {
    if (words.length === 0) return [];
    const query: Query = {
      combineWith: "OR",
      queries: waysToSay(words, this.#vocabulary).map((way) => ({
        combineWith: "AND",
        queries: [...way],
      })),
    };
    return this.#words
      .search(query, { prefix: (word) => word.length > 1, fuzzy })
      .flatMap(({ id }) => this.#texts.get(String(id)) ?? []);
  }
}

const idOf = ({ table, row, field }: Pick<FoundText, "table" | "row" | "field">): string =>
  `${table} ${row} ${field ?? ""}`;

/** How many letters of a word may be another, missing or too many. */
const mayDiffer = (word: string): number | false => {
  if (word.length < 4) return false;
  return word.length < 6 ? 1 : 2;
};

/** The words as typed, two of them written as one, and one of them as two: "step down" and "stepdown" are the same. */
function waysToSay(
  words: readonly string[],
  vocabulary: ReadonlySet<string>,
): readonly (readonly string[])[] {
  const joined = words
    .slice(1)
    .map((word, i) => [...words.slice(0, i), `${words[i] ?? ""}${word}`, ...words.slice(i + 2)]);
  const parted = words.flatMap((word, i) =>
    Array.from({ length: word.length }, (_, at) => at).flatMap((at) => {
      const [first, second] = [word.slice(0, at), word.slice(at)];
      const areWords =
        vocabulary.has(first) && [...vocabulary].some((known) => known.startsWith(second));
      return at > 2 && second.length > 2 && areWords
        ? [[...words.slice(0, i), first, second, ...words.slice(i + 1)]]
        : [];
    }),
  );
  return [words, ...joined, ...parted];
}
