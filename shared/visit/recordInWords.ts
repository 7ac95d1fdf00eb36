import type { OpTable } from "../ops/action.ts";
import { dayInWords } from "../words/inWords.ts";
import { londonTime } from "../words/londonTime.ts";
import type { RecordOf, RecordTable, VisitRecords } from "./records.ts";

/** What people call a record of each table. */
export const recordNames: Readonly<Record<OpTable, string>> = {
  visits: "Visit details",
  enquiries: "Line of enquiry",
  peers: "Peer",
  sessions: "Session",
  notes: "Note",
  documents: "Document",
  caseDraws: "List of cases",
  cases: "Case",
  findings: "Finding",
  links: "Evidence link",
  positions: "Position",
  recommendations: "Recommendation",
  checkIns: "Check-in",
  letters: "Letter",
  actions: "Host’s action",
  learning: "What is taken home",
  concerns: "Safeguarding concern",
  holds: "Disclosure hold",
};

/** How one record is told from others of its table: its words, or who and when. Never what a concern says. */
export function titleOfRow(
  table: OpTable,
  row: { readonly id: string },
  records: VisitRecords,
): string {
  // Rows of the table under the name of each function.
  const title = (titles[table] as (row: unknown, records: VisitRecords) => string)(row, records);
  return title.trim() === "" ? "without words yet" : title;
}

/** Where a record stands, for the line under its title: a note's session, a recommendation's finding; often empty. */
export function placeOfRow(
  table: OpTable,
  row: { readonly id: string },
  records: VisitRecords,
): string {
  switch (table) {
    case "notes": {
      const { sessionId, at } = row as RecordOf<"notes">; // the table says so
      return [find(records, "sessions", sessionId), at ?? ""].filter(Boolean).join(", ");
    }
    case "concerns":
      return find(records, "sessions", (row as RecordOf<"concerns">).sessionId);
    case "findings":
      return find(records, "enquiries", (row as RecordOf<"findings">).enquiryId);
    case "recommendations":
      return find(records, "findings", (row as RecordOf<"recommendations">).findingId);
    case "sessions": {
      const { day, startsAt } = row as RecordOf<"sessions">;
      return [day === null ? "" : dayInWords(day), startsAt ?? ""].filter(Boolean).join(", ");
    }
    case "visits":
    case "enquiries":
    case "peers":
    case "documents":
    case "caseDraws":
    case "cases":
    case "links":
    case "positions":
    case "checkIns":
    case "letters":
    case "actions":
    case "learning":
    case "holds":
      return "";
  }
}

function find(records: VisitRecords, table: RecordTable, id: string | null): string {
  const rows: readonly { readonly id: string }[] = records[table];
  const row = rows.find((each) => each.id === id);
  return row === undefined ? "" : titleOfRow(table, row, records);
}

const titles: {
  readonly [T in RecordTable]: (row: RecordOf<T>, records: VisitRecords) => string;
} & { readonly visits: (row: VisitRecords["visit"]) => string } = {
  visits: (row) => row.host.name,
  enquiries: (row) => row.shortName || row.question,
  peers: (row) => row.initials,
  sessions: (row) => row.title,
  notes: (row) => row.text,
  documents: (row) => row.title,
  caseDraws: (row) => row.listName,
  cases: (row) => `Case ${row.label}`,
  findings: (row) => row.sentence,
  links: (row, records) => find(records, "findings", row.findingId),
  positions: (row, records) =>
    [find(records, "peers", row.peerId), find(records, "findings", row.findingId)]
      .filter(Boolean)
      .join(" on: "),
  recommendations: (row) => row.text,
  checkIns: (row) => `${dayInWords(row.day)}, ${row.withWhom}`,
  letters: (row) => (row.version === 0 ? "Draft" : `Version ${row.version}`),
  actions: (row, records) => find(records, "recommendations", row.recommendationId),
  learning: (row) => row.text,
  holds: (row) => row.reason,
  concerns: (row) => `recorded ${londonTime(row.recordedAt)}`,
};
