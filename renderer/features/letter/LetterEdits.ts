import type { Letter } from "../../../shared/visit/kinds/letter.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import {
  fieldKey,
  fieldText,
  partOf,
  saveOf,
  withFieldText,
  withRow,
  type FieldSave,
  type LetterField,
} from "./letterField.ts";

/** A field and what is typed in it, not yet seen in the saved records. */
export interface LetterEdit {
  readonly field: LetterField;
  readonly text: string;
}

export type EditSnapshot = ReadonlyMap<string, LetterEdit>;

interface Kept extends LetterEdit {
  /** `shown`: saved, and what the records show is that, merged with what came in. */
  state: "typed" | "saving" | "saved" | "shown";
}

/** The saved records as somebody saw them. */
interface Sight {
  readonly records: VisitRecords;
  readonly letter: Letter;
}

export interface LetterEditsOptions {
  /** Writes one changed field durably; rejects when the disk refuses, and the text is kept. */
  readonly save: (save: FieldSave, field: LetterField) => Promise<void>;
  /** Milliseconds without a keystroke before what is typed is saved. */
  readonly pauseMs?: number;
}

/** Should the records never come back after a save, the field lets go of what was typed after this. */
const lettingGoMs = 1_500;

/**
 * What is typed into the letter, at once for its pages and saved on a pause. An edit is held until
 * the saved records show it, so that a field never flashes back to what it said before. While a
 * field is being edited nothing that comes in changes it; it is saved against the records as they
 * were when its editing began, so that what peers wrote meanwhile is merged or asked about.
 */
export class LetterEdits {
  readonly #options: LetterEditsOptions;
  readonly #kept = new Map<string, Kept>();
  readonly #listeners = new Set<() => void>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** By part of the record: what was seen when the editing of it began. */
  readonly #sights = new Map<string, Sight>();
  #held: LetterEdit | null = null;
  #snapshot: EditSnapshot = new Map();
  #now: Sight;

  constructor(records: VisitRecords, letter: Letter, options: LetterEditsOptions) {
    this.#now = { records, letter };
    this.#options = options;
  }

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** A new map whenever something was typed or has arrived. */
  readonly snapshot = (): EditSnapshot => this.#snapshot;

  /** What the field shows: as typed, as it was when it took the focus, else as saved. */
  text(field: LetterField): string {
    const key = fieldKey(field);
    const typed = this.#kept.get(key)?.text;
    if (typed !== undefined) return typed;
    if (this.#held !== null && fieldKey(this.#held.field) === key) return this.#held.text;
    return fieldText(field, this.#now.records, this.#now.letter);
  }

  /** The field took the focus: what it shows stays until it is left. */
  hold(field: LetterField): void {
    this.#held = { field, text: this.text(field) };
    this.#see(field);
  }

  /** The field was left: what is typed is saved, and what came in is shown. */
  release(field: LetterField): void {
    if (this.#held !== null && fieldKey(this.#held.field) === fieldKey(field)) this.#held = null;
    void this.flush();
    this.#letGo();
    this.#tell();
  }

  type(field: LetterField, text: string): void {
    const key = fieldKey(field);
    this.#see(field);
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
    const edits = [...this.#kept].filter(([, edit]) => edit.field.of === of);
    for (const [key] of edits) this.#drop(key);
    if (this.#held?.field.of === of) this.#held = null;
    this.#forgetSights();
    if (edits.length > 0) this.#publish();
  }

  /** The saved records as they are now; what they show by now is let go, unless it is being edited. */
  arrived(records: VisitRecords, letter: Letter): void {
    if (records === this.#now.records && letter === this.#now.letter) return;
    this.#now = { records, letter };
    for (const edit of this.#kept.values()) if (edit.state === "saved") edit.state = "shown";
    this.#letGo();
    // What is saved may have changed without anything being typed: an undo, another laptop.
    this.#tell();
  }

  async #save(key: string): Promise<void> {
    clearTimeout(this.#timers.get(key));
    const edit = this.#kept.get(key);
    if (edit?.state !== "typed") return;
    const save = this.#saveOf(edit);
    if (save === null) {
      this.#drop(key);
      this.#publish();
      return;
    }
    edit.state = "saving";
    const { records } = this.#now;
    try {
      await this.#options.save(save, edit.field);
      if (this.#kept.get(key) !== edit) return;
      edit.state = records === this.#now.records ? "saved" : "shown";
      this.#letGo();
      this.#timers.set(
        key,
        setTimeout(() => {
          if (edit.state === "saved") edit.state = "shown";
          this.#letGo();
        }, lettingGoMs),
      );
    } catch {
      // The frame says that saving failed; the text stays, and the next keystroke or flush tries again.
      edit.state = "typed";
    }
  }

  /** The field as it will be written: its part of the record as it was seen, with all that is typed in that part. */
  #saveOf({ field, text }: Kept): FieldSave | null {
    const seen = this.#sights.get(placeOf(field)) ?? this.#now;
    const own = [...this.#kept].filter(([, edit]) => placeOf(edit.field) === placeOf(field));
    const { records, letter } = withEdits(seen.records, seen.letter, new Map(own));
    const change = withFieldText(field, text, records, letter);
    if (change === null) return null;
    const base =
      change.table === "letters"
        ? seen.letter
        : seen.records[change.table].find(({ id }) => id === change.put.id);
    return base === undefined ? null : saveOf(field, change, base);
  }

  #see(field: LetterField): void {
    const place = placeOf(field);
    if (!this.#sights.has(place)) this.#sights.set(place, this.#now);
  }

  /** Lets go of every part of which all that was typed is shown and nothing is being edited. */
  #letGo(): void {
    const busy = new Set(
      [...this.#kept.values()]
        .filter(({ state }) => state !== "shown")
        .map(({ field }) => placeOf(field)),
    );
    if (this.#held !== null) busy.add(placeOf(this.#held.field));
    const gone = [...this.#kept].filter(([, { field }]) => !busy.has(placeOf(field)));
    for (const [key] of gone) this.#drop(key);
    this.#forgetSights();
    if (gone.length > 0) this.#publish();
  }

  /** Of parts that nobody edits any more. */
  #forgetSights(): void {
    const places = new Set([...this.#kept.values()].map(({ field }) => placeOf(field)));
    if (this.#held !== null) places.add(placeOf(this.#held.field));
    for (const place of this.#sights.keys()) if (!places.has(place)) this.#sights.delete(place);
  }

  #drop(key: string): void {
    clearTimeout(this.#timers.get(key));
    this.#kept.delete(key);
  }

  #publish(): void {
    this.#snapshot = new Map(this.#kept);
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Names the part of the record that a field is of: fields of one part are written together. */
const placeOf = (field: LetterField): string =>
  field.of === "finding" || field.of === "recommendation"
    ? `${field.id} ${partOf(field)}`
    : partOf(field);

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
