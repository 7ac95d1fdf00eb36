import { evidencePoints } from "../visit/enquiries/evidencePoints.ts";
import type { SessionKind } from "../visit/kinds/session.ts";
import { lengthOfList, wasRead } from "../visit/cases/caseLists.ts";
import { sampleOf } from "../visit/cases/sampleOf.ts";
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
  /** Drawn at random and read: of the draw that counts, with the seeds of both sides. */
  readonly casesDrawn: number;
  /** Drawn at random and not read yet; of those that could not be read others stand in place. */
  readonly casesUnread: number;
  /** Of those drawn, the ones taken in place of a case that could not be read. */
  readonly casesReplaced: number;
  /** What the lists were parted by before they were drawn from, in the team's words. */
  readonly drawnBy: readonly string[];
  /** Draws that no longer count, as the team drew again. */
  readonly drawsPassed: number;
  /** Lists drawn apart on two laptops, of which the team has not said which draw counts. */
  readonly drawsUnsettled: number;
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
  const sample = sampleOf(records);
  const counting = sample.lists.flatMap(({ draw }) => draw ?? []);
  const ofDraws = [...sample.drawn, ...sample.replaced];
  // A list from which nothing is left says nothing of the sample.
  const lists = sample.lists.filter(({ list, draw }) =>
    ofDraws.some(({ drawId, drawnIn }) =>
      draw === null ? drawnIn === null && drawId === list.id : drawnIn === draw.id,
    ),
  );
  const sum = (sessions: typeof held, of: "peopleMet" | "filesRead") =>
    sessions.reduce((total, session) => total + session[of], 0);
  return {
    daysOnSite: new Set(records.visit.daysOnSite).size,
    peers: records.peers.filter((peer) => peer.seat !== "coordinator").length,
    sessions: met.length,
    otherSessions: held.length - met.length,
    peopleMet: sum(met, "peopleMet"),
    notes: evidencePoints(records).length,
    casesDrawn: sample.drawn.filter((each) => wasRead(each, records)).length,
    casesUnread: sample.drawn.filter((each) => !wasRead(each, records)).length,
    casesReplaced: ofDraws.filter(({ origin }) => origin === "replacement").length,
    drawnBy: [...new Set(counting.flatMap(({ columns }) => columns.map(({ label }) => label)))],
    drawsPassed: counting.reduce((total, { after }) => total + after.length, 0),
    drawsUnsettled: sample.unsettled.length,
    casesOffered: sample.offered.length,
    casesChosen: sample.chosen.length,
    filesRead: sum(
      held.filter((session) => session.kind === "caseReading"),
      "filesRead",
    ),
    caseListLength: lists.reduce((total, { list }) => total + lengthOfList(list), 0),
    questionnaireResponses: sum(
      held.filter((session) => session.kind === "questionnaire"),
      "peopleMet",
    ),
    documents: records.documents.length,
  };
}
