import { type RecordOf, type RecordTable, recordTables, type VisitRecords } from "./records.ts";

/** A record that points at another one that is not there. */
export interface BrokenReference {
  /** The record that points, such as `links[4]`. */
  readonly from: string;
  /** What it points at, such as `finding 0192...`. */
  readonly to: string;
}

/** Where a record points. */
export interface Reference {
  readonly table: RecordTable;
  readonly id: string;
}

/** Every record that a row of `table` points at, in no particular order. */
export function referencesOf<T extends RecordTable>(
  table: T,
  row: RecordOf<T>,
): readonly Reference[] {
  // The function in the table under a name takes the rows of the table of that name.
  return (pointers[table] as (row: RecordOf<T>) => readonly Reference[])(row);
}

/**
 * Whether `holds` is true of everything that a row of `table` points at. The same as asking it of all
 * `referencesOf`; for notes, of which there are thousands when a visit is opened, without listing them.
 */
export function everyReference<T extends RecordTable>(
  table: T,
  row: RecordOf<T>,
  holds: (table: RecordTable, id: string) => boolean,
): boolean {
  if (table !== "notes") return referencesOf(table, row).every((to) => holds(to.table, to.id));
  const { sessionId, enquiryId, peerId } = row as RecordOf<"notes">; // the table says so
  return (
    holds("sessions", sessionId) &&
    (enquiryId === null || holds("enquiries", enquiryId)) &&
    (peerId === null || holds("peers", peerId))
  );
}

/** Every pointer between records of one visit that leads nowhere, and every record of another visit. */
export function findBrokenReferences(records: VisitRecords): readonly BrokenReference[] {
  const broken: BrokenReference[] = [];
  const known = new Map(
    recordTables.map((table) => [table, new Set<string>(records[table].map((row) => row.id))]),
  );
  for (const table of recordTables)
    records[table].forEach((row, i) => {
      const from = `${table}[${i}]`;
      if (row.visitId !== records.visit.id) broken.push({ from, to: `visit ${row.visitId}` });
      for (const to of referencesOf(table, row))
        if (known.get(to.table)?.has(to.id) !== true)
          broken.push({ from, to: `${singular[to.table] ?? to.table} ${to.id}` });
    });
  return broken;
}

const to = (table: RecordTable, ...ids: readonly (string | null)[]): readonly Reference[] =>
  ids.flatMap((id) => (id === null ? [] : [{ table, id }]));

const pointers: {
  readonly [T in RecordTable]: (row: RecordOf<T>) => readonly Reference[];
} = {
  enquiries: (row) => to("enquiries", row.parentId),
  peers: () => [],
  sessions: (row) => to("peers", ...row.peerIds),
  notes: (row) => [
    ...to("sessions", row.sessionId),
    ...to("enquiries", row.enquiryId),
    ...to("peers", row.peerId),
  ],
  documents: () => [],
  caseDraws: () => [],
  cases: (row) => [...to("caseDraws", row.drawId), ...to("peers", ...row.readBy)],
  findings: (row) => to("enquiries", row.enquiryId),
  links: (row) => [
    ...to("findings", row.findingId),
    ...to(evidenceTables[row.evidence.type], row.evidence.id),
  ],
  positions: (row) => [...to("findings", row.findingId), ...to("peers", row.peerId)],
  recommendations: (row) => to("findings", row.findingId),
  checkIns: (row) => to("findings", ...row.points.map(({ findingId }) => findingId)),
  letters: (row) => to("findings", ...row.headlines.flatMap(({ findingIds }) => findingIds)),
  actions: (row) => to("recommendations", row.recommendationId),
  learning: (row) => to("peers", row.peerId),
  concerns: (row) => [...to("sessions", row.sessionId), ...to("peers", row.recordedBy)],
  holds: () => [],
};

const evidenceTables = { note: "notes", case: "cases", document: "documents" } as const;

const singular: { readonly [T in RecordTable]?: string } = {
  enquiries: "enquiry",
  peers: "peer",
  sessions: "session",
  notes: "note",
  documents: "document",
  caseDraws: "case draw",
  cases: "case",
  findings: "finding",
  recommendations: "recommendation",
};
