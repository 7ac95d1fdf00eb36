import { polarityWords } from "../../visit/kinds/finding.ts";
import type { EvidenceKind } from "../../visit/kinds/note.ts";
import { isUnanswered } from "../../visit/kinds/position.ts";
import type { VisitRecords } from "../../visit/records.ts";
import { type PeerStanding, standingOn } from "../../visit/standing.ts";
import { counted } from "../../words/inWords.ts";
import type { TracedEvidence, TracedFinding } from "../traceSentence.ts";

/** Lines that come from one place; `from` is empty where they stand for themselves. */
export interface AnnexGroup {
  readonly from: string;
  readonly lines: readonly string[];
}

export interface AnnexPart {
  readonly heading: string;
  readonly groups: readonly AnnexGroup[];
  /** Names peers by their initials, who are the team and no source. */
  readonly namesPeers?: true;
}

/** A finding of the letter, or a point of an earlier one, with all that stands behind it and against it. */
export interface AnnexFinding {
  /** "F3", "B2", as the sentences name it. */
  readonly code: string;
  readonly sentence: string;
  readonly parts: readonly AnnexPart[];
}

/** A finding in words: weight, evidence by session and group, counter-evidence, positions, reasons, and when the host heard it. */
export function findingOfAnnex(
  code: string,
  { finding, triangulation, evidence, checkIns }: TracedFinding,
  records: VisitRecords,
  {
    apart,
    reasons,
  }: { readonly apart: (text: string) => string; readonly reasons: readonly string[] },
): AnnexFinding {
  const { supports, contradicts, sessions, sourceGroups, kinds, missing } = triangulation;
  const enquiry = records.enquiries.find(({ id }) => id === finding.enquiryId);
  const of = (bearing: TracedEvidence["bearing"]) =>
    bySource(evidence.filter((each) => each.bearing === bearing)).map(({ from, lines }) => ({
      from: apart(from),
      lines: lines.map(apart),
    }));
  const against = of("contradicts");
  const plain = (lines: readonly string[]): readonly AnnexGroup[] => [
    { from: "", lines: lines.map(apart) },
  ];
  const facts = [
    `${polarityWords[finding.polarity]}. ${enquiry === undefined ? "Under no line of enquiry" : `Line of enquiry: ${enquiry.shortName}`}.`,
    supports === 0
      ? "Nothing that counts as evidence is linked to it."
      : `Weight: ${counted(supports, "evidence point")} for it, from ${counted(sessions, "session or paper", "sessions or papers")}, ${counted(sourceGroups, "source group")} and ${counted(kinds, "kind")} of evidence (heard, read, seen); ${contradicts === 0 ? "none" : counted(contradicts, "point")} against it.`,
    ...(missing.length === 0 ? [] : [`Below the team’s own threshold: ${missing.join("; ")}.`]),
  ];
  const standing = standingOn(finding, records.positions, records.peers);
  return {
    code,
    sentence: apart(finding.sentence),
    parts: [
      { heading: "", groups: plain(facts) },
      {
        heading: "What supports it",
        groups: evidence.some(({ bearing }) => bearing === "supports")
          ? of("supports")
          : plain(["No evidence is linked to it."]),
      },
      {
        heading: "What speaks against it",
        groups: against.length > 0 ? against : plain(["Nothing that is linked to it."]),
      },
      {
        heading: "What would change our view",
        groups: plain([finding.viewWouldChangeIf.trim() || "Nothing is written down."]),
      },
      {
        heading: "Positions of peers",
        namesPeers: true,
        groups: plain(
          standing.length === 0 ? ["The team has no peers yet."] : standing.map(positionInWords),
        ),
      },
      ...(reasons.length === 0
        ? []
        : [{ heading: "Reasons on record", namesPeers: true as const, groups: plain(reasons) }]),
      {
        heading: "Heard by the host",
        groups: plain(
          checkIns.length === 0
            ? ["In no check-in so far."]
            : checkIns.map(
                ({ when, withWhom, shared, response }) =>
                  `${when}${withWhom === "" ? "" : `, ${withWhom}`}: “${shared}”${response === "" ? "" : ` Answer: ${response}`}`,
              ),
        ),
      },
    ],
  };
}

const kindWords: Readonly<Record<EvidenceKind, string>> = {
  heard: "Heard",
  read: "Read",
  seen: "Seen",
};

/** Evidence under the session and group it came from, in the order in which it is traced. */
export const bySource = (evidence: readonly TracedEvidence[]): readonly AnnexGroup[] =>
  [
    ...Map.groupBy(evidence, ({ session, group }) =>
      [session, group].filter((part) => part !== "").join(" · "),
    ),
  ].map(([from, own]) => ({
    from: from === "" ? "Of no session" : from,
    lines: own.map(
      ({ kind, text, pictures }) =>
        `${kindWords[kind]}: ${text}${pictures !== undefined ? " (The team has a picture of it.)" : ""}`,
    ),
  }));

const stanceWords = {
  agrees: "agrees",
  queries: "queries it",
  dissents: "dissents",
  notSaid: "has not said",
  earlierWording: "took a position on an earlier wording",
} as const satisfies Record<PeerStanding["stands"], string>;

function positionInWords({ peer, stands, position, enteredBy }: PeerStanding): string {
  const who = peer.role === "" ? peer.initials : `${peer.initials}, ${peer.role}`;
  const remark =
    position === null || position.remark.trim() === "" ? "" : `: “${position.remark.trim()}”`;
  const wording =
    stands === "earlierWording" && position !== null
      ? ` (${stanceWords[position.stance]}), “${position.wording ?? ""}”`
      : "";
  const by = enteredBy === null ? "" : ` Entered by ${enteredBy.initials}.`;
  const answer =
    position?.stance !== "dissents"
      ? ""
      : isUnanswered(position)
        ? " The lead has not answered."
        : ` The lead’s answer: “${position.answer.trim()}”.`;
  return `${who}: ${stanceWords[stands]}${wording}${remark}.${by}${answer}`;
}
