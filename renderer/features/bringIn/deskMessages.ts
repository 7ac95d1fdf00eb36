import type { ReadLine, SessionReading } from "../../../shared/import/fileReading.ts";
import type { ImportPlan } from "../../../shared/import/plan/importPlan.ts";
import type { RecordTable } from "../../../shared/visit/records.ts";
import type { SourceGroup } from "../../../shared/visit/programme/vocabulary.ts";
import type { ChoiceKind } from "./alikeChoice.ts";
import type { FileChoices, FileKind } from "./deskFile.ts";

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
  /** Groups that the files name and that are added to the visit when they are brought in. */
  readonly groupsAdded: readonly SourceGroup[];
  /** The last choice, and the files like it that it may fit as well. */
  readonly offer: ChoiceOffer | null;
  readonly summary: ImportPlan["summary"];
}

/** A choice made for one file that others like it do not have yet. */
export interface ChoiceOffer {
  readonly fileId: string;
  readonly what: ChoiceKind;
  readonly fileNames: readonly string[];
}

export interface FileView {
  readonly id: string;
  readonly fileName: string;
  readonly choices: FileChoices;
  readonly wasBroughtIn: boolean;
  /** Of a file that is partly in the visit: how many of its lines are there, and how many are new. */
  readonly again: { readonly there: number; readonly fresh: number } | null;
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
        /** Lines that look cut in half, and how the first of their sentences read joined. */
        readonly halves: { readonly lines: number; readonly joined: readonly string[] } | null;
        /** What was read otherwise or left out on the way to text. */
        readonly remarks: readonly string[];
        /** It is a part of a file and can be put back to the one before it. */
        readonly isPart: boolean;
        /** Its lines can be changed and it can be parted: it is no table. */
        readonly isText: boolean;
        /** The number of its first line in the file. */
        readonly firstLine: number;
      };
}

/** Where the lines of one file went. */
export interface FileWent {
  readonly fileName: string;
  readonly sessionId: string | null;
  readonly added: Partial<Record<RecordTable, number>>;
  readonly filledVisit: boolean;
}
