import { expect, test } from "vitest";
import { issueVersion } from "../letter/testing/issueVersion.ts";
import { soundVisit } from "../letter/testing/soundVisit.ts";
import { impactOf } from "./impactOf.ts";
import { findingsSaid, laterInspections, sourceOf, standingsInWords } from "./inspections.ts";

function inspectedVisit() {
  const { visit, area } = soundVisit();
  issueVersion(visit);
  const late = visit.add("inspections", { on: "2026-03-03", kind: "Focused visit" });
  const early = visit.add("inspections", {
    on: "2025-06-10",
    kind: "Short inspection",
    source: "Letter of 24 June 2025",
    judgements: "Help and protection: good",
  });
  const point = visit.add("inspectionPoints", {
    inspectionId: early.id,
    findingId: area.id,
    standing: "agreed",
    said: "Plans come too late.",
    source: "paragraph 14",
  });
  visit.add("inspectionPoints", { inspectionId: early.id, order: 2, standing: "missed" });
  return { visit, area, early, late, point };
}

test("inspections stand in the order of their days, each point beside the finding in the letter's words", () => {
  const { visit, area, early, late } = inspectedVisit();
  // Reworded since: the letter keeps what it said.
  visit.records = {
    ...visit.records,
    findings: visit.records.findings.map((row) =>
      row.id === area.id ? { ...row, sentence: "Something else." } : row,
    ),
  };
  const all = laterInspections(visit.records);
  expect(all.map(({ inspection }) => inspection.id)).toEqual([early.id, late.id]);
  expect(all[0]?.points.map(({ visitSaid }) => visitSaid)).toEqual([area.sentence, ""]);
  expect(standingsInWords(all[0]?.points ?? [])).toBe(
    "Two points \u00B7 1 looked at by both: they agree \u00B7 1 missed by the visit",
  );
  expect(findingsSaid(visit.records).map(({ text }) => text)).not.toContain("Something else.");
});

test("each point says where it is published, and says so where nothing does", () => {
  const { early, late, point } = inspectedVisit();
  expect(sourceOf(point, early)).toBe("Letter of 24 June 2025, paragraph 14");
  expect(sourceOf({ source: "" }, late)).toBe("Source not named");
});

test("what tells who somebody is keeps the page back, whichever part says it", () => {
  const { visit } = inspectedVisit();
  expect(impactOf(visit.records, "2026-04-01").told).toEqual([]);
  visit.add("inspectionPoints", {
    inspectionId: visit.records.inspections[0]?.id as never,
    said: "Jane Whitworth leads well.",
  });
  expect(impactOf(visit.records, "2026-04-01").told.join(" ")).toContain("Jane Whitworth");
});

test("a finding that the letter issued last left out is told to nobody beside an inspection", () => {
  const { visit, early } = inspectedVisit();
  const { id: findingId } = visit.add("findings", { sentence: "Kept for the next visit." });
  visit.add("inspectionPoints", { inspectionId: early.id, order: 3, findingId });
  const said = JSON.stringify(laterInspections(visit.records).map(({ points }) => points));
  expect(said).not.toContain("Kept for the next visit.");
});

test("without a letter a finding that tells who somebody is keeps the page back, too", () => {
  const { visit } = soundVisit();
  const { id: inspectionId } = visit.add("inspections");
  const { id: findingId } = visit.add("findings", { sentence: "Jane Whitworth leads well." });
  visit.add("inspectionPoints", { inspectionId, findingId });
  expect(impactOf(visit.records, "2026-04-01").told.join(" ")).toContain("Jane Whitworth");
});
