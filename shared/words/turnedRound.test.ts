import { expect, test } from "vitest";
import { isTurnedRound } from "./turnedRound.ts";

test.each([
  ["Plans are late.", "Plans are not late."],
  ["Thresholds are well understood.", "Thresholds are poorly understood."],
  ["Staff know the thresholds.", "Staff don’t know the thresholds."],
  ["Oversight of plans is clear.", "Oversight of plans is unclear."],
  ["Managers consistently record decisions.", "Managers inconsistently record decisions."],
  ["Reviews are held on time.", "Reviews are held late."],
  ["Supervision has improved since May.", "Supervision has declined since May."],
  ["Partners always attend.", "Partners never attend."],
  ["Children are seen alone.", "Children are rarely seen alone."],
])("“%s” and “%s” say the opposite, whichever came first", (before, after) => {
  expect(isTurnedRound(before, after)).toBe(true);
  expect(isTurnedRound(after, before)).toBe(true);
});

test.each([
  ["Plans are late.", "Plans are often late."],
  ["Plans are not clear.", "Plans are unclear."],
  ["Reviews are not held on time.", "Reviews are held late."],
  ["There is no shared view of risk.", "Partners lack a shared view of risk."],
  ["Caseloads are high.", "Caseloads are high in two teams."],
  ["Nobody knows who decides.", "Nobody at the council knows who decides."],
  ["", ""],
])("“%s” and “%s” do not", (before, after) => {
  expect(isTurnedRound(before, after)).toBe(false);
  expect(isTurnedRound(after, before)).toBe(false);
});
