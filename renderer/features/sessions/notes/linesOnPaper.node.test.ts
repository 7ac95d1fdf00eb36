import { expect, test } from "vitest";
import { TestVisit } from "../../../../shared/letter/testing/testVisit.ts";
import { linesOnPaper } from "./linesOnPaper.ts";
import { sessionLines } from "./sessionLines.ts";

test("every note is on paper once, with only what the session does not say for it, and no concern", () => {
  const visit = new TestVisit();
  const enquiry = visit.add("enquiries", { shortName: "Front door", question: "Is it clear?" });
  const session = visit.add("sessions", { kind: "group", sourceGroups: ["practitioners"] });
  const about = { sessionId: session.id, sourceGroup: "practitioners" };
  visit.add("notes", { ...about, text: "Heard.", kind: "heard", enquiryId: enquiry.id, order: 1 });
  visit.add("concerns", { sessionId: session.id, text: "A child alone at home." });
  visit.add("notes", { ...about, text: "Read.", kind: "read", sourceGroup: "police", order: 2 });
  const onPaper = linesOnPaper(sessionLines(visit.records, session.id), {
    session,
    enquiries: visit.records.enquiries,
    visit: visit.records.visit,
  });
  expect(onPaper.map(({ text, facts }) => [text, facts])).toEqual([
    ["Heard.", ["Front door"]],
    ["Read.", [expect.stringMatching(/police/iu), "read"]],
  ]);
});
