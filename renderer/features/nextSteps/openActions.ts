import { type NextStepsSheet, nextStepTexts } from "../../../shared/nextSteps/composeSheet.ts";
import { capital } from "../../../shared/words/capital.ts";
import { counted, listInWords } from "../../../shared/words/inWords.ts";

/** What is still open in agreed actions, in words; empty where each has somebody and a day. */
export function openActions({ rows }: NextStepsSheet): string {
  const [action, who, byWhen] = (["action", "who", "byWhen"] as const).map(
    (field) => nextStepTexts.indexOf(field) + 1,
  );
  const agreed = rows.filter(({ cells }) => cells[action ?? 0] !== "");
  const without = (column: number | undefined, what: string): readonly string[] => {
    const { length } = agreed.filter(({ cells }) => cells[column ?? 0] === "");
    return length === 0 ? [] : [`${counted(length, "action")} without ${what}`];
  };
  const open = listInWords([...without(who, "anybody to do it"), ...without(byWhen, "a day")]);
  return open === "" ? "" : `${capital(open)}.`;
}
