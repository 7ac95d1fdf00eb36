import type { Comment } from "../../shared/visit/kinds/comment.ts";
import { Signal } from "../signal.ts";

/** The record whose comments stand over whatever screen is open. */
export const shownComments = new Signal<Comment["of"] | null>(null);

/** Asks the frame to show what the team says about a record; null puts it away. */
export const showComments = (of: Comment["of"] | null): void => shownComments.set(of);
