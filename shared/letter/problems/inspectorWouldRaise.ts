import type { Finding } from "../../visit/kinds/finding.ts";
import type { VisitRecords } from "../../visit/records.ts";
import { sectionOf } from "../inLetter.ts";
import { excerpt, type LetterProblem, passable } from "./letterProblem.ts";

/**
 * What an inspector would raise and the letter does not say (F34): agreed and left out, still
 * emerging, parked, or deleted. Nothing of the kind is dropped without a word.
 */
export function inspectorWouldRaise(
  records: VisitRecords,
  deletedFindings: readonly Finding[],
): readonly LetterProblem[] {
  const kept = records.findings
    .filter((finding) => finding.inspectorWouldRaise && !finding.inLetter)
    .map((finding) =>
      passable(
        "leftOut",
        {
          target: finding.id,
          findingId: finding.id,
          sectionId: sectionOf(finding),
          text: `An inspector would raise “${excerpt(finding.sentence)}”, ${whatOf(finding)}`,
        },
        records,
      ),
    );
  const deleted = deletedFindings
    .filter((finding) => finding.inspectorWouldRaise)
    .map(({ id, sentence }) =>
      passable(
        "leftOut",
        {
          target: id,
          shown: { screen: "deleted" },
          text: `An inspector would raise “${excerpt(sentence)}”, which was deleted. Put it back from the deleted records, or record why it is gone.`,
        },
        records,
      ),
    );
  return [...kept, ...deleted];
}

function whatOf({ state, parkedReason }: Finding): string {
  switch (state) {
    case "agreed":
      return "and the letter leaves it out. Put it in, or record why not.";
    case "emerging":
      return "which is still emerging. Agree it and put it in, or record why not.";
    case "parked": {
      const why = parkedReason.trim() === "" ? "" : ` (“${excerpt(parkedReason)}”)`;
      return `which is parked${why}. Take it up again, or record why the letter leaves it out.`;
    }
  }
}
