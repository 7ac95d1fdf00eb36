import { broadScope as goingOn } from "../../visit/agreed/broadScope.ts";
import { bothSidesInWords, isAgreed } from "../../visit/agreed/bothSides.ts";
import type { VisitRecords } from "../../visit/records.ts";
import { type LetterProblem, problem } from "./letterProblem.ts";

/** That the team goes on with a scope that is too broad, as long as both sides have not agreed to it. */
export function broadScope(records: VisitRecords): readonly LetterProblem[] {
  const scope = goingOn(records);
  if (scope === null || !scope.isBroad || scope.reason === null || isAgreed(scope.sides)) return [];
  return [
    problem("broadScope", "advice", {
      sectionId: "scope",
      shown: { screen: "scope" },
      text: `The team goes on with a scope that is too broad. ${bothSidesInWords(scope.sides)}${scope.agreedToOther ? " What was agreed before was of other numbers or another reason." : ""} The letter says nothing of it until both have.`,
    }),
  ];
}
