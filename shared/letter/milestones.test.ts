import { expect, test } from "vitest";
import type { VisitRecords } from "../visit/records.ts";
import { composeLetter } from "./composeLetter.ts";
import { milestoneDays, milestones } from "./milestones.ts";
import { TestVisit } from "./testing/testVisit.ts";

const onlyDays = (lastDay: string, letterDueDays: number, factualCheckDays: number) =>
  milestoneDays(lastDay, { letterDueDays, factualCheckDays }).days.map(
    ({ id, day }) => `${id} ${day}`,
  );

test("a week from a Wednesday leaves the council two working days and the team one after that", () => {
  expect(onlyDays("2024-10-16", 7, 2)).toEqual([
    "draft 2024-10-17",
    "teamView 2024-10-18",
    "sent 2024-10-18",
    "answers 2024-10-22",
    "issue 2024-10-23",
  ]);
});

test("the Easter weekend counts for nobody", () => {
  expect(onlyDays("2025-04-10", 14, 3)).toEqual([
    "draft 2025-04-14",
    "teamView 2025-04-16",
    "sent 2025-04-16",
    "answers 2025-04-23",
    "issue 2025-04-24",
  ]);
});

test("without a factual check nothing waits for the council", () => {
  expect(onlyDays("2024-10-16", 7, 0)).toEqual([
    "draft 2024-10-18",
    "teamView 2024-10-22",
    "issue 2024-10-23",
  ]);
});

test("days that do not fit, a Saturday and what is beyond the data are said", () => {
  expect(milestoneDays("2024-10-16", { letterDueDays: 7, factualCheckDays: 10 }).warnings).toEqual([
    "Ten working days for the council’s check do not fit into seven days after the last day on site: its answers would come by Thursday 31 October 2024, after the letter is due.",
  ]);
  expect(milestoneDays("2024-10-18", { letterDueDays: 8, factualCheckDays: 2 }).warnings).toEqual([
    "The letter is due on a Saturday; the last working day before is Friday 25 October 2024.",
  ]);
  expect(milestoneDays("2024-12-18", { letterDueDays: 7, factualCheckDays: 1 }).warnings).toEqual([
    "The letter is due on a bank holiday, Christmas Day; the last working day before is Tuesday 24 December 2024.",
  ]);
  expect(milestoneDays("2028-12-27", { letterDueDays: 7, factualCheckDays: 1 }).warnings).toEqual([
    "Bank holidays are known up to Sunday 31 December 2028; beyond that, only weekends are left out.",
  ]);
});

const said = (records: VisitRecords, today: string) =>
  (milestones(records, today)?.steps ?? []).map(({ id, state }) => `${id} ${state}`);

test("what is done, next and late follows the records and the day", () => {
  const visit = new TestVisit();
  expect(said(visit.records, "2024-10-17")).toEqual([
    "draft next",
    "teamView later",
    "sent later",
    "answers later",
    "issue later",
  ]);
  // A letter that says nothing yet is no draft, nor is what stands in none.
  visit.addLetter();
  expect(said(visit.records, "2024-10-17")[0]).toBe("draft next");
  const finding = visit.add("findings", { sentence: "Plans are clear." });
  expect(said(visit.records, "2024-10-17")[0]).toBe("draft next");
  visit.add("recommendations", { text: "Keep them so." });
  expect(said({ ...visit.records, letters: [] }, "2024-10-17")[0]).toBe("draft next");
  expect(said({ ...visit.records, findings: [] }, "2024-10-17")[0]).toBe("draft next");
  const peer = visit.add("peers");
  expect(said(visit.records, "2024-10-19").slice(0, 4)).toEqual([
    "draft done",
    "teamView late",
    "sent late",
    "answers next",
  ]);
  // Where nobody is asked, nobody has said anything either.
  expect(said({ ...visit.records, peers: [] }, "2024-10-18").slice(0, 2)).toEqual([
    "draft done",
    "teamView next",
  ]);
  visit.add("positions", {
    findingId: finding.id,
    peerId: peer.id,
    wording: finding.sentence,
    stance: "agrees",
  });
  expect(said(visit.records, "2024-10-18").slice(0, 3)).toEqual([
    "draft done",
    "teamView done",
    "sent next",
  ]);
  const round = visit.add("factualRounds", { sentOn: "2024-10-18" });
  expect(said(visit.records, "2024-10-21").slice(2)).toEqual([
    "sent done",
    "answers next",
    "issue later",
  ]);
  const factualRounds = [{ ...round, answeredOn: "2024-10-21" }];
  expect(said({ ...visit.records, factualRounds }, "2024-10-21").slice(3)).toEqual([
    "answers done",
    "issue next",
  ]);
});

test("an issued letter is done on its day, and what nobody recorded is not called late", () => {
  const visit = new TestVisit();
  const letter = visit.addLetter();
  visit.add("letters", {
    ...letter,
    id: visit.mint.newId() as never,
    version: 1,
    issued: {
      at: "2024-10-22T23:30:00.000Z",
      contentHash: "0".repeat(64),
      pagesFilled: 3.8,
      model: composeLetter(visit.records, letter),
    },
  });
  const steps = milestones(visit.records, "2024-11-01")?.steps ?? [];
  expect(steps.at(-1)).toEqual({
    id: "issue",
    day: "2024-10-23",
    state: "done",
    // Past midnight in British Summer Time.
    doneOn: "2024-10-23",
  });
  expect(steps.slice(0, -1).every(({ state }) => state === "notRecorded")).toBe(true);
});

test("a visit in stages counts from the last day of its last stage", () => {
  const visit = new TestVisit();
  const daysOnSite = ["2024-11-19", "2024-10-15", "2024-11-20", "2024-10-16"];
  visit.records = { ...visit.records, visit: { ...visit.records.visit, daysOnSite } };
  expect(milestones(visit.records, "2024-10-20")?.steps.at(-1)?.day).toBe("2024-11-27");
});

test("a visit that makes no letter has no steps to one", () => {
  const { records } = new TestVisit();
  const event = { ...records, visit: { ...records.visit, outputs: ["nextSteps" as const] } };
  expect(milestones(event, "2024-10-10")).toBe(null);
});

test("there are no steps before the days on site are set", () => {
  const { records } = new TestVisit();
  expect(
    milestones({ ...records, visit: { ...records.visit, daysOnSite: [] } }, "2024-10-10"),
  ).toBe(null);
});
