import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isAction } from "../ops/isAction.ts";
import { actionLimits } from "../ops/actionLimits.ts";
import { faultOf } from "./checkAction.ts";

const good = {
  stamp: "00000001.sittingA",
  at: "2026-11-24T09:00:00Z",
  by: "cd".repeat(16),
  label: "Add note",
  ops: [
    {
      table: "notes",
      row: "01890000-0000-7000-8000-000000000001",
      set: { text: "Yes.", order: 1.5, "texts/headlines": null, tags: ["a", { b: true }] },
      seen: { text: ["00000000.sittingB"], "*": [] },
    },
  ],
};

/** The action with one place of it changed: another value, or a name added or taken away. */
const mutated = fc
  .record({
    place: fc.constantFrom(
      ["stamp"],
      ["at"],
      ["by"],
      ["label"],
      ["ops"],
      ["more"],
      ["__proto__"],
      ["ops", 0],
      ["ops", 0, "table"],
      ["ops", 0, "row"],
      ["ops", 0, "set"],
      ["ops", 0, "seen"],
      ["ops", 0, "more"],
      ["ops", 0, "set", "text"],
      ["ops", 0, "set", "not a name"],
      ["ops", 0, "set", "$gone"],
      ["ops", 0, "seen", "text"],
      ["ops", 0, "seen", "not a name"],
      ["ops", 0, "seen", "text", 0],
      ["ops", 0, "set", "__proto__"],
    ),
    value: fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(
        "2026-02-30T09:00:00Z",
        "2026-11-24T09:00Z",
        "2026-11-24T09:00:00.123Z",
        "2026-11-24",
        "00000000-0000-0000-0000-000000000000",
        "01890000-0000-7000-8000-00000000000G",
        "visits",
        "00000001.sittingB",
        "cd".repeat(16),
        [],
        {},
        ["00000001.sittingB"],
      ),
    ),
  })
  .map(({ place, value }) => {
    const action = structuredClone(good) as unknown;
    let at = action as Record<string | number, unknown>;
    for (const step of place.slice(0, -1)) at = at[step] as Record<string | number, unknown>;
    const last = place.at(-1) ?? "";
    Object.defineProperty(at, last, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
    return action;
  });

test("an action as the app writes it passes", () => {
  expect(faultOf(good)).toBeNull();
});

test("whatever is an action within the limits passes, and nothing else", () => {
  fc.assert(
    fc.property(fc.oneof(mutated, fc.jsonValue()), (value) => {
      const fault = faultOf(value);
      if (fault === null) expect(isAction(value)).toBe(true);
      else if (isAction(value)) expect(fault).toBe("forbiddenName");
    }),
    { numRuns: 3_000 },
  );
});

test("what a newer app may have written is no fault: tables, fields, ops and parts unknown here", () => {
  expect(faultOf({ ...good, ops: [{ ...good.ops[0], table: "votes" }] })).toBeNull();
  expect(faultOf({ ...good, ops: [{ move: "notes" }, 7], reason: "agreed" })).toBeNull();
});

test("what is too large, too deep or reaches into the program's objects is told apart", () => {
  const withText = (text: unknown) => ({ ...good, ops: [{ ...good.ops[0], set: { text } }] });
  expect(faultOf(withText("x".repeat(actionLimits.text)))).toBeNull();
  expect(faultOf(withText("x".repeat(actionLimits.text + 1)))).toBe("tooLarge");
  expect(faultOf(withText(Array.from({ length: actionLimits.values + 1 }, () => 0)))).toBe(
    "tooLarge",
  );
  expect(faultOf(withText(JSON.parse(`${"[".repeat(5_000)}${"]".repeat(5_000)}`)))).toBe(
    "tooLarge",
  );
  expect(faultOf(withText(JSON.parse('{"__proto__": {"isAdmin": true}}')))).toBe("forbiddenName");
  expect(faultOf({ ...good, label: 7 })).toBe("malformed");
});
