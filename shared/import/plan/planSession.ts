import { NoteId, DocumentId, SessionId } from "../../visit/ids.ts";
import type { ReviewDocument } from "../../visit/kinds/reviewDocument.ts";
import { newSession, type Session } from "../../visit/kinds/session.ts";
import type { Enquiry } from "../../visit/kinds/enquiry.ts";
import { broughtBefore, type BroughtBefore } from "./broughtBefore.ts";
import type { EvidencePoint, FileReading, ReadLine } from "../fileReading.ts";
import {
  peerIdsOf,
  rowsAfter,
  type ImportDraft,
  type LineAccount,
  type RecordReference,
} from "./importDraft.ts";
import { planCheckIn } from "./planCheckIn.ts";
import { planCase, planPracticeAreas } from "./planCases.ts";
import { piecesOf } from "../piecesOf.ts";
import { planConcern } from "./planConcern.ts";
import { sameSession } from "./sameSession.ts";
import { nextOrder } from "../../visit/nextOrder.ts";

/** Readings whose lines are evidence from a session, a document or a questionnaire. */
export type SessionalReading = Extract<FileReading, { session: unknown }>;

/** Adds a reading's session, notes, concerns, cases and document to the draft. */
export function planSession(draft: ImportDraft, reading: SessionalReading): void {
  const sha256 = draft.hashOf(reading.fileName);
  const known = rowsAfter(draft, "sessions").some(({ importedFrom }) =>
    importedFrom.some((file) => file.sha256 === sha256),
  );
  if (known) {
    draft.alreadyImported.push(reading.fileName);
    draft.accounts.set(
      reading,
      reading.lines.map(({ number }) => ({ line: number, type: "alreadyImported" })),
    );
    return;
  }
  const before = draft.asNew.has(reading.fileName) ? null : broughtBefore(reading, draft.records);
  if (before !== null) {
    if (before.fresh === 0) draft.alreadyImported.push(reading.fileName);
    else draft.again.set(reading.fileName, { there: before.there, fresh: before.fresh });
  }
  const session = sessionFor(draft, reading, { sha256, before });
  if (before?.fresh !== 0) draft.puts.sessions.set(session.id, session);
  const documentId = before === null ? planDocument(draft, reading) : null;
  if (reading.kind === "sessionNotes" && reading.caseSample !== null) {
    planPracticeAreas(draft, reading.caseSample);
  }
  const writer = noteWriter(draft, session, reading);
  const accounts: LineAccount[] = [];
  const wentTo = new Map<number, readonly RecordReference[]>();
  for (const line of reading.lines) {
    const account = accountOf(line, {
      draft,
      reading,
      session,
      documentId,
      writer,
      wentTo,
      before,
    });
    if (account.type === "records") wentTo.set(line.number, account.records);
    accounts.push(account);
  }
  draft.accounts.set(reading, accounts);
  const said = reading.lines.flatMap(({ readAs, number }) =>
    readAs.type === "evidencePoint"
      ? [[readAs.text, ...continuationsOf(reading, number)].join(" ")]
      : readAs.type === "aside" && readAs.reason === "toldHost"
        ? [`Shared: ${readAs.text}`]
        : [],
  );
  planCheckIn(draft, session, said);
}

/** Puts notes of one session, in order; a text too long for one note becomes several. */
export type NoteWriter = (
  line: ReadLine,
  point: Omit<EvidencePoint, "type">,
) => readonly RecordReference[];

/** A writer of notes into `session`. */
export function noteWriter(draft: ImportDraft, session: Session, reading: FileReading): NoteWriter {
  const mark = "session" in reading ? reading.session.writer : null;
  const [peerId = null] = mark === null ? [] : peerIdsOf(draft, [mark]);
  let order = nextOrder(
    rowsAfter(draft, "notes").filter(({ sessionId }) => sessionId === session.id),
  );
  return (line, point) =>
    piecesOf(point.text).map((text) => {
      const id = NoteId.parse(draft.newId());
      draft.puts.notes.set(id, {
        id,
        visitId: draft.visit.id,
        sessionId: session.id,
        order,
        text,
        mark: point.mark,
        kind: point.kind,
        enquiryId: enquiryCalled(point.under, draft),
        sourceGroup: point.sourceGroup,
        peerId,
        at: point.at ?? null,
        level: Math.min(4, point.level ?? 1),
        createdAt: draft.now,
        importedLine: {
          fileName: reading.fileName,
          line: line.number + (reading.firstLine ?? 1) - 1,
        },
      });
      order += 1;
      return { table: "notes", id };
    });
}

/** The line of enquiry that the heading of a part names, by its short name or question. */
function enquiryCalled(name: string | undefined, draft: ImportDraft): Enquiry["id"] | null {
  if (name === undefined) return null;
  const key = plainName(name);
  const enquiries = rowsAfter(draft, "enquiries");
  const same =
    enquiries.find(
      ({ shortName, question }) => plainName(shortName) === key || plainName(question) === key,
    ) ??
    enquiries.find(
      ({ shortName }) => key.length >= 5 && plainName(shortName).split(" ").includes(key),
    );
  return same?.id ?? null;
}

const plainName = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^(?:the|line of enquiry|loe|enquiry|kloe)?\s?\d{0,2}\s?[:.)-]?\s*/, "")
    .replace(/^the /, "")
    .replace(/[?.:\s]+$/, "");

type LineOptions = {
  readonly draft: ImportDraft;
  readonly reading: SessionalReading;
  readonly session: Session;
  readonly documentId: DocumentId | null;
  readonly writer: NoteWriter;
  readonly before: BroughtBefore | null;
  /** Records of the lines before, by line number. */
  readonly wentTo: ReadonlyMap<number, readonly RecordReference[]>;
};

function accountOf(line: ReadLine, options: LineOptions): LineAccount {
  const { draft, reading, session, documentId, writer, wentTo } = options;
  const { readAs, number } = line;
  const there = options.before?.records.get(number);
  if (there !== undefined) return { line: number, type: "records", records: [there] };
  const plain = (text: string): LineAccount => ({
    line: number,
    type: "records",
    records: writer(line, { mark: "plain", kind: usualKind(session), text, sourceGroup: null }),
  });
  switch (readAs.type) {
    case "blank":
      return { line: number, type: "blank" };
    case "aside":
      return { line: number, type: "setAside" };
    case "heading": {
      if (readAs.of !== "session")
        return documentId === null
          ? { line: number, type: "heading" }
          : plain(readAs.text ?? line.raw.trim());
      if (options.before !== null) return { line: number, type: "heading" };
      // What brackets say of the group or the draw has no field of its own.
      const note = /\([^)]{12,}/.test(line.raw) ? plain(line.raw.trim()) : null;
      const noteId = note?.type === "records" ? (note.records[0]?.id ?? null) : null;
      return {
        line: number,
        type: "headingOf",
        sessionId: session.id,
        title: session.title,
        noteId,
      };
    }
    case "evidencePoint": {
      const further = continuationsOf(reading, number);
      return {
        line: number,
        type: "records",
        records: writer(line, { ...readAs, text: [readAs.text, ...further].join(" ") }),
      };
    }
    case "continuation":
      return { line: number, type: "records", records: wentTo.get(readAs.of) ?? [] };
    case "concern": {
      const further = continuationsOf(reading, number);
      return {
        line: number,
        type: "records",
        records: planConcern(draft, { session, reading: readAs, further }),
      };
    }
    case "caseAnswers":
      return { line: number, type: "records", records: [planCase(draft, session, readAs)] };
    case "caseFact":
      return plain(line.raw.trim());
    case "csvHeader": {
      const summary = reading.kind === "questionnaire" ? reading.summary : [];
      const records = summary.flatMap(({ text }) =>
        writer(line, { mark: "plain", kind: "read", text, sourceGroup: null }),
      );
      return records.length === 0
        ? { line: number, type: "heading" }
        : { line: number, type: "records", records };
    }
    case "csvRow":
    case "csvProblem":
      return readAs.point === null
        ? plain(line.raw.trim())
        : { line: number, type: "records", records: writer(line, readAs.point) };
    default:
      // Lines of walls and agreements don't occur here; should one, its text is kept.
      return plain(line.raw.trim());
  }
}

const usualKind = ({ kind }: Session): "heard" | "read" =>
  kind === "caseReading" || kind === "documentReading" || kind === "questionnaire"
    ? "read"
    : "heard";

function continuationsOf(reading: FileReading, number: number): readonly string[] {
  const texts: string[] = [];
  // Lines are numbered from 1, so that index `number` is the line after.
  for (let at = number; at < reading.lines.length; at += 1) {
    const readAs = reading.lines[at]?.readAs;
    // Times of a transcript and its blank lines stand between the parts of a sentence.
    if (readAs?.type === "aside" || readAs?.type === "blank") continue;
    if (readAs?.type !== "continuation" || readAs.of !== number) break;
    texts.push(readAs.text);
  }
  return texts;
}

/** The session of the visit that the reading notes, with what the reading adds, or a new one. */
function sessionFor(
  draft: ImportDraft,
  reading: SessionalReading,
  { sha256, before }: { readonly sha256: string; readonly before: BroughtBefore | null },
): Session {
  const read = reading.session;
  const sessions = rowsAfter(draft, "sessions");
  const peerIds = peerIdsOf(draft, [
    ...new Set([...read.peers, ...(read.writer === null ? [] : [read.writer])]),
  ]);
  const file = { fileName: reading.fileName.slice(-500), sha256 };
  const same =
    sessions.find(({ id }) => id === before?.sessionId) ??
    sessions.find((session) => sameSession(session, read));
  if (same === undefined) {
    return newSession({
      id: SessionId.parse(draft.newId()),
      visitId: draft.visit.id,
      order: nextOrder(sessions),
      kind: read.kind,
      title: read.title.slice(0, 500),
      day: read.day,
      startsAt: read.startsAt,
      endsAt: read.endsAt,
      room: read.room.slice(0, 500),
      sourceGroups: read.sourceGroups.slice(0, 20),
      peopleMet: Math.min(read.peopleMet, 500),
      peerIds: [...new Set(peerIds)].slice(0, 20),
      state: "held",
      importedFrom: [file],
    });
  }
  // Of two files that make a new session, the one that counted the people describes it better.
  const isNew = draft.records.sessions.every(({ id }) => id !== same.id);
  const describes = isNew && read.peopleMet > same.peopleMet;
  return {
    ...same,
    kind: describes ? read.kind : same.kind,
    title: describes ? read.title.slice(0, 500) : same.title,
    endsAt: same.endsAt ?? read.endsAt,
    room: same.room === "" ? read.room.slice(0, 500) : same.room,
    sourceGroups: [...new Set([...same.sourceGroups, ...read.sourceGroups])].slice(0, 20),
    peopleMet: Math.max(same.peopleMet, Math.min(read.peopleMet, 500)),
    peerIds: [...new Set([...same.peerIds, ...peerIds])].slice(0, 20),
    state: "held",
    importedFrom: [...same.importedFrom, file].slice(-50),
  };
}

function planDocument(draft: ImportDraft, reading: SessionalReading): DocumentId | null {
  if (reading.kind !== "plainDocument" && reading.kind !== "dataProfile") return null;
  const id = DocumentId.parse(draft.newId());
  const said = `${reading.fileName} ${reading.session.title}`;
  const kinds: readonly (readonly [ReviewDocument["kind"], RegExp])[] = [
    ["dataProfile", /\bdata profile\b/i],
    ["selfAssessment", /\bself[ -]?(?:assessment|evaluation)\b/i],
    ["inspectionReport", /\binspection\b|\bofsted\b/i],
    ["plan", /\bplan\b|\bstrategy\b/i],
    ["policy", /\bpolicy\b|\bprocedure\b|\bthresholds?\b/i],
  ];
  draft.puts.documents.set(id, {
    id,
    visitId: draft.visit.id,
    title: reading.session.title.slice(0, 500),
    kind:
      reading.kind === "dataProfile"
        ? "dataProfile"
        : (kinds.find(([, words]) => words.test(said))?.[0] ?? "other"),
    receivedOn: null,
    remark: `From the file ${reading.fileName}`,
    askedOn: null,
    pages: 0,
    peerIds: [],
    // What it says is evidence from now on.
    isRead: true,
  });
  return id;
}
