import * as fc from "fast-check";
import { expect, test } from "vitest";
import { VocabularyKey } from "../../../../shared/visit/fields.ts";
import { wordKey } from "./sourceGroups.ts";

test("a key is made of the label, and another where that is taken", () => {
  expect(wordKey("Young carers’ project", [])).toBe("youngCarersProject");
  expect(wordKey("Police", [{ key: "police" }])).toBe("police2");
  expect(wordKey("11+ club", [])).toBe("group11Club");
});

test("whatever a group is called, its key is one and its own", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (label) => {
      const first = wordKey(label, []);
      const second = wordKey(label, [{ key: first }]);
      expect([VocabularyKey.safeParse(first).success, first === second]).toEqual([true, false]);
    }),
  );
});
