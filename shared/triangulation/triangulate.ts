import { maySupport } from "../visit/enquiries/evidencePoints.ts";
import type { FindingId } from "../visit/ids.ts";
import type { Link } from "../visit/kinds/link.ts";
import type { EvidenceKind } from "../visit/kinds/note.ts";
import { readingsOfProfile } from "../visit/readingsOfProfile.ts";
import type { VisitRecords } from "../visit/records.ts";

/** How far a finding is borne out by evidence that is independent of itself. */
export interface Triangulation {
  /** Different sessions among the supporting evidence; all case files together count as one. */
  readonly sessions: number;
  readonly sourceGroups: number;
  /** Of heard, read and seen, how many. */
  readonly kinds: number;
  readonly supports: number;
  readonly contradicts: number;
  /** What is missing against the team's own threshold, in words; empty when there is enough. */
  readonly missing: readonly string[];
}

/** Weighs the evidence linked to one finding against the visit's threshold. */
export function triangulate(findingId: FindingId, records: VisitRecords): Triangulation {
  const index = evidenceIndex(records);
  return weigh(
    records.links.filter((link) => link.findingId === findingId),
    index,
    records,
  );
}

/** All findings at once, by id: one pass over the evidence. */
export function triangulateAll(records: VisitRecords): ReadonlyMap<FindingId, Triangulation> {
  const index = evidenceIndex(records);
  const links = new Map<FindingId, Link[]>(records.findings.map((finding) => [finding.id, []]));
  for (const link of records.links) links.get(link.findingId)?.push(link);
  return new Map([...links].map(([id, own]) => [id, weigh(own, index, records)]));
}

interface Origin {
  readonly session: string;
  readonly sourceGroups: readonly string[];
  readonly kind: EvidenceKind;
}

type EvidenceIndex = ReadonlyMap<string, Origin>;

const profile = "data profile";

function evidenceIndex(records: VisitRecords): EvidenceIndex {
  const sessions = new Map(records.sessions.map((session) => [session.id, session]));
  const ofProfile = readingsOfProfile(records);
  const index = new Map<string, Origin>();
  for (const note of records.notes) {
    const session = sessions.get(note.sessionId);
    if (session !== undefined && !maySupport(session)) continue;
    index.set(note.id, {
      session: ofProfile.has(note.sessionId)
        ? profile
        : session?.kind === "caseReading"
          ? "cases"
          : note.sessionId,
      sourceGroups: note.sourceGroup === null ? (session?.sourceGroups ?? []) : [note.sourceGroup],
      kind: note.kind,
    });
  }
  // The sample was read in one sitting by one team: twelve files are one source, not twelve.
  for (const sample of records.cases)
    index.set(sample.id, { session: "cases", sourceGroups: ["caseFiles"], kind: "read" });
  for (const document of records.documents)
    index.set(document.id, {
      session: ofProfile.has(document.id) ? profile : document.id,
      sourceGroups: ["documents"],
      kind: "read",
    });
  // Twelve indicators of one profile are one source too, and the same as what was noted from it.
  for (const indicator of records.indicators)
    index.set(indicator.id, { session: profile, sourceGroups: ["documents"], kind: "read" });
  return index;
}

function weigh(
  links: readonly Link[],
  index: EvidenceIndex,
  { visit }: VisitRecords,
): Triangulation {
  const supporting = links.filter((link) => link.bearing === "supports");
  const origins = supporting.flatMap((link) => index.get(link.evidence.id) ?? []);
  const sessions = new Set(origins.map((origin) => origin.session)).size;
  const sourceGroups = new Set(origins.flatMap((origin) => origin.sourceGroups)).size;
  const kinds = new Set(origins.map((origin) => origin.kind)).size;
  return {
    sessions,
    sourceGroups,
    kinds,
    supports: supporting.length,
    contradicts: links.length - supporting.length,
    missing: [
      ...short(sessions, visit.threshold.sessions, "sessions"),
      ...short(sourceGroups, visit.threshold.sourceGroups, "source groups"),
      ...short(kinds, visit.threshold.kinds, "kinds of evidence"),
    ],
  };
}

const short = (have: number, need: number, what: string) =>
  have < need ? [`${have} of ${need} ${what}`] : [];
