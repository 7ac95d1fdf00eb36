import * as z from "zod";
import {
  CaseId,
  ConcernId,
  FindingId,
  MatterId,
  SessionId,
  VisitId,
} from "../../shared/visit/ids.ts";
import { SectionId } from "../../shared/visit/programme/letterSections.ts";
import type { GlyphName } from "../ui/text/Glyph.tsx";

/** What a path may say of the place it leads to. */
export const PathParts = z.object({
  visitId: VisitId,
  sessionId: SessionId,
  findingId: FindingId,
  /** A case, or a meeting that was observed. */
  rowId: z.union([CaseId, SessionId]),
  /** Of a concern about a child, or of a matter raised. */
  concernId: z.union([ConcernId, MatterId]),
  sectionId: SectionId,
});
export type PathParts = z.infer<typeof PathParts>;

/** Every place of the app, one row each; its screen is bound to it in `renderer/app`. */
export const places = rowsOf({
  start: { path: "", isAlone: true },
  newVisit: { path: "new", isAlone: true },
  returnVisit: {
    path: "return",
    isAlone: true,
    label: "Return to an earlier visit",
  },
  join: { path: "join", isAlone: true },
  acrossVisits: { path: "across", isAlone: true, label: "Across visits" },
  closeVisit: { path: "close/:visitId", isAlone: true },
  destroyNotes: { path: "destroy/:visitId", isAlone: true },
  certificate: { path: "certificate/:visitId", isAlone: true },
  visit: { path: "visit/:visitId", label: "Visit", glyph: "visit", digit: 1 },
  details: { path: "visit/:visitId/details", within: "visit" },
  briefing: { path: "visit/:visitId/briefing", within: "visit", label: "Briefing sheet" },
  checklist: {
    path: "visit/:visitId/checklist",
    within: "visit",
    label: "Coordinator’s checklist",
  },
  scope: { path: "visit/:visitId/scope", within: "visit", label: "Scope" },
  groundRules: { path: "visit/:visitId/ground-rules", within: "visit", label: "Ground rules" },
  retention: { path: "visit/:visitId/retention", within: "visit", label: "Retention" },
  checkIns: { path: "visit/:visitId/check-ins", within: "visit", label: "Check-ins" },
  evening: { path: "visit/:visitId/evening", within: "visit", label: "End of the day" },
  meeting: { path: "visit/:visitId/meeting", within: "visit", label: "Team meeting" },
  register: { path: "visit/:visitId/register", within: "visit", label: "After the visit" },
  baseline: { path: "visit/:visitId/baseline", within: "visit", label: "Baseline and now" },
  impact: { path: "visit/:visitId/impact", within: "visit", label: "Impact page" },
  themeFile: { path: "visit/:visitId/theme-file", within: "visit", label: "Theme file" },
  questionnaires: {
    path: "visit/:visitId/questionnaires",
    within: "visit",
    label: "Questionnaires",
  },
  preReading: { path: "visit/:visitId/pre-reading", within: "visit", label: "Pre-reading" },
  profile: { path: "visit/:visitId/profile", within: "visit", label: "Data profile" },
  statements: {
    path: "visit/:visitId/hypotheses",
    within: "visit",
    label: "Hypotheses and claims",
  },
  waiting: { path: "visit/:visitId/waiting", within: "visit", label: "Waiting for me" },
  voices: { path: "visit/:visitId/voices", within: "visit", label: "Voices side by side" },
  bringIn: { path: "visit/:visitId/bring-in", within: "visit" },
  sessions: { path: "visit/:visitId/sessions", label: "Sessions", glyph: "sessions", digit: 2 },
  session: { path: "visit/:visitId/sessions/:sessionId", within: "sessions" },
  timetable: {
    path: "visit/:visitId/timetable",
    within: "sessions",
    label: "Timetable",
  },
  cases: { path: "visit/:visitId/cases/:rowId?", label: "Cases", glyph: "cases", digit: 3 },
  findings: {
    path: "visit/:visitId/findings/:findingId?",
    label: "Findings",
    glyph: "findings",
    digit: 4,
  },
  stand: { path: "visit/:visitId/where-i-stand", within: "findings", label: "Where I stand" },
  letter: { path: "visit/:visitId/letter/:sectionId?", label: "Letter", glyph: "letter", digit: 5 },
  present: { path: "visit/:visitId/present", within: "letter", label: "Present the feedback" },
  nothingNew: {
    path: "visit/:visitId/nothing-new",
    within: "letter",
    label: "Nothing new at the end",
  },
  handOver: { path: "visit/:visitId/hand-over", within: "letter", label: "Folder for the council" },
  nextSteps: { path: "visit/:visitId/next-steps", within: "letter", label: "Next-steps sheet" },
  factualCheck: {
    path: "visit/:visitId/factual-check",
    within: "letter",
    label: "Check of the facts",
  },
  annex: { path: "visit/:visitId/annex", within: "letter", label: "Trace annex" },
  copies: { path: "visit/:visitId/copies", within: "letter", label: "Who has which version" },
  publicVersion: {
    path: "visit/:visitId/public-version",
    within: "letter",
    label: "Public version",
  },
  versions: { path: "visit/:visitId/versions", within: "letter", label: "Compare versions" },
  team: { path: "visit/:visitId/team", label: "Team", glyph: "team", digit: 6 },
  news: { path: "visit/:visitId/news", label: "News", glyph: "news", digit: 7 },
  sync: { path: "visit/:visitId/sync", within: "team", label: "Sync" },
  learning: { path: "visit/:visitId/learning", within: "team", label: "What we learned" },
  journal: { path: "visit/:visitId/journal", within: "team", label: "My journal" },
  giftedDays: { path: "visit/:visitId/gifted-days", within: "team", label: "Gifted days" },
  conflicts: {
    path: "visit/:visitId/two-versions",
    label: "Two versions to settle",
    glyph: "versions",
  },
  concerns: {
    path: "visit/:visitId/concerns/:concernId?",
    within: "visit",
    label: "Concerns",
  },
  deleted: { path: "visit/:visitId/deleted", within: "visit", label: "Deleted" },
});

/** `path` is what follows `#/`; a part that ends in `?` may be left out. Who has a `label` is gone to by name. */
type PlaceRow<OnRail> =
  /** Its screen fills the window. */
  | { readonly path: string; readonly isAlone: true; readonly label?: string }
  /** Stands in the rail: with a `digit` always, and Alt takes one there; else while something waits there. */
  | {
      readonly path: PathInVisit;
      readonly label: string;
      readonly glyph: GlyphName;
      readonly digit?: number;
    }
  /** Is reached from another place, which stays marked in the rail. */
  | { readonly path: PathInVisit; readonly within: OnRail; readonly label?: string };

type PathInVisit = `visit/:visitId${string}`;

export type PlaceId = keyof typeof places;

export const placeIds = Object.keys(places) as readonly PlaceId[]; // of those very rows

/** A place in the frame of an open visit. */
export type PlaceInVisit = IdsWith<{ readonly path: PathInVisit }>;

/** A place of the rail. */
export type RailPlace = IdsWith<{ readonly glyph: GlyphName }>;

type IdsWith<Row, Rows = typeof places> = {
  [Id in keyof Rows]: Rows[Id] extends Row ? Id : never;
}[keyof Rows];

function rowsOf<
  const Rows extends {
    readonly [Id in keyof Rows]: PlaceRow<IdsWith<{ readonly glyph: GlyphName }, Rows>>;
  },
>(rows: Rows): Rows {
  return rows;
}
