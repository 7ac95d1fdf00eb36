import * as fc from "fast-check";
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
  expect(actionsOfColumns(JSON.parse(JSON.stringify(columnsOf([]))))).toEqual([]);
});

const bare = { stamp: "00000001.ssssssss", at: "", by: "", label: "" };

test("a field that holds undefined is one that is not there, as in JSON", () => {
  const ops = [{ table: "notes", row: id(1), set: { text: "one", mark: undefined } } as const];
  const read = actionsOfColumns(
    JSON.parse(JSON.stringify(columnsOf([{ ...bare, ops: [...ops, ...ops] }]))),
  );
  expect(JSON.stringify(read)).toBe(JSON.stringify([{ ...bare, ops: [...ops, ...ops] }]));
});

test("ops stand together only where they set and saw the same fields, whatever those are called", () => {
  const row = id(1);
  const seen = ["00000001.ssssssss"];
  const ops = [
    { table: "notes", row, set: { text: "a", mark: "b" } },
    { table: "notes", row, set: { mark: "b", text: "a" } },
    { table: "notes", row, set: { "text,mark": "a" } },
    { table: "notes", row, set: { text: "a" }, seen: { mark: seen } },
    { table: "notes", row, set: {}, seen: { text: seen, mark: seen } },
    { table: "notes", row, set: { "": 1, mark: 2 }, seen: { text: seen } },
    { table: "notes", row, set: { text: "c", mark: "d" } },
    { table: "sessions", row, set: { text: "a", mark: "b" } },
  ] as const;
  const columns = columnsOf([{ ...bare, ops }]);
  expect(columns.groups.map(({ places }) => places)).toEqual([
    [0, 6],
    ...[1, 2, 3, 4, 5, 7].map((place) => [place]),
  ]);
  const read = actionsOfColumns(JSON.parse(JSON.stringify(columns)));
  expect(JSON.stringify(read)).toBe(JSON.stringify([{ ...bare, ops }]));
});

test("what a newer app wrote of shapes and parts unknown here comes back where it stood", () => {
  const newer = JSON.parse(
    JSON.stringify([
      { ...bare, reason: "agreed", ops: [7, { table: "notes", row: id(1), set: { text: "a" } }] },
      { ...bare, ops: [["notes"], "all", { table: "notes", set: {} }, { row: id(1), set: {} }] },
      { ...bare, ops: [{ table: "notes", row: id(1), set: [] }] },
      { ...bare, ops: [{ table: "notes", row: id(1), set: {}, seen: 3 }], votes: [1], at: "9" },
      { ...bare, ops: [{ table: "notes", row: id(1), set: { text: "b" }, move: 3 }] },
    ]),
  ) as readonly Action[];
  const columns = columnsOf(newer);
  expect(columns.odd?.map(([place]) => place)).toEqual([0, 2, 3, 4, 5, 6, 7, 8]);
  expect(columns.more).toEqual([
    [0, { reason: "agreed" }],
    [3, { votes: [1] }],
  ]);
  expect(actionsOfColumns(JSON.parse(JSON.stringify(columns)))).toEqual(newer);
  expect(Object.keys(columnsOf(actions))).not.toContain("odd");
});

test("values that are often the same are written once", () => {
  const ops = (mark: string | null, text: string) => [
    { table: "notes", row: id(1), set: { mark, text } } as const,
  ];
  const repeated = Array.from({ length: 300 }, (_, i) => ({
    ...bare,
    label: i % 2 === 0 ? "Add note" : "Change note",
    ops: ops(i % 3 === 0 ? null : `mark ${i % 5}`, `text ${i}`),
  }));
  const text = JSON.stringify(columnsOf(repeated));
  expect(text.split("mark 2")).toHaveLength(2);
  expect(text.split("Change note")).toHaveLength(2);
  expect(actionsOfColumns(JSON.parse(text))).toEqual(repeated);
});

const shell = { stamps: ["x"], at: { every: 1 }, by: { every: 1 }, label: { every: 1 } };
const group = {
  table: "notes",
  fields: ["text"],
  seenFields: [],
  places: null,
  rows: ["r"],
  values: [["a"]],
  seen: [],
};
const one = { ...shell, counts: [1], groups: [group] };
const two = { ...shell, stamps: ["x", "y"], counts: [1, 0], groups: [group] };

test("columns that fit together are read, whatever their values", () => {
  expect(actionsOfColumns(one)).toEqual([
    { stamp: "x", at: 1, by: 1, label: 1, ops: [{ table: "notes", row: "r", set: { text: "a" } }] },
  ]);
});

test.each([
  null,
  7,
  "text",
  [],
  {},
  { ...shell, counts: [1e9], groups: [] },
  { ...shell, counts: [-1], groups: [] },
  { ...shell, counts: [0.5], groups: [] },
  { ...shell, counts: [1], groups: [] },
  { ...shell, counts: [0], groups: [group] },
  { ...shell, counts: [1, 1], groups: [group] },
  { ...one, stamps: 3 },
  { ...one, signatures: [] },
  { ...one, groups: [{ ...group, kinds: [] }] },
  { ...one, stamps: { length: 1 } },
  { ...one, groups: { length: 1, 0: group } },
  { ...one, groups: [null] },
  { ...one, at: undefined },
  { ...one, at: [] },
  { ...one, label: { every: "x".repeat(201) } },
  { ...one, label: { every: {} } },
  { ...one, at: {} },
  { ...one, at: { of: ["a"], at: [1] } },
  { ...one, at: { of: ["a"], at: [-1] } },
  { ...two, at: { of: ["a"], at: [0, 1] } },
  { ...one, odd: 7 },
  { ...one, odd: [0] },
  { ...one, odd: [["0", 7]] },
  { ...one, odd: [[0, 7]] },
  { ...shell, counts: [1], groups: [], odd: [[0, null]] },
  { ...shell, counts: [1], groups: [], odd: [[1, 7]] },
  {
    ...shell,
    counts: [2],
    groups: [],
    odd: [
      [0, 7],
      [0, 8],
    ],
  },
  { ...one, more: 7 },
  { ...one, more: [[0, 7]] },
  { ...one, more: [[1, { reason: "x" }]] },
  {
    ...one,
    more: [
      [0, {}],
      [0, {}],
    ],
  },
  { ...one, at: { of: ["a"], at: ["length"] } },
  { ...one, at: { of: ["a"], at: [0, 0] } },
  { ...one, at: { of: ["x".repeat(201)], at: [0] } },
  { ...one, at: { of: "a", at: [0] } },
  { ...one, groups: [{ ...group, table: { toString: 1 } }] },
  { ...one, groups: [{ ...group, fields: [{ toString: 1 }] }] },
  { ...one, groups: [{ ...group, fields: ["text", "mark"] }] },
  { ...one, groups: [{ ...group, values: [[]] }] },
  { ...one, groups: [{ ...group, values: [{ every: [] }] }] },
  { ...one, groups: [{ ...group, places: [1] }] },
  { ...one, groups: [{ ...group, places: [-1] }] },
  { ...one, groups: [{ ...group, places: ["length"] }] },
  { ...one, groups: [{ ...group, places: [] }] },
  {
    ...one,
    counts: [2],
    groups: [
      { ...group, places: [0] },
      { ...group, places: [0] },
    ],
  },
])("columns that are none are refused: %j", (columns) => {
  expect(actionsOfColumns(columns)).toBeNull();
});

test("columns that stand for more than anybody writes are refused at once", () => {
  const many = Array.from({ length: 20_000 }, () => 0);
  const fields = Array.from({ length: 20_000 }, () => "f");
  const values = fields.map(() => ({ every: 1 }));
  const wide = { ...group, fields, values, rows: many };
  expect(actionsOfColumns({ ...shell, counts: [20_000], groups: [wide] })).toBeNull();
  expect(actionsOfColumns({ ...shell, counts: { every: 1e6 + 1 }, groups: [] })).toBeNull();
});

test("whatever columns hold, reading them gives a list or null", () => {
  const places = [
    ["stamps"],
    ["counts"],
    ["groups", 0],
    ["groups", 0, "rows"],
    ["groups", 0, "values", 0],
    ["groups", 0, "places"],
    ["at"],
  ] as const;
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.jsonValue(), (place, value) => {
      const columns = structuredClone(one) as never;
      let at = columns as Record<string | number, unknown>;
      for (const step of place.slice(0, -1)) at = at[step] as Record<string | number, unknown>;
      at[place.at(-1) ?? ""] = value;
      const read = actionsOfColumns(columns);
      expect(read === null || Array.isArray(read)).toBe(true);
    }),
  );
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
