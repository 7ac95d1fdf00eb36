import type { Action, DeviceId } from "../../shared/ops/action.ts";
import type { BenchNote } from "./benchNote.ts";

/** Our own store, as narrow as the benchmark needs it. */
export interface OurStore {
  /** One note as one action: sealed, logged and acknowledged. */
  readonly putNote: (note: BenchNote, durability: "relaxed" | "strict") => Promise<void>;
  /** An import. */
  readonly bulk: (notes: readonly BenchNote[]) => Promise<void>;
  /** Reads the visit from the disk into memory, whatever is there already. */
  readonly coldOpen: (visitId: string) => Promise<readonly BenchNote[]>;
  /** Calls `listener` with the open visit's notes after each change. Gives back how to stop. */
  readonly liveUpdate: (
    visitId: string,
    listener: (notes: readonly BenchNote[]) => void,
  ) => () => void;
  /** The notes of open visits that hold every one of the words. */
  readonly search: (words: readonly string[]) => readonly BenchNote[];
  /** Folds loose records into chunks, as the app does when idle. */
  readonly fold: () => Promise<void>;
  readonly close: () => void;
}

/** Our own sync, without the disk: what each device packs, and what another makes of all of it. */
export interface OurSync {
  /** The devices' ids, by which they name themselves in their actions. */
  readonly devices: readonly DeviceId[];
  /** What the device has not sent yet as the bytes of its next sealed, signed, chained files. */
  readonly pack: (device: number, actions: readonly Action[]) => Promise<readonly Uint8Array[]>;
  /** Verifies, opens and merges the files into the visit of one who has nothing of them; gives how many notes it has then. */
  readonly merge: (files: readonly Uint8Array[]) => Promise<number>;
}
