import { expect, test } from "vitest";
import { utf8ToBytes } from "../crypto/bytes.ts";
import { withJsonBytes } from "../crypto/jsonBytes.ts";
import { actionLimits, valuesIn } from "../ops/actionLimits.ts";
import { actionsOf } from "../ops/writeAction.ts";
import type { Op } from "../ops/action.ts";
import { stampOf } from "../ops/stamp.ts";
import { listWithParts } from "../visit/cases/caseLists.ts";
import { VisitId } from "../visit/ids.ts";
import { CaseDraw } from "../visit/kinds/caseDraw.ts";
import { ListPart } from "../visit/kinds/listPart.ts";
import { faultOf } from "./checkAction.ts";
import { largestSegment, segmentLength } from "./header.ts";
import { pack, unpack } from "./pack.ts";
import { longListRows } from "./testing/longList.ts";

const id = (number: number) => `01890000-0000-7000-8000-${number.toString(16).padStart(12, "0")}`;

/** A list of 60,000 rows as it is kept, each as full as lists are, with all further columns that one may have. */
function longList(number: number): readonly Op[] {
  const { list, parts } = listWithParts({
    newId: ids(number),
    visitId: VisitId.parse(id(0)),
    listName: "Open cases",
    listFingerprint: "0".repeat(64),
    moreColumns: [1, 2, 3, 4, 5, 6].map((column) => `Column ${column}`),
    rows: longListRows(60_000).map((row, i) => ({
      ...row,
      more: [0, 1, 2, 3, 4, 5].map((column) => `Value ${(i * column) % 7}`),
    })),
  });
  return [
    opOf("caseDraws", CaseDraw.parse(list)),
    ...parts.map((part) => opOf("listParts", ListPart.parse(part))),
  ];
}

const ids = (number: number) => {
  let count = number * 1_000;
  return () => id((count += 1));
};

const opOf = (table: Op["table"], { id: row, ...set }: { readonly id: string }): Op => ({
  table,
  row,
  set,
});

const asActions = (ops: readonly Op[]) => {
  let lamport = 0;
  return actionsOf(ops, {
    label: "Bring in",
    at: "2026-11-24T09:00:00Z",
    by: "cd".repeat(16),
    nextStamp: () => stampOf((lamport += 1), "sittingA"),
  });
};

test("fault 49: lists of 60,000 rows with every column are written, packed, read and judged in actions that each fit", async () => {
  const ops = [...longList(1), ...longList(2)];
  const actions = asActions(ops);
  expect(actions.flatMap((action) => action.ops)).toEqual(ops);
  for (const action of actions) {
    expect(valuesIn(action)).toBeLessThanOrEqual(actionLimits.values);
    expect(faultOf(action)).toBeNull();
    const packed = await withJsonBytes(action, pack);
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
  expect(await pack([utf8ToBytes(flood)])).toMatchObject({
    ok: false,
    error: { type: "TooLarge" },
  });
  // Commas in what people wrote are no values.
  const prose = JSON.stringify({ text: `one, two " and [three], {four} `.repeat(400_000) });
  expect(await pack([utf8ToBytes(prose)])).toMatchObject({ ok: true });
});
