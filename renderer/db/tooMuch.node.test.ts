import { expect, test } from "vitest";
import { Desk } from "./testing/draftDesk.ts";

const long = "x".repeat(20_001);

test("what is more than a field holds is said while it is typed, kept whole, never written, and saved once it is shorter", async () => {
  const desk = new Desk();
  const before = desk.row?.sentence;
  desk.type("sentence", long);
  await desk.pass(400);
  expect(desk.drafts.tooMuchAt(desk.at("sentence"))).toBe(
    "The message, in one sentence is too long to keep: 20,001 of 20,000 characters",
  );
  expect(desk.drafts.typed(desk.at("sentence"))).toBe(long);
  expect(desk.row?.sentence).toBe(before);
  expect(desk.drafts.isRefused("findings", desk.finding.id)).toBe(true);
  desk.type("sentence", long.slice(1));
  await desk.pass(400);
  expect(desk.drafts.tooMuchAt(desk.at("sentence"))).toBeNull();
  expect(desk.row?.sentence).toBe(long.slice(1));
  expect(desk.drafts.isRefused("findings", desk.finding.id)).toBe(false);
});

test("killed before it was shortened, it stands in its field again, whole", async () => {
  const desk = new Desk();
  desk.type("sentence", long);
  await desk.pass(400);
  expect(await desk.kill()).toEqual([]);
  expect(desk.drafts.typed(desk.at("sentence"))).toBe(long);
  expect(desk.drafts.tooMuchAt(desk.at("sentence"))).toMatch(/20,001 of 20,000/u);
  desk.type("sentence", "Shorter.");
  await desk.pass(400);
  expect(desk.row?.sentence).toBe("Shorter.");
});
