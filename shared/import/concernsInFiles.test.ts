import { expect, test } from "vitest";
import { scopedVisit } from "./testing/exampleVisit.ts";
import { planOf } from "./testing/planOf.ts";

const girl = "girl left with father tonight";

/** Files with concerns, and how many lines of each are one. */
const files: readonly (readonly [name: string, lines: readonly string[], concerns: number])[] = [
  // A chat's export, from its first line on.
  [
    "chat.txt",
    [
      "15/10/2024, 14:05 - JP: + good teams",
      `15/10/2024, 14:06 - JP: ! ${girl}`,
      "15/10/2024, 14:07 - MC: ok",
    ],
    1,
  ],
  ["short chat.txt", [`15/10/2024, 14:05 - JP: ! ${girl}`, "15/10/2024, 14:06 - JP: + good"], 1],
  [
    "dated.txt",
    [
      "Social workers 15 Oct 1000",
      `Mon 14:05 ! ${girl}`,
      `15/10 14:05 ! ${girl}`,
      `15 Oct ! ${girl}`,
    ],
    3,
  ],
  // Tables.
  ["notes.csv", ["Time,Note", "09:30,caseloads high", `09:40,! ${girl}`], 1],
  ["semicolons.csv", ["Time;Note", `09:40;! ${girl}`, `09:50;Safeguarding concern: ${girl}`], 2],
  [
    "marks.csv",
    [
      "Session,Day,Group,Mark,Note",
      `SW,2024-10-15,Social workers,!,${girl}`,
      `SW,2024-10-15,Social workers,,! ${girl}`,
      `SW,2024-10-15,Social workers,concern,${girl}`,
      `SW,2024-10-15,Social workers,safeguarding concern,${girl}`,
      "SW,2024-10-15,Social workers,+,good teams",
    ],
    4,
  ],
  ["no heads.csv", ["Name,Role,What", `A,SW,! ${girl}`, "B,SW,ok"], 1],
  [
    "cases.csv",
    [
      "ref,team,status",
      "2024/0001,CIN,open",
      `2024/0002,! ${girl},open`,
      `2024/0003,Safeguarding concern: ${girl},open`,
      `! ${girl},,`,
      "2024/0004,CP,open",
    ],
    3,
  ],
  [
    "profile.csv",
    [
      "Indicator,Midthorpe,England,Remark",
      `Referrals per 10000,612,540,! ${girl}`,
      "Re-referrals,27,21.9,ok",
    ],
    1,
  ],
  [
    "strokes.txt",
    ["Social workers 15 Oct 1000", `JP | SW | ! ${girl}`, `North\tPosts\t! ${girl}`],
    2,
  ],
  // A team's wall.
  [
    "wall.txt",
    [
      "WALL",
      "STRENGTHS",
      "S1 Proud staff",
      `S2 ! ${girl}`,
      `S3: ! ${girl}`,
      `S4. ! ${girl}`,
      `S5\t! ${girl}\tA\tA`,
      `\u2022 S6 ! ${girl}`,
      `S7 Safeguarding concern: ${girl}`,
      "RECOMMENDATIONS",
      `1. ! ${girl}`,
      `2 Safeguarding concern: ${girl}`,
      `Parked: ! ${girl}`,
    ],
    9,
  ],
  // A label alone, and its words below.
  [
    "sign alone.txt",
    ["Social workers 15 Oct 1000", "+ good", "!", girl, "!", "", girl, "!", `- ${girl}`],
    3,
  ],
  ["label alone.txt", ["Social workers 15 Oct 1000", "Safeguarding concern:", girl, "+ good"], 1],
  ["label without stop.txt", ["Social workers 15 Oct 1000", "SAFEGUARDING CONCERN", girl], 1],
  [
    "list below.txt",
    [
      "Social workers 15 Oct 1000",
      "Safeguarding concerns:",
      `- ${girl}`,
      "- recorded late",
      `- ${girl}`,
    ],
    2,
  ],
  [
    "heading over a list.md",
    [
      "# Social workers 15 Oct 1000",
      "## Likes",
      "- good teams",
      "",
      "## Safeguarding concerns raised",
      "",
      `- ${girl}`,
      "",
      `- ${girl}`,
      "",
      "## Next",
      "- rota",
    ],
    2,
  ],
  ["worries.txt", ["Social workers 15 Oct 1000", "Safeguarding worries", girl, "", "good"], 1],
  ["paper.txt", ["A paper of the host", "", "Safeguarding concern:", girl], 1],
  [
    "wall, label alone.txt",
    ["WALL", "STRENGTHS", "S1 one", "S2 two", "Safeguarding concern:", girl],
    2,
  ],
];

test.each(files)("no concern of %s is lost, or becomes anything else", (fileName, lines, count) => {
  const { plan } = planOf([{ fileName, text: lines.join("\n") }], scopedVisit);
  const { concerns, ...others } = plan.puts;
  expect(concerns).toHaveLength(count);
  expect(concerns.filter(({ text }) => text.includes(girl)).length).toBeGreaterThan(0);
  expect(
    concerns
      .map(({ text }) => text)
      .join(" ")
      .split(girl),
  ).toHaveLength(lines.join(" ").split(girl).length);
  expect(JSON.stringify(others)).not.toContain("girl");
});

test("a case beside whose reference a concern stands is still drawn from", () => {
  const text = `ref,team,status\n2024/0001,CIN,open\n2024/0002,! ${girl},open`;
  const { plan } = planOf([{ fileName: "cases.csv", text }], scopedVisit);
  expect(plan.puts.listParts[0]?.rows.map(({ reference }) => reference)).toEqual([
    "2024/0001",
    "2024/0002",
  ]);
});

test.each([
  [["Social workers 15 Oct 1000", "Safeguarding concern:", "none"]],
  [
    [
      "Social workers 15 Oct 1000",
      "Safeguarding concerns:",
      "- recorded late",
      "- thresholds unclear",
    ],
  ],
  [["Social workers 15 Oct 1000", "Safeguarding concern: none", "Child protection: on time"]],
])("%j holds no concern", (lines) => {
  const { plan } = planOf([{ fileName: "notes.txt", text: lines.join("\n") }], scopedVisit);
  expect(plan.puts.concerns).toEqual([]);
});

test("why a host's case was referred is no concern of the team", () => {
  const text =
    "ref,team,plan,status\n2024/0001,A,Safeguarding concern - neglect,open\n2024/0002,B,CP concern,open";
  const { plan } = planOf([{ fileName: "cases.csv", text }], scopedVisit);
  expect(plan.puts.concerns).toEqual([]);
  expect(plan.puts.listParts[0]?.rows[0]?.plan).toBe("Safeguarding concern - neglect");
});
