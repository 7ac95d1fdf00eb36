import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const read = (file: string) =>
  readFileSync(path.resolve(import.meta.dirname, "../..", file), "utf8");

test("the figures that README quotes are those of the bench's last whole run", () => {
  const [, table = ""] = /bench\/results\.md\).*?\n\n(\|.*?)\n\n/s.exec(read("README.md")) ?? [];
  // Goals stand in brackets behind what they are goals of.
  const measured = table.replace(/\([^)]*\)/g, "");
  const figures = measured.match(/\d\.\d\d×|\d of [\d,]+|[\d.]+ m?s\b/g) ?? [];
  expect(figures.length).toBeGreaterThan(15);
  const results = read("bench/results.md");
  for (const figure of figures) expect(results).toContain(figure.replaceAll(",", ""));
});
