import { describe, expect, it } from "vitest";
import { groupCommands, matchCommands, type Command } from "./Command.ts";

const command = (label: string, group: string): Command => ({
  id: label,
  label,
  group,
  run: () => undefined,
});
const commands = [
  command("Go to findings", "Go to"),
  command("New finding", "Do"),
  command("Find a source group", "Do"),
  command("Café rota", "Sessions"),
];

const labels = (typed: string): readonly string[] =>
  matchCommands(commands, typed).map(({ label }) => label);

describe("matching commands", () => {
  it("keeps the order given while nothing is typed", () => {
    expect(labels("")).toEqual(commands.map(({ label }) => label));
  });

  it("puts what begins with the word first", () => {
    expect(labels("find")).toEqual(["Find a source group", "Go to findings", "New finding"]);
  });

  it("needs every word, in any order, anywhere in label or group", () => {
    expect(labels("finding go")).toEqual(["Go to findings"]);
    expect(labels("sessions rota")).toEqual(["Café rota"]);
    expect(labels("letter")).toEqual([]);
  });

  it("disregards case, accents, hyphens and plurals", () => {
    expect(labels("CAFE")).toEqual(["Café rota"]);
    expect(labels("source-groups")).toEqual(["Find a source group"]);
    expect(labels("?")).toEqual([]);
  });

  it("finds by other names", () => {
    const settings = { ...command("Settings", "Do"), also: "theme dark light" };
    expect(matchCommands([...commands, settings], "dark")).toEqual([settings]);
  });

  it("forgives one slip in a word of four letters and more, where nothing matches as typed", () => {
    for (const slip of ["sorce", "soruce", "saurce", "ssource"])
      expect(labels(slip)).toEqual(["Find a source group"]);
    expect(labels("rtoa")).toEqual(["Café rota"]);
    expect(labels("tora")).toEqual([]);
    expect(labels("rto")).toEqual([]);
  });
});

it("gathers commands under their groups", () => {
  expect(
    groupCommands(commands).map(({ name, commands: grouped }) => [name, grouped.length]),
  ).toEqual([
    ["Go to", 1],
    ["Do", 2],
    ["Sessions", 1],
  ]);
});
