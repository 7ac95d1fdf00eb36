import * as fc from "fast-check";
import { expect, test } from "vitest";
import { TestVisit } from "../letter/testing/testVisit.ts";
import { recordTables } from "../visit/records.ts";
import type { Action } from "./action.ts";
import { parseAction } from "./parseAction.ts";
import type { Stamp } from "./stamp.ts";
import { digest, Laptop, visitId } from "./testing/laptop.ts";
import { mapFields } from "./fieldRules.ts";
import { plainMerge } from "./testing/plainMerge.ts";
import { visitFileRows } from "./testing/visitRows.ts";
import { VisitState } from "./visitState.ts";

const laptops = 10;

/** One step of a schedule: a laptop writes, or hears some of what another has. */
const step = fc.oneof(
  fc.record({
    do: fc.constantFrom(
      "text",
      "text",
      "remark",
      "remark",
      "remark",
      "mark",
      "order",
      "delete",
      "restore",
      "add",
      "deleteSession",
      "link",
    ),
    who: fc.nat(laptops - 1),
    row: fc.nat(3),
    word: fc.constantFrom("caseloads", "visits", "plans", "panels"),
    at: fc.nat(5),
  }),
  fc.record({
    do: fc.constant("hear" as const),
    who: fc.nat(laptops - 1),
    from: fc.nat(laptops - 1),
    most: fc.nat(30),
  }),
);

// Long ones: with few steps hardly ever do two write the same.
const schedules = fc.array(step, { maxLength: 60, size: "max" });

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function start() {
  const visit = new TestVisit();
  const session = visit.add("sessions");
  const notes = [1, 2, 3, 4].map((order) =>
    visit.add("notes", { sessionId: session.id, order, text: "one two three four five six" }),
  );
  const finding = visit.add("findings");
  const paper = visit.add("documents", { remark: "One\n\ntwo\n\nthree\n\nfour\n\nfive\n\nsix" });
  const team = Array.from({ length: laptops }, (_, i) => new Laptop(i + 1));
  const begun = team[0]?.write(visitFileRows(visit.records)) ?? null;
  for (const laptop of team) laptop.take(begun);
  return { team, session, notes, finding, paper };
}

function play(schedule: readonly Step[]) {
  const { team, session, notes, finding, paper } = start();
  const acknowledged: Action[] = [...(team[0]?.written ?? [])];
  const ownWords = new Map<Stamp, string>();
  let added = 0;
  for (const each of schedule) {
    const who = team[each.who];
    if (who === undefined) continue;
    if (each.do === "hear") {
      const from = team[each.from]?.state.actions() ?? [];
      who.state.apply(from.slice(-each.most));
      continue;
    }
    const note = notes[each.row];
    if (note === undefined) continue;
    const shown = who.state.records?.notes.find(({ id }) => id === note.id);
    const write = () => {
      switch (each.do) {
        case "delete":
          return who.write([{ table: "notes", delete: note.id }]);
        case "restore": {
          if (shown !== undefined) return null;
          const action = who.write([{ table: "notes", put: note }]);
          if (action !== null) ownWords.set(action.stamp, ""); // as it began: not a word is its own
          return action;
        }
        case "deleteSession":
          return who.write([{ table: "sessions", delete: session.id }]);
        case "add":
        case "link": {
          added += 1;
          const id = `0192a000-0000-7000-8000-0000001${String(each.who).padStart(2, "0")}${String(added).padStart(3, "0")}`;
          return each.do === "add"
            ? who.write([{ table: "notes", put: { ...note, id, text: each.word } }])
            : who.write([
                {
                  table: "links",
                  put: {
                    id,
                    visitId,
                    findingId: finding.id,
                    evidence: { type: "note", id: note.id },
                    bearing: "supports",
                  },
                },
              ]);
        }
        case "text": {
          if (shown === undefined) return null;
          const words = shown.text.split(" ");
          // A word that is nobody else's: it tells whose change is in a text.
          const own = `${each.word}${acknowledged.length}.`;
          words[each.at] = own;
          const text = words.join(" ");
          const action = who.write([{ table: "notes", put: { ...shown, text }, base: shown }]);
          if (action !== null) ownWords.set(action.stamp, own);
          return action;
        }
        case "remark": {
          const base = who.state.records?.documents.find(({ id }) => id === paper.id);
          if (base === undefined) return null;
          const parts = base.remark.split("\n\n");
          const own = `${each.word} ${acknowledged.length}`;
          parts[each.at] = own;
          const action = who.write([
            { table: "documents", put: { ...base, remark: parts.join("\n\n") }, base },
          ]);
          if (action !== null) ownWords.set(action.stamp, own);
          return action;
        }
        case "mark":
          return shown === undefined
            ? null
            : who.write([
                { table: "notes", put: { ...shown, mark: each.at > 3 ? "area" : "quote" } },
              ]);
        case "order":
          return shown === undefined
            ? null
            : who.write([{ table: "notes", put: { ...shown, order: each.at } }]);
      }
    };
    const action = write();
    if (action !== null) acknowledged.push(action);
  }
  return { team, acknowledged, ownWords };
}

test("ten laptops that have heard everything show what the rules, plainly said, come to, in whatever order and however often they heard it", () => {
  fc.assert(
    fc.property(schedules, fc.infiniteStream(fc.nat()), (schedule, random) => {
      const { team, acknowledged } = play(schedule);
      const { shown, asked } = plainMerge(acknowledged);
      for (const { state } of team) {
        const others = acknowledged
          .map((action) => ({ action, at: random.next().value ?? 0 }))
          .sort((x, y) => x.at - y.at)
          .map(({ action }) => action);
        for (let i = 0; i < others.length; i += 3) state.apply(others.slice(i, i + 4));
        state.apply(others);
        for (const table of recordTables) {
          const rows = state.records?.[table].map(({ visitId: _visitId, ...row }) =>
            // The plain rules know no maps, and nothing of this writes into one.
            Object.fromEntries(
              Object.entries(row).filter(([field]) => !mapFields(table).includes(field)),
            ),
          );
          expect(rows).toEqual(shown[table] ?? []);
        }
        expect(
          new Set(state.conflicts().map(({ table, row, field }) => `${table} ${row} ${field}`)),
        ).toEqual(asked);
      }
      expect(new Set(team.map(({ state }) => digest(state))).size).toBe(1);
    }),
    { numRuns: 60 },
  );
});

test("every acknowledged text is shown, joined into what is shown, asked about, or was seen by what replaced it", () => {
  fc.assert(
    fc.property(schedules, (schedule) => {
      const { team, acknowledged, ownWords } = play(schedule);
      const state = team[0]?.state ?? new VisitState(visitId);
      state.apply(acknowledged);
      const ops = acknowledged.flatMap((action) => action.ops);
      const isSeen = (row: string, field: string, stamp: Stamp) =>
        ops.some(
          ({ row: of, seen = {} }) =>
            of === row && (seen[field]?.includes(stamp) || seen["*"]?.includes(stamp)),
        );
      for (const { stamp, ops: own } of acknowledged)
        for (const { row, set } of own) {
          const field = "remark" in set ? "remark" : "text";
          const written = set[field];
          if (typeof written !== "string") continue;
          const asked = state.conflicts().filter((it) => it.row === row && it.field === field);
          const { notes = [], documents = [] } = state.records ?? {};
          const standing = [
            notes.find(({ id }) => id === row)?.text,
            documents.find(({ id }) => id === row)?.remark,
            ...asked.flatMap(({ versions }) => versions.map(({ value }) => value)),
          ].map(String);
          const words = ownWords.get(stamp) ?? written;
          const isKept = standing.some((text) => text.includes(words)) || isSeen(row, field, stamp);
          expect({ written, isKept }).toMatchObject({ isKept: true });
        }
    }),
    { numRuns: 100 },
  );
});

test("an action survives being read from outside as it is", () => {
  fc.assert(
    fc.property(schedules, (schedule) => {
      for (const action of play(schedule).acknowledged)
        expect(parseAction(JSON.parse(JSON.stringify(action)))).toEqual(action);
    }),
    { numRuns: 40 },
  );
});
