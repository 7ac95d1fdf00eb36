import type { Judgement, Then } from "../../visit/kinds/baselineItem.ts";

/** What can have become of a point, in the order in which it is offered: said as it is of a recommendation, a strength, an area for improvement or a practice area. */
export function judgementWords(was: Then): Readonly<Record<Judgement, string>> {
  const both = {
    open: "Not said yet",
    notLookedAt: "Not looked at",
    noLongerApplies: "No longer applies",
  } as const;
  if (was.type === "recommendation")
    return { ...both, done: "Done", partly: "Partly done", notYet: "Not yet" };
  if (was.type === "area")
    return { ...both, done: "As it should be", partly: "Partly", notYet: "Not yet" };
  return was.polarity === "area"
    ? { ...both, done: "Put right", partly: "Partly put right", notYet: "Not yet" }
    : { ...both, done: "Still so", partly: "Partly so", notYet: "Not so now" };
}
