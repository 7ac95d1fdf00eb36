import { expect, test } from "vitest";
import { composeAnnex } from "../../shared/letter/annex/composeAnnex.ts";
import { composeLetter } from "../../shared/letter/composeLetter.ts";
import { TestVisit } from "../../shared/letter/testing/testVisit.ts";
import { composeSheet } from "../../shared/nextSteps/composeSheet.ts";
import { registerOf } from "../../shared/register/register.ts";
import { composeSlides } from "../../shared/slides/composeSlides.ts";
import type { VisitRecords } from "../../shared/visit/records.ts";

test("what the team says among itself changes no letter, annex, slide, next-steps sheet or register", () => {
  const visit = new TestVisit();
  const by = visit.add("peers", { initials: "JP", seat: "lead" }).id;
  const finding = visit.add("findings", { sentence: "Most plans are late.", polarity: "area" });
  const note = visit.addEvidence(finding);
  const advice = visit.add("recommendations", { findingId: finding.id, text: "Plan earlier." });
  const read = visit.add("cases");
  const draft = visit.addLetter();
  const outputs = (records: VisitRecords): string => {
    const model = composeLetter(records, draft);
    return JSON.stringify([
      model,
      composeAnnex(records, model, []),
      composeSlides(records, model, "leaders"),
      composeSlides(records, model, "staff"),
      composeSheet(records),
      registerOf(records, "2024-10-17"),
    ]);
  };
  const before = outputs(visit.records);
  expect(before).toContain("Most plans are late.");
  const text = "Do we dare say this?";
  visit.add("comments", { of: { type: "finding", id: finding.id }, text, by, to: by });
  visit.add("comments", { of: { type: "recommendation", id: advice.id }, text, by });
  visit.add("comments", { of: { type: "note", id: note.id }, text });
  visit.add("comments", { of: { type: "session", id: note.sessionId }, text });
  visit.add("comments", { of: { type: "case", id: read.id }, text });
  expect(outputs(visit.records)).toBe(before);
});
