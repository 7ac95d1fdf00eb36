import * as fc from "fast-check";
import { expect, test } from "vitest";
import { TestVisit } from "../letter/testing/testVisit.ts";
import { kindOf, recordTables, type Table, tables } from "../visit/records.ts";
import { splitParagraphs, splitSentences } from "../words/sentences.ts";
import { isProperValue } from "./fieldCheck.ts";
import { fieldRule, fieldsOfTable, mapFields } from "./fieldRules.ts";
import { fieldsOfRow } from "./fieldsOfRow.ts";
import { digest, Laptop } from "./testing/laptop.ts";
import { visitFileRows } from "./testing/visitRows.ts";

/** Every field in people's own words that is longer than a number, those of maps with an entry. */
const ownWords = tables.flatMap((table): readonly (readonly [Table, string])[] =>
  fieldsOfTable(table)
    .filter((name) => ["text", "line"].includes(String(kindOf(table).fields[name]?.said)))
    .map((name) => [table, mapFields(table).includes(name) ? `${name}/thanks` : name] as const)
    // Nobody changes what is written once: see `fixedRow.test.ts`.
    .filter(([, name]) => fieldRule(table, name) !== "once")
    .filter(([, name]) => isProperValue(table, name, "words ".repeat(80))),
);

const words = fc.constantFrom(
  "most",
  "few",
  "members",
  "know",
  "can",
  "describe",
  "children",
  "well",
);
const sentence = fc
  .array(words, { minLength: 1, maxLength: 6 })
  .map((all) => `${all.join(" ").replace(/^./u, (first) => first.toUpperCase())}.`);

/** A laptop writes a word or a sentence of the text that it shows anew, or hears some of what another has. */
const step = fc.oneof(
  fc.record({
    do: fc.constant("write" as const),
    who: fc.nat(2),
    at: fc.nat(4),
    word: words,
    sentence: fc.option(sentence, { nil: null }),
  }),
  fc.record({ do: fc.constant("hear" as const), who: fc.nat(2), from: fc.nat(2), most: fc.nat(9) }),
);
const schedules = fc.record({
  begun: fc.array(sentence, { minLength: 1, maxLength: 5 }).map((all) => all.join(" ")),
  steps: fc.array(step, { maxLength: 20, size: "max" }),
});

const sentencesOf = (text: string) => splitParagraphs(text).flatMap(splitSentences);

/** A record of each kind, all that they point at among them. */
function oneOfEach(): TestVisit {
  const visit = new TestVisit();
  const session = visit.add("sessions");
  const note = visit.add("notes", { sessionId: session.id });
  visit.add("pictures", { noteId: note.id });
  const peer = visit.add("peers");
  const finding = visit.add("findings");
  const recommendation = visit.add("recommendations");
  visit.add("agreements");
  visit.add("documents");
  const list = visit.add("caseDraws");
  visit.add("listParts", { listId: list.id });
  visit.add("draws", { listId: list.id });
  const sampled = visit.add("cases");
  visit.add("offers");
  visit.add("links", { findingId: finding.id, evidence: { type: "note", id: note.id } });
  visit.add("positions", { findingId: finding.id, peerId: peer.id });
  visit.add("checkIns");
  visit.addLetter();
  visit.add("actions", { recommendationId: recommendation.id });
  visit.add("progressNotes", { recommendationId: recommendation.id });
  visit.add("impacts");
  visit.add("copies");
  visit.add("keptBack");
  visit.add("slots");
  visit.add("learning");
  visit.add("giftedDays", { peerId: peer.id });
  const concern = visit.add("concerns");
  visit.add("tellings", { concernId: concern.id });
  visit.add("matters");
  visit.add("tomorrowTests");
  visit.add("indicators");
  const statement = visit.add("statements");
  visit.add("statementEvidence", { statementId: statement.id, noteId: note.id });
  visit.add("practiceForms");
  visit.add("caseReadings", { caseId: sampled.id, peerId: peer.id });
  visit.add("caseSteps", { caseId: sampled.id });
  visit.add("observations", { sessionId: session.id });
  visit.add("presentations");
  visit.add("nextSteps");
  const round = visit.add("factualRounds");
  visit.add("factualComments", { roundId: round.id });
  visit.add("arrangements");
  const point = visit.add("baselineItems");
  visit.add("baselineLinks", { itemId: point.id, evidence: { type: "note", id: note.id } });
  const inspection = visit.add("inspections");
  visit.add("inspectionPoints", { inspectionId: inspection.id });
  visit.add("holds");
  visit.add("reasons");
  const questionnaire = visit.add("questionnaires");
  const asked = visit.add("questionnaireRounds", { questionnaireId: questionnaire.id });
  visit.add("questionnaireReturns", { roundId: asked.id });
  visit.add("comments", { of: { type: "finding", id: finding.id } });
  // Kinds that point at nothing need no line of their own here.
  for (const table of recordTables) if (visit.records[table].length === 0) visit.add(table);
  return visit;
}

test("each kind of record is among those tried", () => {
  const { records } = oneOfEach();
  expect(recordTables.filter((table) => records[table].length === 0)).toEqual([]);
});

test.each(ownWords)(
  "whatever three laptops type in %s %s, no sentence is shown that nobody wrote, all agree, and nothing unseen is lost",
  (table, field) => {
    const visit = oneOfEach();
    const rows = visitFileRows(visit.records);
    const [row] = table === "visits" ? [visit.records.visit] : visit.records[table];
    const id = row?.id ?? "";
    fc.assert(
      fc.property(schedules, ({ begun, steps }) => {
        const team = [new Laptop(1), new Laptop(2), new Laptop(3)];
        const shownOn = ({ state }: Laptop) => {
          const now = state.row(table, id);
          const text = now && fieldsOfRow(table, now)[field];
          return typeof text === "string" ? text : "";
        };
        const written = new Set<string>();
        const write = (laptop: Laptop, text: string) => {
          written.add(text);
          const base = laptop.state.row(table, id);
          const [name = "", entry] = field.split("/");
          const set = { [name]: entry === undefined ? text : { [entry]: text } };
          if (base !== undefined) laptop.write([{ table, set, base }]);
        };
        const first = team[0] ?? new Laptop(1);
        first.write(rows);
        write(first, begun);
        for (const laptop of team) laptop.state.apply(first.state.actions());
        for (const each of steps) {
          const who = team[each.who];
          if (who === undefined) continue;
          if (each.do === "hear") {
            who.state.apply((team[each.from]?.state.actions() ?? []).slice(0, each.most + 2));
            continue;
          }
          const sentences = [...sentencesOf(shownOn(who))];
          const changed = (sentences[each.at] ?? "").split(" ").with(0, each.word).join(" ");
          sentences[each.at % (sentences.length + 1)] = each.sentence ?? changed;
          write(who, sentences.join(" "));
        }
        for (const laptop of team)
          for (const other of team) laptop.state.apply(other.state.actions());
        const [shown = "", ...others] = team.map(shownOn);
        expect(others).toEqual([shown, shown]);
        expect(new Set(team.map(({ state }) => digest(state))).size).toBe(1);
        if (fieldRule(table, field) !== "sentences") expect([...written]).toContain(shown);
        const sentences = new Set([...written].flatMap(sentencesOf));
        for (const each of sentencesOf(shown)) expect(sentences).toContain(each);
      }),
      { numRuns: fieldRule(table, field) === "sentences" ? 60 : 10 },
    );
  },
);
