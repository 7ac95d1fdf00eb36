import { expect, test } from "vitest";
import { TestVisit } from "../../../../shared/letter/testing/testVisit.ts";
import { costGrowth, linear } from "../../../../shared/testing/costGrowth.ts";
import { decideLink } from "./decideLink.ts";
import { type EvidenceFilter, filterEvidence } from "./filterEvidence.ts";
import { listEvidence, linkedEvidence, picturesOfFindings } from "./listEvidence.ts";
import { sourceInWords } from "./sourceInWords.ts";

const everything: EvidenceFilter = {
  typed: "",
  scope: "all",
  enquiry: "any",
  mark: "any",
  alike: null,
};

test("evidence reads by day and time, and says where it comes from", () => {
  const visit = new TestVisit();
  const late = visit.add("sessions", {
    title: "Schools",
    startsAt: "14:00",
    sourceGroups: ["schools"],
  });
  const early = visit.add("sessions", { title: "Health, joint", startsAt: "09:30" });
  visit.add("notes", { sessionId: late.id, text: "Second." });
  visit.add("notes", { sessionId: early.id, text: "First.", at: "09:42", sourceGroup: "police" });
  expect(listEvidence(visit.records)).toMatchObject([
    { text: "First.", where: "Health, joint", when: "Tue 09:42", sourceGroup: "Police" },
    { text: "Second.", where: "Schools", when: "Tue 14:00", sourceGroup: "Schools" },
  ]);
});

test("a note with pictures says so, is found by the word, and the finding knows them", () => {
  const visit = new TestVisit();
  const finding = visit.add("findings", { sentence: "Families wait." });
  const seen = visit.addEvidence(finding, { text: "Post-its under waiting", kind: "seen" });
  const [second, first] = ["12:00", "11:00"].map((at) =>
    visit.add("pictures", { noteId: seen.id, addedAt: `2024-10-15T${at}:00.000Z` }),
  );
  const [point, ...others] = linkedEvidence(listEvidence(visit.records), visit.records.links);
  if (point === undefined) throw new Error("no evidence");
  expect(others).toEqual([]);
  expect(sourceInWords(point)).toMatch(/seen, with 2 pictures$/u);
  expect(point.pictures).toEqual([first?.id, second?.id]);
  expect(filterEvidence([point], { ...everything, typed: "picture" })).toEqual([point]);
  expect(picturesOfFindings([point]).get(finding.id)).toEqual([first?.id, second?.id]);
});

test("cases come with their ratings in words, documents with their title; concerns never come", () => {
  const visit = new TestVisit();
  const [rating] = visit.records.visit.vocabulary.ratings;
  visit.add("cases", {
    label: "4",
    origin: "offered",
    answers: { voiceOfChild: rating?.key ?? "" },
    remark: "Genogram missing.",
  });
  visit.add("documents", { title: "Self-assessment 2024", remark: "" });
  visit.add("concerns", { text: "A child at risk now." });
  const evidence = listEvidence(visit.records);
  expect(evidence.map((point) => point.text)).toEqual([
    `Voice of the child: ${rating?.label}. Genogram missing.`,
    "Self-assessment 2024",
  ]);
  expect(evidence[0]?.where).toBe("Case 4, offered by the host");
  expect(JSON.stringify(evidence)).not.toContain("at risk now");
});

test("an indicator comes as read, in a sentence with what it stands beside", () => {
  const visit = new TestVisit();
  visit.add("indicators", {
    name: "Turnover",
    unit: "%",
    goodIs: "lower",
    figures: {
      periods: ["2023/24"],
      rows: [
        { of: "host", name: "", values: ["27"] },
        { of: "neighbours", name: "", values: ["16.4"] },
      ],
    },
  });
  expect(listEvidence(visit.records)).toMatchObject([
    {
      ref: { type: "indicator" },
      text: "Turnover: 27% in 2023/24. Statistical neighbours 16.4%.",
      where: "Data profile",
      kind: "read",
      mark: "area",
    },
  ]);
});

test("every typed word must occur, anywhere in the line, its session, group or line of enquiry", () => {
  const visit = new TestVisit();
  const [line] = visit.records.enquiries;
  const session = visit.add("sessions", { title: "Team managers’ meeting" });
  const wanted = visit.add("notes", {
    sessionId: session.id,
    text: "Café talk about caseloads",
    enquiryId: line?.id ?? null,
  });
  visit.add("notes", { sessionId: session.id, text: "Caseloads are fine" });
  const found = (typed: string) =>
    filterEvidence(listEvidence(visit.records), { ...everything, typed }).map(({ ref }) => ref.id);
  expect(found("cafe CASELOAD")).toEqual([wanted.id]);
  expect(found("board managers' caselo")).toEqual([wanted.id]);
  expect(found("tue heard social")).toHaveLength(2);
  expect(found("caseloads nowhere")).toEqual([]);
});

test("the drawer shows what is not linked, and all of it when asked", () => {
  const visit = new TestVisit();
  const finding = visit.add("findings");
  const linked = visit.addEvidence(finding, { text: "Linked." });
  const session = visit.add("sessions");
  const free = visit.add("notes", { sessionId: session.id, text: "Free.", mark: "quote" });
  const evidence = linkedEvidence(listEvidence(visit.records), visit.records.links);
  const ids = (filter: Partial<EvidenceFilter>) =>
    filterEvidence(evidence, { ...everything, ...filter }).map(({ ref }) => ref.id);
  expect(ids({ scope: "unlinked" })).toEqual([free.id]);
  expect(ids({})).toEqual([linked.id, free.id]);
  expect(ids({ mark: "quote" })).toEqual([free.id]);
  expect(ids({ enquiry: "none" })).toHaveLength(2);
});

test("evidence bears on a finding once: linking it again only turns it round", () => {
  const visit = new TestVisit();
  const finding = visit.add("findings");
  const note = visit.addEvidence(finding);
  const evidence = { type: "note", id: note.id } as const;
  const decide = (bearing: "supports" | "contradicts", links = visit.records.links) =>
    decideLink(links, { finding, evidence, bearing });
  expect(decide("supports")).toEqual({ type: "already" });
  expect(decide("contradicts")).toMatchObject({
    type: "turn",
    link: { ...visit.records.links[0], bearing: "contradicts" },
    base: visit.records.links[0],
  });
  // Two laptops that link it without having heard of each other write one row.
  expect(decide("supports", [])).toEqual(decide("supports", []));
  expect(decide("contradicts", [])).toMatchObject({ type: "add", link: { findingId: finding.id } });
});

test("thousands of lines are narrowed in time that grows with their number", () => {
  const visit = new TestVisit();
  const session = visit.add("sessions");
  const note = visit.add("notes", { sessionId: session.id });
  const notes = Array.from({ length: 16_000 }, (_, i) => ({
    ...note,
    id: visit.mint.newId() as typeof note.id, // the mint's ids are the ids of this very table
    text: `Line ${i} about caseloads, reviews and how plans are written for children ${i % 7}`,
  }));
  const growth = costGrowth((amount) => {
    const evidence = listEvidence({ ...visit.records, notes: notes.slice(0, amount * 1_000) });
    return () =>
      expect(
        filterEvidence(evidence, { ...everything, typed: "plans chil 3" }).length,
      ).toBeGreaterThan(amount * 100);
  });
  expect(growth).toBeLessThan(linear);
});

test("evidence is found whatever its hyphens, accents, apostrophes and plurals, and whoever writes one word as two", () => {
  const visit = new TestVisit();
  const { id } = visit.add("sessions", { title: "Schools" });
  const texts = [
    "The step-down plan’s review is late.",
    "Families’ café mornings work.",
    "A family and its children.",
  ];
  for (const text of texts) visit.add("notes", { sessionId: id, text });
  const found = (typed: string) =>
    filterEvidence(listEvidence(visit.records), { ...everything, typed }).map(({ text }) =>
      texts.indexOf(text),
    );
  for (const typed of ["step down", "step-down", "stepdown", "plans reviews"])
    expect(found(typed)).toEqual([0]);
  expect(found("cafe")).toEqual([1]);
  for (const typed of ["family", "families", "famil"]) expect(found(typed)).toEqual([1, 2]);
  expect(found("child")).toEqual([2]);
  expect(found("badger")).toEqual([]);
});
