import type { VisitState } from "../../shared/ops/visitState.ts";
import { tooMuchIn } from "../../shared/ops/tooMuchIn.ts";
import { type RowChange, writeOps } from "../../shared/ops/writeAction.ts";
import type { Table } from "../../shared/visit/records.ts";
import { Signal } from "../signal.ts";
import {
  composed,
  type Draft,
  type DraftEdit,
  type DraftPlace,
  keyOf,
  newDraft,
  partsOf,
} from "./draft.ts";
import { isWrittenSince, KeptDrafts } from "./keptDrafts.ts";

export interface DraftsOptions {
  readonly state: VisitState;
  /** This run of the app. */
  readonly sitting: string;
  /** Whether a device is this laptop, under its key of today or an earlier one. */
  readonly isOwn: (device: string) => boolean;
  /** Writes changes as one step, durably; rejects when the disk refuses. */
  readonly write: (label: string, changes: readonly RowChange[]) => Promise<void>;
  /** Keeps all that is typed, in place of what was kept before. */
  readonly keep: (kept: KeptDrafts, durability: IDBTransactionDurability) => Promise<void>;
  /** Runs something later, unless what it gives is called before. */
  readonly wait?: (run: () => void, ms: number) => () => void;
}

/** Long enough not to save every letter, short enough that nobody waits for it. */
const pauseMs = 400;
/** What is typed outlives a crash of the app at once, and a power cut this much later: that costs a wait for the disk. */
const strictAfterMs = 200;

/**
 * What is typed in a visit and is not on the disk as part of it yet. It is saved on a pause and on
 * leaving the field, the screen or the app, and again where the disk refused; it is kept at every
 * key, so that it outlives a crash before the pause. The value is what is not saved yet.
 */
export class Drafts extends Signal<readonly RowChange[]> {
  readonly #options: DraftsOptions;
  readonly #wait: NonNullable<DraftsOptions["wait"]>;
  readonly #drafts = new Map<string, Draft>();
  #isAnyKept = false;
  #isStrict = false;
  #isClosed = false;
  #keeping: Promise<void> = Promise.resolve();
  #nextKeep: Promise<void> | undefined;
  #endPause = (): void => undefined;
  #endStrict: (() => void) | undefined;

  constructor(options: DraftsOptions) {
    super([]);
    this.#options = options;
    this.#wait = options.wait ?? afterMs;
  }

  /** What stands in a field that is typed in; undefined when it shows what is saved. */
  typed({ field, ...row }: DraftPlace): unknown {
    const [name, part] = partsOf(field);
    return this.#drafts.get(keyOf({ ...row, field: name }))?.typed.get(part);
  }

  /** What of that is more than the field holds, in words; null when nothing is. */
  tooMuchAt({ field, ...row }: DraftPlace): string | null {
    const [name] = partsOf(field);
    return this.#drafts.get(keyOf({ ...row, field: name }))?.tooMuch ?? null;
  }

  /** Whether something that was typed in a record could not be saved. */
  isRefused(table: Table, row: string): boolean {
    return this.#all.some(
      ({ place, state }) =>
        (state === "refused" || state === "tooMuch") && place.table === table && place.row === row,
    );
  }

  /** Whether what an earlier run of the app kept has been looked at. */
  get isReady(): boolean {
    return this.#all.every(({ state }) => state !== "kept");
  }

  /** The field took the focus and shows `typed`: nothing that comes in changes that until it is left. */
  hold(place: DraftPlace, typed: unknown): void {
    const [draft, part] = this.#at(place);
    draft.held = part;
    if (!draft.typed.has(part)) draft.typed.set(part, typed);
  }

  /** The field was left: what is typed is saved, and what came in is shown. */
  release(place: DraftPlace): void {
    const [draft, part] = this.#at(place);
    if (draft.held === part) draft.held = null;
    void this.flush();
    this.#publish();
  }

  /** The person takes a step back or again: a field in which nothing was typed shows what it comes to. */
  letGo(): void {
    for (const draft of this.#all)
      if (draft.state === "saved" && draft.changes.length === 0) draft.held = null;
    this.#publish();
  }

  /** Something was typed. Without `edit` it is only kept, until something else or nothing is typed in its place. */
  type(place: DraftPlace, typed: unknown, edit?: DraftEdit): void {
    const [draft, part] = this.#at(place);
    draft.typed.set(part, typed);
    draft.state = typed === "" && edit === undefined ? "saved" : "typed";
    if (edit !== undefined) {
      Object.assign(draft, composed(draft, edit, this.#options.state.visitId));
      draft.tooMuch = tooMuchIn(draft.changes);
      this.#endPause();
      this.#endPause = this.#wait(() => void this.flush(), pauseMs);
    }
    void this.keep("relaxed");
    this.#endStrict ??= this.#wait(() => void this.keep("strict"), strictAfterMs);
    this.#publish();
  }

  /** Something is finished, and counts as shown at once. Resolves when saving it has ended, well or not. */
  enter(place: DraftPlace, label: string, changes: readonly RowChange[]): Promise<void> {
    const [draft] = this.#at(place);
    const found = tooMuchIn(changes);
    Object.assign(draft, {
      label,
      changes,
      state: "typed",
      tooMuch: found,
    } satisfies Partial<Draft>);
    void this.keep("relaxed");
    const saving = this.#save(draft);
    this.#publish();
    return saving;
  }

  /** Saves what is not saved yet, at once. Resolves when all of it is on the disk or refused. */
  async flush(): Promise<void> {
    this.#endPause();
    const keeping = this.#endStrict && this.keep("strict");
    await Promise.all([keeping, ...this.#all.map((draft) => this.#save(draft))]);
  }

  /** Keeps all that is typed and not saved. While that is written what comes after waits, and only the last of it is written. */
  keep(durability: IDBTransactionDurability): Promise<void> {
    this.#isStrict ||= durability === "strict";
    return (this.#nextKeep ??= this.#keeping.then(() => this.#keepNow()));
  }

  /** The visit has changed: what is kept says what it has seen by now. */
  moved(): void {
    void this.keep("relaxed");
    this.#publish();
  }

  /** Takes over what an earlier run of the app kept; `restore` saves it. */
  take(stored: unknown): void {
    const { data } = KeptDrafts.safeParse(stored);
    if (data === undefined) return;
    this.#isAnyKept = data.drafts.length > 0;
    for (const [i, { place, label, ops, typed, lamport }] of data.drafts.entries()) {
      // What is to be saved has a place of its own: somebody may type in the field before that is done.
      const isText = typeof typed === "string";
      const own = ops.length === 0 || isText ? place : { ...place, field: `kept ${i}` };
      const [draft] = this.#at(own);
      draft.typed.set("", typed);
      const changes = ops.map((op) => ({ table: op.table, op }));
      const found = tooMuchIn(changes);
      const kept: Partial<Draft> = {
        label,
        changes,
        state: "kept",
        keptAt: lamport,
        tooMuch: found,
      };
      Object.assign(draft, kept);
    }
  }

  /** Saves what was taken over, unless it was saved after all. Gives what it was, by its labels. */
  async restore(): Promise<readonly string[]> {
    const { state, isOwn } = this.#options;
    const taken = this.#all.filter((draft) => draft.state === "kept");
    for (const draft of taken) {
      const ops = writeOps(state, draft.changes);
      const isSaved = isWrittenSince(state, ops, draft.keptAt ?? 0, isOwn);
      draft.state = isSaved ? "saved" : "typed";
    }
    const left = taken.filter((draft) => draft.state === "typed" && draft.changes.length > 0);
    this.#publish();
    await this.flush();
    return left.filter((draft) => draft.state === "saved").map(({ label }) => label);
  }

  /** Forgets all of it: another visit has taken the place of this one. */
  async clear(): Promise<void> {
    this.#endPause();
    this.#drafts.clear();
    this.#publish();
    await this.keep("strict");
  }

  /** Nothing is kept any more, or saved by itself. */
  close(): void {
    this.#isClosed = true;
    this.#endPause();
    this.#endStrict?.();
  }

  get #all(): readonly Draft[] {
    return [...this.#drafts.values()];
  }

  #at({ field, ...row }: DraftPlace): readonly [Draft, string] {
    const [name, part] = partsOf(field);
    const place = { ...row, field: name };
    let draft = this.#drafts.get(keyOf(place));
    if (draft === undefined) {
      draft = newDraft(place, this.#options.state.row(place.table, place.row));
      this.#drafts.set(keyOf(place), draft);
    }
    return [draft, part];
  }

  #save(draft: Draft): Promise<void> {
    const { changes, label, state, tooMuch } = draft;
    // It stands in its field, with why: no laptop could take it. Kept, and saved once it is shortened.
    if (changes.length > 0 && tooMuch !== null && state !== "saved") draft.state = "tooMuch";
    else if (changes.length > 0 && (state === "typed" || state === "refused")) {
      draft.state = "saving";
      draft.saving = this.#options.write(label, changes).then(
        () => this.#ended(draft, changes, "saved"),
        // The frame says so; what was typed stays.
        () => this.#ended(draft, changes, "refused"),
      );
    }
    return draft.saving;
  }

  #ended(draft: Draft, changes: readonly RowChange[], state: "saved" | "refused"): void {
    // Typed on since: the save that follows decides.
    if (draft.state !== "saving" || draft.changes !== changes) return;
    draft.state = state;
    void this.keep("relaxed");
    this.#publish();
    // There is room again.
    if (state === "saved" && this.#all.some((other) => other.state === "refused"))
      void this.flush();
  }

  async #keepNow(): Promise<void> {
    const durability = this.#isStrict ? "strict" : "relaxed";
    if (this.#isStrict) {
      this.#endStrict?.();
      this.#endStrict = undefined;
      this.#isStrict = false;
    }
    this.#nextKeep = undefined;
    const unsaved = this.#all.filter((draft) => draft.state !== "saved");
    if (this.#isClosed || (unsaved.length === 0 && !this.#isAnyKept)) return;
    this.#isAnyKept = unsaved.length > 0;
    const { state, sitting, keep } = this.#options;
    const drafts = unsaved.map(({ place, label, changes, typed, keptAt, state: its }) => ({
      place,
      label,
      lamport: keptAt ?? state.lamport,
      ops: [...writeOps(state, changes, sitting)],
      // What cannot be saved as it is stands in its field again.
      typed: changes.length > 0 && its !== "tooMuch" ? null : typed.get(""),
    }));
    // What cannot be kept is said once it cannot be saved: no reason to interrupt whoever types.
    this.#keeping = keep({ drafts }, durability).catch(() => undefined);
    await this.#keeping;
  }

  #publish(): void {
    for (const [key, { state, held }] of this.#drafts)
      if (state === "saved" && held === null) this.#drafts.delete(key);
    const changes = this.#all.flatMap((draft) => (draft.state === "saved" ? [] : draft.changes));
    const before = this.value();
    const isSame =
      changes.length === before.length && changes.every((change, i) => change === before[i]);
    this.set(isSame ? before : changes);
  }
}

function afterMs(run: () => void, ms: number): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}
