import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { expect, test } from "vitest";
import sampleText from "../../assets/sample-visit/midthorpe.visit.json?raw";
import caseListText from "../../e2e/fixtures/midthorpe/cases.csv?raw";
import { identifierRegister } from "../identifiers/identifierRegister.ts";
import { scanForIdentifiers } from "../identifiers/scanForIdentifiers.ts";
import { composeLetter } from "./composeLetter.ts";
import { findingsInLetter } from "./inLetter.ts";
import { echoesConcern } from "./echoesConcern.ts";
import { examineLetter } from "./examineLetter.ts";
import { draftLetter } from "./inLetter.ts";
import { letterSentences } from "./letterText.ts";
import { wordsOfSection } from "./letterWords.ts";
import { countVisit } from "./visitCounts.ts";
import { triangulateAll } from "../triangulation/triangulate.ts";
import type { VisitRecords } from "../visit/records.ts";
import { countsAsTold } from "../visit/kinds/telling.ts";
import { readVisitFile, writeVisitFile } from "../visit/file/visitFile.ts";

const records = readSample();
const { visit } = records;
const [draw] = records.caseDraws;

test("the sample visit is a visit file as the app itself writes one", () => {
  const { exportedAt } = JSON.parse(sampleText);
  expect(writeVisitFile(records, exportedAt)).toBe(sampleText);
  expect(visit.isSample).toBe(true);
});

test("what it says of how the team worked is what its records hold", () => {
  expect(countVisit(records)).toMatchObject({
    daysOnSite: 2,
    peers: 4,
    sessions: 10,
    peopleMet: 48,
    casesDrawn: 12,
    casesReplaced: 1,
    casesOffered: 3,
    caseListLength: 214,
    questionnaireResponses: 16,
  });
});

test("every peer and every line of enquiry has evidence, the one added on site too", () => {
  expect(new Set(records.notes.map((note) => note.peerId))).toEqual(
    new Set(records.peers.map((peer) => peer.id)),
  );
  for (const enquiry of records.enquiries)
    expect(records.notes.filter((note) => note.enquiryId === enquiry.id).length).toBeGreaterThan(9);
  expect(records.enquiries.map((enquiry) => enquiry.addedOnSite?.day ?? null)).toEqual([
    null,
    null,
    null,
    null,
    visit.daysOnSite[0],
  ]);
});

test("a session that two peers noted is one session with both their notes", () => {
  const board = records.sessions.filter((session) => session.title.includes("board members"));
  const writers = records.notes.filter((note) => note.sessionId === board[0]?.id);
  expect(board).toHaveLength(1);
  expect(new Set(writers.map((note) => note.peerId)).size).toBe(2);
});

test("every key it uses is in its own vocabulary", () => {
  const keys = (entries: readonly { readonly key: string }[]) => entries.map(({ key }) => key);
  const { sourceGroups, practiceAreas, ratings } = visit.vocabulary;
  const groups = [
    ...records.sessions.flatMap((session) => session.sourceGroups),
    ...records.notes.flatMap((note) => note.sourceGroup ?? []),
  ];
  expect(keys(sourceGroups)).toEqual(expect.arrayContaining(groups));
  for (const sample of records.cases) {
    expect(Object.keys(sample.answers)).toEqual(keys(practiceAreas));
    expect(keys(ratings)).toEqual(expect.arrayContaining(Object.values(sample.answers)));
  }
});

/**
 * The rule, for anyone without the app: per reference of the list, once each and without rows that
 * have a problem, `printf '%s' "HOST""TEAM""|""REFERENCE" | sha256sum`; sorted, the first are drawn.
 */
test("the case draw comes out the same when it is run again", () => {
  const seed = draw?.seed;
  const order = (draw?.rows ?? [])
    .filter((row) => row.problem === null)
    .map((row) => row.reference.trim())
    .map((reference) => ({ reference, key: sha256Of(`${seed?.host}${seed?.team}|${reference}`) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ reference }) => reference);
  const read = records.cases.filter((sample) => sample.origin !== "offered");
  expect(new Set(order).size).toBe(order.length);
  expect(draw?.listFingerprint).toBe(sha256Of(caseListText));
  expect(read.map((sample) => sample.reference)).toEqual([
    ...order.slice(0, 3),
    order[12],
    ...order.slice(4, 12),
  ]);
  expect(read.filter((sample) => sample.origin === "replacement")).toMatchObject([
    { label: "4", replacementReason: "File locked: before the court" },
  ]);
});

test("the list keeps its rows as they came, and says which cannot be drawn", () => {
  const lines = caseListText.trimEnd().split(/\r?\n/u).slice(1);
  const asText = draw?.rows.map((row) =>
    [row.reference, row.team, row.plan, row.age, row.status, row.opened].join(","),
  );
  expect(asText).toEqual(lines);
  expect(draw?.rows.flatMap((row) => row.problem ?? []).sort()).toEqual([
    "blankReference",
    "looksLikeBirthDate",
    "looksLikeName",
    "repeatedReference",
  ]);
});

test("the cases add up to what the letter says of them", () => {
  const drawn = records.cases.filter((sample) => sample.origin !== "offered");
  const count = (area: string, rating: string) =>
    drawn.filter((sample) => sample.answers[area] === rating).length;
  expect([count("voiceOfChild", "yes"), count("voiceOfChild", "partly")]).toEqual([7, 3]);
  expect(count("managementOversight", "yes")).toBe(2);
  expect(count("outcomeFocusedPlan", "yes")).toBe(3);
  expect(count("stepDownConsidered", "yes")).toBe(2);
});

test("no note, finding, letter or check-in points to a person", () => {
  const { caseDraws: _list, cases: _references, ...rest } = records;
  expect(JSON.stringify(rest)).not.toMatch(
    /Sarah|Nolan|Kyle|\bjane\b|K\.B\.|2019\/0417|3\/2\/2011/i,
  );
  const register = identifierRegister(records);
  const texts = [
    ...records.notes.map((note) => note.text),
    ...records.findings.flatMap((finding) => [finding.sentence, finding.detail]),
    ...records.sessions.map((session) => session.title),
    ...records.checkIns.flatMap(({ points }) => points.flatMap((p) => [p.shared, p.response])),
  ];
  expect(texts.flatMap((text) => scanForIdentifiers(text, { register, setting: "notes" }))).toEqual(
    [],
  );
});

test("the escalated concern is kept apart, with who was told, and echoes nowhere", () => {
  expect(records.concerns).toMatchObject([
    { closed: true, outcome: expect.stringMatching(/16:10/u) },
  ]);
  expect(records.tellings.filter(countsAsTold).map(({ at }) => at)).toEqual(["14:05", "14:20"]);
  const elsewhere = [
    ...records.notes.map((note) => note.text),
    ...records.checkIns.flatMap(({ points }) => points.flatMap((p) => [p.shared, p.response])),
    ...letterSentences(sampleLetter()).map(({ text }) => text),
  ];
  expect(elsewhere.filter((text) => echoesConcern(text, records.concerns))).toEqual([]);
});

test("every finding of the letter rests on enough evidence or says why it goes in", () => {
  const weighed = triangulateAll(records);
  for (const finding of findingsInLetter(records)) {
    const { missing = [] } = weighed.get(finding.id) ?? {};
    const reasons = finding.overrides.filter(({ guard }) => guard === "thin");
    expect(reasons).toHaveLength(missing.length > 0 ? 1 : 0);
  }
  expect(records.links.filter((link) => link.bearing === "contradicts").length).toBeGreaterThan(9);
});

test("every agreed finding has all four peers' positions and was shared with the host", () => {
  const shared = new Set(records.checkIns.flatMap(({ points }) => points.map((p) => p.findingId)));
  for (const finding of findingsInLetter(records)) {
    expect(records.positions.filter((p) => p.findingId === finding.id)).toHaveLength(4);
    expect(shared).toContain(finding.id);
  }
});

test("nothing stands against issuing its letter, and it is of the length of four pages", () => {
  const letter = draftLetter(records);
  if (!letter) throw new Error("the sample visit has no draft letter");
  const model = sampleLetter();
  const problems = examineLetter({ records, letter, model, layout: null });
  expect(problems.map(({ type, severity }) => [type, severity])).toEqual([
    ["thin", "reasoned"],
    ["quantifier", "reasoned"],
    ["attribution", "reasoned"],
  ]);
  expect(model.sections.map((section) => section.heading)).toEqual(
    expect.arrayContaining(["Strengths", "Areas for improvement", "Recommendations"]),
  );
  const words = model.sections.reduce((sum, section) => sum + wordsOfSection(section), 0);
  expect(words).toBeGreaterThan(1700);
  expect(words).toBeLessThan(1900);
  expect(records.recommendations).toHaveLength(8);
});

function readSample(): VisitRecords {
  const read = readVisitFile(sampleText);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

function sampleLetter() {
  const letter = draftLetter(records);
  if (!letter) throw new Error("the sample visit has no draft letter");
  return composeLetter(records, letter);
}

function sha256Of(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
