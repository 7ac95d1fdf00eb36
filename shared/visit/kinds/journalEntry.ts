import * as z from "zod";
import { JournalEntryId, VisitId } from "../ids.ts";
import { carriedFrom, isWriterOf } from "../boundId.ts";
import type { Kind } from "../kind.ts";

/**
 * What a peer writes for themselves alone, as long as they do not share it. Everything that is theirs,
 * the words, the day and when it was written, is sealed under a key that no other laptop has: see
 * `shared/journal/sealedEntry.ts`. The laptop it was written on alone can write in it. One that was taken
 * out or shared is emptied and stays, so that nobody else is told that something was deleted.
 */
export const JournalEntry = z.strictObject({
  id: JournalEntryId,
  visitId: VisitId,
  /** In hexadecimal; empty for none. */
  sealed: z.string().max(200_000),
});
export type JournalEntry = z.infer<typeof JournalEntry>;

export const journalEntries: Kind<typeof JournalEntry> = {
  schema: JournalEntry,
  since: 3,
  one: "Private journal entry",
  many: "Private journal entries",
  isPrivate: true,
  isWriter: isWriterOf,
  // Hidden and quiet: it is no news, no choice between two versions, and nothing that is scanned or read.
  fields: { sealed: { label: "Sealed", isHidden: true, merge: "quiet" } },
  title: () => "Private journal entry",
  shownAt: () => ({ screen: "journal" }),
};

/**
 * How many entries are held, whoever can open them. One that was taken out or shared holds nothing; one that
 * its laptop carried over to a later id of its own is held twice and is one.
 */
export const entriesHeld = (entries: readonly JournalEntry[]): number =>
  new Set(entries.flatMap(({ id, sealed }) => (sealed === "" ? [] : carriedFrom(id)))).size;
