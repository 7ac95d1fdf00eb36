import { put } from "../../../../shared/visit/change.ts";
import { KeptBackId } from "../../../../shared/visit/ids.ts";
import type { KeptBack } from "../../../../shared/visit/kinds/keptBack.ts";
import type { Peer } from "../../../../shared/visit/kinds/peer.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { deleteRecord } from "../../../db/deleteRecord.ts";
import { run } from "../../../db/run.ts";
import { plainDraft } from "../../../db/textDraft.ts";

/** A part of the letter that can be kept back. */
export type Part = Pick<KeptBack, "of" | "target" | "words">;

/** The mark that keeps a part back; undefined where none does. */
export const markOf = (part: Part, { keptBack }: VisitRecords): KeptBack | undefined =>
  keptBack.find(
    ({ of, target, words }) =>
      of === part.of && (of === "sentence" ? words === part.words : target === part.target),
  );

/** Keeps a part of the letter out of its public version; the reason is written beside it. */
export const keepBack = (
  { visit }: VisitRecords,
  part: Part,
  me: Pick<Peer, "id"> | null,
): Promise<void> =>
  run(visit.id, "Keep back", (_, mint) => [
    put("keptBack", {
      id: KeptBackId.parse(mint.newId()),
      visitId: visit.id,
      ...part,
      reason: "",
      by: me?.id ?? null,
      at: mint.now(),
    }),
  ]);

/** Lets a part into the public version after all. */
export const letGo = ({ id, visitId }: KeptBack): Promise<void> =>
  deleteRecord(visitId, { table: "keptBack", id });

/** Why a part is kept back, as it is typed. */
export const reasonOf = (mark: KeptBack) =>
  plainDraft("keptBack", mark, "reason", "Reason for keeping back");
