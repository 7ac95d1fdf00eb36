import * as fc from "fast-check";
import { expect, test } from "vitest";
import { TestVisit } from "../letter/testing/testVisit.ts";
import type { Action } from "./action.ts";
import { mostAhead, Reach } from "./reach.ts";
import { lamportOf, stampOf } from "./stamp.ts";
import { digest, Laptop, visitId } from "./testing/laptop.ts";
import { visitFileRows } from "./testing/visitRows.ts";
import { VisitState } from "./visitState.ts";

const visit = new TestVisit();
const note = visit.add("notes", { sessionId: visit.add("sessions").id, text: "As it was." });

function begun() {
  const laptop = new Laptop(0);
  const first = laptop.write(visitFileRows(visit.records));
  if (first === null) throw new Error("a visit was written");
  return { laptop, first };
}

const said = (lamport: number, text: string, by = 9): Action => ({
  stamp: stampOf(lamport, "sitting9"),
  at: "2024-10-15T11:20:00.000Z",
  by: String(by).padStart(32, "0"),
  label: "Change",
  ops: [{ table: "notes", row: note.id, set: { text } }],
});

test("fault 48: a stamp far ahead of everyone's silences nobody: it is set aside, and the team writes on", () => {
  const { laptop, first } = begun();
  for (const lamport of [2 ** 35, 36 ** 7 - 1, 2 ** 26])
    laptop.state.apply([said(lamport, "Silence.")]);
  expect(laptop.state.setAside()).toHaveLength(3);
  expect(laptop.state.records?.notes[0]?.text).toBe("As it was.");
  const next = laptop.write([{ table: "notes", put: { ...note, text: "Written on." } }]);
  expect(lamportOf(next?.stamp ?? "")).toBe(lamportOf(first.stamp) + 1);
  expect(laptop.state.records?.notes[0]?.text).toBe("Written on.");
  // Kept all the same: what is known stays in the log.
  expect(laptop.state.actions()).toHaveLength(5);
});

test("as far ahead as anyone may be, it counts, and the next one writes on from there", () => {
  const { laptop } = begun();
  laptop.state.apply([said(1 + mostAhead, "Just in reach.")]);
  expect(laptop.state.setAside()).toEqual([]);
  const next = laptop.write([{ table: "notes", put: { ...note, text: "After it." } }]);
  if (next === null) throw new Error("nothing was written");
  expect(lamportOf(next.stamp)).toBe(2 + mostAhead);
  const other = new VisitState(visitId);
  other.apply(laptop.state.actions());
  expect(other.setAside()).toEqual([]);
  expect(digest(other)).toBe(digest(laptop.state));
});

test("what counts depends on what there is, and not on the order in which it came", () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 30 }), { maxLength: 40 }),
      fc.infiniteStream(fc.nat()),
      (offsets, order) => {
        const actions = offsets.map((offset, i) => ({
          ...said(offset + mostAhead - 8 + 1, "x"),
          stamp: stampOf(offset + mostAhead - 8, `s${i.toString().padStart(7, "0")}`),
        }));
        const whole = new Reach();
        whole.admit(actions);
        const shuffled = actions
          .map((action) => ({ action, at: order.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ action }) => action);
        const one = new Reach();
        for (const action of shuffled) one.admit([action]);
        const names = (reach: Reach) => reach.waiting().map(({ stamp }) => stamp);
        expect(names(one)).toEqual(names(whole));
      },
    ),
  );
});
