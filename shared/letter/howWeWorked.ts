import type { VisitRecords } from "../visit/records.ts";
import { capital } from "../words/capital.ts";
import { counted, daysInWords, listInWords, numberInWords } from "../words/inWords.ts";
import { countVisit, type VisitCounts } from "./visitCounts.ts";

/** "How we worked", computed: a sentence for each thing the team did, none for what it did not. */
export function howWeWorked(records: VisitRecords): readonly string[] {
  const counts = countVisit(records);
  const { visit } = records;
  const sentences: string[] = [];
  if (counts.peers > 0 && counts.daysOnSite > 0)
    sentences.push(
      `${capital(counted(counts.peers, "peer"))} spent ${counted(counts.daysOnSite, "day")} on site, on ${daysInWords(visit.daysOnSite)}.`,
    );
  if (counts.sessions > 0)
    sentences.push(
      counts.peopleMet > 0
        ? `We held ${counted(counts.sessions, "session")} and met ${counted(counts.peopleMet, "person", "people")}.`
        : `We held ${counted(counts.sessions, "session")}.`,
    );
  sentences.push(...ofCases(counts));
  const read = [
    ...(counts.documents > 0 ? [counted(counts.documents, "document")] : []),
    ...(counts.questionnaireResponses > 0
      ? [counted(counts.questionnaireResponses, "completed questionnaire")]
      : []),
  ];
  if (read.length > 0) sentences.push(`We also read ${listInWords(read)}.`);
  if (counts.notes > 0)
    sentences.push(
      `That gave us ${counted(counts.notes, "point")} of evidence to weigh against one another.`,
    );
  return sentences;
}

/** Of the case files: "at random" only of those that a recorded draw gave. */
function ofCases(counts: VisitCounts): readonly string[] {
  const { casesDrawn, casesUnread, casesOffered, casesChosen, filesRead } = counts;
  const offered = casesOffered > 0 ? `${numberInWords(casesOffered)} that you asked us to see` : "";
  if (casesDrawn > 0) {
    const within =
      counts.drawnBy.length === 0
        ? ""
        : ` within each ${listInWords(counts.drawnBy.map((label) => label.toLowerCase()))}`;
    const from =
      counts.caseListLength > 0
        ? ` drawn at random${within} from your list of ${numberInWords(counts.caseListLength)}`
        : ` drawn at random${within}`;
    const files =
      casesUnread === 0
        ? counted(casesDrawn, "case file")
        : `${numberInWords(casesDrawn)} of ${counted(casesDrawn + casesUnread, "case file")}`;
    const chosen =
      casesChosen > 0 ? `${numberInWords(casesChosen)} that you showed us or we chose` : "";
    const others = [chosen, offered].filter((words) => words !== "");
    const besides = others.map((words, i) =>
      i < others.length - 1 ? `, ${words}` : `, and ${words}`,
    );
    const apart = others.length > 0 ? "; our figures are for the drawn files alone" : "";
    return [
      `We read ${files}${from}${besides.join("")}${apart}.`,
      ...(counts.casesReplaced > 0
        ? [
            `${capital(counted(counts.casesReplaced, "drawn file"))} could not be read, so we took the next in the draw.`,
          ]
        : []),
      ...(counts.drawsPassed > 0
        ? [
            `We drew ${counts.drawsPassed === 1 ? "a second time" : "more than once"}; the certificate of the draw says why.`,
          ]
        : []),
      ...(filesRead > 0 ? [`We read ${counted(filesRead, "further file")}.`] : []),
    ];
  }
  // Nothing says where these came from, so nothing is said but that they were shown or chosen.
  const chosen = casesChosen + filesRead;
  if (chosen > 0)
    return [
      `We read ${counted(chosen, "case file")} that you showed us or we chose${offered === "" ? "" : `, and ${offered}`}.`,
    ];
  return casesOffered > 0 ? [`We read ${counted(casesOffered, "case file")} that you chose.`] : [];
}
