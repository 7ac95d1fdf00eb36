import { type Change, put, putAll, set } from "../../../../shared/visit/change.ts";
import { inOrder } from "../../../../shared/visit/inOrder.ts";
import { type EnquiryId, FindingId, type SessionId } from "../../../../shared/visit/ids.ts";
import type { Finding } from "../../../../shared/visit/kinds/finding.ts";
import type { Link } from "../../../../shared/visit/kinds/link.ts";
import type { Note, NoteMark } from "../../../../shared/visit/kinds/note.ts";
import { nextNoteOrder } from "../../../../shared/visit/nextOrder.ts";
import { placeInOrder } from "../../../../shared/visit/placeInOrder.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { columnAt } from "../board/placeFinding.ts";
import { columnOf } from "../board/polarityColumn.ts";
import { decideLink, linkTo } from "../evidence/decideLink.ts";
import { newFinding } from "../finding/newFinding.ts";

type Evidence = Link["evidence"];

/** What can be changed of several notes at once. */
export type NotesChange =
  | { readonly of: "mark"; readonly mark: NoteMark }
  | { readonly of: "enquiry"; readonly enquiryId: EnquiryId | null }
  | { readonly of: "group"; readonly sourceGroup: string | null }
  | { readonly of: "session"; readonly sessionId: SessionId };

/** Links all of it to a finding, and turns round what is linked the other way; nothing for what is linked so already. */
export const linkChanges = (
  { findings, links }: VisitRecords,
  finding: Pick<Finding, "id" | "visitId">,
  evidence: readonly Evidence[],
  bearing: Link["bearing"],
): readonly Change[] =>
  findings.some(({ id }) => id === finding.id)
    ? evidence.flatMap((each): readonly Change[] => {
        const decision = decideLink(links, { finding, evidence: each, bearing });
        return decision.type === "already" ? [] : [put("links", decision.link, decision.base)];
      })
    : [];

/** A new finding at the foot of its column, with all of it speaking for it. */
export function makeChanges(
  { findings, visit }: VisitRecords,
  made: Pick<Finding, "sentence" | "polarity" | "enquiryId">,
  evidence: readonly Evidence[],
  newId: () => string,
): { readonly created: FindingId; readonly changes: readonly Change[] } {
  const finding = newFinding(visit.id, FindingId.parse(newId()), made);
  const place = { enquiryId: made.enquiryId, column: columnOf(made.polarity) };
  return {
    created: finding.id,
    changes: [
      ...putAll("findings", placeInOrder(columnAt(findings, place), finding, null), findings),
      ...evidence.map((each) => put("links", linkTo(finding, each, "supports"))),
    ],
  };
}

/**
 * Changes notes as the person saw them. Moved to another session they stand after its lines, in the
 * order in which they were; the first line of a planned session makes it a held one.
 */
export function notesChanges(
  records: VisitRecords,
  notes: readonly Note[],
  change: NotesChange,
): readonly Change[] {
  const live = new Set(records.notes.map(({ id }) => id));
  const there = notes.filter(({ id }) => live.has(id));
  switch (change.of) {
    case "mark":
      return changed(there, () => ({ mark: change.mark }));
    case "enquiry":
      return changed(there, () => ({ enquiryId: change.enquiryId }));
    case "group":
      return changed(there, () => ({ sourceGroup: change.sourceGroup }));
    case "session": {
      const { sessionId } = change;
      const session = records.sessions.find(({ id }) => id === sessionId);
      const moving = bySession(there, records).filter((note) => note.sessionId !== sessionId);
      if (!session || moving.length === 0) return [];
      const first = nextNoteOrder(records.notes, sessionId);
      return [
        ...moving.map((note, i) => set("notes", note, { sessionId, order: first + i })),
        ...(session.state === "planned" ? [set("sessions", session, { state: "held" })] : []),
      ];
    }
  }
}

const changed = (
  notes: readonly Note[],
  fieldsOf: (note: Note) => Partial<Note>,
): readonly Change[] =>
  notes.flatMap((note) => {
    const fields = fieldsOf(note);
    const isSame = (Object.keys(fields) as (keyof Note)[]).every(
      (key) => fields[key] === note[key],
    );
    return isSame ? [] : [set("notes", note, fields)];
  });

/** Notes by their sessions' order, then by their own. */
function bySession(notes: readonly Note[], { sessions }: VisitRecords): readonly Note[] {
  const own = Map.groupBy(notes, ({ sessionId }) => sessionId);
  return inOrder(sessions).flatMap(({ id }) => inOrder(own.get(id) ?? []));
}
