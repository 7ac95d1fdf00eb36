import { maySupport } from "../visit/enquiries/evidencePoints.ts";
import type { FindingId } from "../visit/ids.ts";
import type { Session, SessionKind } from "../visit/kinds/session.ts";
import { readingsOfProfile } from "../visit/readingsOfProfile.ts";
import type { VisitRecords } from "../visit/records.ts";

/** What supports one or more findings, added up without counting a session or a person twice. */
export interface Support {
  /** Sessions in which people were met, each once. */
  readonly meetings: readonly Session[];
  /** Other sources: all case files together, each document, each questionnaire. */
  readonly papers: number;
  readonly sourceGroups: number;
  /** People met in those sessions, or who answered those questionnaires. */
  readonly people: number;
}

/** Kinds of session in which the team met people, and heard what they said. */
const meetingKinds: ReadonlySet<SessionKind> = new Set([
  "oneToOne",
  "paired",
  "group",
  "focusGroup",
  "observedMeeting",
]);

/** Gives what supports the findings of some ids together; one pass over the evidence for all that are asked. */
export function supportBehind(
  records: VisitRecords,
): (findingIds: readonly FindingId[]) => Support {
  const sessions = new Map(records.sessions.map((session) => [session.id, session]));
  const ofProfile = readingsOfProfile(records);
  const notes = new Map<string, VisitRecords["notes"][number]>(
    records.notes.map((note) => [note.id, note]),
  );
  const links = Map.groupBy(
    records.links.filter(({ bearing }) => bearing === "supports"),
    ({ findingId }) => findingId,
  );
  return (findingIds) => {
    const sources = new Map<string, Session>();
    const papers = new Set<string>();
    const groups = new Set<string>();
    for (const { evidence } of findingIds.flatMap((id) => links.get(id) ?? [])) {
      const note = notes.get(evidence.id);
      const session = note && sessions.get(note.sessionId);
      if (session !== undefined && !maySupport(session)) continue;
      if (session !== undefined) sources.set(session.id, session);
      if (session === undefined || !meetingKinds.has(session.kind))
        papers.add(paperOf(evidence, session, ofProfile));
      for (const group of groupsOf(evidence.type, note?.sourceGroup ?? null, session))
        groups.add(group);
    }
    const all = [...sources.values()];
    return {
      meetings: all.filter(({ kind }) => meetingKinds.has(kind)),
      papers: papers.size,
      sourceGroups: groups.size,
      people: all.reduce((sum, { peopleMet }) => sum + peopleMet, 0),
    };
  };
}

type Evidence = VisitRecords["links"][number]["evidence"];

// The sample was read in one sitting by one team: twelve files are one source, not twelve.
function paperOf(
  { type, id }: Evidence,
  session: Session | undefined,
  ofProfile: ReadonlySet<string>,
): string {
  if (type === "case" || session?.kind === "caseReading") return "cases";
  const paper = session?.id ?? id;
  return type === "indicator" || ofProfile.has(paper) ? "data profile" : paper;
}

function groupsOf(
  type: Evidence["type"],
  own: string | null,
  session: Session | undefined,
): readonly string[] {
  switch (type) {
    case "note":
      return own === null ? (session?.sourceGroups ?? []) : [own];
    case "case":
      return ["caseFiles"];
    case "document":
    case "indicator":
      return ["documents"];
  }
}
