import { countVisit } from "./visitCounts.ts";
import type { VisitRecords } from "../visit/records.ts";

/** Each number of "How we worked" with the records that it is counted from. */
export function originOfNumbers(
  records: VisitRecords,
): readonly { readonly term: string; readonly detail: string }[] {
  const counts = countVisit(records);
  const facts: readonly (readonly [number, string, string])[] = [
    [counts.daysOnSite, "Days on site", "The visit’s days, under Visit."],
    [counts.peers, "Peers", "The team without its coordinator, under Team."],
    [
      counts.sessions,
      "Sessions",
      "Meetings and observations marked as held; readings, questionnaires and check-ins are counted apart.",
    ],
    [
      counts.peopleMet,
      "People met",
      "Added up from those sessions. Who was met twice counts twice: nobody’s name is kept.",
    ],
    [
      counts.casesDrawn,
      "Cases drawn",
      `At random, from a list of ${counts.caseListLength}${counts.casesReplaced > 0 ? `; ${counts.casesReplaced} of them drawn as replacements` : ""}.`,
    ],
    [
      counts.casesChosen,
      "Cases chosen",
      "Of no recorded draw, so nothing is said of chance: shown to you, or chosen by you.",
    ],
    [counts.filesRead, "Files read", "As the sessions in which they were read say."],
    [counts.casesOffered, "Cases offered", "Chosen by the host, and kept apart from the sample."],
    [counts.documents, "Documents", "Listed for the visit."],
    [counts.questionnaireResponses, "Answers", "To the questionnaire."],
    [
      counts.notes,
      "Evidence points",
      "Lines of the sessions held, one point a line; those of check-ins and of the team’s own papers are not counted.",
    ],
  ];
  return facts
    .filter(([count]) => count > 0)
    .map(([count, what, from]) => ({ term: what, detail: `${count}. ${from}` }));
}
