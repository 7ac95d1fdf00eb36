import { Dexie, type EntityTable, type Transaction } from "dexie";
import type { RecordOf, RecordTable } from "../../shared/visit/records.ts";
import type { Visit } from "../../shared/visit/visit.ts";
import { v1 } from "./versions/v1.ts";

/** Small facts about this installation, such as the visit that was open last. */
export interface MetaRow {
  readonly key: string;
  readonly value: unknown;
}

type RecordTables = { readonly [T in RecordTable]: EntityTable<RecordOf<T>, "id"> };

interface Version {
  readonly version: number;
  readonly stores: Readonly<Record<string, string | null>>;
  readonly upgrade?: (tx: Transaction) => PromiseLike<unknown>;
}

const versions: readonly Version[] = [v1];

/** The newest database version this app knows. */
export const databaseVersion = Math.max(...versions.map((v) => v.version));

/**
 * The local database. Every commit waits for the disk (`strict`): relaxed durability, the
 * browsers' default, loses the last ten seconds at a power cut.
 */
export class Db extends Dexie {
  declare readonly visits: EntityTable<Visit, "id">;
  declare readonly meta: EntityTable<MetaRow, "key">;
  declare readonly enquiries: RecordTables["enquiries"];
  declare readonly peers: RecordTables["peers"];
  declare readonly sessions: RecordTables["sessions"];
  declare readonly notes: RecordTables["notes"];
  declare readonly documents: RecordTables["documents"];
  declare readonly caseDraws: RecordTables["caseDraws"];
  declare readonly cases: RecordTables["cases"];
  declare readonly findings: RecordTables["findings"];
  declare readonly links: RecordTables["links"];
  declare readonly positions: RecordTables["positions"];
  declare readonly recommendations: RecordTables["recommendations"];
  declare readonly checkIns: RecordTables["checkIns"];
  declare readonly letters: RecordTables["letters"];
  declare readonly actions: RecordTables["actions"];
  declare readonly learning: RecordTables["learning"];
  declare readonly concerns: RecordTables["concerns"];

  /** `upTo` lets a test open the database as an older release left it. */
  constructor(name: string, upTo = Infinity) {
    super(name, { chromeTransactionDurability: "strict" });
    for (const { version, stores, upgrade } of versions.filter((v) => v.version <= upTo)) {
      const declared = this.version(version).stores(stores);
      if (upgrade) declared.upgrade(upgrade);
    }
  }
}
