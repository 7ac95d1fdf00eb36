import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { britishDictionary } from "../../shared/spelling/britishDictionary.ts";
import { createSpeller } from "../../shared/spelling/speller.ts";

const speller = createSpeller(britishDictionary);

test("no word that the app ships for people to read is underlined", () => {
  const root = path.resolve(import.meta.dirname, "../../assets");
  const files = ["programmes", "programmes/menu", "practice-forms", "help"].flatMap((folder) =>
    readdirSync(path.join(root, folder))
      .filter((name) => name.endsWith(".json") && name !== "licences.json")
      .map((name) => path.join(root, folder, name)),
  );
  expect(files.length).toBeGreaterThan(20);
  const found = files.flatMap((file) =>
    prose(JSON.parse(readFileSync(file, "utf8"))).flatMap((text) =>
      speller
        .misspelt(text.replace(/\{\w+\}/gu, "").match(/[\p{L}\p{M}’']+/gu) ?? [])
        .map((word) => `${path.basename(file)}: ${word} in ${text}`),
    ),
  );
  expect(found).toEqual([]);
});

/** What people read: texts with a space in them, but for addresses and patterns. */
function prose(value: unknown): readonly string[] {
  if (typeof value === "string") return value.includes(" ") ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(prose);
}
