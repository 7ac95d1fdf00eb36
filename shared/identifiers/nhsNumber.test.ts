import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isNhsNumber, nhsCheckDigit } from "./nhsNumber.ts";

const nineDigits = fc.stringMatching(/^[1-9]\d{8}$/);

test("the number printed in the NHS data dictionary's example is valid", () => {
  expect(isNhsNumber("943 476 5919")).toBe(true);
  expect(isNhsNumber("943 476 5918")).toBe(false);
});

test("nine digits with their check digit are an NHS number, with any other last digit they are not", () => {
  fc.assert(
    fc.property(nineDigits, fc.integer({ min: 0, max: 9 }), (nine, last) => {
      expect(isNhsNumber(`${nine}${last}`)).toBe(nhsCheckDigit(nine) === last);
    }),
  );
});

test("one digit mistyped is always noticed", () => {
  fc.assert(
    fc.property(nineDigits, fc.nat({ max: 8 }), fc.integer({ min: 1, max: 9 }), (nine, at, by) => {
      const check = nhsCheckDigit(nine);
      fc.pre(check !== null);
      const changed = String((Number(nine.charAt(at)) + by) % 10);
      expect(isNhsNumber(`${nine.slice(0, at)}${changed}${nine.slice(at + 1)}${check}`)).toBe(
        false,
      );
    }),
  );
});

test("spaces and hyphens between the groups make no difference", () => {
  expect(isNhsNumber("943-476-5919")).toBe(isNhsNumber("9434765919"));
});
