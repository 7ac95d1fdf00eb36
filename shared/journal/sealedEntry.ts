import * as z from "zod";
import { openJson, sealJson } from "../crypto/sealedJson.ts";
import { subkey } from "../crypto/subkey.ts";
import { Day, Instant, Prose } from "../visit/fields.ts";
import { JournalEntryId } from "../visit/ids.ts";
import type { JournalEntry } from "../visit/kinds/journalEntry.ts";

/** What a peer wrote into their journal. */
export const EntryWords = z.strictObject({
  /** The day it tells of. */
  day: Day,
  text: Prose,
  writtenAt: Instant,
  /** The entry that this one stands for: this laptop wrote it under the id that it had before, and can write in it no more. */
  instead: JournalEntryId.optional(),
  /** Taken out, of one that stands for another, which it goes on to hide. */
  isGone: z.literal(true).optional(),
});
export type EntryWords = z.infer<typeof EntryWords>;

/** An entry of whoever works at this laptop, opened. */
export interface OwnEntry extends EntryWords {
  readonly entry: JournalEntry;
}

/**
 * The words as they are kept: sealed under a key that is made of the laptop’s own key of the visit, so that
 * sync, files of the team and every other laptop carry what nobody but this laptop, and its backups, opens.
 */
export const sealEntry = (
  { id }: Pick<JournalEntry, "id">,
  words: EntryWords,
  own: Uint8Array,
): string => sealJson(words, { key: keyOf(id, own), place: id });

/** What an entry says; null for one of another laptop, and for one that was taken out. */
export const openEntry = (
  { id, sealed }: Pick<JournalEntry, "id" | "sealed">,
  own: Uint8Array,
): EntryWords | null =>
  EntryWords.safeParse(openJson(sealed, { key: keyOf(id, own), place: id })).data ?? null;

/** The entries that open under this key, by their day, then as they were written. */
export const ownEntriesIn = (
  entries: readonly JournalEntry[],
  own: Uint8Array,
): readonly OwnEntry[] => {
  const opened = entries.flatMap((entry) => {
    const words = openEntry(entry, own);
    return words === null ? [] : [{ entry, ...words }];
  });
  const stoodFor = new Set(opened.map(({ instead }) => instead));
  return opened
    .filter(({ entry, isGone }) => isGone !== true && !stoodFor.has(entry.id))
    .sort(
      (a, b) =>
        a.day.localeCompare(b.day) ||
        a.writtenAt.localeCompare(b.writtenAt) ||
        (a.entry.id < b.entry.id ? -1 : 1),
    );
};

const keyOf = (id: string, own: Uint8Array): Uint8Array => subkey(own, `cf/journal/v1 ${id}`);
