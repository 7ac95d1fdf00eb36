import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TestVisit } from "../../letter/testing/testVisit.ts";
import type { VisitRecords } from "../records.ts";
import { RulePurpose } from "../rulePurpose.ts";
import { agree, type Agreeing } from "./agree.ts";
import { agreedInOtherWords, bothSides, bothSidesInWords, decidingRule } from "./bothSides.ts";
import { purposeOfTopic, ruleAbout } from "./ruleAbout.ts";
import { termsOfRule, wordsOfRule } from "./wordsOfRule.ts";

const rule = (topic: string, text = "As agreed.") => ({ topic, text });
const withRules = (...topics: readonly string[]) => ({
  groundRules: topics.map((topic) => rule(topic)),
  ruleTopics: [],
});

describe("which rule decides what", () => {
  test("the rules that ship say it by their topics", () => {
    const { visit } = new TestVisit().records;
    expect(
      Object.fromEntries(
        RulePurpose.options.map((purpose) => [purpose, ruleAbout(visit, purpose)?.topic]),
      ),
    ).toEqual({
      escalation: "Escalation",
      attribution: "Confidentiality",
      letter: "Letter",
      audience: "Audience",
      retention: "Keeping notes",
      disputes: "Disagreement",
    });
  });

  test("so do topics as papers have them, and the sign that says more goes first", () => {
    const visit = withRules("Confidentiality", "Anonymity for staff", "Disputes", "Data sharing");
    expect(ruleAbout(visit, "attribution")?.topic).toBe("Anonymity for staff");
    expect(ruleAbout(visit, "disputes")?.topic).toBe("Disputes");
    expect(ruleAbout(visit, "retention")?.topic).toBe("Data sharing");
    expect(ruleAbout(visit, "escalation")).toBeUndefined();
  });

  test("what the team sets goes before what the topic looks like", () => {
    const visit = {
      ...withRules("Escalation", "If we are worried"),
      ruleTopics: [{ topic: "if we are worried", decides: "escalation" as const }],
    };
    expect(ruleAbout(visit, "escalation")?.topic).toBe("If we are worried");
    expect(purposeOfTopic(visit, "Escalation")).toBeNull();
    const none = {
      ...withRules("Escalation"),
      ruleTopics: [{ topic: "Escalation", decides: null }],
    };
    expect(ruleAbout(none, "escalation")).toBeUndefined();
  });

  test("no rule decides two things, and none that is not there", () => {
    const topic = fc.constantFrom("Letter", "Data", "Escalation", "Data in letters", "Safety", "");
    fc.assert(
      fc.property(
        fc.array(topic),
        fc.array(
          fc.record({ topic, decides: fc.option(fc.constantFrom(...RulePurpose.options)) }),
          { maxLength: 3 },
        ),
        (topics, ruleTopics) => {
          const visit = { ...withRules(...topics), ruleTopics };
          for (const purpose of RulePurpose.options) {
            const found = ruleAbout(visit, purpose);
            if (found === undefined) continue;
            expect(topics).toContain(found.topic);
            expect(purposeOfTopic(visit, found.topic)).toBe(purpose);
          }
        },
      ),
    );
  });
});

describe("agreeing to words", () => {
  const on = "2024-10-02";
  const says = (records: VisitRecords, fields: Partial<Agreeing> & { topic: string }) => {
    const { topic, ...own } = fields;
    const found = records.visit.groundRules.find((each) => each.topic === topic);
    if (found === undefined) throw new Error(`no rule ${topic}`);
    const change = agree(records, {
      words: wordsOfRule(found, records.visit),
      enquiryId: null,
      side: "host",
      role: "Director",
      on,
      standing: "agreed",
      ...own,
    });
    const before = "base" in change ? change.base : undefined;
    const row =
      "put" in change ? change.put : { ...before, ...("set" in change ? change.set : {}) };
    return {
      ...records,
      agreements: [...records.agreements.filter((each) => each !== before), row],
    } as VisitRecords; // of the change that was made for it
  };
  const escalation = (records: VisitRecords) => decidingRule(records, "escalation");

  test("a rule is proposed until both sides agreed, and says who did and when", () => {
    const { records } = new TestVisit();
    expect(escalation(records)).toMatchObject({
      isAgreed: false,
      standing: "Proposed: neither side has agreed to it yet.",
    });
    const host = says(records, { topic: "Escalation" });
    expect(escalation(host)?.standing).toBe(
      "Proposed: agreed by Director for the host on 2 October 2024; the team has not agreed yet.",
    );
    const both = says(host, { topic: "Escalation", side: "team", role: "Review lead" });
    expect(escalation(both)).toMatchObject({
      isAgreed: true,
      standing:
        "Agreed by Director for the host on 2 October 2024 and by Review lead for the team on 2 October 2024.",
    });
    const back = says(both, { topic: "Escalation", standing: "takenBack" });
    expect(escalation(back)?.isAgreed).toBe(false);
    // In the same row, so that its history says both.
    expect(back.agreements).toHaveLength(2);
  });

  test("two laptops that tick the same words write one row", () => {
    const { records } = new TestVisit();
    const [one] = says(records, { topic: "Letter" }).agreements;
    const [other] = says(records, { topic: "Letter", role: "Chief executive" }).agreements;
    expect(one?.id).toBe(other?.id);
    expect(says(records, { topic: "Letter", side: "team" }).agreements[0]?.id).not.toBe(one?.id);
  });

  test("other words are proposed again, the old ones are agreed when they come back, and spaces count for nothing", () => {
    const { records } = new TestVisit();
    const agreed = says(says(records, { topic: "Escalation" }), {
      topic: "Escalation",
      side: "team",
    });
    const reworded = (text: string): VisitRecords => ({
      ...agreed,
      visit: {
        ...agreed.visit,
        groundRules: agreed.visit.groundRules.map((each) =>
          each.topic === "Escalation" ? { ...each, text } : each,
        ),
      },
    });
    const text = escalation(agreed)?.text ?? "";
    expect(escalation(reworded(`${text} By telephone.`))?.isAgreed).toBe(false);
    expect(escalation(reworded(` ${text.replaceAll(" ", "  ")} `))?.isAgreed).toBe(true);
    expect(escalation(reworded(text))?.isAgreed).toBe(true);
    const other = reworded("Told tomorrow.");
    const now = ruleAbout(other.visit, "escalation");
    expect(
      now && agreedInOtherWords(now, wordsOfRule(now, other.visit), other).map(({ side }) => side),
    ).toEqual(["host", "team"]);
  });

  test("other days or audiences are other words of the rule that decides them, and of no other", () => {
    const { records } = new TestVisit();
    const both = ["Letter", "Audience", "Escalation"].reduce(
      (so, topic) => says(says(so, { topic }), { topic, side: "team" }),
      records,
    );
    const standing = (visit: VisitRecords["visit"]) =>
      (["letter", "audience", "escalation"] as const).map(
        (purpose) => decidingRule({ ...both, visit }, purpose)?.isAgreed,
      );
    expect(standing(both.visit)).toEqual([true, true, true]);
    expect(standing({ ...both.visit, letterDueDays: 10 })).toEqual([false, true, true]);
    expect(standing({ ...both.visit, factualCheckDays: 5 })).toEqual([false, true, true]);
    expect(standing({ ...both.visit, outputs: ["nextSteps"] })).toEqual([false, true, true]);
    expect(standing({ ...both.visit, audiences: ["Chief executive"] })).toEqual([
      true,
      false,
      true,
    ]);
  });

  test("the terms a rule decides are said in words", () => {
    const { visit } = new TestVisit().records;
    const terms = (topic: string, of = visit) => termsOfRule(rule(topic), of);
    expect(terms("Letter")).toEqual([
      "The visit makes: a letter of four pages and feedback slides.",
      "The letter comes within seven days of the last day on site.",
      "The council has two working days to check the facts of the draft.",
    ]);
    expect(
      terms("Audience", {
        ...visit,
        audiences: ["Director", "Staff", "Press"],
        audienceOutputs: [
          { audience: "Staff", outputs: ["slides", "publicLetter"] },
          { audience: "Press", outputs: [] },
        ],
      }),
    ).toEqual([
      "For Director.",
      "For Staff: the slides and its public version.",
      "For Press: nothing in writing.",
    ]);
    expect(terms("Escalation")).toEqual([]);
  });

  test("who agreed without a day or a role is said as far as it is known", () => {
    const visit = new TestVisit();
    visit.add("agreements", { words: "A", side: "host", standing: "agreed" });
    visit.add("agreements", { words: "A", side: "team", role: "Lead", standing: "agreed" });
    expect(bothSidesInWords(bothSides("A", visit.records))).toBe(
      "Agreed by somebody for the host and by Lead for the team.",
    );
  });
});
