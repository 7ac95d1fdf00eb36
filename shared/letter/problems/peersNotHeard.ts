import { fingerprint } from "../../visit/heardKey.ts";
import { inOrder } from "../../visit/inOrder.ts";
import type { Finding } from "../../visit/kinds/finding.ts";
import type { Seat } from "../../visit/kinds/peer.ts";
import type { RecordOf, VisitRecords } from "../../visit/records.ts";
import { listInWords } from "../../words/inWords.ts";
import { findingsInLetter, sectionOf } from "../inLetter.ts";
import { excerpt, type LetterProblem, passable } from "./letterProblem.ts";

/** Seats from which a finding is agreed; who observes or coordinates is not asked. */
const seatsAsked: ReadonlySet<Seat> = new Set(["lead", "peer", "memberPeer"]);

/**
 * Findings of the letter on which a peer has not said anything: it speaks for the whole team (F36).
 * Findings on which the same peers are silent are one thing to settle.
 */
export function peersNotHeard(records: VisitRecords): readonly LetterProblem[] {
  const peers = inOrder(records.peers).filter(({ seat }) => seatsAsked.has(seat));
  const said = new Set(records.positions.map((p) => `${p.findingId} ${p.peerId}`));
  const bySilent = new Map<string, { silent: typeof peers; findings: Finding[] }>();
  for (const finding of inOrder(findingsInLetter(records))) {
    const silent = peers.filter(({ id }) => !said.has(`${finding.id} ${id}`));
    if (silent.length === 0) continue;
    const key = silent.map(({ id }) => id).join(" ");
    const same = bySilent.get(key) ?? { silent, findings: [] };
    same.findings.push(finding);
    bySilent.set(key, same);
  }
  return [...bySilent.values()].flatMap(({ silent, findings }) =>
    notSaid(silent, findings, records),
  );
}

function notSaid(
  silent: readonly RecordOf<"peers">[],
  findings: readonly Finding[],
  records: VisitRecords,
): readonly LetterProblem[] {
  const [first] = findings;
  if (first === undefined) return [];
  const who = listInWords(silent.map(({ initials }) => initials));
  const what =
    findings.length === 1
      ? `“${excerpt(first.sentence)}”`
      : `${findings.length} findings of the letter: ${namesOf(findings)}`;
  return [
    passable(
      "notSaid",
      {
        target: fingerprint([...silent, ...findings].map(({ id }) => id).join(" ")),
        findingId: findings.length === 1 ? first.id : null,
        sectionId: sectionOf(first),
        shown: { screen: "findings", of: first.id },
        text: `${who} ${silent.length === 1 ? "has" : "have"} not said where they stand on ${what}. Ask them, or record why ${findings.length === 1 ? "it goes" : "they go"} in without their word.`,
      },
      records,
    ),
  ];
}

const mostNamed = 3;

const namesOf = (findings: readonly Finding[]): string => {
  const named = findings.slice(0, mostNamed).map(({ sentence }) => `“${excerpt(sentence)}”`);
  const more = findings.length - named.length;
  return listInWords([...named, ...(more > 0 ? [`${more} more`] : [])]);
};
