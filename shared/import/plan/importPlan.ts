import { eachTable } from "../../visit/eachTable.ts";
import { recordTables, type RecordTable, type VisitRecords } from "../../visit/records.ts";
import type { Visit } from "../../visit/kinds/visit.ts";
import type { FileReading } from "../fileReading.ts";
import {
  type AgreedDifference,
  type AgreedFields,
  emptyPuts,
  type ImportDraft,
  type ImportPuts,
  type LineAccount,
  type MovedEntry,
} from "./importDraft.ts";
import { planAgreement } from "./planAgreement.ts";
import { planCaseList } from "./planCaseList.ts";
import { planSession } from "./planSession.ts";
import { planTimetable } from "./planTimetable.ts";
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
  /** Files of which the visit has some lines already, by name: only the new ones are brought in. */
  readonly again: readonly {
    readonly fileName: string;
    readonly there: number;
    readonly fresh: number;
  }[];
  /** Where a scoping agreement says otherwise than the visit, and whose words hold. */
  readonly differences: readonly AgreedDifference[];
  /** What a timetable moves or changes of what was planned. */
  readonly moved: readonly MovedEntry[];
  /** Peers that the files name and the team lacks. */
  readonly unknownPeers: readonly string[];
};

export type ImportOptions = {
  /** Gives a fresh UUID each time. */
  readonly newId: () => string;
  /** ISO 8601, UTC. */
  readonly now: string;
  /** SHA-256 of each file's bytes, hexadecimal, by file name. */
  readonly fileHashes: ReadonlyMap<string, string>;
  /** Names of files to take in whole although the visit has their lines. */
  readonly asNew?: ReadonlySet<string>;
  /** For fields in which a scoping agreement differs from the visit, by file name, whose words hold. */
  readonly agreed?: ReadonlyMap<string, AgreedFields>;
};

/**
 * Turns readings into rows of the visit. A session that is there already, or that two files note, gets
 * the notes of both and its people once; a file taken in before is left out and named, and of one that
 * grew since only what is new is added. Empty fields of the visit are filled from the agreement; where it
 * differs from what the programme gave a visit that is only begun its words are proposed, and kept beside
 * the visit's own elsewhere, unless it was decided otherwise. No row is removed.
 */
export function importPlan(
  readings: readonly FileReading[],
  records: VisitRecords,
  { newId, now, fileHashes, asNew = new Set(), agreed = new Map() }: ImportOptions,
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
    agreed,
    differences: [],
    asNew,
    again: new Map(),
    unknownPeers: new Set(),
    moved: [],
  };
  // The agreement brings the team that notes name, the list the draw that cases come from.
  for (const reading of readings)
    if (reading.kind === "agreement")
      tellingRepeats(draft, reading, () => planAgreement(draft, reading));
  for (const reading of readings) if (reading.kind === "caseList") planCaseList(draft, reading);
  for (const reading of readings) {
    if ("session" in reading) planSession(draft, reading);
  }
  for (const reading of readings)
    if (reading.kind === "timetable")
      tellingRepeats(draft, reading, () => planTimetable(draft, reading));
  for (const reading of readings)
    if (reading.kind === "wall") tellingRepeats(draft, reading, () => planWall(draft, reading));
  return planOf(draft, readings);
}

/** Plans a paper, and names it as taken in before when nothing in it is new. */
function tellingRepeats(draft: ImportDraft, reading: FileReading, plan: () => void): void {
  const rows = (): number => recordTables.reduce((sum, table) => sum + draft.puts[table].size, 0);
  const before = { rows: rows(), visit: draft.visit };
  plan();
  const says = reading.lines.some(
    ({ readAs }) => readAs.type !== "blank" && readAs.type !== "heading",
  );
  if (says && rows() === before.rows && draft.visit === before.visit)
    draft.alreadyImported.push(reading.fileName);
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
  // A session that a timetable moves gets no notes by that.
  const noted = new Set<string | null>([
    ...[...puts.notes.values()].map(({ sessionId }) => sessionId),
    ...[...puts.concerns.values()].map(({ sessionId }) => sessionId),
  ]);
  const movedOnly = draft.moved.filter(({ id }) => puts.sessions.has(id) && !noted.has(id)).length;
  const rows: unknown = eachTable((table) => [...puts[table].values()]);
  return {
    visit: draft.visit === records.visit ? null : draft.visit,
    puts: rows as ImportPuts, // rows of their own tables
    summary: {
      added: eachTable<Record<RecordTable, number>>(addedIn),
      sessionsAddedTo: puts.sessions.size - addedIn("sessions") - movedOnly,
      flaggedLines: readings.flatMap(({ lines }) => lines.filter(({ flags }) => flags.length > 0))
        .length,
      alreadyImported: draft.alreadyImported,
      again: [...draft.again].map(([fileName, counts]) => ({ fileName, ...counts })),
      differences: draft.differences,
      moved: draft.moved,
      unknownPeers: [...draft.unknownPeers],
    },
    accounts: draft.accounts,
  };
}
