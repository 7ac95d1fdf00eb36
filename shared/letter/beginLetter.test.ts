import { expect, test } from "vitest";
import { beginLetter } from "./beginLetter.ts";
import { TestVisit } from "./testing/testVisit.ts";

function visitOf(fields: Partial<TestVisit["records"]["visit"]>) {
  const visit = new TestVisit();
  visit.records = { ...visit.records, visit: { ...visit.records.visit, ...fields } };
  return visit;
}

test("the draft begins with what is known of host, lead and days", () => {
  const visit = visitOf({ daysOnSite: ["2024-10-17", "2024-10-15", "2024-10-16"] });
  visit.add("peers", { role: "Head of service" });
  visit.add("peers", { seat: "lead", role: "Director", organisation: "Oxtown Borough" });
  expect(beginLetter(visit.records)).toMatchObject({
    version: 0,
    letterhead: { organisation: "Oxtown Borough", lines: [] },
    reference: "",
    date: "2024-10-24", // seven days after the last
    addressee: { name: "Director of Children’s Services", lines: ["Midthorpe Council"] },
    salutation: "Dear Director",
    title: "Safeguarding peer challenge: Midthorpe Council",
    headlines: [],
    signOff: {
      closing: "Yours sincerely",
      name: "Director",
      lines: ["Oxtown Borough", "Lead peer, for the peer team"],
    },
    issued: null,
  });
});

test("without a lead and without days the places stay empty", () => {
  const { letterhead, signOff, date } = beginLetter(visitOf({ daysOnSite: [] }).records);
  expect({ letterhead, signOff, date }).toEqual({
    letterhead: { organisation: "", lines: [] },
    signOff: { closing: "Yours sincerely", name: "", lines: [] },
    date: null,
  });
});

test("the programme's wording is filled in from the visit, and what it does not know stays as it is", () => {
  const visit = visitOf({ focus: "why nothing has moved. Or has it.", reviewDate: "in May" });
  const { vocabulary } = visit.records.visit;
  const wording = {
    thanks: "This {programme} of {host} on {days}.",
    scope: "You asked {focus}.",
    nextSteps: "Errors within {factualCheck}; again {review}; {unknown}.",
  };
  const { texts } = beginLetter({
    ...visit.records,
    visit: {
      ...visit.records.visit,
      vocabulary: { ...vocabulary, letter: { ...vocabulary.letter, wording } },
    },
  });
  expect(texts).toEqual({
    thanks: "This safeguarding peer challenge of Midthorpe Council on 15 and 16 October 2024.",
    scope: "You asked why nothing has moved. Or has it.",
    nextSteps: "Errors within two working days; again in May; {unknown}.",
  });
});
