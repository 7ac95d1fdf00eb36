import { evidencePoints } from "./evidencePoints.ts";
import { enquiriesInTree } from "./enquiryTree.ts";
import { groupsOffered } from "./groupsOffered.ts";
import type { Enquiry } from "../kinds/enquiry.ts";
import type { Note } from "../kinds/note.ts";
import type { EnquiryId, NoteId } from "../ids.ts";
import type { VisitRecords } from "../records.ts";
import type { SourceGroup, Voice } from "../programme/vocabulary.ts";

/** Whose voice every line of enquiry should have heard before it is closed. */
export const voicesToHear = [
  "child",
  "family",
  "frontLine",
  "partner",
] as const satisfies readonly Voice[];

/** How well one line of enquiry is covered so far. */
export interface EnquiryCoverage {
  readonly enquiry: Enquiry;
  /** Evidence points on the line, by source group key; a point of a session with two groups counts for both. */
  readonly bySourceGroup: ReadonlyMap<string, number>;
  readonly notes: number;
  readonly findings: number;
  readonly voices: Readonly<Record<(typeof voicesToHear)[number], boolean>>;
}

/**
 * Evidence per line of enquiry and source group, in the order of the lines' tree. A note belongs to a line when
 * it is marked with it or linked to a finding of it; each note counts once a line.
 */
export function coverEnquiries(records: VisitRecords): readonly EnquiryCoverage[] {
  const groupsOfSession = new Map(records.sessions.map((s) => [s.id, s.sourceGroups]));
  const voiceOf = new Map(
    records.visit.vocabulary.sourceGroups.map((group) => [group.key, group.voice]),
  );
  const notesOn = notesOnLines(records);
  return enquiriesInTree(records.enquiries).map((enquiry) => {
    const notes = notesOn(enquiry.id);
    const bySourceGroup = new Map<string, number>();
    for (const note of notes) {
      const groups =
        note.sourceGroup === null
          ? (groupsOfSession.get(note.sessionId) ?? [])
          : [note.sourceGroup];
      for (const group of groups) bySourceGroup.set(group, (bySourceGroup.get(group) ?? 0) + 1);
    }
    const heard = new Set([...bySourceGroup.keys()].map((key) => voiceOf.get(key)));
    return {
      enquiry,
      bySourceGroup,
      notes: notes.length,
      findings: records.findings.filter((finding) => finding.enquiryId === enquiry.id).length,
      voices: {
        child: heard.has("child"),
        family: heard.has("family"),
        frontLine: heard.has("frontLine"),
        partner: heard.has("partner"),
      },
    };
  });
}

/** Gives the evidence points of a line of enquiry: those marked with it, and those linked to a finding of it. */
export function notesOnLines(records: VisitRecords): (enquiryId: EnquiryId) => readonly Note[] {
  const enquiryOfFinding = new Map(records.findings.map((f) => [f.id, f.enquiryId]));
  const points = evidencePoints(records);
  const linked = new Map<string, Set<NoteId>>();
  for (const link of records.links) {
    const enquiryId = enquiryOfFinding.get(link.findingId);
    if (!enquiryId || link.evidence.type !== "note") continue;
    linked.set(enquiryId, (linked.get(enquiryId) ?? new Set()).add(link.evidence.id));
  }
  return (enquiryId) =>
    points.filter((note) => note.enquiryId === enquiryId || linked.get(enquiryId)?.has(note.id));
}

/** Groups of people with a voice whom no session has met, nor will: cancelled sessions meet nobody. */
export function groupsNotMet({
  visit,
  sessions,
}: Pick<VisitRecords, "visit" | "sessions">): readonly SourceGroup[] {
  const met = new Set(
    sessions.flatMap(({ sourceGroups, state }) => (state === "cancelled" ? [] : sourceGroups)),
  );
  return groupsOffered(visit).filter(({ key, voice }) => voice !== null && !met.has(key));
}
