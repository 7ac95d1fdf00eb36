import { expect, test } from "vitest";
import { carry, checkOf, giveReason, soundVisit } from "../testing/soundVisit.ts";

/** What is said of a text of *what we take home*, in a visit without draw, check-ins or sessions that all took place. */
function said(takeHome: string) {
  const { visit } = soundVisit();
  visit.add("sessions", { state: "cancelled" });
  visit.records = { ...visit.records, checkIns: [] };
  const letter = visit.addLetter({ texts: { takeHome } });
  return { visit, of: () => checkOf(visit, { letter, types: ["unsupported"] }) };
}

test.each([
  "All sessions took place as planned.",
  "None of the sessions was cancelled.",
  "Cases were picked at random.",
  "We read 40 randomly selected cases.",
  "You have heard all of this from us before.",
  "Nothing here should be a surprise.",
])("“%s” is asked about where the records do not show it, in whose words ever", (sentence) => {
  expect(said(`We enjoyed it. ${sentence}`).of()).toMatchObject([
    {
      severity: "needsReason",
      sectionId: "takeHome",
      text: expect.stringContaining("records do not show"),
    },
  ]);
});

test.each([
  "Sessions with young people were the best.",
  "We were surprised by your data.",
  "Random checks help your managers.",
  "You told us all of this.",
])("“%s” claims none of it", (sentence) => {
  expect(said(sentence).of()).toEqual([]);
});

test("a recorded reason passes it until the words are others", () => {
  const { visit, of } = said("All sessions went ahead.");
  const [first] = of();
  if (first === undefined) throw new Error("nothing is said");
  giveReason(visit, first, "The one cancelled was not asked for by us.");
  expect(of()).toMatchObject([{ severity: "reasoned" }]);
});

test("a finding that speaks of a random sample needs a draw", () => {
  const { visit } = soundVisit();
  carry(visit, { sentence: "In the files we drew at random, plans are late." });
  expect(checkOf(visit, { types: ["unsupported"] })).toMatchObject([{ severity: "needsReason" }]);
});
