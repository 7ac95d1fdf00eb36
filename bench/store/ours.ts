import type { Action, DeviceId } from "../../shared/ops/action.ts";
import type { BenchNote } from "./benchNote.ts";

/** Our own store, as narrow as the benchmark needs it. */
export interface OurStore {
  /** One note as one action: sealed, logged, and safe from a power cut when it resolves. */
  readonly putNote: (note: BenchNote) => Promise<void>;
  /** The note as it is being typed, sealed; `strict` at a commit point. */
  readonly typeNote: (note: BenchNote, durability: "relaxed" | "strict") => Promise<void>;
  /** An import. */
  readonly bulk: (notes: readonly BenchNote[]) => Promise<void>;
  /** Reads the visit from the disk into memory, and gives its notes. */
  readonly coldOpen: (visitId: BenchNote["visitId"]) => Promise<readonly BenchNote[]>;
  /** What was typed in the visit. */
  readonly typed: (visitId: BenchNote["visitId"]) => Promise<readonly BenchNote[]>;
  /** Calls `listener` with the open visit's notes after each change. Gives back how to stop. */
  readonly liveUpdate: (
    visitId: BenchNote["visitId"],
    listener: (notes: readonly BenchNote[]) => void,
  ) => () => void;
  /** Does at once what is done when nobody has typed for a while. */
  readonly fold: () => Promise<void>;
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
