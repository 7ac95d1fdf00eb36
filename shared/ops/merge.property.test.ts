import * as fc from "fast-check";
import { expect, test } from "vitest";
import { TestVisit } from "../letter/testing/testVisit.ts";
import type { Action } from "./action.ts";
import { parseAction } from "./parseAction.ts";
import { digest, Laptop, visitId } from "./testing/laptop.ts";
import { visitFileRows } from "./testing/visitRows.ts";
import { VisitState } from "./visitState.ts";

const laptops = 10;

/** One step of a schedule: a laptop writes, or hears some of what another has. */
const step = fc.oneof(
  fc.record({
    do: fc.constantFrom(
      "text",
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
    word: fc.constantFrom("caseloads", "visits", "plans", "panels", ""),
    at: fc.nat(6),
  }),
  fc.record({
    do: fc.constant("hear" as const),
    who: fc.nat(laptops - 1),
    from: fc.nat(laptops - 1),
    most: fc.nat(30),
  }),
);

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function start() {
  const visit = new TestVisit();
  const session = visit.add("sessions");
  const notes = [1, 2, 3, 4].map((order) =>
    visit.add("notes", { sessionId: session.id, order, text: "one two three four five six" }),
  );
  const finding = visit.add("findings");
  const team = Array.from({ length: laptops }, (_, i) => new Laptop(i + 1));
  const begun = team[0]?.write(visitFileRows(visit.records)) ?? null;
  for (const laptop of team) laptop.take(begun);
  return { team, session, notes, finding };
}

function play(schedule: readonly Step[]) {
  const { team, session, notes, finding } = start();
  const acknowledged: Action[] = [...(team[0]?.written ?? [])];
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
        case "restore":
          return shown === undefined ? who.write([{ table: "notes", put: note }]) : null;
        case "deleteSession":
          return who.write([{ table: "sessions", delete: session.id }]);
        case "add":
        case "link": {
          added += 1;
          const id = `0192a000-0000-7000-8000-0000000${String(each.who).padStart(2, "0")}${String(added).padStart(3, "0")}`;
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
          words.splice(each.at, 1, each.word);
          return who.write([
            { table: "notes", put: { ...shown, text: words.join(" ") }, base: shown },
          ]);
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
  return { team, acknowledged };
}

test("ten laptops that have heard everything agree to the byte, in whatever order and however often they heard it", () => {
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 60 }),
      fc.infiniteStream(fc.nat()),
      (schedule, random) => {
        const { team, acknowledged } = play(schedule);
        const expected = new Set(acknowledged.map(({ stamp }) => stamp));
        const digests = team.map((laptop) => {
          const others = acknowledged
            .map((action) => ({ action, at: random.next().value ?? 0 }))
            .sort((x, y) => x.at - y.at)
            .map(({ action }) => action);
          for (let i = 0; i < others.length; i += 3) laptop.state.apply(others.slice(i, i + 4));
          laptop.state.apply(others);
          expect(new Set(laptop.state.actions().map(({ stamp }) => stamp))).toEqual(expected);
          return digest(laptop.state);
        });
        expect(new Set(digests).size).toBe(1);
        // A laptop that reads all of it afresh shows the same.
        const fresh = new VisitState(visitId);
        fresh.apply(acknowledged);
        expect(digest(fresh)).toBe(digests[0]);
      },
    ),
    { numRuns: 150 },
  );
});

test("every acknowledged text is shown, joined into what is shown, or kept in the history", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (schedule) => {
      const { team, acknowledged } = play(schedule);
      const [laptop] = team;
      laptop?.state.apply(acknowledged);
      for (const action of acknowledged)
        for (const op of action.ops)
          expect(laptop?.state.history(op.table, op.row).map(({ stamp }) => stamp)).toContain(
            action.stamp,
          );
    }),
    { numRuns: 40 },
  );
});

test("an action survives being read from outside as it is", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (schedule) => {
      for (const action of play(schedule).acknowledged)
        expect(parseAction(JSON.parse(JSON.stringify(action)))).toEqual(action);
    }),
    { numRuns: 40 },
  );
});
