import { fingerprint } from "../../visit/heardKey.ts";
import type { VisitRecords } from "../../visit/records.ts";
import { standingOn } from "../../visit/standing.ts";
import { listInWords } from "../../words/inWords.ts";
import { findingsInLetter, sectionOf } from "../inLetter.ts";
import { excerpt, type LetterProblem, passable } from "./letterProblem.ts";

/** Findings of the letter on which peers took their positions when they were worded another way: agreement is to words. */
export function earlierWording(records: VisitRecords): readonly LetterProblem[] {
  return findingsInLetter(records).flatMap((finding) => {
    const earlier = standingOn(finding, records.positions, records.peers).filter(
      ({ stands }) => stands === "earlierWording",
    );
    if (earlier.length === 0) return [];
    const who = listInWords(earlier.map(({ peer }) => peer.initials));
    const ids = earlier.map(({ peer }) => peer.id).join(" ");
    return [
      passable(
        "earlierWording",
        {
          // Another wording, or another peer, asks anew.
          target: fingerprint(`${finding.id} ${ids} ${finding.sentence}`),
          findingId: finding.id,
          sectionId: sectionOf(finding),
          shown: { screen: "findings", of: finding.id },
          text: `${who} took ${earlier.length === 1 ? "a position" : "positions"} on an earlier wording of “${excerpt(finding.sentence)}”. Ask ${earlier.length === 1 ? "for it" : "for them"} anew, mark the change as a small correction, or record why it goes in as it is.`,
        },
        records,
      ),
    ];
  });
}
