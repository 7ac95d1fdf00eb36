import { eachTable } from "../visit/eachTable.ts";
import type { RecordTable, VisitRecords } from "../visit/records.ts";
import type { Visit } from "../visit/kinds/visit.ts";
import type { FileReading } from "./fileReading.ts";
import { emptyPuts, type ImportDraft, type ImportPuts, type LineAccount } from "./importDraft.ts";
import { planAgreement } from "./planAgreement.ts";
import { planCaseList } from "./planCaseList.ts";
import { planSession } from "./planSession.ts";
import { planWall } from "./planWall.ts";

/** What an import adds to a visit, worked out and not yet saved. */
export type ImportPlan = {
  /** The visit with the fields the import fills, or null when it changes none. */
  readonly visit: Visit | null;
  readonly puts: ImportPuts;
  readonly summary: ImportSummary;
  readonly accounts: ReadonlyMap<FileReading, readonly LineAccount[]>;
};

type ImportSummary = {
  /** New rows by table. */
  readonly added: Readonly<Record<RecordTable, number>>;
  /** Sessions of the visit that get further notes. */
  readonly sessionsAddedTo: number;
  /** Lines in which something may point to a person. */
  readonly flaggedLines: number;
  /** Files left out because they were taken in before, unchanged. */
  readonly alreadyImported: readonly string[];
  /** Peers that the notes name and the team lacks. */
  readonly unknownPeers: readonly string[];
};

export type ImportOptions = {
  /** Gives a fresh UUID each time. */
  readonly newId: () => string;
  /** ISO 8601, UTC. */
  readonly now: string;
  /** SHA-256 of each file's bytes, hexadecimal, by file name. */
  readonly fileHashes: ReadonlyMap<string, string>;
};

/**
 * Turns readings into rows of the visit. A session that is there already, or that two files note, gets
 * the notes of both and its people once; a file taken in before is left out and named. Fields of the
 * visit are filled only where they are empty: what differs is kept as a note. Nothing is removed.
 */
export function importPlan(
  readings: readonly FileReading[],
  records: VisitRecords,
  { newId, now, fileHashes }: ImportOptions,
): ImportPlan {
  const draft: ImportDraft = {
    records,
    newId,
    now,
    hashOf: (fileName) => {
      const hash = fileHashes.get(fileName);
      if (hash === undefined) throw new Error(`no hash was given for ${fileName}`);
      return hash;
    },
    visit: records.visit,
    puts: emptyPuts(),
    accounts: new Map(),
    alreadyImported: [],
    unknownPeers: new Set(),
  };
  // The agreement brings the team that notes name, the list the draw that cases come from.
  for (const reading of readings) if (reading.kind === "agreement") planAgreement(draft, reading);
  for (const reading of readings) if (reading.kind === "caseList") planCaseList(draft, reading);
  for (const reading of readings) {
    if ("session" in reading) planSession(draft, reading);
  }
  for (const reading of readings) if (reading.kind === "wall") planWall(draft, reading);
  return planOf(draft, readings);
}

/** Where every line of `reading` went, in the order of the file. */
export function accountFor(reading: FileReading, plan: ImportPlan): readonly LineAccount[] {
  const accounts = plan.accounts.get(reading);
  return accounts ?? reading.lines.map(({ number }) => ({ line: number, type: "notChosen" }));
}

function planOf(draft: ImportDraft, readings: readonly FileReading[]): ImportPlan {
  const { records, puts } = draft;
  const addedIn = (table: RecordTable): number => {
    const before = new Set<string>(records[table].map(({ id }) => id));
    return [...puts[table].keys()].filter((id) => !before.has(id)).length;
  };
  const rows: unknown = eachTable((table) => [...puts[table].values()]);
  return {
    visit: draft.visit === records.visit ? null : draft.visit,
    puts: rows as ImportPuts, // rows of their own tables
    summary: {
      added: eachTable<Record<RecordTable, number>>(addedIn),
      sessionsAddedTo: puts.sessions.size - addedIn("sessions"),
      flaggedLines: readings.flatMap(({ lines }) => lines.filter(({ flags }) => flags.length > 0))
        .length,
      alreadyImported: draft.alreadyImported,
      unknownPeers: [...draft.unknownPeers],
    },
    accounts: draft.accounts,
  };
}
