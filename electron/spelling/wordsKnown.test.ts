import { expect, test } from "vitest";
import { wordsKnown } from "./wordsKnown.ts";

test("what the window told is known until it goes, with what was learned meanwhile", async () => {
  let known: readonly string[] = [];
  const words = wordsKnown({
    misspelt: async (asked) => asked.filter((word) => !known.includes(word)),
    suggest: async () => [],
    know: (now) => {
      known = now;
    },
  });
  await words.bridge.knowWords({ words: ["Midthorpe"], inVisit: true });
  words.learn("Brightspot");
  expect(words.inVisit()).toBe(true);
  expect(await words.bridge.misspelt({ words: ["Midthorpe", "Brightspot", "hte"] })).toEqual([
    "hte",
  ]);

  words.forget();
  expect(words.inVisit()).toBe(false);
  expect(await words.bridge.misspelt({ words: ["Midthorpe", "Brightspot"] })).toEqual([
    "Midthorpe",
    "Brightspot",
  ]);
});
