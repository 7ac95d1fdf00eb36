import { mulberry32, noteWriter, type BenchNote } from "./benchNote.ts";

/** What a person did on one of the ten devices. */
export type NoteChange =
  | { readonly type: "add"; readonly note: BenchNote }
  | {
      readonly type: "edit";
      readonly id: string;
      readonly field: "text" | "mark";
      readonly value: string;
    };

export interface TenDevices {
  /** Notes that every device had before they went apart. */
  readonly shared: readonly BenchNote[];
  /** For each device what was done on it, in its order. */
  readonly changes: readonly (readonly NoteChange[])[];
}

/**
 * Of a device's changes 60 % are new notes, 20 % edits of its own and 20 % of 200 shared ones; of
 * the edits half mark a note and half write a few words more into it.
 */
export function tenDevices(words: readonly string[], perDevice: number): TenDevices {
  const write = noteWriter(words, 3);
  const shared = Array.from({ length: 200 }, () => write(0));
  const changes = Array.from({ length: 10 }, (_, device) => {
    const random = mulberry32(device + 4);
    const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
    const own: BenchNote[] = [];
    const texts = new Map(shared.map(({ id, text }) => [id, text]));
    return Array.from({ length: perDevice }, (): NoteChange => {
      const drawn = random();
      const edited = pick(drawn < 0.8 ? own : shared);
      if (drawn < 0.6 || edited === undefined) {
        const note = write(0);
        own.push(note);
        texts.set(note.id, note.text);
        return { type: "add", note };
      }
      const { id } = edited;
      if (random() < 0.5) {
        return { type: "edit", id, field: "mark", value: pick(marks) ?? "plain" };
      }
      const value = `${texts.get(id)} ${pick(words)} ${pick(words)} ${pick(words)}`;
      texts.set(id, value);
      return { type: "edit", id, field: "text", value };
    });
  });
  return { shared, changes };
}

const marks = ["plain", "strength", "area", "question", "quote"] as const;
