import { expect, test } from "vitest";
import { checkOf, giveReason, soundVisit } from "../testing/soundVisit.ts";

const types = ["factualComments"] as const;

test("comments of the council that nobody decided are one row, whatever their number, and a reason passes them", () => {
  const { visit } = soundVisit();
  const round = visit.add("factualRounds");
  const comment = { roundId: round.id, notAccurate: "Not so." };
  expect(checkOf(visit, { types })).toEqual([]);
  visit.add("factualComments", { ...comment, decision: "accepted" });
  visit.add("factualComments", { ...comment, decision: "declined", reason: "Three files say so." });
  expect(checkOf(visit, { types })).toEqual([]);
  visit.add("factualComments", comment);
  visit.add("factualComments", { ...comment, decision: "declined" });
  const [problem, ...others] = checkOf(visit, { types });
  expect(others).toEqual([]);
  expect(problem).toMatchObject({
    severity: "needsReason",
    shown: { screen: "factualCheck" },
    text: expect.stringMatching(/^2 of the council’s comments have not been decided/u),
  });
  if (problem === undefined) throw new Error("nothing is said");
  giveReason(visit, problem, "They came after the letter was due.");
  expect(checkOf(visit, { types })).toMatchObject([{ severity: "reasoned" }]);
});
