import { expect, test } from "vitest";
import type { FactRow } from "./db.ts";
import { DraftWriter } from "./draftWriter.ts";

const draft = (value: string, key = "line"): FactRow => ({ v: "visit", key, value });

/** A writer to a disk on which each write ends when told. */
function writer() {
  const writes: { text: string; end: (fault?: Error) => void }[] = [];
  const drafts = new DraftWriter(
    (facts, durability) =>
      new Promise((resolve, reject) => {
        const text = `${facts.map(({ value }) => String(value)).join("+")} ${durability}`;
        writes.push({ text, end: (fault) => (fault === undefined ? resolve() : reject(fault)) });
      }),
  );
  const end = async (fault?: Error) => {
    writes.at(-1)?.end(fault);
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { drafts, end, written: () => writes.map(({ text }) => text) };
}

const soon = () => new Promise((resolve) => setTimeout(resolve));

test("while a draft is written, those after it wait, and of each place only the last is written, as durably as any of them asked for", async () => {
  const { drafts, end, written } = writer();
  const first = drafts.write(draft("h"), "relaxed");
  await soon();
  const second = drafts.write(draft("ha"), "relaxed");
  const third = drafts.write(draft("hal"), "strict");
  const other = drafts.write(draft("x", "other"), "relaxed");
  const last = drafts.write(draft("half"), "relaxed");
  await soon();
  expect(written()).toEqual(["h relaxed"]);
  await end();
  await first;
  expect(written()).toEqual(["h relaxed", "half+x strict"]);
  await end();
  await Promise.all([second, third, other, last]);
  void drafts.write(draft("half a"), "relaxed");
  await soon();
  expect(written().at(-1)).toBe("half a relaxed");
});

test("a draft that is refused keeps none of those after it from being written, and is still known", async () => {
  const { drafts, end, written } = writer();
  const refused = drafts.write(draft("lost"), "relaxed");
  refused.catch(() => undefined); // looked at below
  await soon();
  await end(new Error("full"));
  await expect(refused).rejects.toThrow("full");
  expect(drafts.drafts).toEqual([draft("lost")]);
  const next = drafts.write(draft("kept"), "relaxed");
  await soon();
  await end();
  await next;
  expect(written()).toEqual(["lost relaxed", "kept relaxed"]);
});

test("drafts of a visit that is gone are neither written nor known", async () => {
  const { drafts, end, written } = writer();
  const first = drafts.write(draft("a"), "relaxed");
  await soon();
  const second = drafts.write(draft("b"), "relaxed");
  drafts.forget("visit");
  await end();
  await Promise.all([first, second]);
  expect(written()).toEqual(["a relaxed"]);
  expect(drafts.drafts).toEqual([]);
});
