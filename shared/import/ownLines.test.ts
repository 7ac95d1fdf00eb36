import { expect, test } from "vitest";
import { scopedVisit } from "./testing/exampleVisit.ts";
import { planOf } from "./testing/planOf.ts";

const read = (...lines: readonly string[]) => {
  const { plan, readings } = planOf([{ fileName: "x.txt", text: lines.join("\n") }], scopedVisit);
  const said = readings.flatMap((reading) => reading.lines);
  return {
    plan,
    evidence: said.flatMap(({ readAs }) => (readAs.type === "evidencePoint" ? [readAs.text] : [])),
    aside: said.flatMap(({ readAs }) =>
      readAs.type === "aside" ? [`${readAs.reason}: ${readAs.text}`] : [],
    ),
  };
};

test("what the team told the host is no evidence, and what the host was told at a check-in", () => {
  const { plan, evidence, aside } = read(
    "Check-in with the DCS, Tues 15 Oct 17:00",
    "",
    "Feedback we gave:",
    "- welcomed by all",
    "- thresholds differ at each door",
    "",
    "What he said",
    "Data officer starts in January",
    "",
    "Next steps",
    "- JP to ring the front door",
  );
  expect(evidence).toEqual(["Data officer starts in January"]);
  expect(aside).toEqual([
    "toldHost: welcomed by all",
    "toldHost: thresholds differ at each door",
    "nextStep: JP to ring the front door",
  ]);
  const [checkIn] = plan.puts.checkIns;
  expect(checkIn?.points.map(({ shared }) => shared)).toContain("welcomed by all");
});

test.each([
  "ACTION: Business manager to circulate the dashboard",
  "Action 3 - chair to write to both",
  "AP1: JP to ask",
  "Next meeting: 20 November",
  "Apologies: housing",
  "Apologies were received from housing",
])("%j among minutes is no evidence", (line) => {
  expect(read("Board, observed, 15 Oct 0930", "", "+ good papers", line).evidence).toEqual([
    "good papers",
  ]);
});

test("below a list of actions and a blank line evidence goes on", () => {
  expect(
    read(
      "Team managers 15 Oct 1500",
      "- stable",
      "Actions",
      "- JP to ask",
      "",
      "They like the hubs",
    ).evidence,
  ).toEqual(["stable", "They like the hubs"]);
});

test.each([
  "actions are recorded and nobody follows them up",
  "next steps unclear to families",
  "present at every meeting",
  "feedback we gave was used",
])("%j is evidence", (line) => {
  expect(read("Team managers 15 Oct 1500", "- stable", `- ${line}`).evidence).toEqual([
    "stable",
    line,
  ]);
});

test("a concern among next steps stays one", () => {
  const { plan } = read("Team managers 15 Oct 1500", "Next steps", "- JP to ask", "- ! girl left");
  expect(plan.puts.concerns.map(({ text }) => text)).toEqual(["girl left"]);
});
