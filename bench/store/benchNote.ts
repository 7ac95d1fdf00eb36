import type { Note } from "../../shared/visit/kinds/note.ts";

/** What every engine stores: a note as the app has it, with about 220 characters of text. */
export type BenchNote = Note;

/** Visits in the data set, and notes in each. */
export const visits = 5;
export const notesPerVisit = 2_000;

/** Sessions, lines of enquiry and peers of each visit that its notes point at. */
export const sessionsPerVisit = 14;
export const enquiriesPerVisit = 5;
export const peersPerVisit = 4;

/** Ids of the data set: the same in each run, so that a restarted page knows them. */
export const visitIdOf = (visit: number): Note["visitId"] => fixedId(0, visit) as Note["visitId"];
export const sessionIdOf = (visit: number, session: number): Note["sessionId"] =>
  fixedId(1 + session, visit) as Note["sessionId"];
export const enquiryIdOf = (visit: number, enquiry: number): Exclude<Note["enquiryId"], null> =>
  fixedId(100 + enquiry, visit) as Exclude<Note["enquiryId"], null>;
export const peerIdOf = (visit: number, peer: number): Exclude<Note["peerId"], null> =>
  fixedId(200 + peer, visit) as Exclude<Note["peerId"], null>;

const marks = ["plain", "strength", "area", "question", "quote"] as const;
const kinds = ["heard", "read", "seen"] as const;
const firstTime = Date.parse("2024-10-15T09:00:00.000Z");

/**
 * Gives notes that are the same in each run with the same seed. Their text draws words as often as
 * the sample visit's notes have them, so that it packs like English and not like a phrase repeated.
 */
export function noteWriter(words: readonly string[], seed: number): (visit: number) => BenchNote {
  const random = mulberry32(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const below = (limit: number): number => Math.floor(random() * limit);
  let written = 0;
  return (visit) => {
    written++;
    const length = 195 + below(50);
    let text = pick(words);
    while (text.length < length) text += ` ${pick(words)}`;
    const time = firstTime + written * 997;
    return {
      id: randomId(random, time) as Note["id"],
      visitId: visitIdOf(visit),
      sessionId: sessionIdOf(visit, below(sessionsPerVisit)),
      order: written,
      text,
      mark: pick(marks),
      kind: pick(kinds),
      enquiryId: enquiryIdOf(visit, below(enquiriesPerVisit)),
      sourceGroup: null,
      peerId: peerIdOf(visit, below(peersPerVisit)),
      at: "10:30",
      createdAt: new Date(time).toISOString(),
      level: 1,
      importedLine: null,
    };
  };
}

/** The whole data set, visit by visit in turn. */
export function allNotes(words: readonly string[], seed: number): readonly BenchNote[] {
  const write = noteWriter(words, seed);
  return Array.from({ length: visits * notesPerVisit }, (_, index) => write(index % visits));
}

const fixedId = (kind: number, visit: number): string =>
  `0191e575-fa80-7${kind.toString(16).padStart(3, "0")}-8000-${visit.toString(16).padStart(12, "0")}`;

function randomId(random: () => number, time: number): string {
  const hex = (digits: number): string =>
    Array.from({ length: digits }, () => Math.floor(random() * 16).toString(16)).join("");
  const at = time.toString(16).padStart(12, "0");
  return `${at.slice(0, 8)}-${at.slice(8)}-7${hex(3)}-8${hex(3)}-${hex(12)}`;
}

/** A small seeded generator (Tommy Ettinger's mulberry32), good enough for drawing words. */
export function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
