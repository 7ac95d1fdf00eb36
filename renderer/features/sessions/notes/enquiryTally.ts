import { coverEnquiries, voicesToHear } from "../../../../shared/visit/enquiries/coverage.ts";
import type { EnquiryId, SessionId } from "../../../../shared/visit/ids.ts";
import type { Note } from "../../../../shared/visit/kinds/note.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { voiceWords } from "../../../../shared/visit/programme/vocabulary.ts";

/** One line of enquiry as the margin of a session shows it. */
export interface EnquiryTally {
  readonly id: EnquiryId;
  readonly shortName: string;
  readonly question: string;
  /** What to ask or look for. */
  readonly prompts: readonly string[];
  /** Lines of this session, and of the whole visit. */
  readonly here: number;
  readonly inVisit: number;
  readonly heard: readonly string[];
  readonly notYet: readonly string[];
}

/** Counts and voices per line of enquiry, in their order. `shown` are the session's lines on screen. */
export function tallyEnquiries(
  records: VisitRecords,
  sessionId: SessionId,
  shown: readonly Note[],
): readonly EnquiryTally[] {
  const others = records.notes.filter((note) => note.sessionId !== sessionId);
  return coverEnquiries({ ...records, notes: [...others, ...shown] }).map((coverage) => ({
    id: coverage.enquiry.id,
    shortName: coverage.enquiry.shortName || coverage.enquiry.question,
    question: coverage.enquiry.question,
    prompts: coverage.enquiry.prompts,
    here: shown.filter((note) => note.enquiryId === coverage.enquiry.id).length,
    inVisit: coverage.notes,
    heard: voicesToHear.filter((voice) => coverage.voices[voice]).map((voice) => voiceWords[voice]),
    notYet: voicesToHear
      .filter((voice) => !coverage.voices[voice])
      .map((voice) => voiceWords[voice]),
  }));
}
