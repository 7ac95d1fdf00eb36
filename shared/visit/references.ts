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
  const references: Reference[] = [];
  forEachReference(table, row, (to, id) => {
    if (id !== null) references.push({ table: to, id });
  });
  return references;
}

/** The same without a list, for where thousands of rows are looked at; null where a row points at nothing. */
export function forEachReference<T extends RecordTable>(
  table: T,
  row: RecordOf<T>,
  see: (table: RecordTable, id: string | null) => void,
): void {
  // The function in the table under a name takes the rows of the table of that name.
  (pointers[table] as (row: RecordOf<T>, to: To) => void)(row, see);
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

type To = (table: RecordTable, id: string | null) => void;

const pointers: { readonly [T in RecordTable]: (row: RecordOf<T>, to: To) => void } = {
  enquiries: (row, to) => to("enquiries", row.parentId),
  peers: () => undefined,
  sessions: (row, to) => row.peerIds.forEach((id) => to("peers", id)),
  notes: (row, to) => {
    to("sessions", row.sessionId);
    to("enquiries", row.enquiryId);
    to("peers", row.peerId);
  },
  documents: () => undefined,
  caseDraws: () => undefined,
  cases: (row, to) => {
    to("caseDraws", row.drawId);
    for (const id of row.readBy) to("peers", id);
  },
  findings: (row, to) => to("enquiries", row.enquiryId),
  links: (row, to) => {
    to("findings", row.findingId);
    to(evidenceTables[row.evidence.type], row.evidence.id);
  },
  positions: (row, to) => {
    to("findings", row.findingId);
    to("peers", row.peerId);
  },
  recommendations: (row, to) => to("findings", row.findingId),
  checkIns: (row, to) => row.points.forEach(({ findingId }) => to("findings", findingId)),
  letters: (row, to) =>
    row.headlines.forEach(({ findingIds }) => findingIds.forEach((id) => to("findings", id))),
  actions: (row, to) => to("recommendations", row.recommendationId),
  learning: (row, to) => to("peers", row.peerId),
  concerns: (row, to) => {
    to("sessions", row.sessionId);
    to("peers", row.recordedBy);
  },
  holds: () => undefined,
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
