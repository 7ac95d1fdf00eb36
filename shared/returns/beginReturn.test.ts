import * as fc from "fast-check";
import { expect, test } from "vitest";
import { beginLetter } from "../letter/beginLetter.ts";
import { composeLetter } from "../letter/composeLetter.ts";
import { programmeOfVisit } from "../programmes/programmeOfVisit.ts";
import { issueVersion } from "../letter/testing/issueVersion.ts";
import { soundVisit } from "../letter/testing/soundVisit.ts";
import { testMint, TestVisit } from "../letter/testing/testVisit.ts";
import { eachTable } from "../visit/eachTable.ts";
import { kindOf, recordTables, type VisitRecords } from "../visit/records.ts";
import { readVisitFile, visitFileOf } from "../visit/file/visitFile.ts";
import { type BegunReturn, beginReturn } from "./beginReturn.ts";
import { earlierLetter } from "./earlierLetter.ts";

const basics = { focus: "again", daysOnSite: ["2025-05-12"], fileHash: "a".repeat(64) };

/** Ids as another laptop would make them, so that none of the earlier visit's can come up by chance. */
const otherMint = () => {
  const { newId, now } = testMint();
  return { newId: () => newId().replace("0192a000", "0195b111"), now };
};

function begun(records: VisitRecords): BegunReturn {
  const result = beginReturn(records, basics, otherMint());
  if (!result.ok) throw new Error(result.error.type);
  return result.value;
}

/** The whole visit as it is kept. */
const asRecords = ({ leftBehind: _said, ...visit }: BegunReturn): VisitRecords => ({
  ...eachTable<Omit<VisitRecords, "visit">>(() => []),
  ...visit,
});

/** An issued visit whose register the host has answered, with files read on the programme's first area. */
function issuedVisit() {
  const { visit, area } = soundVisit();
  const { records } = visit;
  const [first] = records.visit.vocabulary.practiceAreas;
  const [met, , notMet] = records.visit.vocabulary.ratings;
  const list = visit.add("caseDraws", {
    listName: "Open cases",
    seed: { host: "41", team: "80" },
    drawnAt: "2024-10-15T16:05:00.000Z",
    size: 3,
  });
  for (const [i, rating] of [met, met, notMet].entries())
    visit.add("cases", {
      drawId: list.id,
      label: String(i + 1),
      answers: { [first?.key ?? ""]: rating?.key ?? "" },
    });
  const [advice] = visit.records.recommendations;
  visit.add("actions", {
    recommendationId: advice?.id as never,
    response: "accepted",
    owner: "Head of service",
    due: "2025-01-31",
    measure: "Ten audits a month",
  });
  const letter = issueVersion(visit);
  return { visit, area, advice, letter, first };
}

test("a return has the issued letter, the register's answers and the counts, under the same lines and forms", () => {
  const { visit, advice, first, letter } = issuedVisit();
  const back = begun(visit.records);
  const { baselines, baselineItems, enquiries } = back;
  expect(baselines).toMatchObject([
    {
      earlierVisitId: visit.records.visit.id,
      letter: { version: 1, contentHash: letter.issued.contentHash, isProven: true },
      draws: [{ listName: "Open cases", asked: 3 }],
      drawnRead: 3,
    },
  ]);
  const recommendation = baselineItems.find(({ was }) => was.type === "recommendation");
  expect(recommendation).toMatchObject({
    judgement: "open",
    was: { number: 1, response: "accepted", owner: "Head of service", due: "2025-01-31" },
  });
  expect(recommendation?.was).toHaveProperty("text", advice?.text);
  const issued = letter.issued.model.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === "finding" ? [block.lead.text] : []));
  expect(
    baselineItems.flatMap(({ was }) => (was.type === "finding" ? [was.sentence] : [])),
  ).toEqual(issued);
  expect(baselineItems.filter(({ was }) => was.type === "area")).toMatchObject([
    {
      was: {
        area: first?.key,
        drawn: { n: 3, answers: expect.arrayContaining([expect.objectContaining({ count: 2 })]) },
        chosen: { n: 0 },
      },
    },
  ]);
  expect(enquiries.map(({ question }) => question)).toEqual(
    visit.records.enquiries.map(({ question }) => question),
  );
  const earlierIds = new Set<string>(visit.records.enquiries.map(({ id }) => id));
  expect(enquiries.filter(({ id }) => earlierIds.has(id))).toEqual([]);
  // It holds together, and is read again as it was written.
  const file = visitFileOf(asRecords(back), "2025-05-12T08:00:00.000Z");
  expect(file.ok && readVisitFile(file.value)).toEqual({ ok: true, value: asRecords(back) });
});

test("its letter says in the programme's sentences what it goes back to, and more only once it was looked at", () => {
  const { visit } = issuedVisit();
  const back = begun(visit.records);
  const said = (records: VisitRecords): string =>
    composeLetter(records, beginLetter(records))
      .sections.filter(({ id }) => id === "whatBecame")
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => ("sentences" in block ? block.sentences.map(({ text }) => text) : []))
      .join(" ");
  const date = back.baselines[0]?.letter.date ?? "";
  const cameBack = `We came back to see what has become of our letter of ${date}.`;
  expect(said(asRecords(back))).toBe(cameBack);
  const looked = {
    ...asRecords(back),
    baselineItems: back.baselineItems.map((item) => ({ ...item, judgement: "done" as const })),
  };
  expect(said(looked)).toContain(
    `${cameBack} We looked again at every one of its recommendations. Our letter of ${date} made`,
  );
  // The programme that another visit begins from has none of this.
  const programme = programmeOfVisit(asRecords(back), { family: "visit", about: "" });
  expect(JSON.stringify(programme)).not.toContain("whatBecame");
});

test("a letter that was changed after it was issued is refused, and so is a visit that issued none", () => {
  const { visit } = issuedVisit();
  const changed = (change: (text: string) => string): VisitRecords => {
    const text = JSON.stringify(visit.records.letters);
    return { ...visit.records, letters: JSON.parse(change(text)) as VisitRecords["letters"] };
  };
  const refused = (records: VisitRecords) => {
    const result = beginReturn(records, basics, otherMint());
    return result.ok ? null : result.error.type;
  };
  const { advice } = issuedVisit();
  expect(refused(changed((text) => text.replaceAll(advice?.text ?? "", "Do nothing.")))).toBe(
    "Changed",
  );
  // Its fingerprint made anew as well: the record of who issued it tells.
  const [draft, issued] = visit.records.letters;
  if (draft === undefined || issued?.issued == null) throw new Error("issued above");
  const others = issueVersion(Object.assign(new TestVisit(), { records: otherWords(visit) }));
  expect(refused({ ...visit.records, letters: [draft, { ...others, id: issued.id }] })).toBe(
    "Changed",
  );
  expect(
    refused({ ...visit.records, letters: [draft, { ...issued, issued: others.issued }] }),
  ).toBe("SignedOtherwise");
  expect(refused({ ...visit.records, letters: [draft] })).toBe("NotIssued");
  // One of an early version is taken, and it is said that nothing proves it.
  const early = { ...issued, id: draft.id, signed: null };
  expect(earlierLetter({ letters: [early] })).toMatchObject({
    ok: true,
    value: { isProven: false },
  });
});

const otherWords = ({ records }: TestVisit): VisitRecords => ({
  ...records,
  letters: records.letters.filter(({ issued }) => issued === null),
  recommendations: records.recommendations.map((row) => ({ ...row, text: "Do nothing." })),
});

test("what the register says of somebody by name stays behind, and that is said", () => {
  const { visit } = issuedVisit();
  visit.records = {
    ...visit.records,
    actions: visit.records.actions.map((row) => ({
      ...row,
      owner: "Jane Whitworth",
      measure: "Ten audits a month",
    })),
  };
  const { baselineItems, leftBehind } = begun(visit.records);
  expect(leftBehind.join(" ")).toMatch(/Recommendation 1, owner \(a role\): “Jane Whitworth”/u);
  expect(JSON.stringify(baselineItems)).not.toContain("Whitworth");
  expect(JSON.stringify(baselineItems)).toContain("Ten audits a month");
});

/** Tables of which a return has something: the letter as issued, the register, lines, forms, and the questions of questionnaires, to ask the same again. */
const travels: ReadonlySet<string> = new Set([
  "enquiries",
  "practiceForms",
  "questionnaires",
  "letters",
  "actions",
  "progressNotes",
  "impacts",
]);

test("no word of the evidence, the cases, the people or the concerns of the earlier visit reaches the new one", () => {
  const stays = recordTables.filter((table) => !travels.has(table));
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: letter, minLength: 4, maxLength: 8 }), {
        minLength: 1,
        maxLength: 3,
      }),
      (made) => {
        const { visit } = issuedVisit();
        let count = 0;
        const secret = () => `Zq${made[count % made.length] ?? ""}${String((count += 1))}x`;
        // After issue, so that the letter cannot have them: every word of every row is another.
        const records = {
          ...withARowOfEach(visit).records,
        } as unknown as Record<string, readonly Record<string, unknown>[]>;
        for (const table of stays)
          records[table] = (records[table] ?? []).map((row) => marked(table, row, secret));
        const back = JSON.stringify(asRecords(begun(records as unknown as VisitRecords)));
        expect(count).toBeGreaterThan(60);
        expect(back.match(/Zq[a-z]{4,8}\d+x/gu) ?? []).toEqual([]);
      },
    ),
    { numRuns: 25 },
  );
});

const letter = fc.constantFrom("a", "b", "e", "i", "k", "o", "r", "s", "t", "u");

/** The row with another word in every field of people's own words; what the list is called goes along. */
function marked(
  table: (typeof recordTables)[number],
  row: Record<string, unknown>,
  secret: () => string,
): Record<string, unknown> {
  if (table === "caseDraws" || table === "draws") return row;
  const { fields } = kindOf(table);
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      const said = fields[name]?.said;
      const isWords = (said === "text" || said === "line") && fields[name]?.isMap !== true;
      return [name, isWords && typeof value === "string" ? secret() : value];
    }),
  );
}

function withARowOfEach(visit: TestVisit): TestVisit {
  const session = visit.add("sessions");
  const note = visit.add("notes", { sessionId: session.id });
  const peer = visit.add("peers");
  const [finding] = visit.records.findings;
  const sampled = visit.add("cases");
  const concern = visit.add("concerns");
  const statement = visit.add("statements");
  const round = visit.add("factualRounds");
  const inspection = visit.add("inspections");
  const point = visit.add("baselineItems");
  const questionnaire = visit.add("questionnaires");
  const asked = visit.add("questionnaireRounds", { questionnaireId: questionnaire.id });
  visit.add("questionnaireReturns", { roundId: asked.id });
  visit.add("tellings", { concernId: concern.id });
  visit.add("pictures", { noteId: note.id });
  visit.add("statementEvidence", { statementId: statement.id, noteId: note.id });
  visit.add("caseReadings", { caseId: sampled.id, peerId: peer.id });
  visit.add("caseSteps", { caseId: sampled.id });
  visit.add("observations", { sessionId: session.id });
  visit.add("factualComments", { roundId: round.id });
  visit.add("giftedDays", { peerId: peer.id });
  visit.add("inspectionPoints", { inspectionId: inspection.id });
  visit.add("baselineLinks", { itemId: point.id, evidence: { type: "note", id: note.id } });
  if (finding !== undefined)
    visit.add("comments", { of: { type: "finding", id: finding.id }, to: peer.id });
  for (const table of recordTables)
    if (visit.records[table].length === 0 && !["draws", "listParts", ...travels].includes(table))
      visit.add(table);
  return visit;
}
