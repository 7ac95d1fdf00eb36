import {
  type EntryWords,
  openEntry,
  type OwnEntry,
  ownEntriesIn,
  sealEntry,
} from "../../../../shared/journal/sealedEntry.ts";
import type { NotTaken } from "../../../../shared/ops/visitState.ts";
import { isWriterOf, boundId } from "../../../../shared/visit/boundId.ts";
import { type Change, put, set } from "../../../../shared/visit/change.ts";
import type { Day } from "../../../../shared/visit/fields.ts";
import {
  JournalEntryId,
  LearningId,
  type PeerId,
  type VisitId,
} from "../../../../shared/visit/ids.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { currentLaptop, openedVisit } from "../../../db/currentLaptop.ts";
import { run, runForGood } from "../../../db/run.ts";
import { keptText, textDraft } from "../../../db/textDraft.ts";

// What undo calls each of them goes to the team with the change: it says nothing of what was written.

/** What whoever works at this laptop wrote in their journal, by day; entries of other laptops do not open. */
export const ownEntries = ({
  visit,
  journalEntries,
}: Pick<VisitRecords, "visit" | "journalEntries">): readonly OwnEntry[] =>
  ownEntriesIn(journalEntries, ownKey(visit.id));

/** An entry that is being typed: on this laptop alone, whichever screen it is typed on. */
export const newEntryText = (visitId: VisitId) => keptText(visitId, "new journal entry");

/** Keeps an entry, sealed before it is written anywhere. */
export const addEntry = (
  visitId: VisitId,
  { day, text }: { day: Day; text: string },
): Promise<void> =>
  run(visitId, "Write in the journal", (_, { newId, now }) => {
    const id = JournalEntryId.parse(boundId(ownDevice(visitId), newId()));
    const sealed = sealEntry({ id }, { day, text, writtenAt: now() }, ownKey(visitId));
    return [put("journalEntries", { id, visitId, sealed })];
  });

/** The words of an entry, typed; what is saved of them is sealed. */
export const entryText = ({ entry }: OwnEntry) => {
  const own = ownKey(entry.visitId);
  return textDraft("journalEntries", entry, {
    field: "sealed",
    label: "Change a journal entry",
    read: (row) => openEntry(row, own)?.text ?? "",
    write: (row, text) => {
      const words = openEntry(row, own);
      return words && { sealed: sealEntry(row, { ...words, text }, own) };
    },
  });
};

/** Says of which day an entry tells. */
export const setDay = (own: OwnEntry, day: Day): Promise<void> =>
  run(own.entry.visitId, "Change the day of a journal entry", () => [written(own, { day })]);

/**
 * Keeps the entries that this laptop wrote under an id that it had before anew under the one that it has
 * now, since only from there they can be changed, shared and taken out.
 */
export async function carryOver(visitId: VisitId): Promise<void> {
  const isOfBefore = ({ entry }: OwnEntry) => !isWriterOf(entry.id, ownDevice(visitId));
  await runForGood(visitId, "Carry the journal over", (records) =>
    ownEntries(records)
      .filter(isOfBefore)
      .map((own) => written(own, {})),
  );
}

/** What others wrote in what is not theirs, and was not taken. */
export const writtenByOthers = (visitId: VisitId): readonly NotTaken[] =>
  openedVisit(visitId)?.state.notTaken() ?? [];

/** Takes an entry out of the journal. */
export const removeEntry = (own: OwnEntry): Promise<void> =>
  run(own.entry.visitId, "Delete a journal entry", () => [emptied(own)]);

/** Gives an entry to the team, among what its peer learned; it is private no more. */
export const shareEntry = ({ entry }: OwnEntry, peerId: PeerId | null): Promise<void> =>
  run(entry.visitId, "Share a journal entry", (records, { newId }) => {
    // As it stands now, which is under another id where it was carried over since it was shown.
    const now = ownEntries(records).find(
      (own) => own.instead === entry.id || own.entry.id === entry.id,
    );
    if (!now) return [];
    const { day, text, writtenAt: createdAt } = now;
    const id = LearningId.parse(newId());
    return [
      put("learning", { id, visitId: entry.visitId, peerId, text, day, createdAt }),
      emptied(now),
    ];
  });

/** The entry with its words changed: under the id that this laptop has now, where it had another when it wrote it. */
function written({ entry, ...before }: OwnEntry, change: Partial<EntryWords>): Change {
  const { visitId } = entry;
  const words = { ...before, ...change };
  const own = ownKey(visitId);
  if (isWriterOf(entry.id, ownDevice(visitId)))
    return set("journalEntries", entry, { sealed: sealEntry(entry, words, own) });
  const id = JournalEntryId.parse(boundId(ownDevice(visitId), entry.id));
  const sealed = sealEntry({ id }, { ...words, instead: entry.id }, own);
  return put("journalEntries", { id, visitId, sealed });
}

/** The entry taken out: nothing is left of it, or, of one that stands for another, that it does. */
const emptied = (own: OwnEntry): Change =>
  own.instead === undefined && isWriterOf(own.entry.id, ownDevice(own.entry.visitId))
    ? set("journalEntries", own.entry, { sealed: "" })
    : written(own, { text: "", isGone: true });

/** What this laptop is called where it writes. */
const ownDevice = (visitId: VisitId): string => currentLaptop().keys.of(visitId)?.device.id ?? "";

const ownKey = (visitId: VisitId): Uint8Array => currentLaptop().keys.local(visitId).own;
