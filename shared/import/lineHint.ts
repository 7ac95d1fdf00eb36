import type { CalendarEntry } from "./timetable/planned.ts";

/** Why a line is shown and is no note: what programs, mail and the team's own plans add to notes. */
export type AsideReason =
  /** "Page 2", "Created with OneNote", a protective marking. */
  | "furniture"
  | "mailHead"
  | "quotedMail"
  /** "Hi all," */
  | "greeting"
  | "signature"
  /** Times and marks of a transcript. */
  | "transcript"
  /** What the team, or a meeting that it saw, means to do next. */
  | "nextStep"
  /** What the team told the host: no evidence of it. */
  | "toldHost"
  /** Who came and who did not. */
  | "attendance"
  /** Half of a sentence that a scanner or a program cut, before somebody says that the halves belong together. */
  | "halfLine"
  /** A row of a list of staff or of papers: known, and no evidence. */
  | "otherList"
  /** A line of a timetable that names no time, or nobody and nothing that is met then. */
  | "notPlanned"
  /** Where and by whom the entry above it is met. */
  | "besidePlanned";

/** What a file's own format says of a line, where plain text cannot. */
export type LineHint = {
  /** What the line says, where `raw` has markup around it. */
  readonly text?: string;
  /** Level of the heading that the line is styled as; 1 is the highest. */
  readonly heading?: number;
  /** Level in a list, from 1. */
  readonly level?: number;
  readonly aside?: AsideReason;
  /** Goes on from the line before: a sentence that was cut. */
  readonly continues?: true;
  /** Stands behind a table that was read down its columns: what heads the last of them says nothing of it. */
  readonly isApart?: true;
  /** The cells of a table's row. */
  readonly cells?: readonly string[];
  /** In a transcript: asked by who leads the talk. */
  readonly isAsked?: true;
  /** The entry of a calendar that the line tells. */
  readonly planned?: CalendarEntry;
  /** The subject of a mail. */
  readonly isSubject?: true;
};
