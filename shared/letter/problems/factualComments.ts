import { isUndecided } from "../../visit/kinds/factualComment.ts";
import { fingerprint } from "../../visit/heardKey.ts";
import type { VisitRecords } from "../../visit/records.ts";
import { type LetterProblem, passable } from "./letterProblem.ts";

/**
 * Comments of the council on the facts of the draft that nobody has decided, and such as were declined or
 * accepted in part without a reason. One thing to settle, however many there are.
 */
export function factualComments(records: VisitRecords): readonly LetterProblem[] {
  const open = records.factualComments.filter(isUndecided);
  if (open.length === 0) return [];
  const ids = open.map(({ id }) => id).sort();
  const isOne = open.length === 1;
  return [
    passable(
      "factualComments",
      {
        target: fingerprint(ids.join(" ")),
        shown: { screen: "factualCheck" },
        text: `${open.length} of the council’s comments ${isOne ? "has" : "have"} not been decided, or ${isOne ? "lacks its" : "lack their"} reason. Decide ${isOne ? "it" : "them"}, or record why the letter goes out before that.`,
      },
      records,
    ),
  ];
}
