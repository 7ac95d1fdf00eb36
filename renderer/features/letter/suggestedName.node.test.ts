import * as fc from "fast-check";
import { expect, test } from "vitest";
import { SaveFile } from "../../../shared/bridge/bridge.ts";
import { suggestedName } from "./suggestedName.ts";

test("names the file after the letter and its version", () => {
  expect(suggestedName("Safeguarding peer challenge: St Mary’s / North", 2)).toBe(
    "Safeguarding peer challenge, St Mary's North, version 2",
  );
  expect(suggestedName("", 1)).toBe("Letter, version 1");
});

test("whatever the title, the save dialog takes the name", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 200 }),
      fc.nat({ max: 999 }),
      (title, n) => {
        const name = suggestedName(title, n);
        expect(SaveFile.shape.suggestedName.safeParse(name).success).toBe(true);
      },
    ),
  );
});
