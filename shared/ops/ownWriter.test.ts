import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TestVisit } from "../letter/testing/testVisit.ts";
import { boundId } from "../visit/boundId.ts";
import { JournalEntryId } from "../visit/ids.ts";
import { type Action, goneField, type Op, wholeRow } from "./action.ts";
import { stampOf } from "./stamp.ts";
import { digest, Laptop, visitId } from "./testing/laptop.ts";
import { visitFileRows } from "./testing/visitRows.ts";
import { VisitState } from "./visitState.ts";

const peer = "1".padStart(32, "0");
const fresh = "0192a000-0000-7000-8000-00000000abcd";

/** An entry that laptop 1 wrote, changed once, and laptop 2 has. */
function written() {
  const visit = new TestVisit();
  const [a, b] = [new Laptop(1), new Laptop(2)];
  b.take(a.write(visitFileRows(visit.records)));
  const id = JournalEntryId.parse(boundId(peer, fresh));
  const begun = a.write([{ table: "journalEntries", put: { id, visitId, sealed: "aa" } }]);
  const changed = a.write([{ table: "journalEntries", put: { id, visitId, sealed: "bb" } }]);
  b.take(begun, changed);
  const shown = (state: VisitState) => state.records?.journalEntries.map(({ sealed }) => sealed);
  return { id, begun, changed, a, b, shown };
}

/** What a program of another member’s writes. */
const byMember = (id: string, lamport: number, op: Omit<Op, "table" | "row">): Action => ({
  stamp: stampOf(lamport, "attacker"),
  at: "2024-10-20T09:00:00.000Z",
  by: "9".repeat(32),
  label: "Change",
  ops: [{ ...op, table: "journalEntries", row: id }],
});

describe("a private journal entry", () => {
  test.each<[string, (it: ReturnType<typeof written>) => Action]>([
    [
      "emptied",
      ({ id, changed }) =>
        byMember(id, 90, { set: { sealed: "" }, seen: { sealed: [changed?.stamp ?? ""] } }),
    ],
    [
      "put back to an earlier version",
      ({ id, changed }) =>
        byMember(id, 90, { set: { sealed: "aa" }, seen: { sealed: [changed?.stamp ?? ""] } }),
    ],
    [
      "deleted",
      ({ id, begun, changed }) =>
        byMember(id, 90, {
          set: { [goneField]: true },
          seen: { [wholeRow]: [begun?.stamp ?? "", changed?.stamp ?? ""] },
        }),
    ],
    [
      "begun again, earlier than its peer began it",
      ({ id }) => byMember(id, 0, { set: { sealed: "cc" } }),
    ],
  ])("cannot be %s by another member, and what they wrote is told", (_, attack) => {
    const it = written();
    const action = attack(it);
    for (const laptop of [it.a, it.b]) laptop.take(action);
    expect(it.shown(it.a.state)).toEqual(["bb"]);
    expect(it.shown(it.b.state)).toEqual(["bb"]);
    expect(it.b.state.notTaken()).toEqual([{ table: "journalEntries", row: it.id, action }]);
    expect(it.b.state.conflicts()).toEqual([]);
    // Its peer goes on.
    const after = it.a.write([
      { table: "journalEntries", put: { id: it.id, visitId, sealed: "dd" } },
    ]);
    expect(it.shown(it.b.take(after).state)).toEqual(["dd"]);
  });

  test("is emptied by its peer", () => {
    const { id, a, shown } = written();
    a.write([{ table: "journalEntries", put: { id, visitId, sealed: "" } }]);
    expect(shown(a.state)).toEqual([""]);
  });

  test("that an earlier version wrote, under an id of no laptop, is changed as any record", () => {
    const { a, shown } = written();
    a.take(byMember(fresh, 80, { set: { sealed: "ee" } }));
    expect(shown(a.state)).toContain("ee");
  });

  test("is the same on every laptop, in whatever order the writes come", () => {
    const it = written();
    const attacks = [
      byMember(it.id, 0, { set: { sealed: "cc" } }),
      byMember(it.id, 91, { set: { sealed: "" }, seen: { sealed: [it.changed?.stamp ?? ""] } }),
      byMember(it.id, 92, { set: { [goneField]: true } }),
    ];
    const all = [...it.a.state.actions(), ...attacks];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (actions) => {
        const state = new VisitState(visitId);
        for (const action of actions) state.apply([action]);
        expect(digest(state)).toBe(digest(it.a.state));
        expect(state.notTaken()).toHaveLength(attacks.length);
      }),
    );
  });
});

test("an id is bound to one laptop: another’s, and one half of it changed, is not its own", () => {
  const id = boundId(peer, fresh);
  expect(JournalEntryId.safeParse(id).success).toBe(true);
  expect(boundId(peer, id)).toBe(id);
  expect(boundId("2".padStart(32, "0"), id)).not.toBe(id);
});
