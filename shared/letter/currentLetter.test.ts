import { expect, test } from "vitest";
import type { Letter } from "../visit/kinds/letter.ts";
import { beginLetter } from "./beginLetter.ts";
import { currentLetter } from "./currentLetter.ts";
import { TestVisit } from "./testing/testVisit.ts";

function visitOf(fields: Partial<TestVisit["records"]["visit"]>) {
  const visit = new TestVisit();
  setVisit(visit, fields);
  return visit;
}

function setVisit(visit: TestVisit, fields: Partial<TestVisit["records"]["visit"]>) {
  visit.records = { ...visit.records, visit: { ...visit.records.visit, ...fields } };
}

const begun = (visit: TestVisit) => currentLetter(visit.records, beginLetter(visit.records));

test("the draft says what is known of host, lead and days", () => {
  const visit = visitOf({ daysOnSite: ["2024-10-17", "2024-10-15", "2024-10-16"] });
  visit.add("peers", { role: "Head of service" });
  visit.add("peers", { seat: "lead", role: "Director", organisation: "Oxtown Borough" });
  expect(begun(visit)).toMatchObject({
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
    signed: null,
    programmeTexts: {},
  });
});

test("without a lead and without days the places stay empty", () => {
  const { letterhead, signOff, date } = begun(visitOf({ daysOnSite: [] }));
  expect({ letterhead, signOff, date }).toEqual({
    letterhead: { organisation: "", lines: [] },
    signOff: { closing: "Yours sincerely", name: "", lines: [] },
    date: null,
  });
});

test("a letter begun before anything was known says what is known since, and nothing is stored for it", () => {
  const visit = visitOf({ daysOnSite: [], focus: "", reviewDate: "" });
  const draft = visit.addLetter();
  expect(draft.texts).toEqual({});
  expect(currentLetter(visit.records, draft).texts.scope).toBeUndefined();
  setVisit(visit, { daysOnSite: ["2025-03-04"], focus: "thresholds", reviewDate: "June 2025" });
  visit.add("peers", { seat: "lead", role: "Director", organisation: "Oxtown" });
  const now = currentLetter(visit.records, draft);
  expect(now.texts.thanks).toContain("on 4 March 2025");
  expect(now.texts.scope).toBe("You asked us to look at thresholds.");
  expect(now.texts.nextSteps).toContain("at what has changed: June 2025.");
  expect([now.date, now.signOff.name, now.letterhead.organisation]).toEqual([
    "2025-03-11",
    "Director",
    "Oxtown",
  ]);
});

test("a text that somebody edited is theirs, also when emptied; the others still catch up", () => {
  const visit = visitOf({ focus: "thresholds" });
  const draft = visit.addLetter({ texts: { scope: "You asked about thresholds.", status: "" } });
  setVisit(visit, { focus: "the front door", daysOnSite: ["2025-03-04"] });
  const { texts } = currentLetter(visit.records, draft);
  expect(texts.scope).toBe("You asked about thresholds.");
  expect(texts.status).toBeUndefined();
  expect(texts.thanks).toContain("on 4 March 2025");
});

test("of an edited text each sentence that nobody touched goes on following the visit", () => {
  const visit = visitOf({ focus: "thresholds", daysOnSite: [], reviewDate: "" });
  const { thanks = "" } = begun(visit).texts;
  const draft = visit.addLetter({
    texts: { thanks: `${thanks} Lunch was good.` },
    programmeTexts: { thanks },
  });
  setVisit(visit, { daysOnSite: ["2025-03-04"] });
  const now = currentLetter(visit.records, draft).texts.thanks;
  expect(now).toContain("on 4 March 2025");
  expect(now).toMatch(/Lunch was good\.$/u);
  const reworded = { ...draft, texts: { thanks: "We came in May. Lunch was good." } };
  expect(currentLetter(visit.records, reworded).texts.thanks).toMatch(/^We came in May\./u);
});

test.each<[string, (wording: Letter["texts"]) => Letter["texts"]]>([
  ["as the programme has it, with its slots", (wording) => wording],
  [
    "as it was filled in with nothing known",
    ({ thanks = "", nextSteps = "" }) => ({
      thanks: thanks
        .replace("{programme}", "safeguarding peer challenge")
        .replace("{days}", "")
        .replace("{host}", "Midthorpe Council"),
      scope: "You asked us to look at .",
      nextSteps: nextSteps.replace("{factualCheck}", "two working days").replace("{review}", ""),
    }),
  ],
])("a text stored by 0.1.0 that nobody edited follows the visit: %s", (_, stored) => {
  const visit = visitOf({ focus: "thresholds" });
  const draft = visit.addLetter({ texts: stored(visit.records.visit.vocabulary.letter.wording) });
  const { texts } = currentLetter(visit.records, draft);
  expect(texts).toEqual(currentLetter(visit.records, { ...draft, texts: {} }).texts);
  expect(texts.scope).toBe("You asked us to look at thresholds.");
});

test("a text stored by 0.1.0 in which a single word differs is left as it was written", () => {
  const visit = visitOf({ focus: "thresholds" });
  for (const scope of [
    "You asked us to look at our thresholds.",
    "You asked us to look at thresholds!",
    "You asked us to look at thresholds. They matter.",
    "You asked us to look at",
  ])
    expect(currentLetter(visit.records, visit.addLetter({ texts: { scope } })).texts.scope).toBe(
      scope,
    );
});

test("what was issued is not touched", () => {
  const visit = new TestVisit();
  const issued = { ...visit.addLetter(), issued: {} } as unknown as Letter; // read for nothing but being there
  expect(currentLetter(visit.records, issued)).toBe(issued);
});
