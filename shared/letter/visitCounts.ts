import { evidencePoints } from "../visit/evidencePoints.ts";
import type { SessionKind } from "../visit/kinds/session.ts";
import type { CaseDraw } from "../visit/kinds/caseDraw.ts";
import type { VisitRecords } from "../visit/records.ts";

/** What a visit adds up to: every number that the letter, and any screen, says about how the team worked. */
export interface VisitCounts {
  readonly daysOnSite: number;
  /** Team members who reviewed; a coordinator is not counted. */
  readonly peers: number;
  /** Meetings and observations held; readings, questionnaires and check-ins are counted apart. */
  readonly sessions: number;
  /** Sessions held that are no meetings: readings, questionnaires and check-ins. */
  readonly otherSessions: number;
  /** People met in the meetings. Someone met twice counts twice: nobody's name is kept. */
  readonly peopleMet: number;
  /** Evidence points: see `evidencePoints`. */
  readonly notes: number;
  /** Drawn at random: of a list that was drawn from, with the seeds of both sides. */
  readonly casesDrawn: number;
  /** Of those drawn, the ones read in place of a case that could not be. */
  readonly casesReplaced: number;
  /** Offered by the host. */
  readonly casesOffered: number;
  /** Said to be of a sample, of which no draw is recorded: shown to the team or chosen by it. */
  readonly casesChosen: number;
  /** Files read of which no case is kept, as the sessions in which they were read say. */
  readonly filesRead: number;
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
  const known = remembered.get(records);
  if (known !== undefined) return known;
  const counts = counted(records);
  remembered.set(records, counts);
  return counts;
}

// Records are never changed in place; letter, gauge and screens all count the same ones.
const remembered = new WeakMap<VisitRecords, VisitCounts>();

function counted(records: VisitRecords): VisitCounts {
  const held = records.sessions.filter((session) => session.state === "held");
  const met = held.filter((session) => meetings.has(session.kind));
  const draws = new Map(records.caseDraws.filter(wasDrawn).map((draw) => [draw.id, draw]));
  const drawOf = ({ drawId }: (typeof records.cases)[number]) =>
    drawId === null ? undefined : draws.get(drawId);
  const sample = records.cases.filter(({ origin }) => origin !== "offered");
  const drawn = sample.filter((each) => drawOf(each) !== undefined);
  const sum = (sessions: typeof held, of: "peopleMet" | "filesRead") =>
    sessions.reduce((total, session) => total + session[of], 0);
  return {
    daysOnSite: new Set(records.visit.daysOnSite).size,
    peers: records.peers.filter((peer) => peer.seat !== "coordinator").length,
    sessions: met.length,
    otherSessions: held.length - met.length,
    peopleMet: sum(met, "peopleMet"),
    notes: evidencePoints(records).length,
    casesDrawn: drawn.length,
    casesReplaced: drawn.filter(({ origin }) => origin === "replacement").length,
    casesOffered: records.cases.length - sample.length,
    casesChosen: sample.length - drawn.length,
    filesRead: sum(
      held.filter((session) => session.kind === "caseReading"),
      "filesRead",
    ),
    caseListLength: [...new Set(drawn.map(drawOf))].reduce(
      (total, draw) => total + (draw?.rows.length ?? 0),
      0,
    ),
    questionnaireResponses: sum(
      held.filter((session) => session.kind === "questionnaire"),
      "peopleMet",
    ),
    documents: records.documents.length,
  };
}

/** A list is drawn from once both sides have given their seed and it is recorded when. */
const wasDrawn = ({ seed, drawnAt }: CaseDraw): boolean =>
  seed !== null && seed.host.trim() !== "" && seed.team.trim() !== "" && drawnAt !== null;
