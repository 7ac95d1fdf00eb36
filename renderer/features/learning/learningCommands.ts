import { takeHome } from "../../../shared/letter/takeHome.ts";
import { put } from "../../../shared/visit/change.ts";
import { LearningId, type PeerId, type VisitId } from "../../../shared/visit/ids.ts";
import type { Learning } from "../../../shared/visit/kinds/learning.ts";
import { deleteRecord } from "../../db/deleteRecord.ts";
import { mint } from "../../db/mint.ts";
import { run } from "../../db/run.ts";
import { plainDraft } from "../../db/textDraft.ts";

/** Adds a point of a peer, to be typed; gives its id. */
export async function addPoint(visitId: VisitId, peerId: PeerId): Promise<LearningId> {
  const id = LearningId.parse(mint.newId());
  await run(visitId, "Add a learning point", (_, { now }) => [
    put("learning", { id, visitId, peerId, text: "", day: null, createdAt: now() }),
  ]);
  return id;
}

/** The words of a point, typed. */
export const pointText = (point: Learning) =>
  plainDraft("learning", point, "text", "Change a learning point");

/** Deletes a point. */
export const removePoint = ({ visitId, id }: Learning): Promise<void> =>
  deleteRecord(visitId, { table: "learning", id });

/** Puts a point at the end of what the letter takes home, as one step. */
export const takeIntoLetter = ({ visitId, id }: Learning): Promise<void> =>
  run(visitId, "Take it into the letter", (records) =>
    takeHome(records, records.learning.find((point) => point.id === id)?.text ?? ""),
  );
