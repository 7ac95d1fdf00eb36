import type { FileReading, SessionReading } from "../../../shared/import/fileReading.ts";
import type { MarkName } from "../../ui/evidence/Mark.tsx";

/** What a file can be read as. */
export type FileKind = FileReading["kind"];

/** What a file is read as because the user said so. */
export type ForcedKind = "sessionNotes" | "plainDocument";

/** A file as it came: name, bytes and their SHA-256, hexadecimal. */
export interface FileBytes {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** What the user changed in how a file was read. */
export interface FileChoices {
  readonly isLeftOut: boolean;
  /** Null where the reader's own judgement stands. */
  readonly kind: ForcedKind | null;
  readonly session: Partial<SessionReading>;
  /** Marks by line number, where they differ from what was read. */
  readonly marks: Readonly<Record<number, MarkName>>;
  /** Another file or a session of the visit whose session this file's notes belong to. */
  readonly sameAs: { readonly type: "file" | "session"; readonly id: string } | null;
}

/** A file on the desk: being read, refused, or read. */
export interface DeskFile {
  readonly id: string;
  readonly fileName: string;
  readonly size: number;
  readonly sha256: string;
  readonly choices: FileChoices;
  readonly outcome:
    | { readonly type: "refused"; readonly message: string }
    | { readonly type: "visitFile" }
    | {
        readonly type: "read";
        readonly text: string;
        /** How the reader took it. */
        readonly read: FileReading;
        /** The same with the user's changes. */
        readonly reading: FileReading;
        readonly cutShort: boolean;
      };
}

export const noChoices: FileChoices = {
  isLeftOut: false,
  kind: null,
  session: {},
  marks: {},
  sameAs: null,
};
