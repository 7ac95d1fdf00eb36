import { londonDate } from "../words/londonTime.ts";
import type { Finding } from "./kinds/finding.ts";
import type { NoteMark } from "./kinds/note.ts";
import { tableOfCommented } from "./kinds/comment.ts";
import type { RecordOf, RecordTable, VisitRecords } from "./records.ts";

/** What records are told apart by when one looks for some of them. */
export interface Facets {
  readonly kind: RecordTable;
  /** ISO days. */
  readonly day: readonly string[];
  /** Ids of peers. */
  readonly peer: readonly string[];
  readonly mark: readonly Exclude<NoteMark, "plain">[];
  /** Ids of lines of enquiry. */
  readonly enquiry: readonly string[];
  /** Keys of source groups. */
  readonly group: readonly string[];
}

/**
 * Gives the facets of any record of a visit: a note has the day and the groups of its session, a comment
 * and a recommendation the line of enquiry of what they are about. Made once for all records, so that
 * thousands are told apart at once.
 */
export function facetsOf(records: VisitRecords): (table: RecordTable, id: string) => Facets {
  const known = new Map<string, Facets>();
  const sessions = byId(records.sessions);
  const notes = byId(records.notes);
  const findings = byId(records.findings);
  const recommendations = byId(records.recommendations);
  const read = (table: RecordTable, id: string): Partial<Facets> => {
    switch (table) {
      case "notes":
        return ofNote(notes.get(id), sessions);
      case "sessions":
        return ofSession(sessions.get(id));
      case "findings":
        return ofFinding(findings.get(id));
      case "recommendations":
        return ofFinding(findings.get(recommendations.get(id)?.findingId ?? ""), ["area"]);
      case "comments": {
        const comment = records.comments.find((each) => each.id === id);
        if (comment === undefined) return {};
        const { enquiry, group } = of(tableOfCommented[comment.of.type], comment.of.id);
        return { day: [londonDate(comment.at)], peer: present(comment.by), enquiry, group };
      }
      case "positions": {
        const position = records.positions.find((each) => each.id === id);
        const { enquiry = [] } = ofFinding(findings.get(position?.findingId ?? ""));
        return { peer: present(position?.peerId), enquiry };
      }
      case "checkIns": {
        const checkIn = records.checkIns.find((each) => each.id === id);
        return checkIn ? { day: [checkIn.day], peer: checkIn.peerIds } : {};
      }
      case "slots": {
        const slot = records.slots.find((each) => each.id === id);
        return slot ? { day: [slot.day], peer: slot.peerIds } : {};
      }
      case "cases":
        return { peer: records.cases.find((each) => each.id === id)?.readBy ?? [] };
      case "documents":
        return { peer: records.documents.find((each) => each.id === id)?.peerIds ?? [] };
      case "tomorrowTests": {
        const test = records.tomorrowTests.find((each) => each.id === id);
        return { day: present(test?.day), peer: test?.peerIds ?? [] };
      }
      case "peers":
        return { peer: [id] };
      case "enquiries":
        return { enquiry: [id] };
      default:
        return {};
    }
  };
  const of = (table: RecordTable, id: string): Facets => {
    const key = `${table} ${id}`;
    const before = known.get(key);
    if (before) return before;
    const facets = { ...nothing, ...read(table, id), kind: table };
    known.set(key, facets);
    return facets;
  };
  return of;
}

const nothing = { day: [], peer: [], mark: [], enquiry: [], group: [] };

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]) =>
  new Map<string, Row>(rows.map((row) => [row.id, row]));

const present = (value: string | null | undefined): readonly string[] =>
  value === null || value === undefined ? [] : [value];

function ofNote(
  note: RecordOf<"notes"> | undefined,
  sessions: ReadonlyMap<string, RecordOf<"sessions">>,
): Partial<Facets> {
  if (note === undefined) return {};
  const session = sessions.get(note.sessionId);
  return {
    day: present(session?.day),
    peer: note.peerId === null ? (session?.peerIds ?? []) : [note.peerId],
    mark: note.mark === "plain" ? [] : [note.mark],
    enquiry: present(note.enquiryId),
    group: note.sourceGroup === null ? (session?.sourceGroups ?? []) : [note.sourceGroup],
  };
}

const ofSession = (session: RecordOf<"sessions"> | undefined): Partial<Facets> =>
  session ? { day: present(session.day), peer: session.peerIds, group: session.sourceGroups } : {};

function ofFinding(
  finding: Finding | undefined,
  mark: Facets["mark"] = finding === undefined ? [] : [markOf(finding)],
): Partial<Facets> {
  return { mark, enquiry: present(finding?.enquiryId) };
}

const markOf = ({ polarity }: Finding): "strength" | "area" =>
  polarity === "area" ? "area" : "strength";
