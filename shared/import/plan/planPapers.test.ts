import { expect, test } from "vitest";
import type { FileToRead } from "../readFile.ts";
import { countingIds, scopedVisit } from "../testing/exampleVisit.ts";
import { planOf, rowsOfPlan } from "../testing/planOf.ts";

const notes = (fileName: string, text: string): FileToRead => ({ fileName, text });

test("a line of a wall that is too long for a finding is kept whole, and said to be", () => {
  const long = "word ".repeat(5_000).trim();
  const { plan, readings } = planOf(
    [notes("wall.txt", `WALL\nSTRENGTHS\nS1 Proud staff\nS2 ${long}`)],
    scopedVisit,
  );
  expect(plan.puts.findings.map(({ sentence }) => sentence)).toEqual(["Proud staff"]);
  expect(plan.puts.notes.map(({ text }) => text).join("")).toContain(long);
  expect(readings[0]?.lines[3]?.readAs).toMatchObject({ type: "remark", isTooLong: true });
});

test("what the paper says otherwise than the programme is proposed while nobody worked on the visit, and asked", () => {
  const text =
    "Programme: Care diagnostic, 3 days\nOn site: 15-16 October 2024\nTeam: lead peer - DCS, Oxtown\nGround rules: nothing attributed; letter within 10 days";
  const ofProgramme = {
    ...scopedVisit,
    visit: {
      ...scopedVisit.visit,
      programme: "Safeguarding peer challenge",
      groundRules: [{ topic: "Other", text: "Common sense" }],
    },
  };
  const fresh = planOf([notes("visit.txt", text)], ofProgramme).plan;
  expect(fresh.visit).toMatchObject({ programme: "Care diagnostic", letterDueDays: 10 });
  expect(
    fresh.summary.differences.map(({ field, paper, isTaken }) => [field, paper, isTaken]),
  ).toContainEqual(["programme", "Care diagnostic", true]);
  const begun = rowsOfPlan(
    ofProgramme,
    planOf([notes("day1-0930-board.txt", "0930 board\n- first")], ofProgramme).plan,
  );
  const asked = planOf([notes("visit.txt", text)], begun, countingIds("1"));
  expect(asked.plan.visit?.programme ?? begun.visit.programme).toBe(begun.visit.programme);
  const decided = planOf(
    [notes("visit.txt", text)],
    begun,
    countingIds("2"),
    new Map([["visit.txt", { groundRules: "paper" as const }]]),
  ).plan;
  expect(decided.visit?.groundRules.map((rule) => rule.text)).toContain("Nothing attributed");
});
