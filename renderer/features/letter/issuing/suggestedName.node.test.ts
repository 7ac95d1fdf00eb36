import * as fc from "fast-check";
import { expect, test } from "vitest";
import { SaveFile } from "../../../../shared/bridge/bridge.ts";
import { draftName, suggestedName } from "./suggestedName.ts";

test("names the file after the letter and its version", () => {
  expect(suggestedName("Safeguarding peer challenge: St Mary’s / North", 2)).toBe(
    "Safeguarding peer challenge, St Mary's North, version 2",
  );
  expect(suggestedName("", 1)).toBe("Letter, version 1");
  expect(draftName("Safeguarding peer challenge")).toBe("DRAFT Safeguarding peer challenge");
});

test("whatever the title, the save dialog takes the name", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 200 }),
      fc.nat({ max: 999 }),
      (title, n) => {
        for (const name of [suggestedName(title, n), draftName(title)])
          expect(SaveFile.shape.suggestedName.safeParse(name).success).toBe(true);
      },
    ),
  );
});
