import { put, set } from "../../../shared/visit/change.ts";
import { DocumentId, SessionId, type VisitId } from "../../../shared/visit/ids.ts";
import type { ReviewDocument } from "../../../shared/visit/kinds/reviewDocument.ts";
import { newSession } from "../../../shared/visit/kinds/session.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { deleteRecord } from "../../db/deleteRecord.ts";
import { mint } from "../../db/mint.ts";
import { run } from "../../db/run.ts";
import { keptText, plainDraft } from "../../db/textDraft.ts";
import { nextOrder } from "../../../shared/visit/nextOrder.ts";

/** What a document is called, typed and not added yet. */
export const newDocumentText = (visitId: VisitId) => keptText(visitId, "new document");

/** Adds a document that the team wants to read. */
export const addDocument = (
  { visit }: VisitRecords,
  title: string,
  askedOn: string,
): Promise<void> =>
  run(visit.id, "Add a document", (_, { newId }) => [
    put("documents", {
      id: DocumentId.parse(newId()),
      visitId: visit.id,
      title,
      kind: "other",
      receivedOn: null,
      remark: "",
      askedOn,
      pages: 0,
      peerIds: [],
      isRead: false,
    }),
  ]);

/** Changes a document as the person saw it. */
export const changeDocument = (
  document: ReviewDocument,
  fields: Partial<ReviewDocument>,
): Promise<void> =>
  run(document.visitId, "Change a document", () => [set("documents", document, fields)]);

/** A text of a document, typed. */
export const documentText = (document: ReviewDocument, field: "title" | "remark") =>
  plainDraft("documents", document, field, "Change a document");

/** Deletes a document; what was noted from it stays. */
export const deleteDocument = ({ id, visitId }: ReviewDocument): Promise<void> =>
  deleteRecord(visitId, { table: "documents", id });

/** A reading session for what is noted from a document: the one that is there, or a new one; gives its id. */
export async function noteFrom(
  document: ReviewDocument,
  { visit, sessions }: VisitRecords,
): Promise<SessionId> {
  const there = sessions.find(
    ({ kind, title }) => kind === "documentReading" && title === document.title,
  );
  if (there !== undefined) return there.id;
  const session = newSession({
    id: SessionId.parse(mint.newId()),
    visitId: visit.id,
    order: nextOrder(sessions),
    kind: "documentReading",
    title: document.title,
    // Papers are nobody's voice.
    sourceGroups: visit.vocabulary.sourceGroups
      .filter(({ key, voice }) => key === "documents" && voice === null)
      .map(({ key }) => key),
    peerIds: document.peerIds,
  });
  await run(visit.id, "Note from a document", () => [put("sessions", session)]);
  return session.id;
}
