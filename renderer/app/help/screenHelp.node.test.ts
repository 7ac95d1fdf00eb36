import { expect, test } from "vitest";
import { placeIds } from "../../places/places.ts";
import { fieldWords, helpOf } from "./screenHelp.ts";
import { tourSteps } from "./tourSteps.ts";

test.each(placeIds)(
  "%s has help in whole sentences, and each of its words is explained",
  (place) => {
    const { title, for: what, does, words } = helpOf(place);
    expect(title).not.toBe("");
    for (const sentence of [what, ...does]) expect(sentence).toMatch(/^\p{Lu}.*[.:]$/u);
    expect(does.length).toBeGreaterThan(1);
    for (const word of words) expect(fieldWords).toContain(word);
  },
);

test("the tour goes to places that there are", () => {
  for (const { place } of tourSteps) expect(placeIds).toContain(place);
});
