import { expect, test } from "vitest";
import type { ReceiveProblem } from "../../shared/segments/receiveProblem.ts";
import { problemLines } from "./problemLines.ts";

const refused = (count: number): readonly ReceiveProblem[] =>
  Array.from({ length: count }, (_, i) => ({
    type: "CardRefused",
    file: `file ${i}`,
    device: "a".repeat(32),
  }));

test("fault 50: of very many troubles of a kind twenty are listed, and how many more there are, and none of another kind is lost among them", () => {
  const lines = (problems: readonly ReceiveProblem[]) => problemLines(problems, () => "AB");
  expect(lines([])).toEqual([]);
  expect(lines(refused(20))).toHaveLength(20);
  expect(lines(refused(20)).at(-1)?.text).toMatch(/^A laptop wants to join/u);
  expect(lines(refused(21))).toHaveLength(21);
  expect(lines(refused(21)).at(-1)?.text).toMatch(/^1 more thing is not in order/u);
  const many = lines([...refused(100_000), { type: "RemovedFromTeam" }]);
  expect(many).toHaveLength(22);
  expect(many.at(-2)?.text).toMatch(/^The lead has taken this laptop out/u);
  expect(many.at(-1)?.text).toMatch(/^99,980 more things are not in order/u);
  expect(new Set(many.map(({ id }) => id)).size).toBe(22);
});
