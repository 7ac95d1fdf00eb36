import { afterAll, expect, test } from "vitest";
import { sampleLetter } from "../../../../shared/letter/testing/sampleLetter.ts";
import { layoutOf, layoutWhile, restartLetterSetter } from "./letterSetter.ts";

afterAll(restartLetterSetter);

test("letters that are all wanted at once are all laid out, and the window goes on meanwhile", async () => {
  const isAlive = new Promise((resolve) => {
    setTimeout(() => resolve("alive"), 30);
  });
  const asked = ["Dear one", "Dear two", "Dear three", "Dear four"].map((salutation, i) => {
    const model = { ...sampleLetter, salutation };
    return i % 2 === 0 ? layoutOf(model) : layoutWhile(model, () => true);
  });
  expect(await isAlive).toBe("alive");
  for (const answer of await Promise.all(asked)) expect(answer).toMatchObject({ pages: 4 });
});

test("one that is not wanted any more is let go", async () => {
  const model = { ...sampleLetter, salutation: "Dear all" };
  const [first, unwanted, last] = await Promise.all([
    layoutOf(model),
    layoutWhile({ ...model, salutation: "Dear none" }, () => false),
    layoutOf({ ...model, salutation: "Dear others" }),
  ]);
  expect([first, last].every((answer) => "pages" in answer)).toBe(true);
  expect(unwanted).toBe("superseded");
});
