import { expect, test } from "vitest";
import { carry, checkOf, giveReason, soundVisit } from "../testing/soundVisit.ts";
import type { TestVisit } from "../testing/testVisit.ts";

const said = (visit: TestVisit, input: Parameters<typeof checkOf>[1] = {}) =>
  checkOf(visit, { ...input, types: ["quantifier"] });

/** What is said of a finding of these words, borne out by two sessions of five people each. */
function wordsIn(sentence: string, detail = ""): readonly (string | null)[] {
  const { visit } = soundVisit();
  carry(visit, { sentence, detail });
  return said(visit).map(({ words }) => words);
}

test.each([
  ["Most social workers know the plan.", "Most"],
  ["The majority of teams meet weekly.", "The majority"],
  ["All staff are trained.", "All"],
  ["Every team meets.", "Every"],
  ["Supervision is consistently good.", "consistently"],
  ["Plans are never late.", "never"],
  ["Plans are always late.", "always"],
  ["Few partners come.", "Few"],
  ["Nobody tracks actions.", "Nobody"],
  ["Referrers seldom hear back.", "seldom"],
  ["Nearly all young people know whom to call.", "Nearly all"],
])("%s says more than two sessions bear", (sentence, word) => {
  expect(wordsIn(sentence)).toEqual([word]);
  expect(wordsIn("Leaders listen.", sentence)).toEqual([word]);
});

test.each([
  "Two of the nine knew.",
  "All nine knew whom to call.",
  "All of the 12 files were read.",
  "Most of them, seven of nine, knew.",
  "Of the ten people who answered, nine hear nothing and none hears back.",
  "38% of referrals end in no further action, most of them late.",
  "The plan is reviewed every six weeks.",
  "The duty team meets every day.",
  "A few teams meet.",
  "Step-down is not working at all.",
  "Above all, children are heard.",
  "Not all teams meet.",
  "The most vulnerable children are seen.",
  "What is needed most.",
  "An all-age service and a catch-all form.",
  "The hallway is small and the fewer the better.",
])("%s claims nothing that has to be counted", (sentence) => {
  expect(wordsIn(sentence)).toEqual([]);
});

test("enough sessions, groups and people bear the word, and one too few does not", () => {
  const { visit } = soundVisit();
  const finding = carry(visit, { sentence: "Most staff know the plan." });
  expect(said(visit)[0]?.text).toBe(
    "“Most” in “Most staff know the plan.” rests on 2 sessions (3 asked for), 2 source groups (2), 10 people heard (6). Say how many, link more evidence, or record why it holds.",
  );
  const against = visit.addEvidence(finding, { sourceGroup: "police" });
  expect(said(visit)).toEqual([]);
  visit.records = {
    ...visit.records,
    links: visit.records.links.map((link) =>
      link.evidence.id === against.id ? { ...link, bearing: "contradicts" } : link,
    ),
  };
  expect(said(visit)).toHaveLength(1);
});

test("a session that says it twice is one session, and its people are met once", () => {
  const { visit } = soundVisit();
  const finding = visit.add("findings", { sentence: "Most staff know." });
  const { sessionId } = visit.addEvidence(finding);
  const again = visit.add("notes", { sessionId });
  visit.add("links", { findingId: finding.id, evidence: { type: "note", id: again.id } });
  expect(said(visit)[0]?.text).toContain(
    "1 session (3 asked for), 1 source group (2), 5 people heard (6)",
  );
});

test("a headline is held against all the findings it rests on, and leads to its words", () => {
  const { visit, strength, area } = soundVisit();
  const text = "Everyone is proud.";
  const headline = (...findingIds: (typeof strength.id)[]) =>
    said(visit, { letter: visit.addLetter({ headlines: [{ text, findingIds }] }) });
  expect(headline()[0]).toMatchObject({ sectionId: "headlines", words: "Everyone" });
  expect(headline()[0]?.text).toContain(
    "0 sessions (4 asked for), 0 source groups (3), 0 people heard (10)",
  );
  expect(headline(strength.id, area.id)[0]?.text).toContain("4 sessions (4 asked for), 2 source");
  visit.addEvidence(area, { sourceGroup: "police" });
  expect(headline(strength.id, area.id)).toEqual([]);
});

test("the team's own numbers hold, and a word it does not list is not asked about", () => {
  const { visit } = soundVisit();
  carry(visit, { sentence: "Most staff know, and all of them care." });
  visit.records = {
    ...visit.records,
    visit: {
      ...visit.records.visit,
      quantifiers: [{ words: ["most"], except: [], sessions: 2, sourceGroups: 2, people: 11 }],
    },
  };
  expect(said(visit).map(({ words }) => words)).toEqual(["Most"]);
  expect(said(visit)[0]?.text).toContain("10 people heard (11)");
});

test("of one finding all its words are one thing to answer for", () => {
  const { visit } = soundVisit();
  carry(visit, { sentence: "Most staff know, and nobody forgets.", detail: "All are proud." });
  expect(said(visit).map(({ text }) => text)).toEqual([
    "“Most”, “nobody” and “All”, the first in “Most staff know, and nobody forgets.”, rest on 2 sessions (4 asked for), 2 source groups (3), 10 people heard (10). Say how many, link more evidence, or record why it holds.",
  ]);
});

test("a reason passes the words it was given for, until the words are others", () => {
  const { visit } = soundVisit();
  const finding = carry(visit, { sentence: "Most staff know, and nobody forgets." });
  const [first] = said(visit);
  if (!first) throw new Error("nothing is said");
  giveReason(visit, first, "Seen in every room.");
  expect(said(visit).map(({ words, severity, reason }) => [words, severity, reason])).toEqual([
    ["Most", "reasoned", "Seen in every room."],
  ]);
  visit.records = {
    ...visit.records,
    findings: visit.records.findings.map((row) =>
      row.id === finding.id ? { ...row, sentence: "All staff know." } : row,
    ),
  };
  expect(said(visit).map(({ words, severity }) => [words, severity])).toEqual([
    ["All", "needsReason"],
  ]);
});

test("what the letter does not carry is not held against anything", () => {
  const { visit } = soundVisit();
  carry(visit, { sentence: "Most staff know.", inLetter: false });
  carry(visit, { sentence: "Most staff know.", state: "emerging" });
  expect(said(visit)).toEqual([]);
});
