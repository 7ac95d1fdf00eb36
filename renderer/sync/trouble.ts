import type { StoreTrouble } from "../db/store.ts";
import { Signal } from "../signal.ts";

/** What went wrong with this laptop's own copies. */
export type Trouble =
  | StoreTrouble
  /** The journal on disk does not take what was committed: the database has it, the rescue copy does not. */
  | { readonly type: "JournalBehind"; readonly reason: string };

/** What the frame says went wrong with this laptop's own copies. Null when nothing is. */
export const trouble = new Signal<Trouble | null>(null);
