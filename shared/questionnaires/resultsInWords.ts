import type { Questionnaire } from "../visit/kinds/questionnaire.ts";
import type { AnswersOfSide } from "./answersOfSide.ts";

/** The rule by which answers are hidden, as it stands on the screen and on paper. */
export function hidingRule({
  hideTeamBelow,
  hideHostBelow,
}: Pick<Questionnaire, "hideTeamBelow" | "hideHostBelow">): string {
  const hidden = [
    hideHostBelow > 1 ? `the host’s while fewer than ${hideHostBelow} answered a question` : "",
    hideTeamBelow > 1 ? `the team’s while fewer than ${hideTeamBelow} did` : "",
  ].filter(Boolean);
  return hidden.length === 0
    ? "People are counted and nothing is averaged; no answers are hidden."
    : `People are counted and nothing is averaged. Hidden are answers that would tell who gave them: ${hidden.join(", and ")}.`;
}

/** What stands in place of answers that are hidden. */
export const hiddenInWords = ({ n }: Pick<AnswersOfSide, "n">): string =>
  n === 1 ? "Hidden, as only one answered" : `Hidden, as only ${n} answered`;
