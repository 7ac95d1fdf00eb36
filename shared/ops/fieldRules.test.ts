import { expect, test } from "vitest";
import { recordTables, tables } from "../visit/records.ts";
import { referencesOf } from "../visit/references.ts";
import { fieldRule, fieldsOfTable, mapFields } from "./fieldRules.ts";
import { meant } from "./testing/meantRules.ts";

/** How a field holds the id it points with, where it is not the id alone. */
const holding: Readonly<Record<string, (id: string) => unknown>> = {
  peerIds: (id) => [id],
  enquiryIds: (id) => [id],
  readBy: (id) => [id],
  sessionIds: (id) => [id],
  findingIds: (id) => [id],
  evidence: (id) => ({ type: "note", id }),
  of: (id) => ({ type: "finding", id }),
  points: (id) => [{ findingId: id }],
  headlines: (id) => [{ findingIds: [id] }],
  // An issued letter points at nothing any more.
  issued: () => null,
};

test.each(tables)("two people's writes of each field of %s come together as meant", (table) => {
  const rules = fieldsOfTable(table).map((field) => [
    field,
    `${fieldRule(table, field)}${mapFields(table).includes(field) ? " map" : ""}`,
  ]);
  const withoutReference = Object.entries(meant[table]).map(([field, words]) => [
    field,
    words.split(" → ")[0],
  ]);
  expect(Object.fromEntries(rules)).toEqual(Object.fromEntries(withoutReference));
});

test.each(recordTables)(
  "each field of %s points at what is meant, and no other field does",
  (table) => {
    // Each field holds its own name for an id, so that a reference tells which field it comes from.
    const row = Object.fromEntries(
      Object.keys(meant[table]).map((field) => [field, (holding[field] ?? String)(field)]),
    );
    const found = referencesOf(table, { ...row, id: "row" });
    const expected = Object.entries(meant[table]).flatMap(([id, words]) => {
      const [, to] = words.split(" → ");
      return to === undefined ? [] : [{ table: to, id }];
    });
    expect(new Set(found)).toEqual(new Set(expected));
    expect(found).toHaveLength(expected.length);
  },
);
