import type { VisitRecords } from "../visit/records.ts";
import type { SessionKind } from "../visit/kinds/session.ts";

/** What a visit adds up to: every number that the letter says about how the team worked. */
export interface VisitCounts {
  readonly daysOnSite: number;
  /** Team members who reviewed; a coordinator is not counted. */
  readonly peers: number;
  /** Meetings and observations held; readings, questionnaires and check-ins are counted apart. */
  readonly sessions: number;
  /** People met in those sessions. Someone met twice counts twice: nobody's name is kept. */
  readonly peopleMet: number;
  readonly notes: number;
  readonly casesDrawn: number;
  readonly casesReplaced: number;
  readonly casesOffered: number;
  /** Length of the list that the cases were drawn from. */
  readonly caseListLength: number;
  readonly questionnaireResponses: number;
  readonly documents: number;
}

const meetings: ReadonlySet<SessionKind> = new Set([
  "oneToOne",
  "paired",
  "group",
  "focusGroup",
  "observedMeeting",
]);

/** Counts a visit from its records. */
export function countVisit(records: VisitRecords): VisitCounts {
  const held = records.sessions.filter((session) => session.state === "held");
  const met = held.filter((session) => meetings.has(session.kind));
  const drawIds = new Set(records.cases.map((sample) => sample.drawId));
  const people = (sessions: typeof held) => sessions.reduce((sum, s) => sum + s.peopleMet, 0);
  const cases = (...origins: readonly string[]) =>
    records.cases.filter((sample) => origins.includes(sample.origin)).length;
  return {
    daysOnSite: new Set(records.visit.daysOnSite).size,
    peers: records.peers.filter((peer) => peer.seat !== "coordinator").length,
    sessions: met.length,
    peopleMet: people(met),
    notes: records.notes.length,
    casesDrawn: cases("drawn", "replacement"),
    casesReplaced: cases("replacement"),
    casesOffered: cases("offered"),
    caseListLength: records.caseDraws
      .filter((draw) => drawIds.has(draw.id))
      .reduce((sum, draw) => sum + draw.rows.length, 0),
    questionnaireResponses: people(held.filter((session) => session.kind === "questionnaire")),
    documents: records.documents.length,
  };
}
