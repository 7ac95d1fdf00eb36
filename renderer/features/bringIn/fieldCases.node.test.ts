import { expect, test } from "vitest";
import { fieldFacts } from "./testing/fieldFacts.node.ts";

test("files as peers and hosts really have them are read as a person would, every line accounted for", async () => {
  const { facts, lines, accounted } = await fieldFacts();
  const missed = facts.filter(({ holds }) => !holds);
  expect(facts.length).toBeGreaterThan(200);
  expect(missed.length / facts.length).toBeLessThan(0.05);
  expect(accounted).toBe(lines);
});
