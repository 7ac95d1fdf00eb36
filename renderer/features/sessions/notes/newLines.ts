import { type Concern, newConcern } from "../../../../shared/visit/kinds/concern.ts";
import type { EnquiryId } from "../../../../shared/visit/ids.ts";
import { ConcernId, NoteId } from "../../../../shared/visit/ids.ts";
import type { EvidenceKind, Note } from "../../../../shared/visit/kinds/note.ts";
import { sourceNamed } from "../../../../shared/import/readPoint.ts";
import { findSourceGroups } from "../../../../shared/import/sourceGroupWords.ts";
import { speaksIn } from "../../../../shared/import/signs/speaksIn.ts";
import type { Session } from "../../../../shared/visit/kinds/session.ts";
import type { ReadersVocabulary } from "../../../../shared/import/readersVocabulary.ts";
import { londonTime } from "../../../../shared/words/londonTime.ts";
import { enteredLine } from "./lineMarks.ts";
import { usualEvidenceKind } from "../sessionWords.ts";
import type { MarkName } from "../../../ui/evidence/marks.ts";

/** A line as it was written, before it is a record. */
export interface WrittenLine {
  /** Id that its note or concern will have. */
  readonly id: string;
  readonly text: string;
  readonly mark: MarkName;
  /** Null when it came in the way this kind of session usually gives. */
  readonly kind: EvidenceKind | null;
  readonly enquiryId: EnquiryId | null;
  /** The time that its writer put before it. */
  readonly at?: string | null;
  /** Level in its writer's list, as pasted; left out for the first. */
  readonly level?: number;
  /** A single "-" began it. */
  readonly isDashed?: boolean | undefined;
}

/** Written lines as records: evidence points, and concerns apart from them. */
export interface NewLines {
  readonly notes: readonly Note[];
  readonly concerns: readonly Concern[];
  /** Ids of notes that a "-" began and that bear no mark: whoever wrote it may have meant one. */
  readonly dashed: readonly string[];
}

/** Records for lines written one after the other at `now` (ISO instant), the first note at `order`. */
export function newLines(
  written: readonly WrittenLine[],
  place: {
    readonly session: Session;
    readonly vocabulary: ReadersVocabulary;
    readonly order: number;
    readonly now: string;
    readonly minusMarksArea?: boolean;
  },
): NewLines {
  const { session, vocabulary, order, now, minusMarksArea = true } = place;
  // With several peers in the room nobody can tell who typed.
  const writer = session.peerIds.length === 1 ? (session.peerIds[0] ?? null) : null;
  const present = findSourceGroups(session.title, vocabulary).map(({ key }) => key);
  const speaksFor = (group: string) =>
    speaksIn(session, [...session.sourceGroups, ...present], group);
  const notes: Note[] = [];
  const concerns: Concern[] = [];
  const dashed: string[] = [];
  for (const line of written) {
    const { id, kind, enquiryId } = line;
    const { text, mark, isDashed } = enteredLine(line, { minusMarksArea });
    if (isDashed === true && mark === "plain") dashed.push(id);
    const base = { visitId: session.visitId, sessionId: session.id, text };
    if (mark === "concern")
      concerns.push(
        newConcern({ ...base, id: ConcernId.parse(id), recordedBy: writer, recordedAt: now }),
      );
    else
      notes.push({
        ...base,
        id: NoteId.parse(id),
        order: order + notes.length,
        mark,
        kind: kind ?? usualEvidenceKind(session.kind),
        enquiryId,
        sourceGroup: sourceNamed(text, { vocabulary, speaksFor }),
        peerId: writer,
        at: line.at ?? londonTime(now),
        level: Math.min(4, line.level ?? 1),
        createdAt: now,
        importedLine: null,
      });
  }
  return { notes, concerns, dashed };
}
