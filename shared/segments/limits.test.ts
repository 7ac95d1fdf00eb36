import { expect, test } from "vitest";
import { actionLimits, valuesIn } from "../ops/actionLimits.ts";
import { actionsOf } from "../ops/writeAction.ts";
import type { Op } from "../ops/action.ts";
import { stampOf } from "../ops/stamp.ts";
import { CaseDraw } from "../visit/kinds/caseDraw.ts";
import { faultOf } from "./checkAction.ts";
import { largestSegment, segmentLength } from "./header.ts";
import { pack, unpack } from "./pack.ts";

const id = (number: number) => `01890000-0000-7000-8000-${number.toString(16).padStart(12, "0")}`;

/** A list of as many rows as a draw may have, each as full as lists are. */
function longList(number: number): Op {
  const {
    visitId,
    id: row,
    ...set
  } = CaseDraw.parse({
    id: id(number),
    visitId: id(0),
    listName: "Open cases",
    rows: Array.from({ length: 60_000 }, (_, i) => ({
      line: i + 2,
      reference: `2024/${((i * 7_919_000) % 9_999_991).toString().padStart(7, "0")}`,
      team: `Assessment ${i % 9}, north`,
      plan: i % 3 === 0 ? "Child in need" : "Child protection",
      age: `${i % 18}`,
      status: "Open",
      opened: `${(i % 28) + 1}/0${(i % 9) + 1}/2024`,
      problem: null,
    })),
    listFingerprint: "0".repeat(64),
    seed: null,
    drawnAt: null,
    size: 0,
  });
  return { table: "caseDraws", row, set: { ...set, visitId } };
}

const asActions = (ops: readonly Op[]) => {
  let lamport = 0;
  return actionsOf(ops, {
    label: "Bring in",
    at: "2026-11-24T09:00:00Z",
    by: "cd".repeat(16),
    nextStamp: () => stampOf((lamport += 1), "sittingA"),
  });
};

test("fault 49: the longest case list is written, packed, read and judged; two of them go into two actions", async () => {
  const actions = asActions([longList(1), longList(2)]);
  expect(actions).toHaveLength(2);
  for (const action of actions) {
    expect(valuesIn(action)).toBeLessThanOrEqual(actionLimits.values);
    expect(faultOf(action)).toBeNull();
    const packed = await pack(JSON.stringify(action));
    if (!packed.ok) throw new Error(packed.error.type);
    expect(segmentLength(packed.value.length)).toBeLessThanOrEqual(largestSegment);
    expect(await unpack(packed.value)).toEqual(action);
  }
});

test("many small changes are parted as before, each part within what others take", () => {
  const ops = Array.from({ length: 1_201 }, (_, i): Op => ({
    table: "notes",
    row: id(i),
    set: { text: "Heard." },
  }));
  const actions = asActions(ops);
  expect(actions.map((action) => action.ops.length)).toEqual([500, 500, 201]);
  expect(actions.flatMap((action) => action.ops)).toEqual(ops);
});

test("fault 50: what would inflate to millions of values is given up before it is parsed, and never packed", async () => {
  const flood = `[${"0,".repeat(1_600_000)}0]`;
  expect(await pack(flood)).toMatchObject({ ok: false, error: { type: "TooLarge" } });
  // Commas in what people wrote are no values.
  const prose = JSON.stringify({ text: `one, two " and [three], {four} `.repeat(400_000) });
  expect(await pack(prose)).toMatchObject({ ok: true });
});
