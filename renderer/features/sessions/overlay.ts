import type { Concern } from "../../../shared/visit/concern.ts";
import type { Note } from "../../../shared/visit/note.ts";
import type { Action } from "./takeNotes.ts";

/** Notes and concerns as far as the screen needs them. */
export interface Lines {
  readonly notes: readonly Note[];
  readonly concerns: readonly Concern[];
}

/** What the lines will be once the actions, in their order, are on disk. */
export function overlay(saved: Lines, actions: readonly Action[]): Lines {
  if (actions.length === 0) return saved;
  const notes = new Map(saved.notes.map((note) => [note.id as string, note]));
  const concerns = new Map(saved.concerns.map((concern) => [concern.id as string, concern]));
  for (const change of actions.flatMap((action) => action.changes)) {
    if ("put" in change) {
      if (change.table === "notes") notes.set(change.put.id, change.put);
      if (change.table === "concerns") concerns.set(change.put.id, change.put);
    } else {
      if (change.table === "notes") notes.delete(change.delete);
      if (change.table === "concerns") concerns.delete(change.delete);
    }
  }
  return { notes: [...notes.values()], concerns: [...concerns.values()] };
}

/** Whether the saved lines already show everything that the action does to them. */
export function isReflected(action: Action, saved: Lines): boolean {
  return action.changes.every((change) => {
    if (change.table !== "notes" && change.table !== "concerns") return true;
    const id = "put" in change ? change.put.id : change.delete;
    const row = saved[change.table].find((one) => one.id === id);
    return "put" in change ? JSON.stringify(row) === JSON.stringify(change.put) : row === undefined;
  });
}
