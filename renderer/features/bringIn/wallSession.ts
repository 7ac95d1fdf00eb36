import { put } from "../../../shared/visit/change.ts";
import { SessionId } from "../../../shared/visit/ids.ts";
import { newSession, type Session } from "../../../shared/visit/kinds/session.ts";
import { nextOrder } from "../../../shared/visit/nextOrder.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { deleteRecord } from "../../db/deleteRecord.ts";
import { mint } from "../../db/mint.ts";
import { run } from "../../db/run.ts";
import { wordsOfPicture } from "../../pictures/wordsOfPicture.ts";

/** A session for pictures that belong to none: what the team saw on walls and flip charts, of no day. */
export async function addWallSession({ visit, sessions }: VisitRecords): Promise<Session> {
  const session = newSession({
    id: SessionId.parse(mint.newId()),
    visitId: visit.id,
    order: nextOrder(sessions),
    kind: "observedMeeting",
    title: "Flip charts and walls",
    state: "held",
  });
  await run(visit.id, "Add session", () => [put("sessions", session)]);
  return session;
}

/**
 * Whether nothing came of such a session, so that it can go again: a picture's words may have become a
 * concern, or wait for their picture.
 */
export const isEmpty = (session: Session, { notes, concerns }: VisitRecords): boolean =>
  [...notes, ...concerns].every(({ sessionId }) => sessionId !== session.id) &&
  wordsOfPicture(session).text().trim() === "";

/** Takes such a session away again. */
export const removeSession = ({ id, visitId }: Session): Promise<void> =>
  deleteRecord(visitId, { table: "sessions", id });
