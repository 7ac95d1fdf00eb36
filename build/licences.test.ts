import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { type Licences, licencesOfShipped } from "./licences.ts";

const kept = JSON.parse(
  readFileSync(path.join(import.meta.dirname, "../assets/help/licences.json"), "utf8"),
) as Licences; // made by `npm run licences`

test("About names each package that the app is made of, with its licence; else run npm run licences", () => {
  expect(kept.packages).toEqual(licencesOfShipped().packages);
  const names = kept.packages.map(({ name }) => name);
  for (const name of ["electron", "react", "dexie", "pdfmake", "react-hook-form", "docx"])
    expect(names).toContain(name);
  expect(kept.texts.every((text) => text.length > 100)).toBe(true);
});
