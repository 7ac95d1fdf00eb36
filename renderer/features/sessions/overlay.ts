import type { Concern } from "../../../shared/visit/kinds/concern.ts";
import type { Note } from "../../../shared/visit/kinds/note.ts";
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
      if (change.table === "notes")
        notes.set(change.put.id, onTop(notes.get(change.put.id), change.put, change.base));
      if (change.table === "concerns")
        concerns.set(change.put.id, onTop(concerns.get(change.put.id), change.put, change.base));
    } else if ("delete" in change) {
      if (change.table === "notes") notes.delete(change.delete);
      if (change.table === "concerns") concerns.delete(change.delete);
    }
  }
  return { notes: [...notes.values()], concerns: [...concerns.values()] };
}

/** The row as it will be: what was changed since `base`, on top of what came in meanwhile. */
function onTop<Row extends object>(saved: Row | undefined, put: Row, base: Row | undefined): Row {
  if (saved === undefined || base === undefined) return put;
  const changed = Object.entries(put).filter(
    ([field, value]) => Reflect.get(base, field) !== value,
  );
  return { ...saved, ...Object.fromEntries(changed) };
}
