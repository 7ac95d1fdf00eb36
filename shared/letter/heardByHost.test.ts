import { expect, test } from "vitest";
import { heardKeyOf, heardKeyOfHeadline } from "../visit/heardKey.ts";
import type { CheckIn } from "../visit/kinds/checkIn.ts";
import type { Finding } from "../visit/kinds/finding.ts";
import { asItStands, heardByHost, hostHasHeardAll } from "./heardByHost.ts";
import { checkOf, giveReason, soundVisit } from "./testing/soundVisit.ts";
import { TestVisit } from "./testing/testVisit.ts";

const statuses = (visit: TestVisit) =>
  heardByHost(visit.records).map(({ of, status }) => [of, status]);
const said = (visit: TestVisit) => checkOf(visit, { types: ["notHeard"] });

const reword = (visit: TestVisit, finding: Finding, sentence: string): void =>
  change(visit, finding, { sentence });

function change(visit: TestVisit, { id }: Finding, fields: Partial<Finding>): void {
  visit.records = {
    ...visit.records,
    findings: visit.records.findings.map((row) => (row.id === id ? { ...row, ...fields } : row)),
  };
}

/** As the app records it: with how the finding reads while it is told. */
function tellAsPoint(visit: TestVisit, finding: Finding, shared: string, day = "2024-10-15"): void {
  visit.add("checkIns", {
    day,
    points: [{ shared, response: "", findingId: finding.id }],
    asTold: asItStands(heardKeyOf("finding", finding.id), visit.records),
  });
}

test("all that the letter carries is in the ledger, and nothing else", () => {
  const { visit } = soundVisit();
  visit.add("findings", { sentence: "Parking is short.", inLetter: false });
  visit.add("recommendations", { text: "Park less.", inLetter: false });
  visit.addLetter({
    headlines: [
      { text: "Much to build on.", findingIds: [] },
      { text: " ", findingIds: [] },
    ],
  });
  expect(statuses(visit)).toEqual([
    ["headline", "notYet"],
    ["finding", "heard"],
    ["finding", "heard"],
    ["recommendation", "heard"],
  ]);
});

test("a finding is heard with its check-in, its words and the answer", () => {
  const { visit, area } = soundVisit();
  const key = heardKeyOf("finding", area.id);
  const second = visit.add("checkIns", {
    day: "2024-10-16",
    at: "15:30",
    withWhom: "Senior leaders",
    heard: { [key]: area.sentence },
    answers: { [key]: "questioned" },
    responses: { [key]: "Since when?" },
  });
  const item = heardByHost(visit.records).find(({ id }) => id === area.id);
  expect(item?.times).toHaveLength(2);
  expect(item?.times[1]).toEqual({
    checkIn: second,
    wording: area.sentence,
    asTold: area.sentence,
    toldAs: null,
    answer: "questioned",
    response: "Since when?",
    words: "same",
  });
});

test("a point of a check-in that names the finding counts, in whatever words it was noted", () => {
  const { visit } = soundVisit();
  const finding = visit.add("findings", { sentence: "Caseloads are high." });
  const status = () => heardByHost(visit.records).find(({ id }) => id === finding.id)?.status;
  expect(status()).toBe("notYet");
  tellAsPoint(visit, finding, "Too much work");
  expect(status()).toBe("heard");
  reword(visit, finding, "Caseloads are high in two teams.");
  expect(status()).toBe("earlierWording");
  reword(visit, finding, "Nobody at the council can say who decides.");
  expect(status()).toBe("notYet");
});

test("a point of which nobody kept how its finding read then was heard in words of that day", () => {
  const { visit } = soundVisit();
  const finding = visit.add("findings", { sentence: "Caseloads are high." });
  visit.add("checkIns", {
    points: [{ shared: "Too much work", response: "", findingId: finding.id }],
  });
  const status = () => heardByHost(visit.records).find(({ id }) => id === finding.id)?.status;
  expect(status()).toBe("earlierWording");
  reword(visit, finding, "Too much work!");
  expect(status()).toBe("heard");
  reword(visit, finding, "Not too much work.");
  expect(status()).toBe("notYet");
});

test.each(["asPoint", "ticked"] as const)(
  "a finding that was turned round after it was told (%s) counts as not heard, and says when it was told so",
  (how) => {
    const { visit } = soundVisit();
    const finding = visit.add("findings", {
      polarity: "strength",
      sentence: "Plans are clear about the child.",
    });
    if (how === "asPoint") tellAsPoint(visit, finding, "Good plans");
    else
      visit.add("checkIns", {
        heard: { [heardKeyOf("finding", finding.id)]: finding.sentence },
        asTold: asItStands(heardKeyOf("finding", finding.id), visit.records),
      });
    const item = () => heardByHost(visit.records).find(({ id }) => id === finding.id);
    expect(item()?.status).toBe("heard");
    change(visit, finding, { polarity: "goodPractice" });
    expect(item()?.status).toBe("heard");
    change(visit, finding, { polarity: "area" });
    expect(item()?.status).toBe("notYet");
    change(visit, finding, {
      polarity: "strength",
      sentence: "Plans are unclear about the child.",
    });
    expect(item()?.status).toBe("notYet");
    expect(item()?.times.map(({ words }) => words)).toEqual(["turned"]);
    expect(said(visit)[0]?.text).toMatch(/ on 15 October 2024 it was told the other way round, “/u);
    // Told again as it is now, it is heard; the last word counts.
    tellAsPoint(
      visit,
      { ...finding, sentence: "Plans are unclear about the child." },
      "Plans",
      "2024-10-16",
    );
    expect(item()?.status).toBe("heard");
    change(visit, finding, { sentence: "Plans are clear about the child." });
    expect(item()?.status).toBe("notYet");
  },
);

test("occasions stand in the order of their days and times, however they were written down", () => {
  const { visit, area, checkIn } = soundVisit();
  for (const [day, at] of [
    ["2024-10-16", "16:00"],
    ["2024-10-14", null],
    ["2024-10-16", "09:00"],
  ] as const)
    visit.add("checkIns", { day, at, heard: { [heardKeyOf("finding", area.id)]: area.sentence } });
  const item = heardByHost(visit.records).find(({ id }) => id === area.id);
  expect(item?.times.map(({ checkIn: { day, at } }) => `${day} ${at ?? ""}`.trim())).toEqual([
    "2024-10-14",
    checkIn.day,
    "2024-10-16 09:00",
    "2024-10-16 16:00",
  ]);
});

test("a changed sentence was heard in an earlier wording; one that says something else was not heard", () => {
  const { visit, area } = soundVisit();
  const status = () => heardByHost(visit.records).find(({ id }) => id === area.id)?.status;
  reword(visit, area, "PLANS are late");
  expect(status()).toBe("heard");
  reword(visit, area, "Plans are often late.");
  expect(status()).toBe("earlierWording");
  expect(said(visit)).toMatchObject([
    {
      severity: "advice",
      text: "The host heard an earlier wording of “Plans are often late.” on 15 October 2024: “Plans are late.”. If the message has changed, share it again.",
    },
  ]);
  reword(visit, area, "Nobody at the council can say who decides.");
  expect(status()).toBe("notYet");
  expect(said(visit)).toMatchObject([
    {
      severity: "needsReason",
      text: "The host has not heard the finding “Nobody at the council can say who decides.” in these words; it heard “Plans are late.”. Share it at a check-in, or record why it comes with the letter.",
    },
  ]);
});

test("a headline is known by its words, or by those nearest to it", () => {
  const { visit } = soundVisit();
  const headline = "You have much to build on.";
  const heard = (wording: string): Partial<CheckIn> => ({
    heard: { [heardKeyOfHeadline(wording)]: wording },
  });
  visit.addLetter({ headlines: [{ text: headline, findingIds: [] }] });
  const status = () => heardByHost(visit.records)[0]?.status;
  expect(status()).toBe("notYet");
  visit.add("checkIns", heard("Prevention stands apart."));
  expect(status()).toBe("notYet");
  visit.add("checkIns", heard("You have so much to build on here."));
  expect(status()).toBe("earlierWording");
  visit.add("checkIns", heard(" you have much  to build on."));
  expect(status()).toBe("heard");
});

test("each that is not heard needs a reason of its own and leads to the check-ins", () => {
  const { visit } = soundVisit();
  visit.add("findings", { sentence: "Caseloads are high." });
  visit.add("recommendations", { text: "Count cases." });
  const found = said(visit);
  expect(found.map(({ severity, shown }) => [severity, shown?.screen])).toEqual([
    ["needsReason", "checkIns"],
    ["needsReason", "checkIns"],
  ]);
  if (found[0]) giveReason(visit, found[0], "Agreed after the visit; told by telephone.");
  expect(said(visit).map(({ severity }) => severity)).toEqual(["needsReason", "reasoned"]);
});

test("where nothing was shared at all that is one thing to settle, and its reason ends with a check-in", () => {
  const { visit, checkIn } = soundVisit();
  visit.records = { ...visit.records, checkIns: [] };
  expect(said(visit)).toMatchObject([
    {
      severity: "needsReason",
      shown: { screen: "checkIns" },
      text: "The host has heard none of the letter’s two findings and one recommendation: no check-in says that any was shared. Record what was shared and when, or record why all of it comes with the letter.",
    },
  ]);
  const [found] = said(visit);
  if (found) giveReason(visit, found, "The director is away until the letter.");
  expect(said(visit)).toMatchObject([{ severity: "reasoned" }]);
  visit.records = { ...visit.records, checkIns: [{ ...checkIn, heard: {} }] };
  expect(said(visit)).toMatchObject([{ severity: "needsReason" }]);
});

test("the host has heard all only when there is something and none of it is new", () => {
  const { visit, area } = soundVisit();
  expect(hostHasHeardAll(visit.records)).toBe(true);
  reword(visit, area, "Plans are often late.");
  expect(hostHasHeardAll(visit.records)).toBe(true);
  visit.add("findings", { sentence: "Caseloads are high." });
  expect(hostHasHeardAll(visit.records)).toBe(false);
  expect(hostHasHeardAll(new TestVisit().records)).toBe(false);
});
