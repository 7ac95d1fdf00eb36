import { expect, test } from "vitest";
import { TestVisit } from "../testing/testVisit.ts";
import { earlierWording } from "./earlierWording.ts";

test("a finding of the letter that was reworded after the team took its positions needs them anew, or a reason", () => {
  const visit = new TestVisit();
  const peer = visit.add("peers", { initials: "SK" });
  const finding = visit.add("findings", { sentence: "Few plans are late." });
  const position = { findingId: finding.id, peerId: peer.id };
  visit.add("positions", { ...position, wording: "Most plans are late." });
  const [problem, ...others] = earlierWording(visit.records);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({
    type: "earlierWording",
    severity: "needsReason",
    findingId: finding.id,
    text: expect.stringMatching(
      /^SK took a position on an earlier wording of “Few plans are late.”/u,
    ),
  });
  const renewed = {
    ...visit.records,
    positions: visit.records.positions.map((each) => ({ ...each, wording: finding.sentence })),
  };
  expect(earlierWording(renewed)).toEqual([]);
  const left = visit.records.findings.map((each) => ({ ...each, inLetter: false }));
  expect(earlierWording({ ...visit.records, findings: left })).toEqual([]);
});
