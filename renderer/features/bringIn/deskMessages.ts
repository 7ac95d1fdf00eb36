import type { ReadLine, SessionReading } from "../../../shared/import/fileReading.ts";
import type { ImportPlan } from "../../../shared/import/importPlan.ts";
import type { RecordOf, RecordTable, VisitRecords } from "../../../shared/visit/records.ts";
import type { Visit } from "../../../shared/visit/kinds/visit.ts";
import type { FileChoices, FileKind } from "./deskFile.ts";

/** What the window asks of the worker that reads; the answer carries the same `id`. */
export type DeskRequest = { readonly id: number } & (
  | { readonly type: "open"; readonly records: VisitRecords }
  | { readonly type: "add"; readonly files: readonly File[] }
  | { readonly type: "choose"; readonly fileId: string; readonly change: Partial<FileChoices> }
  | ({ readonly type: "lines"; readonly fileId: string } & LinesWanted)
  | { readonly type: "rows"; readonly records: VisitRecords }
);

export interface LinesWanted {
  readonly from: number;
  readonly count: number;
  readonly isOnlyFlagged: boolean;
}

/** A page of a file's lines, and how many there are in all. */
export interface LinesPage {
  readonly lines: readonly ReadLine[];
  readonly total: number;
}

/** All that the screen shows of the files; their lines are asked for page by page. */
export interface DeskView {
  readonly files: readonly FileView[];
  readonly summary: ImportPlan["summary"];
}

export interface FileView {
  readonly id: string;
  readonly fileName: string;
  readonly choices: FileChoices;
  readonly wasBroughtIn: boolean;
  readonly outcome:
    | { readonly type: "refused"; readonly message: string }
    | { readonly type: "visitFile" }
    | {
        readonly type: "read";
        readonly kind: FileKind;
        /** What the reader took it for, before the user said otherwise. */
        readonly kindAsRead: FileKind;
        readonly session: SessionReading | null;
        readonly lineCount: number;
        readonly flaggedLines: number;
        readonly account: string;
        readonly cutShort: boolean;
      };
}

/** Where the lines of one file went. */
export interface FileWent {
  readonly fileName: string;
  readonly sessionId: string | null;
  readonly added: Partial<Record<RecordTable, number>>;
  readonly filledVisit: boolean;
}

export type DeskAnswer = { readonly id: number } & (
  | { readonly type: "progress"; readonly done: number; readonly of: number }
  | { readonly type: "view"; readonly view: DeskView; readonly repeated: number }
  | { readonly type: "page"; readonly page: LinesPage }
  | {
      readonly type: "someRows";
      readonly table: RecordTable;
      readonly rows: readonly RecordOf<RecordTable>[];
    }
  | { readonly type: "allRows"; readonly visit: Visit | null; readonly went: readonly FileWent[] }
  | { readonly type: "failed"; readonly reason: string }
);
