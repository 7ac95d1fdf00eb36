import { put, set } from "../../../../shared/visit/change.ts";
import { CommentId, type PeerId, type VisitId } from "../../../../shared/visit/ids.ts";
import type { Comment } from "../../../../shared/visit/kinds/comment.ts";
import { deleteRecord } from "../../../db/deleteRecord.ts";
import { run } from "../../../db/run.ts";

/** Says something about a record, to a peer or to nobody in particular. */
export const addComment = (
  visitId: VisitId,
  said: Pick<Comment, "of" | "text" | "to"> & { readonly by: PeerId | null },
): Promise<void> =>
  run(visitId, "Add comment", (_, { newId, now }) => [
    put("comments", {
      id: CommentId.parse(newId()),
      visitId,
      ...said,
      at: now(),
      resolved: false,
    }),
  ]);

/** Closes a comment, or opens it again. */
export const setResolved = (comment: Comment, resolved: boolean): Promise<void> =>
  run(comment.visitId, resolved ? "Resolve comment" : "Open comment again", () => [
    set("comments", comment, { resolved }),
  ]);

/** Takes a comment away: it was a slip. */
export const deleteComment = ({ visitId, id }: Comment): Promise<void> =>
  deleteRecord(visitId, { table: "comments", id });
