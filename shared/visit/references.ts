import type { RecordTable, VisitRecords } from "./records.ts";

/** A record that points at another one that is not there. */
export interface BrokenReference {
  /** The record that points, such as `links[4]`. */
  readonly from: string;
  /** What it points at, such as `finding 0192...`. */
  readonly to: string;
}

/** Every pointer between records of one visit that leads nowhere, and every record of another visit. */
export function findBrokenReferences(records: VisitRecords): readonly BrokenReference[] {
  const known = (table: RecordTable) => new Set<string>(records[table].map((row) => row.id));
  const ids = {
    enquiry: known("enquiries"),
    peer: known("peers"),
    session: known("sessions"),
    note: known("notes"),
    document: known("documents"),
    "case draw": known("caseDraws"),
    case: known("cases"),
    finding: known("findings"),
    recommendation: known("recommendations"),
  } as const;
  const broken: BrokenReference[] = [];
  const check = (from: string, what: keyof typeof ids, id: string | null) => {
    if (id !== null && !ids[what].has(id)) broken.push({ from, to: `${what} ${id}` });
  };
  const each = <T extends RecordTable>(
    table: T,
    visit: (row: VisitRecords[T][number], from: string) => void,
  ) => {
    const rows: readonly VisitRecords[T][number][] = records[table];
    rows.forEach((row, i) => {
      const from = `${table}[${i}]`;
      if (row.visitId !== records.visit.id) broken.push({ from, to: `visit ${row.visitId}` });
      visit(row, from);
    });
  };

  each("enquiries", (row, from) => check(from, "enquiry", row.parentId));
  each("peers", () => undefined);
  each("sessions", (row, from) => row.peerIds.forEach((id) => check(from, "peer", id)));
  each("notes", (row, from) => {
    check(from, "session", row.sessionId);
    check(from, "enquiry", row.enquiryId);
    check(from, "peer", row.peerId);
  });
  each("documents", () => undefined);
  each("caseDraws", () => undefined);
  each("cases", (row, from) => {
    check(from, "case draw", row.drawId);
    row.readBy.forEach((id) => check(from, "peer", id));
  });
  each("findings", (row, from) => check(from, "enquiry", row.enquiryId));
  each("links", (row, from) => {
    check(from, "finding", row.findingId);
    check(from, row.evidence.type, row.evidence.id);
  });
  each("positions", (row, from) => {
    check(from, "finding", row.findingId);
    check(from, "peer", row.peerId);
  });
  each("recommendations", (row, from) => check(from, "finding", row.findingId));
  each("checkIns", (row, from) => row.points.forEach((p) => check(from, "finding", p.findingId)));
  each("letters", (row, from) =>
    row.headlines.forEach((h) => h.findingIds.forEach((id) => check(from, "finding", id))),
  );
  each("actions", (row, from) => check(from, "recommendation", row.recommendationId));
  each("learning", (row, from) => check(from, "peer", row.peerId));
  each("concerns", (row, from) => {
    check(from, "session", row.sessionId);
    check(from, "peer", row.recordedBy);
  });
  return broken;
}
