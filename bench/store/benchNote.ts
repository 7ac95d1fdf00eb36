/** What every engine stores: an interview note of about 396 bytes of JSON, as the baselines had it. */
export interface BenchNote {
  readonly id: string;
  readonly visitId: string;
  readonly ts: number;
  readonly kind: string;
  readonly author: string;
  readonly question: string;
  readonly rating: number;
  readonly tags: readonly string[];
  readonly text: string;
}

/** The visit that note `index` of a run belongs to. */
export const visitIdOf = (visit: number): string =>
  `0191e575-fa80-76f6-bd34-${visit.toString(16).padStart(12, "0")}`;

/** Visits in the data set, and notes in each. */
export const visits = 5;
export const notesPerVisit = 2_000;

const kinds = ["heard", "read", "seen"];
const authors = ["AB", "CD", "EF", "GH", "IJ", "KL"];
const questions = ["leadership", "practice", "partners", "workforce", "quality"];

/**
 * Gives notes that are the same in each run with the same seed. Their text draws words as often as
 * the sample visit's notes have them, so that it packs like English and not like a phrase repeated.
 */
export function noteWriter(words: readonly string[], seed: number): (visit: number) => BenchNote {
  const random = mulberry32(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  let written = 0;
  return (visit) => {
    written++;
    const length = 195 + Math.floor(random() * 50);
    let text = pick(words);
    while (text.length < length) text += ` ${pick(words)}`;
    return {
      id: uuidOf(random, 1_729_000_000_000 + written * 997),
      visitId: visitIdOf(visit),
      ts: 1_729_000_000_000 + written * 997,
      kind: pick(kinds),
      author: pick(authors),
      question: pick(questions),
      rating: Math.floor(random() * 5),
      tags: [pick(questions), pick(kinds)],
      text,
    };
  };
}

/** The whole data set, visit by visit in turn. */
export function allNotes(words: readonly string[], seed: number): readonly BenchNote[] {
  const write = noteWriter(words, seed);
  return Array.from({ length: visits * notesPerVisit }, (_, index) => write(index % visits));
}

function uuidOf(random: () => number, time: number): string {
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
