import { expect, test } from "vitest";
import sampleText from "../../assets/sample-visit/midthorpe.visit.json?raw";
import { contentHash } from "../visit/issued/letterHash.ts";
import { heardKeyOf, heardKeyOfHeadline } from "../visit/heardKey.ts";
import { readVisitFile } from "../visit/file/visitFile.ts";
import type { VisitRecords } from "../visit/records.ts";
import { compareWithHeard } from "./compareWithHeard.ts";
import { asItStands, heardByHost } from "./heardByHost.ts";
import { soundVisit } from "./testing/soundVisit.ts";
import { TestVisit } from "./testing/testVisit.ts";

const rowFor = (visit: TestVisit, id: string) =>
  compareWithHeard(visit.records).messages.find((message) => message.id === id);

/** Slides that say one message, given to leaders at 14:00 on the last day and to staff at 15:00. */
const present = (visit: TestVisit, audience: "leaders" | "staff", key: string, text: string) => {
  const deck = {
    language: "en-GB" as const,
    audience,
    name: `Feedback to ${audience}`,
    title: "Feedback",
    slides: [
      {
        of: "areas" as const,
        title: "To consider",
        groups: [],
        table: null,
        notes: [],
        messages: [{ key, text }],
      },
    ],
  };
  return visit.add("presentations", {
    audience,
    day: "2024-10-16",
    at: audience === "staff" ? "15:00" : "14:00",
    contentHash: contentHash(deck),
    deck,
  });
};

test("each message says how it was heard, and the counts add up to all of them", () => {
  const { visit, strength, area } = soundVisit();
  const never = visit.add("findings", { sentence: "Caseloads are high." });
  const turned = visit.add("findings", {
    sentence: "Staff know the thresholds.",
    polarity: "strength",
  });
  const key = heardKeyOf("finding", turned.id);
  visit.add("checkIns", {
    heard: { [key]: "Staff do not know the thresholds." },
  });
  visit.records = {
    ...visit.records,
    findings: visit.records.findings.map((row) =>
      row.id === area.id ? { ...row, sentence: "Plans are often late." } : row,
    ),
  };
  const { messages, counts } = compareWithHeard(visit.records);
  const verdictOf = (id: string) => messages.find((message) => message.id === id)?.verdict;
  expect([strength, area, never, turned].map(({ id }) => verdictOf(id))).toEqual([
    "same",
    "near",
    "never",
    "turned",
  ]);
  expect(counts).toEqual({ same: 2, near: 1, other: 0, turned: 1, never: 1 });
  expect(rowFor(visit, area.id)?.occasions[0]?.time.wording).toBe("Plans are late.");
});

test("slides shown to leaders are one occasion with the check-in that records them; those to staff are told apart", () => {
  const { visit, area } = soundVisit();
  const key = heardKeyOf("finding", area.id);
  present(visit, "leaders", key, area.sentence);
  visit.add("checkIns", {
    day: "2024-10-16",
    at: "14:00",
    withWhom: "Director and senior leaders",
    heard: { [key]: area.sentence },
  });
  present(visit, "staff", key, "Plans come late.");
  const occasions = rowFor(visit, area.id)?.occasions.map(({ how, whom, isHeard }) => [
    how,
    whom,
    isHeard,
  ]);
  expect(occasions).toEqual([
    ["checkIn", "Director", true],
    ["presentation", "Director and senior leaders", true],
    ["presentation", "Feedback to staff", false],
  ]);
});

test("what only staff were shown was never heard by the host", () => {
  const { visit } = soundVisit();
  const finding = visit.add("findings", { sentence: "Caseloads are high." });
  present(visit, "staff", heardKeyOf("finding", finding.id), finding.sentence);
  expect(rowFor(visit, finding.id)).toMatchObject({
    verdict: "never",
    occasions: [{ isHeard: false, day: "2024-10-16", at: "15:00" }],
  });
});

test("what the host heard and the letter leaves out is listed with why", () => {
  const { visit } = soundVisit();
  const parked = visit.add("findings", {
    sentence: "Parking is short.",
    state: "parked",
    inLetter: false,
  });
  const advice = visit.add("recommendations", { text: "Park less.", inLetter: false });
  visit.add("findings", { sentence: "Nobody was told.", inLetter: false });
  visit.addLetter({ headlines: [{ text: "You have much to build on.", findingIds: [] }] });
  visit.add("checkIns", {
    day: "2024-10-16",
    points: [
      { shared: "Parking", response: "", findingId: parked.id },
      { shared: "Thank you for lunch", response: "", findingId: null },
    ],
    heard: {
      [heardKeyOf("recommendation", advice.id)]: "Park less.",
      [heardKeyOf("finding", "0192a000-0000-7000-8000-0000000000ff")]: "Deleted since.",
      [heardKeyOfHeadline("Prevention stands apart.")]: "Prevention stands apart.",
      [heardKeyOfHeadline("You have so much to build on.")]: "You have so much to build on.",
    },
    asTold: asItStands(heardKeyOf("finding", parked.id), visit.records),
  });
  const { leftOut, tiedToNothing } = compareWithHeard(visit.records);
  expect(leftOut.map(({ of, text, why }) => [of, text, why])).toEqual([
    ["finding", "Parking is short.", "parked"],
    ["recommendation", "Park less.", "notInLetter"],
    ["finding", "Deleted since.", "gone"],
    ["headline", "Prevention stands apart.", "gone"],
  ]);
  expect(tiedToNothing).toBe(1);
});

test("of the sample visit every message of the letter is compared, and counted as the ledger counts it", () => {
  const read = readVisitFile(sampleText);
  if (!read.ok) throw new Error("the sample cannot be read");
  const records: VisitRecords = read.value;
  const { messages, counts } = compareWithHeard(records);
  const ledger = heardByHost(records);
  expect(messages.map(({ key }) => key)).toEqual(ledger.map(({ key }) => key));
  expect(counts.same).toBe(ledger.filter(({ status }) => status === "heard").length);
  expect(counts.near).toBe(ledger.filter(({ status }) => status === "earlierWording").length);
  expect(messages.length).toBeGreaterThan(20);
});

test("each message says of which section of the letter it is, and what kind of finding", () => {
  const { visit, strength, area, advice } = soundVisit();
  const good = visit.add("findings", { sentence: "A shared duty desk.", polarity: "goodPractice" });
  visit.addLetter({ headlines: [{ text: "You have much to build on.", findingIds: [] }] });
  const { messages } = compareWithHeard(visit.records);
  const ofHeadline = messages.find(({ of }) => of === "headline");
  expect([ofHeadline?.section, ofHeadline?.kind]).toEqual(["headlines", null]);
  expect(
    [strength, good, area, advice].map(({ id }) => {
      const row = rowFor(visit, id);
      return [row?.section, row?.kind];
    }),
  ).toEqual([
    ["strengths", "Strength"],
    ["strengths", "Good practice to share"],
    ["areas", "Area for improvement"],
    ["recommendations", null],
  ]);
});

test("a headline that was told twice in other words is carried by the letter where one of them was near", () => {
  const { visit } = soundVisit();
  visit.addLetter({ headlines: [{ text: "You have much to build on.", findingIds: [] }] });
  for (const [day, text] of [
    ["2024-10-15", "You have so much to build on."],
    ["2024-10-16", "You have much to build on."],
  ] as const)
    visit.add("checkIns", { day, heard: { [heardKeyOfHeadline(text)]: text } });
  const { messages, leftOut } = compareWithHeard(visit.records);
  expect(leftOut).toEqual([]);
  const [headline] = messages;
  expect(headline?.occasions.map(({ time }) => time.wording)).toEqual([
    "You have so much to build on.",
    "You have much to build on.",
  ]);
});

test("a visit with nothing in its letter and nothing said compares nothing", () => {
  expect(compareWithHeard(new TestVisit().records)).toEqual({
    messages: [],
    counts: { same: 0, near: 0, other: 0, turned: 0, never: 0 },
    leftOut: [],
    tiedToNothing: 0,
  });
});
