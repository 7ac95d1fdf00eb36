import * as fc from "fast-check";
import { expect, test } from "vitest";
import { matchesIn } from "./matchesIn.ts";

test("it finds what matchAll finds, empty matches too, however often it is asked", () => {
  const expressions = [/a+/g, /b*/g, /(?<=a)b|c/gi, /\p{L}\d/gu, /^|$/gm];
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", "b", "C", "1", "\n", "é") }), (text) => {
      for (const expression of expressions)
        expect(matchesIn(text, expression).map(({ 0: found, index }) => [found, index])).toEqual(
          [...text.matchAll(new RegExp(expression))].map(({ 0: found, index }) => [found, index]),
        );
    }),
  );
});
