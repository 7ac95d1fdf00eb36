import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type MenuCommandRow, menuCommands } from "../../../shared/bridge/menuCommands.ts";
import { describeVisitFileError } from "../../../shared/visit/file/visitFile.ts";
import { bindingOf } from "./bindingOf.ts";
import { placeIds, places } from "../../places/places.ts";

const digits = placeIds.flatMap((id) => {
  const row = places[id];
  return "digit" in row ? [row.digit] : [];
});
const commands: readonly MenuCommandRow[] = Object.values(menuCommands);

test("the README tells the keys of every place and command", () => {
  const readme = readFileSync(new URL("../../../README.md", import.meta.url), "utf8");
  const told = [
    `Alt+${Math.min(...digits)} to Alt+${Math.max(...digits)} places`,
    ...commands.flatMap(({ key, label }) => (key ? [`${key} ${label.toLowerCase()}`] : [])),
  ];
  const row = readme.split("\n").find((line) => line.startsWith("| anywhere |"));
  expect(row).toBe(`| anywhere | ${told.join(" · ")} |`);
});

test("no two places or commands share a key", () => {
  const keys = commands.flatMap(({ key }) => key ?? []);
  expect(new Set(keys).size).toBe(keys.length);
  expect(new Set(digits).size).toBe(digits.length);
});

test("a refused visit file names the command that takes notes", () => {
  expect(describeVisitFileError({ type: "NotAVisitFile" })).toContain(
    `“${menuCommands.bringIn.label}”`,
  );
});

test("Alt codes of the number pad start no command: a digit is that of the row above the letters", () => {
  expect(bindingOf("Alt+1")).toBe("Alt+Digit1");
  expect(bindingOf("Ctrl+K")).toBe("$mod+K");
  expect(bindingOf("F1")).toBe("F1");
});
