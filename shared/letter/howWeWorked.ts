import type { VisitRecords } from "../visit/records.ts";
import { counted, daysInWords, listInWords, numberInWords } from "../words/inWords.ts";
import { countVisit } from "./visitCounts.ts";

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
      `We held ${counted(counts.sessions, "session")} and met ${counted(counts.peopleMet, "person", "people")}.`,
    );
  if (counts.casesDrawn > 0) {
    const from =
      counts.caseListLength > 0
        ? ` drawn at random from your list of ${numberInWords(counts.caseListLength)}`
        : " drawn at random";
    const offered =
      counts.casesOffered > 0
        ? `, and ${numberInWords(counts.casesOffered)} that you asked us to see; our figures are for the drawn files alone`
        : "";
    sentences.push(`We read ${counted(counts.casesDrawn, "case file")}${from}${offered}.`);
    if (counts.casesReplaced > 0)
      sentences.push(
        `${capital(counted(counts.casesReplaced, "drawn file"))} could not be read, so we took the next in the draw.`,
      );
  } else if (counts.casesOffered > 0) {
    sentences.push(`We read ${counted(counts.casesOffered, "case file")} that you chose.`);
  }
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

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
