import type { BenchNote } from "./benchNote.ts";

/** One store as the benchmark drives it, in a page of its own origin. */
export interface Engine {
  /** Opens the store, made on first use. */
  readonly open: () => Promise<void>;
  /** Writes one note in a transaction of its own; resolves when the engine acknowledges it. */
  readonly put: (note: BenchNote) => Promise<void>;
  /** The same at a commit point, where typing has to be safe from a power cut. */
  readonly commit?: (note: BenchNote) => Promise<void>;
  /** Writes all notes as the engine does an import; resolves when the last is acknowledged. */
  readonly bulk: (notes: readonly BenchNote[]) => Promise<void>;
  /** Every note of the visit, in the order of `createdAt`, as objects in memory. */
  readonly readVisit: (visitId: BenchNote["visitId"]) => Promise<readonly BenchNote[]>;
  /** Every note of all visits, as objects in memory. */
  readonly readAll: () => Promise<readonly BenchNote[]>;
  /** Calls `listener` with the visit's notes after each change. Gives back how to stop. */
  readonly watchVisit?: (
    visitId: BenchNote["visitId"],
    listener: (notes: readonly BenchNote[]) => void,
  ) => () => void;
  /** After `readAll`: how many notes hold every one of the words. */
  readonly search?: (words: readonly string[]) => number;
  /** Does what the app does when nobody types for a while. */
  readonly idle?: () => Promise<void>;
}

/** Ours and its peers; each page is given one by name. */
export const engineNames = [
  "bareRelaxed",
  "bareStrict",
  "oursRelaxed",
  "oursStrict",
  "dexie",
  "pouch",
  "rxdb",
  "yjs",
] as const;
export type EngineName = (typeof engineNames)[number];
