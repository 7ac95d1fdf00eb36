import { TestVisit } from "../../../../shared/letter/testing/testVisit.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";

/** For tests: a visit of the given size; two links to every finding, the rest of the notes unlinked. */
export function manyRecords(size: {
  readonly notes: number;
  readonly findings: number;
}): VisitRecords {
  const visit = new TestVisit();
  const { enquiries } = visit.records;
  const sessions = Array.from({ length: 40 }, (_, i) =>
    visit.add("sessions", { title: `Team ${i + 1}`, order: i }),
  );
  for (let i = 0; i < 6; i += 1) visit.add("peers", { initials: `P${"ABCDEF"[i]}`, order: i });
  const [note] = sessions.map((session) => visit.add("notes", { sessionId: session.id }));
  const [finding] = [visit.add("findings")];
  if (!note) throw new Error("there are sessions");
  // Copied rather than added one by one, which would check and copy all rows each time.
  const notes = Array.from({ length: size.notes }, (_, i) => ({
    ...note,
    id: visit.mint.newId() as typeof note.id, // ids of this very table
    sessionId: sessions[i % sessions.length]?.id ?? note.sessionId,
    order: i,
    text: `Line ${i}: plans are written ${i % 7} times before review, and nobody says why to the child`,
  }));
  const findings = Array.from({ length: size.findings }, (_, i) => ({
    ...finding,
    id: visit.mint.newId() as typeof finding.id, // as above
    enquiryId: enquiries[i % enquiries.length]?.id ?? null,
    polarity: i % 3 === 0 ? ("strength" as const) : ("area" as const),
    order: i,
    sentence: `Finding ${i}: plans do not always say by when something will be different.`,
  }));
  const [link] = [
    visit.add("links", {
      findingId: finding.id,
      evidence: { type: "note", id: note.id },
    }),
  ];
  const links = findings.flatMap((each, i) =>
    notes.slice(2 * i, 2 * i + 2).map((own) => ({
      ...link,
      id: visit.mint.newId() as typeof link.id, // as above
      findingId: each.id,
      evidence: { type: "note" as const, id: own.id },
    })),
  );
  return { ...visit.records, notes, findings, links };
}
