import type { Letter } from "../../../shared/visit/letter.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import {
  fieldKey,
  fieldText,
  withFieldText,
  withRow,
  type FieldChange,
  type LetterField,
} from "./letterField.ts";

/** A field and what is typed in it, not yet seen in the saved records. */
export interface LetterEdit {
  readonly field: LetterField;
  readonly text: string;
}

export type EditSnapshot = ReadonlyMap<string, LetterEdit>;

interface Kept extends LetterEdit {
  state: "typed" | "saving" | "saved";
}

export interface LetterEditsOptions {
  /** Writes one changed row durably; rejects when the disk refuses, and the text is kept. */
  readonly save: (change: FieldChange, field: LetterField) => Promise<void>;
  /** Milliseconds without a keystroke before what is typed is saved. */
  readonly pauseMs?: number;
}

/** Should the saved text never come back as typed (another laptop's change), the field lets go of it after this. */
const lettingGoMs = 1_500;

/**
 * What is typed into the letter, at once for its pages and saved on a pause. An edit is held until
 * the saved records show it, so that a field never flashes back to what it said before. Two fields
 * of one record that are typed one after the other never overwrite each other.
 */
export class LetterEdits {
  readonly #options: LetterEditsOptions;
  readonly #kept = new Map<string, Kept>();
  readonly #listeners = new Set<() => void>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  #snapshot: EditSnapshot = new Map();
  #records: VisitRecords;
  #letter: Letter;

  constructor(records: VisitRecords, letter: Letter, options: LetterEditsOptions) {
    this.#records = records;
    this.#letter = letter;
    this.#options = options;
  }

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** A new map whenever something was typed or has arrived. */
  readonly snapshot = (): EditSnapshot => this.#snapshot;

  /** What the field shows: as typed, else as saved. */
  text(field: LetterField): string {
    return this.#kept.get(fieldKey(field))?.text ?? fieldText(field, this.#records, this.#letter);
  }

  type(field: LetterField, text: string): void {
    const key = fieldKey(field);
    this.#kept.set(key, { field, text, state: "typed" });
    clearTimeout(this.#timers.get(key));
    this.#timers.set(
      key,
      setTimeout(() => void this.#save(key), this.#options.pauseMs ?? 400),
    );
    this.#publish();
  }

  /** Saves what is typed and not saved yet, at once. Resolves when all of it is on disk or refused. */
  async flush(): Promise<void> {
    await Promise.all([...this.#kept.keys()].map((key) => this.#save(key)));
  }

  /** Lets go of what was typed in fields of one sort: their places are about to change, and their texts are saved. */
  forget(of: LetterField["of"]): void {
    const keys = [...this.#kept].filter(([, edit]) => edit.field.of === of).map(([key]) => key);
    for (const key of keys) {
      clearTimeout(this.#timers.get(key));
      this.#kept.delete(key);
    }
    if (keys.length > 0) this.#publish();
  }

  /** The saved records as they are now; what they show as typed is let go. */
  arrived(records: VisitRecords, letter: Letter): void {
    if (records === this.#records && letter === this.#letter) return;
    this.#records = records;
    this.#letter = letter;
    const shown = [...this.#kept].filter(
      ([, { state, field, text }]) =>
        state !== "typed" && fieldText(field, records, letter) === text,
    );
    for (const [key] of shown) this.#kept.delete(key);
    if (shown.length > 0) this.#publish();
    // What is saved may have changed without anything being typed: an undo, another laptop.
    else this.#tell();
  }

  async #save(key: string): Promise<void> {
    clearTimeout(this.#timers.get(key));
    const edit = this.#kept.get(key);
    if (edit?.state !== "typed") return;
    // All edits of the same row go along: the records here may not show the last save yet.
    const { records, letter } = withEdits(this.#records, this.#letter, this.#snapshot);
    const change = withFieldText(edit.field, edit.text, records, letter);
    if (change === null) {
      this.#drop(key, edit);
      return;
    }
    edit.state = "saving";
    try {
      await this.#options.save(change, edit.field);
      if (edit.state === "saving") edit.state = "saved";
      this.#timers.set(
        key,
        setTimeout(() => this.#drop(key, edit), lettingGoMs),
      );
    } catch {
      // The frame says that saving failed; the text stays, and the next keystroke or flush tries again.
      edit.state = "typed";
    }
  }

  #drop(key: string, edit: Kept): void {
    if (this.#kept.get(key) !== edit) return;
    this.#kept.delete(key);
    this.#publish();
  }

  #publish(): void {
    this.#snapshot = new Map(this.#kept);
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** The records and the draft as they are with everything that is typed. */
export function withEdits(
  records: VisitRecords,
  letter: Letter,
  edits: EditSnapshot,
): { readonly records: VisitRecords; readonly letter: Letter } {
  let now = { records, letter };
  for (const { field, text } of edits.values()) {
    const change = withFieldText(field, text, now.records, now.letter);
    if (change === null) continue;
    now = {
      records: withRow(now.records, change),
      letter: change.table === "letters" ? change.put : now.letter,
    };
  }
  return now;
}
