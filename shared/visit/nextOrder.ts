import type { SessionId } from "./ids.ts";
import type { Note } from "./kinds/note.ts";

/** The place after all of these rows, in their hand-set order; 1 where there are none. */
export const nextOrder = (rows: readonly { readonly order: number }[]): number =>
  rows.reduce((last, { order }) => Math.max(last, order), 0) + 1;

/** The place after all other lines of a session. */
export const nextNoteOrder = (notes: readonly Note[], sessionId: SessionId): number =>
  nextOrder(notes.filter((note) => note.sessionId === sessionId));
