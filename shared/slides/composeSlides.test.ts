import { expect, test } from "vitest";
import { composeLetter } from "../letter/composeLetter.ts";
import { textsOfLetter } from "../letter/letterWords.ts";
import { TestVisit } from "../letter/testing/testVisit.ts";
import { printable } from "../letter/typeset.ts";
import { heardKeyOf } from "../visit/heardKey.ts";
import { SlideId, slideStyleOf } from "../visit/programme/slideStyle.ts";
import { composeSlides } from "./composeSlides.ts";
import { messagesOf, textsOfSlide } from "../visit/deck.ts";
import { heightOf, textHeight, textSizeOf, titleSizeOf } from "./letterSizes.ts";
import { paged } from "./paged.ts";
import { scanDeck, unfilledInDeck } from "./scanDeck.ts";

/** A visit with two lines of enquiry, three findings and a recommendation in its letter. */
function visitWithFindings() {
  const visit = new TestVisit();
  const board = visit.add("enquiries", { shortName: "The board", order: 1 });
  const plans = visit.add("enquiries", { shortName: "Plans", order: 2 });
  const finding = (
    enquiryId: typeof board.id,
    polarity: "strength" | "area",
    sentence: string,
    order: number,
  ) =>
    visit.add("findings", {
      enquiryId,
      polarity,
      sentence,
      order,
      detail: "Of ten plans six were.",
    });
  const late = finding(plans.id, "area", "Plans are late.", 1);
  const clear = finding(plans.id, "strength", "Plans are clear.", 2);
  const meets = finding(board.id, "area", "The board meets seldom.", 3);
  visit.addEvidence(late);
  const advice = visit.add("recommendations", {
    text: "Plan in time.",
    advice: "Begin in May.",
    findingId: late.id,
  });
  const draft = visit.addLetter();
  const deckFor = (audience: "leaders" | "staff") =>
    composeSlides(visit.records, composeLetter(visit.records, draft), audience);
  return { visit, draft, deckFor, late, clear, meets, advice };
}

test("findings stand by their line of enquiry, strengths before areas, in the words of the letter", () => {
  const { deckFor } = visitWithFindings();
  const slides = deckFor("leaders").slides.filter(({ of }) => of === "findings");
  expect(
    slides.map(({ title, groups }) => [
      title,
      groups.map(({ heading, items }) => [heading, ...items]),
    ]),
  ).toEqual([
    ["The board", [["Areas for improvement", "The board meets seldom."]]],
    [
      "Plans",
      [
        ["Strengths", "Plans are clear."],
        ["Areas for improvement", "Plans are late."],
      ],
    ],
  ]);
});

test("what is said to a finding is the letter's own words and how much stands behind it, never who", () => {
  const { deckFor, visit, late } = visitWithFindings();
  const plans = deckFor("leaders").slides.find(({ title }) => title === "Plans");
  expect(plans?.notes).toContain("Plans are late. Of ten plans six were.");
  expect(plans?.notes.join(" ")).toMatch(/Behind it: .* point.* of evidence from .* session/u);
  const labels = visit.records.visit.vocabulary.sourceGroups.map(({ label }) => label);
  for (const label of labels) expect(plans?.notes.join(" ")).not.toContain(label);
  expect(plans?.messages).toContainEqual({
    key: heardKeyOf("finding", late.id),
    text: "Plans are late.",
  });
});

test("leaders hear what is recommended, staff do not", () => {
  const { deckFor } = visitWithFindings();
  const ofKind = (audience: "leaders" | "staff") => deckFor(audience).slides.map(({ of }) => of);
  expect(ofKind("leaders")).toContain("recommendations");
  expect(ofKind("staff")).not.toContain("recommendations");
  expect(ofKind("staff")).toContain("strengths");
});

test("a slide shows nothing that the letter does not say, but titles and figures", () => {
  const { deckFor, visit, draft } = visitWithFindings();
  const letter = textsOfLetter(composeLetter(visit.records, draft)).map(printable).join(" ");
  for (const slide of deckFor("leaders").slides.filter(({ of }) => of !== "cover"))
    for (const item of slide.groups.flatMap(({ items }) => items)) expect(letter).toContain(item);
});

test("figures of the case files have their n, and files that the host offered are not counted", () => {
  const { visit, deckFor } = visitWithFindings();
  const [area] = visit.records.visit.vocabulary.practiceAreas;
  const met = visit.records.visit.vocabulary.ratings.find(({ counts }) => counts === "met");
  if (area === undefined || met === undefined) throw new Error("the programme has no form");
  for (const [label, origin] of [
    ["1", "drawn"],
    ["2", "drawn"],
    ["3", "offered"],
  ] as const)
    visit.add("cases", { label, origin, answers: { [area.key]: met.key } });
  const table = deckFor("leaders").slides.find(({ of }) => of === "caseFiles")?.table;
  if (!table) throw new Error("no figures");
  expect(table.columns.at(-1)).toBe("n");
  expect(table.rows[0]).toEqual([
    area.label,
    "2",
    ...table.columns.slice(2, -1).map(() => "0"),
    "2",
  ]);
});

test("where there are too many slides, those that may go make room, the first of them first", () => {
  const { visit, draft } = visitWithFindings();
  const style = slideStyleOf(visit.records.visit);
  const order = [
    "cover",
    "thanks",
    "whatThisIs",
    "headlines",
    "findings",
    "recommendations",
  ] as const;
  visit.records = {
    ...visit.records,
    visit: {
      ...visit.records.visit,
      slideStyle: {
        ...style,
        most: 5,
        mayGo: ["thanks"],
        leaders: { name: "Feedback", order: [...order] },
      },
    },
  };
  const deck = composeSlides(visit.records, composeLetter(visit.records, draft), "leaders");
  expect(deck.slides.map(({ of }) => of)).not.toContain("thanks");
  expect(deck.slides.length).toBeLessThanOrEqual(5);
});

test("more than stands on a slide goes on to the next, with its number, and nothing is lost", () => {
  const { visit, draft } = visitWithFindings();
  const texts = Array.from(
    { length: 12 },
    (_, i) => `Advice ${i + 1}: ${"plan in time and say so ".repeat(4).trim()}.`,
  );
  for (const [i, text] of texts.entries()) visit.add("recommendations", { text, order: i + 2 });
  const slides = composeSlides(
    visit.records,
    composeLetter(visit.records, draft),
    "leaders",
  ).slides.filter(({ of }) => of === "recommendations");
  expect(slides.length).toBeGreaterThan(1);
  expect(slides[1]?.title).toMatch(/\(continued\)$/u);
  const groups = slides.flatMap((slide) => slide.groups);
  expect(groups.flatMap(({ items }) => items)).toHaveLength(13);
  expect(groups[1]?.from).toBe((groups[0]?.items.length ?? 0) + 1);
});

test("two slides of one title are about as full as each other, and letters are as large as there is room", () => {
  const slideOf = (count: number, words: string) => ({
    of: "areas" as const,
    title: "What to look at next",
    groups: [{ heading: null, items: Array.from({ length: count }, () => words), from: null }],
    table: null,
    notes: [],
    messages: [],
  });
  const short = slideOf(10, "Plans are late.");
  expect(paged(short).map(({ groups }) => groups[0]?.items.length)).toEqual([5, 5]);
  expect(paged(short).map(textSizeOf)).toEqual([28, 28]);
  const long =
    "Audit found the same things two years running, because results do not reach people.";
  expect(textSizeOf(slideOf(4, long))).toBe(28);
  expect(textSizeOf(slideOf(5, long))).toBe(26);
  expect(paged(slideOf(6, long))).toHaveLength(2);
});

test("a title that is long stands in smaller letters, on the cover before any other", () => {
  const cover = (title: string) => titleSizeOf({ of: "cover", title });
  expect(cover("Safeguarding peer challenge: Midthorpe Council")).toBe(44);
  const long = "Combined Children’s Services Trust and Partnership Council of the Liberties";
  expect(cover(`Safeguarding peer challenge: ${long}`)).toBe(34);
  expect(cover(`Safeguarding peer challenge: ${long} of ${long}`)).toBe(28);
  expect(titleSizeOf({ of: "areas", title: "What to look at next" })).toBe(34);
});

test("a name on a slide or in its notes is found as in the letter, and so is a repeated concern", () => {
  const { visit, draft } = visitWithFindings();
  const deckNow = () =>
    composeSlides(visit.records, composeLetter(visit.records, draft), "leaders");
  expect(scanDeck(deckNow(), visit.records)).toEqual([]);
  visit.add("recommendations", { text: "Ask Priya Featherstone to chair.", order: 9 });
  expect(scanDeck(deckNow(), visit.records).join(" ")).toContain("“Priya Featherstone”");
});

test("what was never filled in is found on a slide, each once, with its place", () => {
  const { visit } = visitWithFindings();
  const draft = visit.addLetter({ texts: { thanks: "Thank you {host}.", status: "No grade." } });
  const deck = composeSlides(visit.records, composeLetter(visit.records, draft), "leaders");
  // The cover has the thanks in its notes.
  expect(unfilledInDeck(deck)).toEqual([
    `Slide “${deck.slides[0]?.title ?? ""}”: “{host}” was never filled in.`,
    "Slide “Thank you”: “{host}” was never filled in.",
  ]);
  expect(unfilledInDeck(visitWithFindings().deckFor("staff"))).toEqual([]);
});

test("a text that fills more than a slide is cut where sentences end, and goes on without bullet or number", () => {
  const sentence =
    "Nobody could say what had changed for the child since the plan was last looked at.";
  const long = Array.from({ length: 20 }, (_, i) => `${sentence.slice(0, -1)} (${i}).`).join(" ");
  const items = ["Begin.", long, "End."];
  const pages = paged({
    of: "recommendations",
    title: "What we recommend",
    groups: [{ heading: null, items, from: 1 }],
    table: null,
    notes: [],
    messages: [{ key: heardKeyOf("recommendation", "r"), text: long }],
  });
  const groups = pages.flatMap((page) => page.groups);
  const shown = groups.flatMap(({ from, items: own }) =>
    own.map((text, i) => ({ number: from === null ? null : from + i, text })),
  );
  expect(shown.map(({ text }) => text).join(" ")).toBe(items.join(" "));
  expect(shown.length).toBeGreaterThan(3);
  expect(shown.map(({ number }) => number)).toEqual([1, 2, ...shown.slice(3).map(() => null), 3]);
  for (const { text } of shown) expect(text).toMatch(/\.$/u);
  for (const page of pages) expect(heightOf(page.groups, 24)).toBeLessThanOrEqual(textHeight);
  const told = pages.find(({ messages }) => messages.length > 0);
  expect(told?.groups.flatMap((group) => group.items)).toContain(shown[1]?.text);
});

test("every kind of slide has a title in the shipped style, and the texts of one are read title first", () => {
  const style = slideStyleOf({ slideStyle: null });
  expect(Object.keys(style.titles).sort()).toEqual([...SlideId.options].sort());
  const { deckFor } = visitWithFindings();
  for (const slide of deckFor("staff").slides) expect(textsOfSlide(slide)[0]).toBe(slide.title);
});

test("a table with more rows than stand on a slide goes on to the next, under its head", () => {
  const rows = Array.from({ length: 12 }, (_, i) => [
    `Area ${i + 1}, with a label that takes two lines`,
    "3",
    "4",
  ]);
  const of = "caseFiles" as const;
  const table = { columns: ["Area", "Met", "n"], rows };
  const pages = paged({ of, title: "Files", groups: [], table, notes: ["n."], messages: [] });
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.flatMap((page) => page.table?.rows ?? [])).toEqual(rows);
  expect(pages.map((page) => page.table?.columns.length)).toEqual(pages.map(() => 3));
  expect(pages.map(({ notes }) => notes.length)).toEqual([1, ...pages.slice(1).map(() => 0)]);
});

/** A finding that so many children bear out, in a session of their own, and social workers besides. */
function heardFromChildren(peopleMet: number, { others = true } = {}) {
  const { visit, late, deckFor } = visitWithFindings();
  const session = visit.add("sessions", { sourceGroups: ["youngPeople"], peopleMet });
  const note = visit.add("notes", { sessionId: session.id });
  visit.add("links", { findingId: late.id, evidence: { type: "note", id: note.id } });
  if (!others) {
    const links = visit.records.links.slice(-1);
    visit.records = { ...visit.records, links };
  }
  // Others of them were met, about something else.
  visit.add("sessions", { sourceGroups: ["parents"], peopleMet: 20 });
  return deckFor("leaders").slides.filter(({ of }) => of === "voices");
}

test("what children and families said is shown where enough of them bear it and others besides", () => {
  const [slide] = heardFromChildren(6);
  expect(slide?.groups.flatMap(({ items }) => items)).toEqual([
    "We met 26 children, young people, parents and carers.",
    "Plans are late.",
  ]);
  expect(slide?.messages).toHaveLength(1);
});

test("what one child said, or nobody else bears out, is not shown as theirs", () => {
  expect(heardFromChildren(1)).toEqual([]);
  expect(heardFromChildren(6, { others: false })).toEqual([]);
});

test("a message that stands on two slides is heard once", () => {
  const { deckFor } = visitWithFindings();
  const deck = deckFor("leaders");
  const twice = { ...deck, slides: [...deck.slides, ...deck.slides] };
  expect(messagesOf(twice)).toEqual(messagesOf(deck));
  expect(messagesOf(deck).length).toBeGreaterThan(0);
});

test("a sentence that speaks of itself as the letter, or of the feedback as over, is for who presents and on no slide", () => {
  const { visit } = visitWithFindings();
  const status =
    "We give no grade. You heard these messages at the feedback. The letter will follow.";
  const nextSteps = "Please share this letter with your staff.";
  const draft = visit.addLetter({ texts: { status, nextSteps } });
  const { slides } = composeSlides(visit.records, composeLetter(visit.records, draft), "leaders");
  const shown = (id: string) => {
    const { groups = [], notes = [] } = slides.find(({ of }) => of === id) ?? {};
    return { items: groups.flatMap(({ items }) => items), notes };
  };
  expect(shown("whatThisIs")).toEqual({
    items: ["We give no grade.", "The letter will follow."],
    notes: ["Only the letter says: You heard these messages at the feedback."],
  });
  // Where nothing else is said it stays: nothing is left out unsaid.
  expect(shown("nextSteps")).toEqual({ items: [nextSteps], notes: [] });
});

test("what goes on over a second slide has its notes and messages there", () => {
  const { visit, draft, late } = visitWithFindings();
  for (let i = 0; i < 9; i += 1)
    visit.add("recommendations", {
      text: `Plan number ${i} with the families that it is for, and in time for all of them to say.`,
      findingId: late.id,
      order: i + 2,
    });
  const { slides } = composeSlides(visit.records, composeLetter(visit.records, draft), "leaders");
  const pages = slides.filter(({ of }) => of === "recommendations");
  expect(pages.length).toBeGreaterThan(1);
  for (const { groups, notes, messages } of pages) {
    const items = groups.flatMap((each) => each.items);
    expect(messages.map(({ text }) => text)).toEqual(items);
    expect(notes).toHaveLength(items.length);
    items.forEach((item, i) => expect(notes[i]).toContain(item));
  }
});
