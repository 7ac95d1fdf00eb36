import { expect, test } from "vitest";
import { tables } from "../visit/records.ts";
import { goneField } from "./action.ts";
import { fieldRule } from "./fieldRules.ts";

test("an entry of a map comes together as the map does, and deleting, about which the whole row is asked, is quiet", () => {
  expect(fieldRule("letters", "texts/headlines")).toBe("sentences");
  expect(fieldRule("cases", "answers/assessment")).toBe("choice");
  expect(tables.map((table) => fieldRule(table, goneField))).toEqual(tables.map(() => "quiet"));
});
