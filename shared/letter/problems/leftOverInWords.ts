import { capital } from "../../words/capital.ts";
import { counted } from "../../words/inWords.ts";
import type { LetterProblem } from "./letterProblem.ts";

/** What is left of a letter that may be issued: reasons on record and advice, "Two reasons are on record."; empty where nothing is. */
export function leftOverInWords(problems: readonly LetterProblem[]): string {
  const count = (severity: LetterProblem["severity"]) =>
    problems.filter((found) => found.severity === severity).length;
  const [reasoned, advice] = [count("reasoned"), count("advice")];
  const left = [
    ...(reasoned > 0 ? [`${counted(reasoned, "reason")} ${isAre(reasoned)} on record`] : []),
    ...(advice > 0 ? [`${counted(advice, "thing")} ${isAre(advice)} worth a look`] : []),
  ];
  return left.length === 0 ? "" : `${capital(left.join(", and "))}.`;
}

const isAre = (count: number) => (count === 1 ? "is" : "are");
