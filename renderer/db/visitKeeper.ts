import type { VisitId } from "../../shared/visit/ids.ts";
import type { VisitRecords } from "../../shared/visit/records.ts";
import type { Db } from "./db.ts";
import type { KeyHolder } from "./keyHolder.ts";

/** What a visit asks of the laptop that keeps it. */
export interface VisitKeeper {
  /** The database, which may be another one after it was closed from outside. */
  readonly db: Db;
  readonly keys: KeyHolder;
  readonly now: () => string;
  /** This run of the app: six random bytes in base64url. */
  readonly sitting: string;
  /** A small thing of a visit (or of this laptop: ""), undefined when there is none. */
  readFact(visitId: VisitId | "", key: string): Promise<unknown>;
  /** Keeps a small thing; null removes it. */
  writeFact(visitId: VisitId | "", key: string, value: unknown): Promise<void>;
  /** Keeps what is being typed. Relaxed outlives a crash of the app, strict a power cut as well. */
  writeDraft(
    visitId: VisitId,
    key: string,
    value: unknown,
    durability: IDBTransactionDurability,
  ): Promise<void>;
  /** Gives the rescue copy what was just committed; resolves when it has it. */
  committed(visitId: VisitId, boxes: readonly Uint8Array[]): Promise<void>;
  /**
   * The database refused a commit. If the rescue copy takes it, it is as good as committed: the
   * database is opened anew and written again from memory. Otherwise rejects with the first fault.
   */
  rescue(visitId: VisitId, boxes: readonly Uint8Array[], fault: unknown): Promise<void>;
  /** Keeps what the list of visits shows. */
  keepSummary(visitId: VisitId, records: VisitRecords | null): Promise<void>;
  /** Nothing of the visit is in memory any more. */
  forget(visitId: VisitId): Promise<void>;
}
