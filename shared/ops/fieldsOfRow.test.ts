import { expect, test } from "vitest";
import { fieldsOfRow, rowOfFields, sameValue } from "./fieldsOfRow.ts";

const ids = { id: "row", visitId: "visit" };

test("a row as fields has no ids, and its maps entry by entry", () => {
  const row = { ...ids, label: "1", answers: { plan: "y", voice: undefined, audit: "n" } };
  expect(fieldsOfRow("cases", row)).toStrictEqual({
    label: "1",
    "answers/plan": "y",
    "answers/audit": "n",
  });
  expect(fieldsOfRow("cases", { id: "row" })).toStrictEqual({});
});

test("fields as a row have its ids, and entries in the order of their names, but those taken out", () => {
  const fields = { "answers/plan": "y", label: "1", "answers/audit": "n", "answers/voice": null };
  const row = rowOfFields("cases", fields, ids);
  const noEntries = { wordings: {}, remarks: {}, moderation: {} };
  expect(row).toStrictEqual({
    ...ids,
    ...noEntries,
    label: "1",
    answers: { audit: "n", plan: "y" },
  });
  expect(Object.keys(row["answers"] as object)).toEqual(["audit", "plan"]);
  expect(rowOfFields("cases", { label: "1" }, ids)).toStrictEqual({
    ...ids,
    ...noEntries,
    label: "1",
    answers: {},
  });
  // The visit itself belongs to no visit.
  expect(rowOfFields("visits", { focus: "why" }, ids)).toStrictEqual({
    id: "row",
    focus: "why",
    briefing: {},
    seatNames: {},
    otherGroupNames: {},
    knownWords: {},
  });
});

test("a field called like the prototype of every object is no field of a row", () => {
  const fields = JSON.parse('{"text": "x", "__proto__": {"isLead": true}}') as object;
  const row = rowOfFields("notes", { ...fields }, ids);
  expect(Object.keys(row)).toEqual(["text", "id", "visitId"]);
  expect(Reflect.get(row, "isLead")).toBeUndefined();
});

test("values are the same whatever the order of their keys, and a key without a value is none", () => {
  expect(sameValue({ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 })).toBe(true);
  expect(sameValue({ a: 1, b: undefined }, { a: 1 })).toBe(true);
  expect(sameValue({ a: 1 }, { b: undefined, a: 1 })).toBe(true);
  for (const [one, other] of [
    [1, "1"],
    [null, undefined],
    [null, {}],
    [[], {}],
    [
      [1, 2],
      [2, 1],
    ],
    [[1], [1, 2]],
    [{ a: 1 }, { a: 1, b: 2 }],
    [{ a: 1 }, { b: 1 }],
    [{ a: { b: 1 } }, { a: { b: 2 } }],
  ]) {
    expect([one, other, sameValue(one, other)]).toEqual([one, other, false]);
    expect(sameValue(other, one)).toBe(false);
  }
});
