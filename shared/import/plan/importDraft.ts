import { eachTable } from "../../visit/eachTable.ts";
import type { PeerId } from "../../visit/ids.ts";
import { type RecordOf, type RecordTable, type VisitRecords } from "../../visit/records.ts";
import type { Visit } from "../../visit/kinds/visit.ts";
import type { FileReading, PeerMark } from "../fileReading.ts";

/** Rows to put, by table. */
export type ImportPuts = { readonly [T in RecordTable]: readonly RecordOf<T>[] };

/** A record that a line went into. */
export type RecordReference = { readonly table: RecordTable; readonly id: string };

/** Where one line of a file went. */
export type LineAccount = { readonly line: number } & (
  | { readonly type: "blank" }
  /** The line heads a part of the file and says nothing more. */
  | { readonly type: "heading" }
  /** Shown in the preview and kept nowhere: no note. */
  | { readonly type: "setAside" }
  | {
      readonly type: "headingOf";
      readonly sessionId: string;
      readonly title: string;
      readonly noteId: string | null;
    }
  | { readonly type: "records"; readonly records: readonly RecordReference[] }
  | {
      readonly type: "visitField";
      readonly field: keyof Visit;
      readonly records: readonly RecordReference[];
    }
  /** The whole file was taken in before, unchanged. */
  | { readonly type: "alreadyImported" }
  /** The file was not among those chosen. */
  | { readonly type: "notChosen" }
);

/** Fields of the visit that a scoping agreement may say otherwise. */
export type AgreedField =
  | "host"
  | "programme"
  | "daysOnSite"
  | "focus"
  | "audiences"
  | "feedback"
  | "groundRules"
  | "letterDueDays"
  | "factualCheckDays";

/** For fields in which paper and visit differ: whose words hold. */
export type AgreedFields = { readonly [F in AgreedField]?: "paper" | "there" };

/** A field in which a paper differs from the visit, both in words, and whether the paper's is proposed. */
export type AgreedDifference = {
  readonly fileName: string;
  readonly field: AgreedField;
  readonly there: string;
  readonly paper: string;
  readonly isTaken: boolean;
};

/** The rows of an import as they come together; lives only while a plan is made. */
export type ImportDraft = {
  readonly records: VisitRecords;
  readonly newId: () => string;
  /** ISO 8601, UTC. */
  readonly now: string;
  readonly hashOf: (fileName: string) => string;
  visit: Visit;
  readonly puts: { readonly [T in RecordTable]: Map<string, RecordOf<T>> };
  readonly accounts: Map<FileReading, readonly LineAccount[]>;
  readonly alreadyImported: string[];
  /** What was decided of fields in which a paper differs, by file name. */
  readonly agreed: ReadonlyMap<string, AgreedFields>;
  readonly differences: AgreedDifference[];
  /** Files the user wants once more, as if they had never come in. */
  readonly asNew: ReadonlySet<string>;
  /** For files that are partly in the visit: how many of their lines are there and how many are new. */
  readonly again: Map<string, { readonly there: number; readonly fresh: number }>;
  readonly unknownPeers: Set<PeerMark>;
  /** What a timetable moves or changes of what was planned. */
  readonly moved: MovedEntry[];
};

/** An entry of the timetable that a file brings otherwise than it stands, field by field. */
export type MovedEntry = {
  readonly fileName: string;
  readonly id: string;
  readonly title: string;
  readonly changes: readonly {
    readonly field: "day" | "startsAt" | "endsAt" | "room" | "state";
    readonly was: string;
    readonly now: string;
  }[];
};

/** All rows of a table as they would stand after the import. */
export function rowsAfter<T extends RecordTable>(
  draft: ImportDraft,
  table: T,
): readonly RecordOf<T>[] {
  const puts: ReadonlyMap<string, RecordOf<T>> = draft.puts[table];
  // The compiler does not see through the index that the table's rows are RecordOf<T>.
  const before = draft.records[table] as readonly RecordOf<T>[];
  const ids = new Set(before.map(({ id }) => id as string));
  return [
    ...before.map((row) => puts.get(row.id) ?? row),
    ...[...puts.values()].filter(({ id }) => !ids.has(id)),
  ];
}

/** Marks of peers as ids of the team; marks of nobody are remembered for the summary. */
export function peerIdsOf(draft: ImportDraft, marks: readonly PeerMark[]): readonly PeerId[] {
  const peers = rowsAfter(draft, "peers");
  return marks.flatMap((mark) => {
    const peer =
      peers.find(({ initials }) => initials.toLowerCase() === mark.toLowerCase()) ??
      (mark.toLowerCase() === "lead" ? peers.find(({ seat }) => seat === "lead") : undefined);
    if (peer === undefined) draft.unknownPeers.add(mark);
    return peer === undefined ? [] : [peer.id];
  });
}

/** Empty tables to fill. */
export const emptyPuts = (): ImportDraft["puts"] => eachTable(() => new Map());
