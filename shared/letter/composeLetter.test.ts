import * as fc from "fast-check";
import { expect, test } from "vitest";
import { TestVisit } from "./testing/testVisit.ts";
import { composeLetter } from "./composeLetter.ts";
import { draftLetter } from "./inLetter.ts";
import { letterSentences } from "./letterText.ts";
import { letterSections } from "../visit/programme/letterSections.ts";

/** What makes of a list one that was drawn from. */
const drawn = { seed: { host: "41", team: "80" }, drawnAt: "2024-10-15T16:05:00.000Z" };

function filledVisit() {
  const visit = new TestVisit();
  const [board, thresholds] = visit.records.enquiries;
  visit.add("peers", {
    seat: "lead",
    role: "Director of Children’s Services",
    organisation: "Oxtown Borough",
  });
  const strength = visit.add("findings", {
    polarity: "strength",
    enquiryId: board?.id ?? null,
    sentence: "Leaders know the service.",
    detail: "They visit teams. Money followed.",
  });
  const area = visit.add("findings", {
    polarity: "area",
    enquiryId: thresholds?.id ?? null,
    sentence: "Four versions of the threshold document are in use.",
  });
  visit.add("recommendations", {
    findingId: area.id,
    text: "Issue one threshold document.",
    advice: "Give worked examples.",
    whoCanHelp: "Munbridge offers its own.",
    byWhen: "three months",
  });
  const letter = visit.addLetter({
    headlines: [{ text: "Leaders are visible.", findingIds: [strength.id] }],
  });
  return { visit, letter, strength, area };
}

test("keeps the canonical order of sections and leaves empty ones out", () => {
  const { visit, letter } = filledVisit();
  const ids = composeLetter(visit.records, letter).sections.map((section) => section.id);
  expect(ids).toEqual(letterSections.filter((id) => ids.includes(id)));
  expect(ids).not.toContain("takeHome");
});

test("groups findings under their line of enquiry, lead sentence first", () => {
  const { visit, letter, strength } = filledVisit();
  const section = composeLetter(visit.records, letter).sections.find((s) => s.id === "strengths");
  expect(section?.blocks).toEqual([
    { type: "subheading", text: "The board", enquiryId: strength.enquiryId },
    {
      type: "finding",
      findingId: strength.id,
      lead: { text: "Leaders know the service.", sources: [{ type: "finding", id: strength.id }] },
      sentences: ["They visit teams.", "Money followed."].map((text) => ({
        text,
        sources: [{ type: "finding", id: strength.id }],
      })),
    },
  ]);
});

test("numbers recommendations and adds advice, who can help and the timescale", () => {
  const { visit, letter } = filledVisit();
  const [block] =
    composeLetter(visit.records, letter).sections.find((s) => s.id === "recommendations")?.blocks ??
    [];
  expect(
    block?.type === "recommendation" && [
      block.number,
      block.lead.text,
      ...block.sentences.map((s) => s.text),
    ],
  ).toEqual([
    1,
    "Issue one threshold document.",
    "Give worked examples.",
    "Munbridge offers its own.",
    "Timescale: three months.",
  ]);
});

test("findings without a line of enquiry come last, under a heading only where others have one", () => {
  const { visit, letter, strength } = filledVisit();
  const blocks = () =>
    composeLetter(visit.records, letter)
      .sections.find((s) => s.id === "strengths")
      ?.blocks.map((block) =>
        block.type === "subheading" ? block.text : block.type === "finding" && block.lead.text,
      );
  visit.add("findings", { polarity: "strength", order: -1, sentence: " Staff stay. " });
  expect(blocks()).toEqual([
    "The board",
    "Leaders know the service.",
    "Other messages",
    "Staff stay.",
  ]);
  const findings = visit.records.findings.filter(({ id }) => id !== strength.id);
  visit.records = { ...visit.records, findings };
  expect(blocks()).toEqual(["Staff stay."]);
});

test("what is empty leaves no trace: no date, a blank headline, no advice and no timescale", () => {
  const visit = new TestVisit();
  visit.records = { ...visit.records, visit: { ...visit.records.visit, daysOnSite: [] } };
  const alone = visit.add("recommendations", { text: " Issue one document. " });
  const dated = visit.add("recommendations", { text: "Audit less.", byWhen: " by 1. May. " });
  const headlines = [" ", "Two sentences. Here."].map((text) => ({ text, findingIds: [] }));
  const model = composeLetter(visit.records, visit.addLetter({ date: null, headlines }));
  expect(model.date).toBe("");
  const blocksOf = (id: string) => model.sections.find((s) => s.id === id)?.blocks;
  expect(blocksOf("headlines")).toEqual([
    {
      type: "bullet",
      sentences: ["Two sentences.", "Here."].map((text) => ({
        text,
        sources: [{ type: "written" }],
      })),
    },
  ]);
  const numbered = (number: number, id: string, lead: string, ...sentences: readonly string[]) => {
    const placed = (text: string) => ({ text, sources: [{ type: "recommendation", id }] });
    return {
      type: "recommendation",
      recommendationId: id,
      number,
      lead: placed(lead),
      sentences: sentences.map(placed),
    };
  };
  expect(blocksOf("recommendations")).toEqual([
    numbered(1, alone.id, "Issue one document."),
    numbered(2, dated.id, "Audit less.", "Timescale: by 1. May."),
  ]);
});

test("a visit of which nothing can be counted says nothing of how the team worked", () => {
  const visit = new TestVisit();
  const ids = composeLetter(visit.records, visit.addLetter()).sections.map(({ id }) => id);
  expect(ids).toEqual(["thanks", "status", "scope", "nextSteps"]);
});

test("every text of the letter has its place in words, and empty ones are left out", () => {
  const { visit, letter, strength } = filledVisit();
  const model = composeLetter(visit.records, {
    ...letter,
    letterhead: { organisation: "Oxtown", lines: ["Town Hall"] },
    reference: "OX/1",
    texts: {},
    signOff: { closing: "Yours", name: "", lines: ["Lead"] },
  });
  const placed = letterSentences(model).map(({ place, part, sectionId, findingId, text }) => [
    place,
    part ?? sectionId,
    findingId,
    text,
  ]);
  expect(placed.slice(0, 7)).toEqual([
    ["Letterhead", "letterhead", null, "Oxtown"],
    ["Letterhead", "letterhead", null, "Town Hall"],
    ["Reference", "reference", null, "OX/1"],
    ["Addressee", "addressee", null, "Director of Children’s Services"],
    ["Addressee", "addressee", null, "Midthorpe Council"],
    ["Salutation", "salutation", null, "Dear Director"],
    ["Title", "title", null, "Safeguarding peer challenge: Midthorpe Council"],
  ]);
  expect(placed).toContainEqual(["Strengths", "strengths", null, "The board"]);
  expect(placed).toContainEqual(["Strengths", "strengths", strength.id, "They visit teams."]);
  expect(placed.slice(-2)).toEqual([
    ["Sign-off", "signOff", null, "Yours"],
    ["Sign-off", "signOff", null, "Lead"],
  ]);
});

test("ties a headline to the findings it rests on", () => {
  const { visit, letter, strength } = filledVisit();
  const bullets = composeLetter(visit.records, letter).sections.find(
    (s) => s.id === "headlines",
  )?.blocks;
  expect(bullets?.[0]).toMatchObject({
    type: "bullet",
    sentences: [{ sources: [{ type: "written" }, { type: "finding", id: strength.id }] }],
  });
});

test("every sentence says what it rests on", () => {
  const { visit, letter } = filledVisit();
  for (const section of composeLetter(visit.records, letter).sections)
    for (const block of section.blocks)
      if (block.type !== "subheading")
        for (const sentence of block.sentences) expect(sentence.sources.length).toBeGreaterThan(0);
});

test("carries every agreed finding marked for the letter exactly once, and no other", () => {
  const finding = fc.record({
    polarity: fc.constantFrom("strength" as const, "area" as const, "goodPractice" as const),
    state: fc.constantFrom("emerging" as const, "agreed" as const, "parked" as const),
    inLetter: fc.boolean(),
    enquiry: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
    order: fc.integer({ min: -3, max: 3 }),
  });
  fc.assert(
    fc.property(fc.array(finding, { maxLength: 25 }), (findings) => {
      const visit = new TestVisit();
      const rows = findings.map(({ enquiry, ...fields }, i) =>
        visit.add("findings", {
          ...fields,
          sentence: `Finding number ${i} stands.`,
          enquiryId: enquiry === null ? null : (visit.records.enquiries[enquiry]?.id ?? null),
        }),
      );
      const model = composeLetter(visit.records, visit.addLetter());
      const carried = letterSentences(model).flatMap((s) => s.findingId ?? []);
      const expected = rows
        .filter((row) => row.inLetter && row.state === "agreed")
        .map((row) => row.id);
      expect([...carried].sort()).toEqual([...expected].sort());
    }),
  );
});

test("says how the team worked in numbers counted from the visit", () => {
  const { visit, letter } = filledVisit();
  const before = visit.records.sessions.length;
  const session = visit.add("sessions", { kind: "focusGroup", peopleMet: 8 });
  visit.add("sessions", { kind: "questionnaire", peopleMet: 16 });
  visit.add("sessions", { kind: "oneToOne", peopleMet: 1, state: "cancelled" });
  const draw = visit.add("caseDraws", {
    ...drawn,
    rows: Array.from({ length: 214 }, (_, i) => ({
      line: i + 2,
      reference: `R${i}`,
      team: "",
      plan: "",
      age: "",
      status: "",
      opened: "",
      problem: null,
    })),
  });
  for (let i = 0; i < 12; i += 1)
    visit.add("cases", {
      drawId: draw.id,
      label: String(i),
      origin: i === 3 ? "replacement" : "drawn",
    });
  visit.add("cases", { origin: "offered", label: "H1" });
  const text = letterSentences(composeLetter(visit.records, letter))
    .filter((s) => s.sectionId === "howWeWorked")
    .map((s) => s.text)
    .join(" ");
  expect([before, session.peopleMet]).toEqual([0, 8]);
  expect(text).toContain("One peer spent two days on site, on 15 and 16 October 2024.");
  expect(text).toContain("one session and met eight people");
  expect(text).toContain(
    "12 case files drawn at random from your list of 214, and one that you asked us to see",
  );
  expect(text).toContain("16 completed questionnaires");
});

test("the draft is the letter that was not issued, whatever versions there are of it", () => {
  const { visit, letter } = filledVisit();
  const issued = {
    at: "2024-10-21T09:00:00.000Z",
    contentHash: "0".repeat(64),
    pagesFilled: 3.8,
    model: composeLetter(visit.records, letter),
  };
  const version = { ...letter, id: visit.mint.newId() as typeof letter.id, version: 1, issued };
  expect(draftLetter({ ...visit.records, letters: [version, letter] })).toBe(letter);
  expect(draftLetter({ ...visit.records, letters: [version] })).toBeUndefined();
});
