import type { AgreedFields } from "../../../shared/import/plan/importDraft.ts";
import type { FileReading, SessionReading } from "../../../shared/import/fileReading.ts";
import type { Result } from "../../../shared/result.ts";
import type { MarkName } from "../../ui/evidence/marks.ts";
import type { OpenedFile, OpenError } from "./formats/openFile.ts";
import type { Paper } from "./formats/paper.ts";

/** What a file can be read as. */
export type FileKind = FileReading["kind"];

/** A file that was opened, or why it could not be; its bytes' SHA-256 is hexadecimal. */
export interface ArrivedFile {
  readonly fileName: string;
  readonly size: number;
  readonly sha256: string;
  readonly opened: Result<OpenedFile, OpenError>;
}

/** What the user says that a line is. */
export type LineChoice = MarkName | "aside" | "planned";

/** What the user changed in how a file was read. */
export interface FileChoices {
  readonly isLeftOut: boolean;
  /** Null where the reader's own judgement stands. */
  readonly kind: FileKind | null;
  readonly session: Partial<SessionReading>;
  /** Marks by line number, where they differ from what was read. */
  readonly marks: Readonly<Record<number, LineChoice>>;
  /** Lines as the user worded them, by number. */
  readonly edits: Readonly<Record<number, string>>;
  /** What was said of lines that look cut in half; null where nothing was. */
  readonly broken: "joined" | "whole" | null;
  /** Of a scoping agreement: whose words hold where it differs from the visit. */
  readonly agreed: AgreedFields;
  /** Another file or a session of the visit whose session this file's notes belong to. */
  readonly sameAs: { readonly type: "file" | "session"; readonly id: string } | null;
}

/** A file on the desk, or a part of one: refused, or read. */
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
        /** The whole paper and which of its lines these are, both ends counted from 1. */
        readonly whole: Paper;
        readonly from: number;
        readonly to: number;
        /** Tells the parts of one paper from those of others. */
        readonly wholeId: string;
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
  edits: {},
  broken: null,
  agreed: {},
  sameAs: null,
};
