import * as fc from "fast-check";
import { expect, test } from "vitest";
import { TestVisit } from "../letter/testing/testVisit.ts";
import type { Action, Op } from "./action.ts";
import { rowOfFields, sameValue } from "./fieldsOfRow.ts";
import { isOp } from "./isAction.ts";
import type { RowWrite } from "./mergeField.ts";
import { GrowingFields, mergeFields } from "./mergeRow.ts";
import { digest, Laptop, visitId } from "./testing/laptop.ts";
import { visitFileRows } from "./testing/visitRows.ts";
import { VisitState } from "./visitState.ts";
import { writeOps } from "./writeAction.ts";

function begun() {
  const visit = new TestVisit();
  const session = visit.add("sessions");
  const note = visit.add("notes", { sessionId: session.id, text: "one two three four five six" });
  const first = new Laptop(0).write(visitFileRows(visit.records));
  if (first === null) throw new Error("a visit was written");
  return { note, first };
}
const { note, first } = begun();

const member = (number: number) => String(number).padStart(32, "0");

const action = (
  stamp: string,
  by: number,
  set: Readonly<Record<string, unknown>>,
  seen?: Op["seen"],
): Action => ({
  stamp,
  at: "2024-10-15T11:20:00.000Z",
  by: member(by),
  label: "Change",
  ops: [{ table: "notes", row: note.id, set, ...(seen && { seen }) }],
});

function shownAfter(actions: readonly Action[]) {
  const state = new VisitState(visitId);
  for (const each of actions) state.apply([each]);
  return { state, text: state.records?.notes[0]?.text, digest: digest(state) };
}

test("a stamp that another member uses again hides nobody's line, whichever comes first", () => {
  const honest = action("00000005.sittingA", 1, { text: "Honest." });
  const forged = action("00000005.sittingA", 2, { text: "Forged." });
  const [one, other] = [
    shownAfter([first, honest, forged]),
    shownAfter([first, forged, honest]),
  ] as const;
  expect(one.digest).toBe(other.digest);
  for (const { state } of [one, other]) {
    expect(state.size).toBe(3);
    expect(state.has(honest) && state.has(forged)).toBe(true);
    expect(state.has({ stamp: honest.stamp, by: member(3) })).toBe(false);
    expect(state.apply([forged, honest, forged])).toEqual([]);
    const told = state.history("notes", note.id).map(({ by }) => by);
    expect(told).toEqual([member(0), member(1), member(2)]);
  }
});

const stamps = ["00000005.sittingA", "00000005.sittingB", "00000006.sittingA", first.stamp];
const someSeen = fc.subarray([...stamps, "00000004.sittingZ"]);
/** A write with any of few stamps by any of few members, who say that they have seen whatever. */
const anyWrite = fc
  .record({
    stamp: fc.constantFrom(...stamps),
    by: fc.integer({ min: 1, max: 3 }),
    text: fc.constantFrom("one", "two three four five six", "one two three four seven", ""),
    seen: fc.option(someSeen, { nil: undefined }),
    gone: fc.option(fc.record({ value: fc.boolean(), seen: someSeen }), {
      nil: undefined,
      freq: 4,
    }),
  })
  .map(({ stamp, by, text, seen, gone }) =>
    action(
      stamp,
      by,
      gone === undefined ? { text } : { $gone: gone.value },
      gone === undefined ? seen && { text: seen } : { "*": gone.seen },
    ),
  );

test("whatever members forge, laptops that have the same show the same", () => {
  const known = (actions: readonly Action[]) => [
    ...new Map(actions.map((each) => [`${each.stamp} ${each.by}`, each])).values(),
  ];
  fc.assert(
    fc.property(
      fc.array(anyWrite, { maxLength: 12 }).map(known),
      fc.infiniteStream(fc.nat()),
      (actions, random) => {
        const all = [first, ...actions];
        const shuffled = all
          .map((each) => ({ each, at: random.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ each }) => each);
        const atOnce = new VisitState(visitId);
        atOnce.apply(all);
        expect(shownAfter(shuffled).digest).toBe(digest(atOnce));
      },
    ),
    { numRuns: 500 },
  );
});

test("a row with a long history comes to the same write by write as all at once", () => {
  fc.assert(
    fc.property(fc.array(anyWrite, { minLength: 1, maxLength: 40 }), (actions) => {
      const writes = actions.flatMap((each): RowWrite[] =>
        each.ops.map((op) => ({ action: each, op })),
      );
      const growing = new GrowingFields("notes");
      for (let count = 1; count <= writes.length; count += 1)
        expect(growing.merge(writes.slice(0, count))).toEqual(
          mergeFields("notes", writes.slice(0, count)),
        );
    }),
  );
});

test("fault 62: two thousand writes of one text cost no more each than the first ones", () => {
  const state = new VisitState(visitId);
  state.apply([first]);
  const writes = Array.from({ length: 8_000 }, (_, i) => {
    const stampOf = (n: number) => `${n.toString(36).padStart(8, "0")}.sittingA`;
    const seen = { text: [i === 0 ? first.stamp : stampOf(i + 9)] };
    return action(stampOf(i + 10), 1, { text: `Text ${i}.` }, seen);
  });
  const took = writes.map((write) => {
    const began = performance.now();
    state.apply([write]);
    return performance.now() - began;
  });
  // The middle one, which is not the one that the machine did something else in.
  const usual = (from: number, to: number) => took.slice(from, to).sort((a, b) => a - b)[500] ?? 0;
  // The first thousand are for the compiler. By the square it would be five times as much.
  expect(usual(7_000, 8_000)).toBeLessThan(3 * usual(1_000, 2_000));
  expect(state.records?.notes[0]?.text).toBe("Text 7999.");
});

const names = ["constructor", "__proto__", "toString", "hasOwnProperty", "constructor/prototype"];

test("a field named like what every object has does no harm, whatever order it comes in", () => {
  const hostile = (stamp: string, name: string) => {
    const record = <T>(value: T) =>
      JSON.parse(JSON.stringify({ x: value }).replace("x", name)) as Record<string, T>;
    return [
      action(stamp, 1, record<unknown>({ isLead: true })),
      action(stamp, 2, { ...record<unknown>("x"), text: "Shown." }, record([first.stamp])),
      action(stamp, 3, { $gone: false }, record([stamp])),
    ];
  };
  const before = Object.getOwnPropertyNames(Object).concat(
    Object.getOwnPropertyNames(Object.prototype),
  );
  for (const [i, name] of names.entries()) {
    const actions = [first, ...hostile(`0000000${i + 2}.sittingA`, name)];
    const one = shownAfter(actions);
    // No field can be named so; an op that does is kept, and has no effect.
    const isName = name !== "__proto__";
    expect(one.text).toBe(isName ? "Shown." : note.text);
    expect(shownAfter(actions.toReversed()).digest).toBe(one.digest);
    // One of them wrote nothing but that field.
    expect(one.state.history("notes", note.id)).toHaveLength(isName ? 3 : 1);
    expect(one.state.unread()).toHaveLength(isName ? 2 : 3);
    const laptop = new Laptop(4).take(...actions);
    const row = laptop.state.records?.notes[0];
    laptop.write([{ table: "notes", put: { ...note, ...row, id: note.id, text: "Written." } }]);
    expect(laptop.state.records?.notes[0]?.text).toBe("Written.");
    laptop.write([{ table: "notes", delete: note.id }]);
    expect(laptop.state.records?.notes).toEqual([]);
  }
  const after = Object.getOwnPropertyNames(Object).concat(
    Object.getOwnPropertyNames(Object.prototype),
  );
  expect(after).toEqual(before);
  expect(Reflect.get({}, "isLead")).toBeUndefined();
});

test("an entry of a map field named like what every object has is an entry like others", () => {
  const entries = ["texts/constructor", "texts/__proto__", "constructor/a", "__proto__/a"];
  const fields = Object.fromEntries(entries.map((field) => [field, "x"]));
  const row = rowOfFields("letters", fields, { id: note.id, visitId });
  expect(Object.keys(row["texts"] as object).sort()).toEqual(["__proto__", "constructor"]);
  expect(Reflect.get(Object, "a")).toBeUndefined();
  expect(Reflect.get({}, "a")).toBeUndefined();
});

test("values are the same only where both have the name", () => {
  const withProto = JSON.parse('{"__proto__": {}}') as object;
  expect(sameValue(withProto, { x: {} })).toBe(false);
  expect(sameValue({ x: {} }, withProto)).toBe(false);
  expect(sameValue(withProto, JSON.parse('{"__proto__": {}}'))).toBe(true);
});

test("fault 55: having seen in advance what somebody is yet to write silences nobody", () => {
  const honest = action("00000006.sittingA", 1, { text: "Honest." }, { text: [first.stamp] });
  const before = action(
    "00000005.sittingB",
    2,
    { text: "Forged." },
    { text: [first.stamp, honest.stamp, "00000007.sittingA"] },
  );
  for (const order of [
    [first, honest, before],
    [first, before, honest],
  ]) {
    const { state, text } = shownAfter(order);
    expect(text).toBe("Honest.");
    const [conflict] = state.conflicts();
    expect(conflict?.versions.map(({ value }) => value)).toEqual(["Honest.", "Forged."]);
  }
});

test("fault 55: a deletion that says it has seen what is yet to be written does not take it along", () => {
  const honest = action("00000006.sittingA", 1, { text: "Honest." }, { text: [first.stamp] });
  const deletion = action(
    "00000005.sittingB",
    2,
    { $gone: true },
    { "*": [first.stamp, honest.stamp] },
  );
  for (const order of [
    [first, honest, deletion],
    [first, deletion, honest],
  ])
    expect(shownAfter(order).text).toBe("Honest.");
});

test("fault 55: of more versions than a write may name, the next write names the latest, and is taken in", () => {
  const many = Array.from({ length: 2_100 }, (_, i) =>
    action(`${(i + 9).toString(36).padStart(8, "0")}.sittingB`, 2, { text: `Version ${i}.` }),
  );
  const { state } = shownAfter([first, ...many]);
  const [op] = writeOps(state, [
    { table: "notes", row: note.id, field: "text", value: "Settled." },
  ]);
  if (op === undefined) throw new Error("nothing was written");
  expect(isOp(op)).toBe(true);
  expect(op.seen?.["text"]).toHaveLength(2_000);
});
