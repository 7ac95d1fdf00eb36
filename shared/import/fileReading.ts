import type { IdentifierHit } from "../identifiers/identifierHit.ts";
import type { CaseListRow } from "../visit/kinds/caseDraw.ts";
import type { SampledCase } from "../visit/kinds/sampledCase.ts";
import type { Day, TimeOfDay, VocabularyKey } from "../visit/fields.ts";
import type { Position } from "../visit/kinds/position.ts";
import type { EvidenceKind, NoteMark } from "../visit/kinds/note.ts";
import type { Seat } from "../visit/kinds/peer.ts";
import type { SessionKind } from "../visit/kinds/session.ts";
import type { PracticeArea, SourceGroup } from "../visit/programme/vocabulary.ts";
import type { NotKept } from "./lists/caseListColumns.ts";
import type { AsideReason } from "./lineHint.ts";
import type { PhysicalLine } from "./splitLines.ts";
import type { NotPlanned, Planned } from "./timetable/planned.ts";

/** A peer as notes name one: initials, or `lead` for the review lead. */
export type PeerMark = string;

/** What a row of a list or table has that keeps it from being taken as it stands. */
export type RowProblem =
  | { readonly type: "blankReference" }
  | { readonly type: "repeatedReference"; readonly firstLine: number }
  | { readonly type: "looksLikeName" }
  | { readonly type: "looksLikeBirthDate" }
  /** 1.23E+05, a date, ####: what a spreadsheet made of the reference. */
  | { readonly type: "spoiltBySpreadsheet" }
  | { readonly type: "columnCount"; readonly expected: number; readonly found: number }
  | { readonly type: "unbalancedQuotes" }
  | { readonly type: "notANumber"; readonly column: string }
  | { readonly type: "cellTooLong"; readonly column: string };

/** How one line was read. */
export type ReadAs =
  | { readonly type: "blank" }
  | {
      readonly type: "heading";
      /** A part's heading may name a line of enquiry; a table's names its columns. */
      readonly of: "session" | "part" | "table";
      readonly text?: string;
    }
  /** Shown, and brought in as nothing: no note. */
  | { readonly type: "aside"; readonly reason: AsideReason; readonly text: string }
  | EvidencePoint
  /** Goes on from the point on line `of`. */
  | { readonly type: "continuation"; readonly of: number; readonly text: string }
  /** A child who may be at risk: kept apart from the evidence. `told` is who was told and when, as far as the line says. */
  | { readonly type: "concern"; readonly text: string; readonly told: string }
  | {
      readonly type: "caseAnswers";
      readonly label: string;
      readonly origin: SampledCase["origin"];
      readonly replacementReason: string | null;
      readonly answers: Readonly<Record<VocabularyKey, VocabularyKey>>;
    }
  | {
      readonly type: "caseFact";
      readonly fact: "practiceAreas" | "replacement";
      readonly text: string;
    }
  | {
      readonly type: "agreementField";
      readonly field: AgreementField;
      readonly text: string;
      /** What was put right in it. */
      readonly note?: string;
    }
  | {
      readonly type: "enquiry";
      readonly number: number;
      readonly question: string;
      readonly addedOnSite: { readonly day: Day | null; readonly note: string } | null;
    }
  | {
      readonly type: "finding";
      readonly label: string;
      readonly polarity: "strength" | "area";
      readonly sentence: string;
      readonly positions: readonly {
        readonly peer: PeerMark;
        readonly stance: Position["stance"];
        readonly remark: string;
      }[];
    }
  | {
      readonly type: "recommendation";
      readonly number: number;
      readonly text: string;
      readonly byWhen: string;
      readonly whoCanHelp: string;
    }
  | {
      readonly type: "remark";
      readonly about: "parked" | "cause" | "takeHome" | "next" | "other";
      readonly text: string;
      /** Longer than a finding or recommendation may be: kept whole, as notes. */
      readonly isTooLong?: true;
    }
  /** What a line of a timetable plans, and why that is not brought in before somebody says so. */
  | {
      readonly type: "planned";
      readonly planned: readonly Planned[];
      readonly notPlanned: NotPlanned | null;
      readonly text: string;
      /** Of an entry of a calendar that repeats: on how many days in all. */
      readonly repeats?: number;
    }
  | {
      readonly type: "csvHeader";
      readonly columns: readonly string[];
      /** Columns that say who a child is: pointed at, never kept. */
      readonly notKept?: readonly { readonly column: string; readonly why: NotKept }[];
    }
  | {
      readonly type: "csvRow";
      readonly cells: readonly string[];
      /** What was put right without asking, in plain words. */
      readonly remarks: readonly string[];
      /** The evidence the row gives; null for the row of a case list. */
      readonly point: EvidencePoint | null;
    }
  | {
      readonly type: "csvProblem";
      readonly cells: readonly string[];
      readonly remarks: readonly string[];
      readonly problems: readonly RowProblem[];
      readonly point: EvidencePoint | null;
    };

/** One evidence point as a line gives it. */
export type EvidencePoint = {
  readonly type: "evidencePoint";
  readonly mark: NoteMark;
  readonly kind: EvidenceKind;
  readonly text: string;
  readonly sourceGroup: VocabularyKey | null;
  /** The time the writer put before the line; left out where there is none. */
  readonly at?: TimeOfDay;
  /** Level in the writer's list; left out for the first. */
  readonly level?: number;
  /** The heading of the part it stands in. */
  readonly under?: string;
};

/** One physical line with how it was read and what in it may point to a person. */
export type ReadLine = PhysicalLine & {
  readonly readAs: ReadAs;
  readonly flags: readonly IdentifierHit[];
};

/** What the heading and the name of a file say about the session it notes. */
export type SessionReading = {
  readonly kind: SessionKind;
  readonly title: string;
  readonly day: Day | null;
  readonly startsAt: TimeOfDay | null;
  readonly endsAt: TimeOfDay | null;
  /** Empty where nothing says it. */
  readonly room: string;
  readonly sourceGroups: readonly VocabularyKey[];
  /** Kinds of people that the heading names and the visit has no group for; left out where there are none. */
  readonly groupsNotThere?: readonly SourceGroup[];
  readonly peopleMet: number;
  readonly peers: readonly PeerMark[];
  /** Whose notes these are, where heading or file name say so. */
  readonly writer: PeerMark | null;
};

/** What notes of a case reading say about the sample. */
export type CaseSampleReading = {
  readonly practiceAreas: readonly PracticeArea[];
  /** How many files were drawn and from how many, as the heading says. */
  readonly size: number | null;
  readonly listLength: number | null;
  readonly offered: number | null;
};

export type AgreementField =
  | "host"
  | "programme"
  | "onSite"
  | "team"
  | "focus"
  | "enquiries"
  | "audience"
  | "groundRules"
  | "feedback";

/** What was agreed at scoping. Empty text and lists where the file says nothing. */
export type AgreementReading = {
  readonly host: { readonly name: string; readonly kind: string };
  readonly sponsor: string;
  readonly coordinator: string;
  readonly programme: string;
  readonly programmeNote: string;
  readonly daysOnSite: readonly Day[];
  readonly feedback: readonly string[];
  readonly team: readonly {
    readonly initials: string;
    readonly seat: Seat;
    readonly role: string;
    readonly organisation: string;
  }[];
  readonly focus: string;
  readonly audiences: readonly string[];
  readonly groundRules: readonly { readonly topic: string; readonly text: string }[];
  readonly letterDueDays: number | null;
  readonly factualCheckDays: number | null;
};

/** A point that sums up a column and has no line of its own. */
export type SummaryPoint = { readonly question: string; readonly text: string };

/** A file as read: every physical line once, in order, and what the lines amount to. */
export type FileReading = {
  readonly fileName: string;
  readonly lines: readonly ReadLine[];
  /** Where the lines begin in the file, when they are a part of it; left out for a whole file. */
  readonly firstLine?: number;
} & (
  | {
      readonly kind: "sessionNotes";
      readonly session: SessionReading;
      readonly caseSample: CaseSampleReading | null;
    }
  | { readonly kind: "caseList"; readonly listName: string; readonly rows: readonly CaseListRow[] }
  | { readonly kind: "dataProfile"; readonly session: SessionReading }
  | {
      readonly kind: "questionnaire";
      readonly session: SessionReading;
      readonly summary: readonly SummaryPoint[];
    }
  | { readonly kind: "agreement"; readonly agreement: AgreementReading }
  | { readonly kind: "wall"; readonly columns: readonly PeerMark[] }
  | { readonly kind: "plainDocument"; readonly session: SessionReading }
  /** When who is met: planned, and no evidence. */
  | { readonly kind: "timetable" }
);
