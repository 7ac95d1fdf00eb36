import { mulberry32, noteWriter, type BenchNote } from "./benchNote.ts";

/** What a person did on one of the ten devices. */
export type NoteChange =
  | { readonly type: "add"; readonly note: BenchNote }
  | { readonly type: "edit"; readonly id: string; readonly text: string };

export interface TenDevices {
  /** Notes that every device had before they went apart. */
  readonly shared: readonly BenchNote[];
  /** For each device what was done on it, in its order. */
  readonly changes: readonly (readonly NoteChange[])[];
}

/** Of 1,000 changes 60 % are new notes, 20 % edits of the device's own and 20 % of 200 shared ones. */
export function tenDevices(words: readonly string[], perDevice: number): TenDevices {
  const write = noteWriter(words, 3);
  const random = mulberry32(4);
  const shared = Array.from({ length: 200 }, () => write(0));
  const changes = Array.from({ length: 10 }, () => {
    const own: BenchNote[] = [];
    return Array.from({ length: perDevice }, (): NoteChange => {
      const drawn = random();
      const edited = (drawn < 0.8 ? own : shared)[
        Math.floor(random() * (drawn < 0.8 ? own.length : shared.length))
      ];
      const note = write(0);
      if (drawn >= 0.6 && edited !== undefined) {
        return { type: "edit", id: edited.id, text: note.text };
      }
      own.push(note);
      return { type: "add", note };
    });
  });
  return { shared, changes };
}
