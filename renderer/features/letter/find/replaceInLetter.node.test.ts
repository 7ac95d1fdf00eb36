import { expect, test } from "vitest";
import { draftLetter } from "../../../../shared/letter/inLetter.ts";
import { TestVisit } from "../../../../shared/letter/testing/testVisit.ts";
import { VisitState } from "../../../../shared/ops/visitState.ts";
import { withChanges } from "../../../../shared/ops/withChanges.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { currentLetter } from "../../../../shared/letter/currentLetter.ts";
import { findWords } from "../../../../shared/words/findWords.ts";
import { type Replacing, replaceInLetter } from "./replaceInLetter.ts";
import { computedId, wordsOfLetter } from "./wordsOfLetter.ts";

const how = { matchesCase: false, isWhole: true };

function visitOfHelp() {
  const visit = new TestVisit();
  visit.add("sessions", { title: "Early help" });
  const finding = visit.add("findings", { sentence: "Early help is late.", detail: "So is help." });
  const elsewhere = visit.add("findings", { sentence: "Early help.", inLetter: false });
  const advice = visit.add("recommendations", { text: "Join up early help.", byWhen: "Soon" });
  visit.addLetter({
    reference: "early help/1",
    headlines: ["Early  help first.", "Then early help."].map((text) => ({ text, findingIds: [] })),
    texts: { thanks: "Thank early\u00A0help.", status: "Nothing." },
    signOff: { closing: "Yours", name: "A lead", lines: ["Early help", "Oxtown"] },
  });
  return { visit, finding, elsewhere, advice };
}

function changed(visit: TestVisit, replacing: Omit<Replacing, "how">) {
  const state = new VisitState(visit.records.visit.id);
  const { command } = replaceInLetter({ how, ...replacing });
  const changes = command(visit.records, visit.mint, state);
  const rows = changes.filter((change) => !("settle" in change));
  return { rows, records: withChanges(visit.records, rows) };
}

const textsOf = (records: VisitRecords) => {
  const letter = draftLetter(records);
  return letter ? wordsOfLetter(records, currentLetter(records, letter)) : [];
};

test("all of it is replaced in every text of the letter, one change a row, and nowhere else", () => {
  const { visit, finding, elsewhere, advice } = visitOfHelp();
  const { rows, records } = changed(visit, { sought: "early help", by: "family help" });
  expect(rows.map(({ table }) => table)).toEqual(["letters", "findings", "recommendations"]);
  const letter = draftLetter(records);
  expect(letter?.reference).toBe("family help/1");
  // Two spaces are not one.
  expect(letter?.headlines.map(({ text }) => text)).toEqual([
    "Early  help first.",
    "Then family help.",
  ]);
  expect(letter?.texts.thanks).toBe("Thank family help.");
  expect(letter?.signOff).toEqual({
    closing: "Yours",
    name: "A lead",
    lines: ["Family help", "Oxtown"],
  });
  const by = (id: string) => records.findings.find((row) => row.id === id)?.sentence;
  expect([by(finding.id), by(elsewhere.id)]).toEqual(["Family help is late.", "Early help."]);
  expect(records.recommendations.find(({ id }) => id === advice.id)?.text).toBe(
    "Join up family help.",
  );
  expect(textsOf(records).flatMap(({ text }) => findWords(text, "early help", how))).toEqual([]);
});

test("one is replaced at its place alone, and nothing where it stands there no more", () => {
  const { visit } = visitOfHelp();
  const one = { sought: "help", by: "support" };
  const headline = changed(visit, { ...one, only: { key: "letter-headline-1", start: 11 } });
  expect(draftLetter(headline.records)?.headlines.map(({ text }) => text)).toEqual([
    "Early  help first.",
    "Then early support.",
  ]);
  expect(changed(visit, { ...one, only: { key: "letter-headline-1", start: 3 } }).rows).toEqual([]);
});

test("how many places are written is told as the texts are when the turn comes", () => {
  const { visit } = visitOfHelp();
  const counts: number[] = [];
  const onCount = (places: number) => void counts.push(places);
  const only = { key: "letter-headline-1", start: 11 };
  changed(visit, { sought: "help", by: "support", only, onCount });
  // Somebody else wrote another headline in the same moment.
  visit.records = {
    ...visit.records,
    letters: visit.records.letters.map((letter) => ({
      ...letter,
      headlines: letter.headlines.map((one, i) =>
        i === 1 ? { ...one, text: "Help first." } : one,
      ),
    })),
  };
  changed(visit, { sought: "help", by: "support", only, onCount });
  changed(visit, { sought: "early help", by: "family help", onCount });
  changed(visit, { sought: "Nothing.", by: "Nothing.", onCount });
  expect(counts).toEqual([1, 0, 5, 0]);
});

test("what is counted from the records is among the texts and is never written", () => {
  const { visit } = visitOfHelp();
  const computed = textsOf(visit.records).find(({ key }) => key === computedId);
  expect(computed).toMatchObject({ field: null, text: expect.stringContaining("session") });
  const { records } = changed(visit, { sought: "session", by: "talk" });
  expect(textsOf(records).find(({ key }) => key === computedId)?.text).toBe(computed?.text);
});
