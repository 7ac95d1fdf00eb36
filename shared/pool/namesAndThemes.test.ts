import { expect, test } from "vitest";
import { councilKey } from "./councilKey.ts";
import { themesOf, themesSuggested } from "./themesOf.ts";
import { withoutCouncils } from "./withoutCouncils.ts";

test("a council is the same one, whatever kind of council its name says it is", () => {
  const names = ["Northmere County Council", "northmere", "The Northmere Council", "NORTHMERE "];
  expect(new Set(names.map(councilKey)).size).toBe(1);
  expect(councilKey("North Northmere Council")).not.toBe(councilKey("Northmere Council"));
  // A name of which nothing is left without its kind is still one.
  expect(councilKey("County Council")).not.toBe("");
});

test("names of councils are taken out of texts, the longer name first, with a capital where a sentence begins", () => {
  const plain = withoutCouncils("Northmere County Council", ["Oxtown", "Oxtown Valley Council"]);
  expect(plain("Northmere knows itself. The Northmere County Council asked Oxtown Valley.")).toBe(
    "The council knows itself. The council asked another council.",
  );
  expect(plain("Staff said “Oxtown helps.” Oxtown’s rota works; in Northmere it does not.")).toBe(
    "Staff said “another council helps.” Another council’s rota works; in the council it does not.",
  );
  const besideNamesake = withoutCouncils("Northmere Metropolitan Borough Council", [
    "North Northmere",
  ]);
  expect(besideNamesake("North Northmere lends it. Northmere asked.")).toBe(
    "Another council lends it. The council asked.",
  );
  expect(plain("Northmerely and Oxtowner are no councils.")).toBe(
    "Northmerely and Oxtowner are no councils.",
  );
});

test("themes are suggested by words of the finding, three at most, whatever stands between them", () => {
  const themes = themesOf({ themes: null });
  expect(themesSuggested("Thresholds—and caseloads—are high.", themes)).toEqual([
    "frontDoor",
    "workforce",
  ]);
  expect(themesSuggested("Parking is hard.", themes)).toEqual([]);
  const own = ["a", "b", "c", "d"].map((key) => ({ key, label: key, words: ["Plan"] }));
  expect(themesSuggested("A plan.", themesOf({ themes: own }))).toEqual(["a", "b", "c"]);
});
