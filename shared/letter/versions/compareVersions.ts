import { type Change, changesBetween } from "../../words/comparing.ts";
import { letterHash } from "../../visit/issued/letterHash.ts";
import type { LetterModel, LetterSection } from "../../visit/issued/letterModel.ts";
import { sectionName } from "../../visit/programme/letterSections.ts";
import { textsOfBlock } from "../letterWords.ts";
import { wordsShared } from "../wordsShared.ts";

/**
 * What became of a sentence or line between two versions. `moved` stands where it is now and
 * `movedAway` where it was, both in the very same words; `place` names the other end.
 */
export type SentenceChange =
  | { readonly kind: "same" | "added" | "removed"; readonly text: string }
  | { readonly kind: "changed"; readonly before: string; readonly after: string }
  | { readonly kind: "moved" | "movedAway"; readonly text: string; readonly place: string };

/** A part of the letter, its sentences in reading order. */
export interface ComparedPart {
  readonly key: string;
  /** In words, such as "Areas for improvement". */
  readonly name: string;
  readonly rows: readonly SentenceChange[];
}

/** Two versions sentence by sentence; `unlike` says whether and how they differ. */
export interface VersionComparison {
  readonly parts: readonly ComparedPart[];
  readonly counts: Readonly<Record<"changed" | "added" | "removed" | "moved", number>>;
  /** `form`: the same words, parted otherwise into paragraphs and lists, or resting on other findings. */
  readonly unlike: "words" | "form" | "nothing";
}

/** Below this two sentences have so little in common that one is not the other reworded. */
const rewordedFrom = 0.4;

/** Holds a later version of a letter against an earlier one, part by part and sentence by sentence. */
export function compareVersions(before: LetterModel, after: LetterModel): VersionComparison {
  const [older, newer] = [partsOf(before), partsOf(after)];
  const keys = inBothOrders([...older.keys()], [...newer.keys()]);
  const stretches = keys.map((key) => {
    const [was, is] = [older.get(key), newer.get(key)];
    return {
      key,
      name: (is ?? was)?.name ?? key,
      was: was?.texts ?? [],
      is: is?.texts ?? [],
      changes: changesOf(was?.texts ?? [], is?.texts ?? []),
    };
  });
  const gone = placesOf(stretches, ({ was, changes }) =>
    changes.flatMap(({ at, takes }) => was.slice(at, at + takes)),
  );
  const come = placesOf(stretches, ({ is, changes }) =>
    changes.flatMap(({ from, gives }) => is.slice(from, from + gives)),
  );
  const movedFrom = (text: string) => (come.has(text) ? gone.get(text) : undefined);
  const movedTo = (text: string) => (gone.has(text) ? come.get(text) : undefined);
  const parts = stretches.map(({ key, name, was, is, changes }): ComparedPart => {
    const rows: SentenceChange[] = [];
    let at = 0;
    for (const change of changes) {
      rows.push(...was.slice(at, change.at).map(same));
      at = change.at + change.takes;
      rows.push(
        ...rowsOfStretch(
          was.slice(change.at, at).map((text) => ({ text, place: movedTo(text) })),
          is
            .slice(change.from, change.from + change.gives)
            .map((text) => ({ text, place: movedFrom(text) })),
        ),
      );
    }
    return { key, name, rows: [...rows, ...was.slice(at).map(same)] };
  });
  const counts = { changed: 0, added: 0, removed: 0, moved: 0 };
  for (const { kind } of parts.flatMap(({ rows }) => rows))
    if (kind !== "same" && kind !== "movedAway") counts[kind] += 1;
  const isSameWords = Object.values(counts).every((count) => count === 0);
  return {
    parts: parts.filter(({ rows }) => rows.length > 0),
    counts,
    unlike: !isSameWords ? "words" : letterHash(before) === letterHash(after) ? "nothing" : "form",
  };
}

const same = (text: string): SentenceChange => ({ kind: "same", text });

interface Part {
  readonly name: string;
  readonly texts: readonly string[];
}

function partsOf(model: LetterModel): ReadonlyMap<string, Part> {
  const { letterhead, addressee, signOff } = model;
  const lines = (...texts: readonly string[]) => texts.filter((text) => text !== "");
  return new Map<string, Part>([
    [
      "front",
      {
        name: "Letterhead, date and address",
        texts: lines(
          letterhead.organisation,
          ...letterhead.lines,
          addressee.name,
          ...addressee.lines,
          model.date,
          model.reference,
          model.salutation,
          model.title,
        ),
      },
    ],
    ...model.sections.map((section): [string, Part] => [section.id, partOfSection(section)]),
    [
      "signOff",
      { name: "Sign-off", texts: lines(signOff.closing, signOff.name, ...signOff.lines) },
    ],
  ]);
}

const partOfSection = ({ id, heading, blocks }: LetterSection): Part => ({
  name: heading ?? sectionName(id),
  // Its heading is a line like others: it may have changed too.
  texts: [heading ?? "", ...blocks.flatMap(textsOfBlock)].filter((text) => text !== ""),
});

/** Every key once, in the order of the later list; what only the earlier has stands after what it stood after. */
function inBothOrders(before: readonly string[], after: readonly string[]): readonly string[] {
  const keys = [...after];
  before.forEach((key, i) => {
    if (keys.includes(key)) return;
    const previous = before[i - 1];
    keys.splice(previous === undefined ? 0 : keys.indexOf(previous) + 1, 0, key);
  });
  return keys;
}

function changesOf(was: readonly string[], is: readonly string[]): readonly Change[] {
  const whole = { at: 0, takes: was.length, from: 0, gives: is.length };
  return changesBetween(was, is) ?? [whole];
}

/** Where each sentence of several words stands that came or went; nobody follows "Dear Director" about. */
function placesOf<S extends { readonly name: string }>(
  stretches: readonly S[],
  textsOf: (stretch: S) => readonly string[],
): ReadonlyMap<string, string> {
  return new Map(
    stretches.flatMap((stretch) =>
      textsOf(stretch)
        .filter((text) => text.split(/\s+/u).length > 2)
        .map((text): [string, string] => [text, stretch.name]),
    ),
  );
}

interface Placed {
  readonly text: string;
  /** The other end of its move; undefined where it did not move. */
  readonly place: string | undefined;
}

/** What went and what came in one place, with each sentence that was reworded beside what it was. */
function rowsOfStretch(was: readonly Placed[], is: readonly Placed[]): readonly SentenceChange[] {
  const rows: SentenceChange[] = [];
  let next = 0;
  const leave = (until: number) => {
    for (const { text, place } of was.slice(next, until))
      rows.push(
        place === undefined ? { kind: "removed", text } : { kind: "movedAway", text, place },
      );
    next = until;
  };
  for (const { text, place } of is) {
    if (place !== undefined) {
      rows.push({ kind: "moved", text, place });
      continue;
    }
    const from = nearest(was, next, text);
    const before = from === null ? undefined : was[from];
    if (from === null || before === undefined) {
      rows.push({ kind: "added", text });
      continue;
    }
    leave(from);
    rows.push({ kind: "changed", before: before.text, after: text });
    next = from + 1;
  }
  leave(was.length);
  return rows;
}

/** The sentence from `next` on that says most in the words of `text`; null where none is near it. */
function nearest(was: readonly Placed[], next: number, text: string): number | null {
  let best: { readonly index: number; readonly share: number } | null = null;
  for (const [index, candidate] of was.entries()) {
    if (index < next || candidate.place !== undefined) continue;
    const share = wordsShared(candidate.text, text);
    if (share >= rewordedFrom && share > (best?.share ?? 0)) best = { index, share };
  }
  return best?.index ?? null;
}
