import { describe, expect, test } from "vitest";
import { TestVisit } from "../../letter/testing/testVisit.ts";
import { composeLetter } from "../../letter/composeLetter.ts";
import { issueLetter } from "../../letter/issueLetter.ts";
import { registerOf } from "../../register/register.ts";
import { findBrokenReferences } from "../references.ts";
import { countRecords } from "./destructionCertificate.ts";
import { kindOf, recordTables } from "../records.ts";
import { isAsIssued } from "../issued/issuedLetter.ts";
import type { Concern } from "../kinds/concern.ts";
import { isRefusedByReduced } from "./notesDestroyed.ts";
import { clockBehind } from "./clockBehind.ts";
import { londonDate } from "../../words/londonTime.ts";
import { reducedVisit } from "./reducedVisit.ts";
import { retentionClock, retentionReminder, suggestedDay } from "./retentionClock.ts";
import { retentionInWords, retentionTerms } from "./retentionInWords.ts";

const at = "2024-12-13T09:00:00.000Z";
const today = "2024-12-13";

/** A visit with something in every part, and a letter that was issued. */
function wholeVisit() {
  const visit = new TestVisit();
  const peer = visit.add("peers", { initials: "JP", seat: "lead" });
  const finding = visit.add("findings", { sentence: "Thresholds are not shared." });
  const seen = visit.addEvidence(finding, { text: "Send everything in" });
  visit.add("pictures", { noteId: seen.id });
  visit.add("positions", { findingId: finding.id, peerId: peer.id });
  visit.add("cases", { label: "7" });
  visit.add("learning", { peerId: peer.id, text: "What I take home" });
  visit.add("checkIns", { day: "2024-10-15" });
  const given = visit.add("recommendations", {
    findingId: finding.id,
    text: "Agree thresholds.",
    cause: "Nobody owns them",
    advice: "Ask Oxtown",
  });
  const draft = visit.addLetter();
  const model = composeLetter(visit.records, draft);
  const signer = {
    initials: "JP",
    seat: "lead",
    role: "Director",
    organisation: "Oxtown",
  } as const;
  const issued = issueLetter(
    { draft, letters: [draft], model, problems: [], pagesFilled: 2, peers: [], signer },
    visit.mint,
  );
  if (!issued.ok) throw new Error("refused");
  visit.add("letters", issued.value);
  const notGiven = visit.add("recommendations", { text: "Dropped since", inLetter: false });
  visit.add("actions", { recommendationId: given.id, owner: "Head of quality" });
  visit.add("progressNotes", { recommendationId: given.id, text: "Begun" });
  visit.add("impacts", { recommendationId: notGiven.id, changed: "Fewer re-referrals" });
  visit.add("giftedDays", { peerId: peer.id, hours: 7 });
  visit.add("presentations");
  visit.add("copies", { by: peer.id, to: "Chief executive" });
  visit.add("agreements");
  visit.add("holds", { reason: "FOI 1482", lifted: { at, reason: "Answered" } });
  return visit;
}

describe("what stays of a visit", () => {
  test("is the letter, the register, gifted days and what was presented, with the team and its agreements; never notes, cases, drafts or the journal", () => {
    const { records } = wholeVisit();
    const kept = reducedVisit(records, { at, today });
    const counts = Object.entries(countRecords(kept)).filter(([, count]) => count > 0);
    expect(Object.fromEntries(counts)).toEqual({
      agreements: 1,
      peers: 1,
      recommendations: 1,
      letters: 1,
      actions: 1,
      progressNotes: 1,
      impacts: 1,
      giftedDays: 1,
      presentations: 1,
      copies: 1,
      holds: 1,
    });
    expect(findBrokenReferences(kept)).toEqual([]);
    expect(kept.letters.map(isAsIssued)).toEqual([true]);
    expect(kept.visit.notesDestroyedAt).toBe(at);
    const said = JSON.stringify(kept);
    for (const gone of [
      "Send everything in",
      "Nobody owns them",
      "What I take home",
      "Is that so?",
    ])
      expect(said).not.toContain(gone);
  });

  test("is nothing of private journals and of questionnaires, nor a draft beside the letter that was issued", () => {
    const visit = wholeVisit();
    visit.add("journalEntries", { sealed: "5ea1ed" });
    const { id: questionnaireId } = visit.add("questionnaires");
    const { id: roundId } = visit.add("questionnaireRounds", { questionnaireId });
    visit.add("questionnaireReturns", { roundId });
    const kept = reducedVisit(visit.records, { at, today });
    const [before, after] = [countRecords(visit.records), countRecords(kept)];
    for (const table of ["journalEntries", "questionnaires", "questionnaireReturns"] as const)
      expect([before[table], after[table]]).toEqual([1, 0]);
    expect([before.letters, after.letters]).toEqual([2, 1]);
    expect(kept.letters.map(isAsIssued)).toEqual([true]);
  });

  test("still gives the register in the words of the letter, with what the host answered and what changed", () => {
    const { records } = wholeVisit();
    const [before, after] = [records, reducedVisit(records, { at, today })].map((each) =>
      registerOf(each, today),
    );
    expect(after?.rows.map(({ text, action, progress }) => [text, action, progress])).toEqual(
      before?.rows.map(({ text, action, progress }) => [text, action, progress]),
    );
    expect(after?.otherImpacts).toMatchObject([
      { changed: "Fewer re-referrals", recommendationId: null },
    ]);
  });

  test("is less where less was agreed; a register keeps the letter it is of", () => {
    const { records } = wholeVisit();
    const keeping = (keeps: typeof records.visit.keeps) =>
      reducedVisit({ ...records, visit: { ...records.visit, keeps } }, { at, today });
    expect(keeping([]).letters).toEqual([]);
    expect(keeping([]).presentations).toEqual([]);
    expect(keeping([]).peers).toHaveLength(1);
    expect(keeping(["register"]).letters).toHaveLength(1);
    expect(keeping(["register"]).visit.keeps).toEqual(["letters", "register"]);
    expect(keeping(["giftedDays"]).giftedDays).toHaveLength(1);
    expect(keeping(["giftedDays"]).recommendations).toEqual([]);
  });

  test("holds back a concern whose own day is to come, with who was told, and not one whose day is over", () => {
    const visit = wholeVisit();
    const session = visit.add("sessions");
    const later = visit.add("concerns", { destroyOn: "2025-03-01", sessionId: session.id });
    visit.add("concerns", { destroyOn: null });
    const over = visit.add("concerns", { destroyOn: today });
    visit.add("tellings", { concernId: later.id });
    visit.add("tellings", { concernId: over.id });
    const kept = reducedVisit(visit.records, { at, today });
    expect(kept.concerns).toEqual([{ ...later, sessionId: null }]);
    expect(kept.tellings).toMatchObject([{ concernId: later.id }]);
  });

  test("says of the words that are no names only those that it still holds", () => {
    const { records } = wholeVisit();
    const notNames = [
      { text: "Oxtown", reason: "A council of the team" },
      { text: "Rowan House", reason: "A home that was spoken of" },
    ];
    const knownWords = { w1: "Oxtown", w2: "Brightspot" };
    const visit = { ...records.visit, notNames, knownWords };
    const kept = reducedVisit({ ...records, visit }, { at, today });
    expect(kept.visit.notNames.map(({ text }) => text)).toEqual(["Oxtown"]);
    expect(kept.visit.knownWords).toEqual({ w1: "Oxtown" });
  });

  test("is the same when it is reduced once more", () => {
    const kept = reducedVisit(wholeVisit().records, { at, today });
    expect(reducedVisit(kept, { at, today })).toEqual(kept);
  });

  test("is nothing of a kind that does not say so, and such rows are refused afterwards", () => {
    const { records } = wholeVisit();
    const kept = reducedVisit(records, { at, today });
    const silent = recordTables.filter((table) => kindOf(table).staysWith === undefined);
    expect(silent).toEqual(expect.arrayContaining(["notes", "pictures", "cases", "findings"]));
    for (const table of silent) {
      expect(kept[table]).toEqual([]);
      expect(isRefusedByReduced(kept, table)).toBe(true);
      expect(isRefusedByReduced(records, table)).toBe(false);
    }
    for (const table of ["visits", "impacts", "destructions"])
      expect(isRefusedByReduced(kept, table)).toBe(false);
    expect(isRefusedByReduced(kept, "ofAVersionToCome")).toBe(true);
    expect(isRefusedByReduced(null, "notes")).toBe(false);
  });
});

describe("the clock", () => {
  test("that is set back is told from what has happened in the visit since", () => {
    const { records } = wholeVisit();
    const issuedOn = londonDate(records.letters.find(({ issued }) => issued)?.issued?.at ?? "");
    expect(clockBehind(records, issuedOn)?.what).not.toBe("issued");
    expect(clockBehind({ ...records, holds: [] }, "2023-05-03")).toEqual({
      what: "issued",
      day: issuedOn,
    });
    expect(clockBehind({ ...records, holds: [] }, issuedOn)).toBeNull();
    const sample = { ...records, visit: { ...records.visit, isSample: true } };
    expect(clockBehind(sample, "2023-05-03")).toBeNull();
  });

  const clockOf = (
    day: string | null,
    on: string,
    more: (visit: TestVisit) => void = () => undefined,
  ) => {
    const visit = new TestVisit();
    more(visit);
    const { records } = visit;
    return retentionClock({ ...records, visit: { ...records.visit, destroyOn: day } }, on);
  };

  test.each([
    ["2024-09-13", { state: "coming", daysLeft: 91 }, null],
    ["2024-09-14", { state: "coming", daysLeft: 90 }, "2024-12-13 90"],
    ["2024-11-12", { state: "coming", daysLeft: 31 }, "2024-12-13 90"],
    ["2024-11-13", { state: "coming", daysLeft: 30 }, "2024-12-13 30"],
    ["2024-12-06", { state: "coming", daysLeft: 7 }, "2024-12-13 7"],
    ["2024-12-12", { state: "coming", daysLeft: 1 }, "2024-12-13 7"],
    ["2024-12-13", { state: "due" }, "2024-12-13 0"],
    ["2024-12-14", { state: "overdue", daysOver: 1 }, "2024-12-13 -0"],
    ["2024-12-20", { state: "overdue", daysOver: 7 }, "2024-12-13 -1"],
  ])("on %s for 13 December", (on, clock, reminder) => {
    const now = clockOf("2024-12-13", on);
    expect(now).toMatchObject(clock);
    expect(retentionReminder(now)).toBe(reminder);
  });

  test("says due and overdue plainly, and that nothing is destroyed by itself", () => {
    expect(retentionInWords(clockOf("2024-12-13", "2024-12-13")).title).toBe(
      "The notes are due to be destroyed today",
    );
    const overdue = retentionInWords(clockOf("2024-12-13", "2024-12-15"));
    expect(overdue.title).toBe("Destroying the notes is two days overdue");
    expect(overdue.detail).toContain("Friday 13 December 2024");
    expect(retentionInWords(clockOf("2024-12-13", "2024-12-01")).detail).toContain(
      "Nothing is destroyed by itself",
    );
  });

  test("is held by a hold, which is asked about again on its day and holds until it is lifted", () => {
    const held = (on: string) =>
      clockOf("2024-12-13", on, (visit) =>
        visit.add("holds", { reason: "FOI 1482", until: "2025-01-10" }),
      );
    expect(held("2024-12-14")).toMatchObject({ state: "held", isAskedNow: false });
    expect(retentionReminder(held("2024-12-14"))).toBeNull();
    expect(held("2025-02-01")).toMatchObject({ state: "held", isAskedNow: true });
    expect(retentionReminder(held("2025-02-01"))).toBe("asked 2025-01-10");
    expect(retentionInWords(held("2025-02-01")).detail).toContain("FOI 1482");
  });

  test("of a visit whose notes are destroyed goes on for a concern with a day of its own, and is over without one", () => {
    const visit = new TestVisit();
    visit.add("concerns", { destroyOn: "2025-03-01" });
    const { records } = visit;
    const reduced = { ...records, visit: { ...records.visit, notesDestroyedAt: at } };
    expect(retentionClock(reduced, today)).toMatchObject({ state: "coming", day: "2025-03-01" });
    const none: readonly Concern[] = [];
    expect(retentionClock({ ...reduced, concerns: none }, today)).toEqual({ state: "done", at });
  });

  test("suggests four weeks after the letter is due, and nothing without days on site", () => {
    const { visit } = new TestVisit().records;
    expect(suggestedDay({ ...visit, letterDueDays: 7 })).toBe("2024-11-20");
    expect(suggestedDay({ ...visit, daysOnSite: [] })).toBeNull();
  });
});

test("the day and what is kept are what both sides agree to, once there is a day", () => {
  expect(retentionTerms({ destroyOn: null, keeps: ["letters"] })).toEqual([]);
  expect(retentionTerms({ destroyOn: "2024-12-13", keeps: ["letters"] })).toEqual([
    "The notes are destroyed on Friday 13 December 2024.",
    "Kept: issued letters and who has which. Never kept: notes, cases and the journal.",
  ]);
});
