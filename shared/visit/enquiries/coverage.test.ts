import { expect, test } from "vitest";
import { coverEnquiries } from "./coverage.ts";
import { TestVisit } from "../../letter/testing/testVisit.ts";

test("counts notes marked with a line and notes linked to its findings, each once", () => {
  const visit = new TestVisit();
  const [board] = visit.records.enquiries;
  const enquiryId = board?.id ?? null;
  const finding = visit.add("findings", { enquiryId });
  visit.addEvidence(finding, { enquiryId });
  visit.addEvidence(finding, { sourceGroup: "schools" });
  visit.add("notes", {
    sessionId: visit.add("sessions", { sourceGroups: ["youngPeople", "schools"] }).id,
    enquiryId,
  });
  const [covered, other] = coverEnquiries(visit.records);
  expect(covered).toMatchObject({
    notes: 3,
    findings: 1,
    voices: { child: true, family: false, frontLine: true, partner: true },
  });
  expect(Object.fromEntries(covered?.bySourceGroup ?? [])).toEqual({
    socialWorkers: 1,
    schools: 2,
    youngPeople: 1,
  });
  expect(other).toMatchObject({ notes: 0, voices: { child: false } });
});
