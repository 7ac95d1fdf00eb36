import { evidencePoints } from "../visit/evidencePoints.ts";
import type { SessionKind } from "../visit/kinds/session.ts";
import {
  isOffered,
  lengthOfList,
  replacedCases,
  standingOfList,
  wasRead,
} from "../visit/caseLists.ts";
import type { SampledCase } from "../visit/kinds/sampledCase.ts";
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
  const lists = records.caseDraws.map((list) => ({
    list,
    standing: standingOfList(list, records),
  }));
  const standings = lists.map(({ standing }) => standing);
  const counting = standings.flatMap((one) => (one.type === "drawn" ? [one.draw] : []));
  const listOf = ({ drawId, drawnIn }: SampledCase) =>
    lists.find(({ list, standing }) =>
      standing.type === "drawn"
        ? standing.draw.id === drawnIn
        : standing.type === "drawnEarlier" && drawnIn === null && list.id === drawId,
    )?.list;
  const ids = new Set<string>(counting.map(({ id }) => id));
  // What a draw gave that no longer counts is neither drawn nor chosen.
  const sample = records.cases.filter(
    (each) => !isOffered(each, records.offers) && (each.drawnIn === null || ids.has(each.drawnIn)),
  );
  const replaced = replacedCases(records.cases);
  const drawn = sample.filter((each) => listOf(each) !== undefined);
  const standing = drawn.filter(({ id }) => !replaced.has(id));
  const sum = (sessions: typeof held, of: "peopleMet" | "filesRead") =>
    sessions.reduce((total, session) => total + session[of], 0);
  return {
    daysOnSite: new Set(records.visit.daysOnSite).size,
    peers: records.peers.filter((peer) => peer.seat !== "coordinator").length,
    sessions: met.length,
    otherSessions: held.length - met.length,
    peopleMet: sum(met, "peopleMet"),
    notes: evidencePoints(records).length,
    casesDrawn: standing.filter((each) => wasRead(each, records.caseReadings)).length,
    casesUnread: standing.filter((each) => !wasRead(each, records.caseReadings)).length,
    casesReplaced: drawn.filter(({ origin }) => origin === "replacement").length,
    drawnBy: [...new Set(counting.flatMap(({ columns }) => columns.map(({ label }) => label)))],
    drawsPassed: counting.reduce((total, { after }) => total + after.length, 0),
    drawsUnsettled: standings.filter(({ type }) => type === "unsettled").length,
    casesOffered: records.cases.filter((each) => isOffered(each, records.offers)).length,
    casesChosen: sample.length - drawn.length,
    filesRead: sum(
      held.filter((session) => session.kind === "caseReading"),
      "filesRead",
    ),
    caseListLength: [...new Set(drawn.map(listOf))].reduce(
      (total, list) => total + (list === undefined ? 0 : lengthOfList(list)),
      0,
    ),
    questionnaireResponses: sum(
      held.filter((session) => session.kind === "questionnaire"),
      "peopleMet",
    ),
    documents: records.documents.length,
  };
}
