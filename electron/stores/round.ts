import type { StoreNotice, SyncProgress } from "../../shared/bridge/stores.ts";
import type { SegmentFiles } from "../segments/segmentFiles.ts";
import type { MirrorMemory } from "./mirrorMemory.ts";
import type { Store } from "./store.ts";

/** What a mirror works on. The store's marker has been looked at before. */
export interface MirrorInput {
  readonly team: string;
  readonly local: SegmentFiles;
  readonly store: Store;
  readonly memory: MirrorMemory;
  /** `out` takes nothing from the store, `in` writes nothing to it. */
  readonly direction: "both" | "out" | "in";
  readonly signal: AbortSignal;
  readonly now: () => Date;
  readonly onProgress: (progress: Omit<SyncProgress, "team">) => void;
  /** A file that was not here before is in the segment folder. */
  readonly onReceived: () => void;
}

/** One round: what all its steps add to. */
export interface Round extends MirrorInput {
  readonly notices: StoreNotice[];
  /** Files, and the `bytes` that came of the store's, whatever they were. */
  readonly counts: { sent: number; fetched: number; notSegments: number; bytes: number };
  /** Places, by `keyOf`, under whose own name the store has something that could not be read as a segment. */
  readonly unread: Set<string>;
}
