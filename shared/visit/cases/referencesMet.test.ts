import * as fc from "fast-check";
import { expect, test } from "vitest";
import { sameReferenceKey } from "./caseLists.ts";
import { isWrittenLike, referencesMet, withoutFigures } from "./referencesMet.ts";

const piece = fc.constantFrom(
  "EHM",
  "ehm",
  "1",
  "2",
  "10",
  "-",
  "/",
  " ",
  "–",
  "é",
  "①",
  "٣",
  "１",
  ".",
);
const reference = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(""));

test("a reference is repeated where another of the same key stood before, however either is written", () => {
  fc.assert(
    fc.property(fc.array(reference, { maxLength: 40 }), (references) => {
      const { meet } = referencesMet();
      const firsts = new Map<string, number>();
      references.forEach((each, at) => {
        const key = sameReferenceKey(each);
        expect(meet(each, at)).toBe(key === "" ? "nothing" : (firsts.get(key) ?? "new"));
        if (key !== "" && !firsts.has(key)) firsts.set(key, at);
      });
    }),
    { numRuns: 2_000 },
  );
});

test("what differs in its figures alone is written in one way", () => {
  fc.assert(
    fc.property(reference, reference, (one, other) => {
      expect(isWrittenLike(one, withoutFigures(other))).toBe(
        withoutFigures(one) === withoutFigures(other),
      );
    }),
  );
});
