import * as fc from "fast-check";
import { expect, test } from "vitest";
import { wordDiff } from "./wordDiff.ts";

test("only the words that changed are told apart", () => {
  expect(wordDiff("Caseloads are high in one team.", "Caseloads are low in one team.")).toEqual([
    { kind: "same", text: "Caseloads are " },
    { kind: "removed", text: "high" },
    { kind: "added", text: "low" },
    { kind: "same", text: " in one team." },
  ]);
  expect(wordDiff("It is too high.", "It is rising fast now.").slice(1)).toEqual([
    { kind: "removed", text: "too high" },
    { kind: "added", text: "rising fast now" },
    { kind: "same", text: "." },
  ]);
  expect(wordDiff("", "New.")).toEqual([{ kind: "added", text: "New." }]);
  expect(wordDiff("Same.", "Same.")).toEqual([{ kind: "same", text: "Same." }]);
});

test("without what was added it reads as before, without what was removed as after", () => {
  const text = fc.array(fc.constantFrom("a", "b", "c", " ", "\n", "."), { maxLength: 30 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [before, after] = [a.join(""), b.join("")];
      const runs = wordDiff(before, after);
      const without = (kind: string) =>
        runs
          .filter((run) => run.kind !== kind)
          .map((run) => run.text)
          .join("");
      expect([without("added"), without("removed")]).toEqual([before, after]);
    }),
  );
});
