import type { VisitId } from "../../shared/visit/ids.ts";

/** What went wrong with this laptop's own copies. */
export type Trouble =
  /** Actions that the database had lost came back from the rescue copy, but for `unread` files of it that cannot be read now. */
  | {
      readonly type: "Rebuilt";
      readonly visitId: VisitId;
      readonly actions: number;
      readonly unread: number;
    }
  /** What was being typed when the app was killed is saved now: what it was, by what undo calls it. */
  | { readonly type: "TypingSaved"; readonly visitId: VisitId; readonly labels: readonly string[] }
  /** Records of the database cannot be read, and the rescue copy had nothing to put in their place. */
  | { readonly type: "RecordsDamaged"; readonly visitId: VisitId; readonly records: number }
  /** The database was lost while the app ran, and written anew from memory. */
  | { readonly type: "WrittenAnew"; readonly actions: number }
  /** The database cannot be opened any more; it is tried again. */
  | { readonly type: "DatabaseLost" }
  /** The journal on disk does not take what was committed: the database has it, the rescue copy does not. */
  | { readonly type: "JournalBehind"; readonly reason: string };
