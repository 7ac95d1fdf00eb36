import * as fc from "fast-check";
import { expect, test } from "vitest";
import { namesOfHost } from "./namesOfHost.ts";

test.each([
  ["Midthorpe Council", "As Midthorpe does, MIDTHORPE and midthorpe.", 3],
  ["Midthorpe Council", "Midthorpe asks them. The Midthorpe Council asks them.", 2],
  ["Midthorpe Council", "A council of Midthorpers.", 0],
  ["Isle of Wight Council", "We met the Isle of Wight.", 1],
  ["London Borough of Richmond upon Thames", "In Richmond upon Thames, not in Richmond.", 1],
  ["City of York Council", "York, and its city council.", 1],
  ["City of London Corporation", "A corporation is a parent.", 0],
  ["Reading Borough Council", "Reading files is for reading. We tell Reading, READING and all.", 2],
  ["Bury Metropolitan Borough Council", "They bury it; Bury does not.", 1],
  ["", "Anything.", 0],
  ["Ox (East) Council", "Ox (East) and Ox.", 1],
])("of %j, %j names it %i times", (host, text, times) => {
  const names = namesOfHost(host);
  expect(names === null ? 0 : [...text.matchAll(names)].length).toBe(times);
});

test("whatever a host is called, its name in full is found within a sentence", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 3 }), (name) => {
      const host = name.trim();
      const names = namesOfHost(host);
      if (host.length < 3) return;
      expect(names === null ? -1 : `We met ${host}.`.search(names)).toBeGreaterThan(0);
    }),
  );
});
