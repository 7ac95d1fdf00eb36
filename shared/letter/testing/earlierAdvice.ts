import { absentValue } from "../../visit/absent.ts";
import type { Baseline } from "../../visit/kinds/baseline.ts";
import type { Then } from "../../visit/kinds/baselineItem.ts";

/** For tests: a recommendation of an earlier letter to which nobody has answered. */
export const earlierAdvice = (
  text: string,
  number = 1,
): Extract<Then, { type: "recommendation" }> => ({
  type: "recommendation",
  number,
  text,
  advice: "",
  response: "awaited",
  reason: "",
  owner: "",
  due: null,
  measure: "",
  plan: "",
  supportOffered: "",
  supportTakenUp: "",
  progress: null,
  changed: [],
});

/** For tests: the letter that a baseline goes back to, as it is dated. */
export const earlierLetterOf = (date: string): Baseline["letter"] => ({
  ...(absentValue("baselines", "letter") as Baseline["letter"]), // of that very field
  date,
});
