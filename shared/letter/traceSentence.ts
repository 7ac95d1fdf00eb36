import { indicatorInWords } from "../profile/indicatorInWords.ts";
import { weighIndicator } from "../profile/weighIndicator.ts";
import { assertNever } from "../assertNever.ts";
import type { LetterSentence, SentenceSource } from "../visit/issued/letterModel.ts";
import { timesHeard } from "./heardByHost.ts";
import { draftLetter } from "./inLetter.ts";
import { heardAnswerWords, heardKeyOf, heardKeyOfHeadline } from "../visit/heardKey.ts";
import { dayInWords } from "../words/inWords.ts";
import type { PictureId } from "../visit/ids.ts";
import type { Finding } from "../visit/kinds/finding.ts";
import type { Link } from "../visit/kinds/link.ts";
import type { EvidenceKind } from "../visit/kinds/note.ts";
import type { RecordOf, VisitRecords } from "../visit/records.ts";
import { isOfReissue } from "./versions/reissue.ts";
import { triangulate, type Triangulation } from "../triangulation/triangulate.ts";

/** One piece of evidence behind a finding, in words. */
export interface TracedEvidence {
  readonly id: string;
  readonly bearing: Link["bearing"];
  readonly kind: EvidenceKind;
  /** Pictures of it, which no output shows; absent where there are none. */
  readonly pictures?: readonly PictureId[];
  readonly text: string;
  /** "Social workers, 15 October 2024, 11:15". */
  readonly session: string;
  /** "Schools and Police"; empty when the session has no group. */
  readonly group: string;
}

/** When the host was told of a finding, and what it answered. */
export interface TracedCheckIn {
  readonly id: string;
  readonly when: string;
  readonly withWhom: string;
  readonly shared: string;
  readonly response: string;
}

export interface TracedFinding {
  readonly finding: Finding;
  readonly triangulation: Triangulation;
  /** What supports first, then what speaks against; each in the order of the visit. */
  readonly evidence: readonly TracedEvidence[];
  readonly checkIns: readonly TracedCheckIn[];
}

/** Everything that a sentence of the letter rests on. */
export interface SentenceTrace {
  readonly text: string;
  readonly findings: readonly TracedFinding[];
  readonly recommendation: RecordOf<"recommendations"> | null;
  /** When the host heard the recommendation or headline that the sentence is of; null for any other. */
  readonly ownCheckIns: readonly TracedCheckIn[] | null;
  /** Counted from the visit's records. */
  readonly isComputed: boolean;
  /** Says which version it is, and the reason recorded for that. */
  readonly isReissue: boolean;
  /** Written in the letter and tied to no finding: an opinion, a courtesy or a fact of the visit. */
  readonly isOnlyWritten: boolean;
}

/** Follows a sentence back to its findings, their evidence and what the host has heard of them. */
export function traceSentence(sentence: LetterSentence, records: VisitRecords): SentenceTrace {
  const found = (type: SentenceSource["type"]) =>
    sentence.sources.filter((source) => source.type === type);
  const ids = new Set(found("finding").map((source) => ("id" in source ? source.id : "")));
  const findings = records.findings.filter((finding) => ids.has(finding.id));
  const recommendationIds = new Set<string>(
    found("recommendation").map((source) => ("id" in source ? source.id : "")),
  );
  const recommendation =
    records.recommendations.find(({ id }) => recommendationIds.has(id)) ?? null;
  return {
    text: sentence.text,
    findings: findings.map((finding) => traceFinding(finding, records)),
    recommendation,
    ownCheckIns: isOfReissue(sentence) ? null : ownCheckIns(sentence, recommendation, records),
    isComputed: found("computed").length > 0 && !isOfReissue(sentence),
    isReissue: isOfReissue(sentence),
    isOnlyWritten: sentence.sources.every(({ type }) => type === "written"),
  };
}

/** The trace in a line: "Rests on 1 finding, 5 evidence points; heard by the host". */
export function traceInShort(trace: SentenceTrace): string {
  if (trace.isReissue) return "Which version it is, and the reason recorded for it";
  if (trace.isComputed) return "Counted from the visit’s records";
  const own = trace.ownCheckIns;
  const ownHeard = own && (own.length > 0 ? "heard by the host" : "not yet heard by the host");
  if (trace.findings.length === 0) {
    if (trace.recommendation) return `A recommendation that is tied to no finding; ${ownHeard}`;
    return `Written here; rests on no finding${ownHeard === null ? "" : `; ${ownHeard}`}`;
  }
  const points = trace.findings.reduce((sum, { evidence }) => sum + evidence.length, 0);
  const heard = trace.findings.filter(({ checkIns }) => checkIns.length > 0).length;
  const host =
    ownHeard ??
    (heard === trace.findings.length
      ? "heard by the host"
      : heard === 0
        ? "not yet heard by the host"
        : `${heard} of them heard by the host`);
  return `Rests on ${count(trace.findings.length, "finding")}, ${count(points, "evidence point")}; ${host}`;
}

/** Of a recommendation by its id; of a headline by its words, for that is all it is known by. */
function ownCheckIns(
  sentence: LetterSentence,
  recommendation: RecordOf<"recommendations"> | null,
  records: VisitRecords,
): readonly TracedCheckIn[] | null {
  if (recommendation !== null) {
    const { id, text } = recommendation;
    return heard(
      { of: "recommendation", key: heardKeyOf("recommendation", id), id, text },
      records,
    );
  }
  if (!sentence.sources.some(({ type }) => type === "written")) return null;
  const headline = draftLetter(records)?.headlines.find(({ text }) =>
    text.replaceAll(/\s+/gu, " ").includes(sentence.text),
  );
  if (headline === undefined) return null;
  const { text } = headline;
  return heard({ of: "headline", key: heardKeyOfHeadline(text), id: "", text }, records);
}

const count = (n: number, what: string) => `${n} ${what}${n === 1 ? "" : "s"}`;

/** All that is linked to a finding: what supports it, then what contradicts it, each in the order of the visit. */
export const evidenceFor = (
  { id }: Pick<Finding, "id">,
  records: VisitRecords,
): readonly TracedEvidence[] =>
  tracedInOrder(
    records.links.filter((link) => link.findingId === id),
    records,
  );

type Tie = Pick<Link, "bearing" | "evidence"> & { readonly id: string };

/** Pieces of evidence in words: what supports, then what contradicts, each in the order of the visit. */
export const tracedInOrder = (
  ties: readonly Tie[],
  records: VisitRecords,
): readonly TracedEvidence[] =>
  ties
    .map((link) => ({ link, traced: traceEvidence(link, records) }))
    .sort(
      (a, b) =>
        Number(a.link.bearing === "contradicts") - Number(b.link.bearing === "contradicts") ||
        (a.traced.sort < b.traced.sort ? -1 : 1),
    )
    .map(({ traced }) => traced.shown);

function traceFinding(finding: Finding, records: VisitRecords): TracedFinding {
  const checkIns = heard(
    {
      of: "finding",
      key: heardKeyOf("finding", finding.id),
      id: finding.id,
      text: finding.sentence,
      polarity: finding.polarity,
    },
    records,
  );
  return {
    finding,
    evidence: evidenceFor(finding, records),
    checkIns,
    triangulation: triangulate(finding.id, records),
  };
}

/** The occasions on which the host heard it, whatever words it was in, the first one first. */
const heard = (
  what: Parameters<typeof timesHeard>[0],
  records: VisitRecords,
): readonly TracedCheckIn[] =>
  timesHeard(what, records)
    .filter(({ words }) => words !== "other" && words !== "turned")
    .map(({ checkIn, wording, answer, response, words, asTold }, i) => ({
      id: `${checkIn.id}-${i}`,
      when: moment(checkIn.day, checkIn.at),
      withWhom: checkIn.withWhom,
      shared:
        words === "near" && asTold === wording ? `In an earlier wording: ${wording}` : wording,
      response: [answer === null ? "" : heardAnswerWords[answer], response.trim()]
        .filter(Boolean)
        .join(". "),
    }));

function traceEvidence(
  { id, bearing, evidence }: Tie,
  records: VisitRecords,
): { readonly sort: string; readonly shown: TracedEvidence } {
  switch (evidence.type) {
    case "note": {
      const note = records.notes.find((row) => row.id === evidence.id);
      const session = records.sessions.find((row) => row.id === note?.sessionId);
      const pictures = records.pictures.filter(({ noteId }) => noteId === note?.id);
      const groups = note?.sourceGroup ? [note.sourceGroup] : (session?.sourceGroups ?? []);
      return {
        sort: `${session?.day ?? ""} ${session?.startsAt ?? ""} ${String(note?.order ?? 0).padStart(8, "0")}`,
        shown: {
          id,
          bearing,
          kind: note?.kind ?? "heard",
          ...(pictures.length === 0 ? {} : { pictures: pictures.map((picture) => picture.id) }),
          text: note?.text ?? "This evidence point is gone.",
          session: [session?.title, moment(session?.day ?? null, session?.startsAt ?? null)]
            .filter(Boolean)
            .join(", "),
          group: groups.map((key) => groupLabel(key, records)).join(" and "),
        },
      };
    }
    case "case": {
      const sample = records.cases.find((row) => row.id === evidence.id);
      return {
        sort: `z ${sample?.label.padStart(6, "0") ?? ""}`,
        shown: {
          id,
          bearing,
          kind: "read",
          text: sample?.remark || "What the case review form says.",
          session: `Case ${sample?.label ?? "that is gone"}`,
          group: groupLabel("caseFiles", records),
        },
      };
    }
    case "document": {
      const document = records.documents.find((row) => row.id === evidence.id);
      return {
        sort: `zz ${document?.title ?? ""}`,
        shown: {
          id,
          bearing,
          kind: "read",
          text: document?.remark || "The document as a whole.",
          session: document?.title ?? "A document that is gone",
          group: groupLabel("documents", records),
        },
      };
    }
    case "indicator": {
      const indicator = records.indicators.find((row) => row.id === evidence.id);
      return {
        sort: `zzz ${indicator?.name ?? ""}`,
        shown: {
          id,
          bearing,
          kind: "read",
          text:
            indicator === undefined
              ? "This indicator is gone."
              : indicatorInWords(weighIndicator(indicator)),
          session: "Data profile",
          group: groupLabel("documents", records),
        },
      };
    }
    default:
      return assertNever(evidence);
  }
}

const groupLabel = (key: string, { visit }: VisitRecords) =>
  visit.vocabulary.sourceGroups.find((group) => group.key === key)?.label ?? key;

const moment = (day: string | null, at: string | null) =>
  [day === null ? "" : dayInWords(day), at ?? ""].filter(Boolean).join(", ");
