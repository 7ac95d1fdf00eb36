import * as fc from "fast-check";
import { expect, test } from "vitest";
import { VocabularyKey } from "../../../../shared/visit/fields.ts";
import { groupKey } from "./sourceGroups.ts";

test("a key is made of the label, and another where that is taken", () => {
  expect(groupKey("Young carers’ project", [])).toBe("youngCarersProject");
  expect(groupKey("Police", [{ key: "police" }])).toBe("police2");
  expect(groupKey("11+ club", [])).toBe("group11Club");
});

test("whatever a group is called, its key is one and its own", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (label) => {
      const first = groupKey(label, []);
      const second = groupKey(label, [{ key: first }]);
      expect([VocabularyKey.safeParse(first).success, first === second]).toEqual([true, false]);
    }),
  );
});
