import { readFileSync } from "node:fs";
import { sampleFile } from "../../e2e/openSample.ts";
import {
  CaseId,
  FindingId,
  LinkId,
  NoteId,
  PositionId,
  SessionId,
  VisitId,
} from "../../shared/visit/ids.ts";
import type { VisitRecords } from "../../shared/visit/records.ts";
import { readVisitFile, writeVisitFile } from "../../shared/visit/file/visitFile.ts";
import { mulberry32 } from "../store/benchNote.ts";
import { sampleWords } from "../store/sampleWords.ts";

/** What a team of six has before it at the end of a long visit. */
export const eveningSize = { points: 5_000, findings: 120, cases: 60 } as const;
const pointsPerSession = 50;
const linksPerFinding = 12;

/** Under this name beside the sample visit. */
export const eveningHost = "Oxtown Council";

/** The sample visit as a file, and the same grown to an evening's size: its own sessions are in both. */
export function eveningFiles(): { readonly sample: string; readonly evening: string } {
  const sample = readFileSync(sampleFile, "utf8");
  const read = readVisitFile(sample);
  if (!read.ok) throw new Error("the sample visit cannot be read");
  return { sample, evening: writeVisitFile(grown(read.value), "2024-10-16T18:00:00.000Z") };
}

/** The same in each run. */
function grown(sample: VisitRecords): VisitRecords {
  const random = mulberry32(16);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  let made = 0;
  const newId = (): string => `0192f000-0000-7000-8000-${String((made += 1)).padStart(12, "0")}`;
  const visitId = VisitId.parse(newId());
  const words = sampleWords();
  const writing = (least: number): string => {
    let text = pick(words);
    while (text.length < least) text += ` ${pick(words)}`;
    return text;
  };
  const own = reidentified(sample, visitId);
  const missing = eveningSize.points - own.notes.length;
  const sessions = Array.from({ length: Math.ceil(missing / pointsPerSession) }, (_, i) => ({
    ...pick(own.sessions.filter(({ kind }) => kind === "group" || kind === "oneToOne")),
    id: SessionId.parse(newId()),
    order: own.sessions.length + i + 1,
    title: `Further talk ${i + 1}`,
  }));
  const notes = Array.from({ length: missing }, (_, i) => ({
    ...pick(own.notes),
    id: NoteId.parse(newId()),
    sessionId: sessions[Math.floor(i / pointsPerSession)]?.id as SessionId, // as many as that
    order: (i % pointsPerSession) + 1,
    text: writing(90 + Math.floor(random() * 120)),
  }));
  const findings = Array.from({ length: eveningSize.findings - own.findings.length }, (_, i) => ({
    ...pick(own.findings),
    id: FindingId.parse(newId()),
    order: own.findings.length + i + 1,
    sentence: `${writing(60)}.`,
    inLetter: false,
    state: "emerging" as const,
  }));
  const cases = Array.from({ length: eveningSize.cases - own.cases.length }, (_, i) => ({
    ...pick(own.cases),
    id: CaseId.parse(newId()),
    label: String(own.cases.length + i + 1),
    reference: `2024/${2_000 + i}`,
  }));
  return {
    ...own,
    visit: { ...own.visit, host: { ...own.visit.host, name: eveningHost }, isSample: false },
    sessions: [...own.sessions, ...sessions],
    notes: [...own.notes, ...notes],
    cases: [...own.cases, ...cases],
    findings: [...own.findings, ...findings],
    links: [
      ...own.links,
      ...findings.flatMap((finding, i) =>
        Array.from({ length: linksPerFinding }, (_, at) => ({
          id: LinkId.parse(newId()),
          visitId,
          findingId: finding.id,
          evidence: {
            type: "note" as const,
            id: notes[(i * linksPerFinding + at) % notes.length]?.id as NoteId, // one of them
          },
          bearing: at % 5 === 4 ? ("contradicts" as const) : ("supports" as const),
        })),
      ),
    ],
    positions: [
      ...own.positions,
      ...findings.flatMap((finding) =>
        own.peers.map((peer) => ({
          ...pick(own.positions),
          id: PositionId.parse(newId()),
          findingId: finding.id,
          peerId: peer.id,
          wording: finding.sentence,
        })),
      ),
    ],
  };
}

/** The same records as another visit's. */
function reidentified(records: VisitRecords, visitId: VisitId): VisitRecords {
  const before = records.visit.id;
  const text = JSON.stringify(records).replaceAll(`"${before}"`, `"${visitId}"`);
  return JSON.parse(text) as VisitRecords; // the same shape as it was
}
