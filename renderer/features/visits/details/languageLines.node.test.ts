import * as fc from "fast-check";
import { expect, test } from "vitest";
import { languageOf } from "../../../../shared/visit/programme/language.ts";
import {
  houseWordsInLines,
  initialismsInLines,
  readHouseWords,
  readInitialisms,
} from "./languageLines.ts";

const shipped = languageOf({
  quantifiers: null,
  houseWords: null,
  initialisms: null,
  plainness: null,
});

test("what is shipped is read back from its lines as it was", () => {
  expect(readHouseWords(houseWordsInLines(shipped.houseWords))).toEqual(shipped.houseWords);
  expect(readInitialisms(initialismsInLines(shipped.initialisms))).toEqual(shipped.initialisms);
});

test("a line that is not finished is left out, and blanks do no harm", () => {
  expect(readHouseWords("utilise\n = use\n\n  prior to=before \nutilise =")).toEqual([
    { insteadOf: "prior to", say: "before" },
  ]);
  expect(readInitialisms("MASH = a hub\nNHS = the service (Well known)")).toEqual([
    { short: "MASH", long: "a hub", isWellKnown: false },
    { short: "NHS", long: "the service", isWellKnown: true },
  ]);
});

test("whatever is typed can be kept", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 3_000 }), (typed) => {
      for (const { insteadOf, say } of readHouseWords(typed)) {
        expect(insteadOf.length).toBeLessThanOrEqual(500);
        expect(say.length).toBeLessThanOrEqual(500);
      }
    }),
  );
});
