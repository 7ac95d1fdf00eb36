import { TestVisit } from "../../../../shared/letter/testing/testVisit.ts";

/** For tests: a visit with two peers and six lines of notes, and no findings yet. */
export function tidyRecords(): TestVisit {
  const visit = new TestVisit();
  visit.add("peers", { initials: "AO", role: "Director", seat: "lead", order: 1 });
  visit.add("peers", { initials: "JL", role: "Head of service", order: 2 });
  const lines = [
    ["Schools", "schools", "Thresholds mean something different in every meeting"],
    ["Police", "police", "Referrals come back without a word"],
    ["Health partners", "healthPartners", "We ring before we refer"],
    ["Social workers", "socialWorkers", "Caseloads are manageable"],
    ["Team managers", "teamManagers", "Audits repeat themselves"],
    ["Housing", "housing", "Nobody told us about the new document"],
  ] as const;
  lines.forEach(([title, group, text], i) => {
    const startsAt = `${String(9 + i).padStart(2, "0")}:00`;
    const session = visit.add("sessions", { title, sourceGroups: [group], startsAt, order: i });
    visit.add("notes", { sessionId: session.id, text });
  });
  return visit;
}
