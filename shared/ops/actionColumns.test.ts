import { expect, test } from "vitest";
import type { Action } from "./action.ts";
import { actionsOfColumns, columnsOf } from "./actionColumns.ts";

const id = (n: number) => `0192a000-0000-7000-8000-${String(n).padStart(12, "0")}`;

const actions: readonly Action[] = [
  {
    stamp: "00000001.ssssssss",
    at: "2024-10-15T11:20:00.000Z",
    by: "1".repeat(32),
    label: "Add",
    ops: [
      { table: "notes", row: id(1), set: { text: "one", mark: "plain" } },
      { table: "sessions", row: id(2), set: { title: "Two" } },
    ],
  },
  {
    stamp: "00000002.ssssssss",
    at: "2024-10-15T11:21:00.000Z",
    by: "2".repeat(32),
    label: "Edit",
    ops: [],
  },
  {
    stamp: "00000003.ssssssss",
    at: "2024-10-15T11:21:00.000Z",
    by: "2".repeat(32),
    label: "Edit",
    ops: [
      {
        table: "notes",
        row: id(1),
        set: { text: "uno", mark: "plain" },
        seen: { text: ["00000001.ssssssss"] },
      },
      { table: "notes", row: id(3), set: { text: "three", mark: "plain" } },
    ],
  },
];

test("actions come back from their columns as they were", () => {
  expect(actionsOfColumns(JSON.parse(JSON.stringify(columnsOf(actions))))).toEqual(actions);
  expect(actionsOfColumns(columnsOf([]))).toEqual([]);
});

test.each([
  null,
  7,
  {},
  { stamps: ["x"], counts: [1e9], groups: [] },
  { stamps: ["x"], counts: [-1], groups: [] },
  { stamps: 3, counts: [], groups: [] },
])("columns that are none are refused: %j", (columns) => {
  expect(actionsOfColumns(columns)).toBeNull();
});

test("a field named __proto__ becomes a field, not the prototype", () => {
  const [action] =
    actionsOfColumns(
      JSON.parse(
        '{"stamps":["a"],"at":{"every":""},"by":{"every":""},"label":{"every":""},"counts":[1],"groups":[{"table":"notes","fields":["__proto__"],"seenFields":[],"places":null,"rows":["r"],"values":[[{"polluted":true}]],"seen":[]}]}',
      ),
    ) ?? [];
  expect(Reflect.get(Object.prototype, "polluted")).toBeUndefined();
  expect(JSON.stringify(action)).toContain('"__proto__":{"polluted":true}');
});
