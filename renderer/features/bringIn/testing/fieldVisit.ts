import { TestVisit } from "../../../../shared/letter/testing/testVisit.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";

/** The visit that the field cases are notes of: its days and its team are known. */
export function fieldVisit(): VisitRecords {
  const visit = new TestVisit({ hostName: "Northmere Council" });
  visit.records = {
    ...visit.records,
    visit: { ...visit.records.visit, daysOnSite: ["2024-10-15", "2024-10-16"] },
    peers: [],
  };
  for (const [at, initials] of ["LP", "RW", "KD"].entries())
    visit.add("peers", { order: at + 1, initials, seat: at === 0 ? "lead" : "peer" });
  return visit.records;
}
