import { expect, test } from "vitest";
import { TestVisit } from "../letter/testing/testVisit.ts";
import type { Op } from "./action.ts";
import { fieldsOfRow } from "./fieldsOfRow.ts";
import type { RowWrite } from "./mergeField.ts";
import { GrowingFields, mergeFields, mergeRow } from "./mergeRow.ts";

const note = new TestVisit().add("notes", {
  sessionId: "0192a000-0000-7000-8000-0000000000aa" as never,
  text: "Plans are late.",
});
const ids = { id: note.id, visitId: note.visitId };

function write(number: number, set: Op["set"], seen: Op["seen"] = {}): RowWrite {
  const op = { table: "notes", row: note.id, set, seen } as const;
  const stamp = stampOf(number);
  const by = String(number).padStart(32, "0");
  return { op, action: { stamp, at: "", by, label: "", ops: [op] } };
}
const stampOf = (number: number) => `0000000${number}.sittingA`;
const begun = write(1, fieldsOfRow("notes", note));

/** What the writes come to, and that it is the same in one go and write by write. */
function merged(...writes: readonly RowWrite[]) {
  const growing = new GrowingFields("notes");
  const known = writes.map((_, i) => growing.merge(writes.slice(0, i + 1))).at(-1);
  const whole = mergeRow("notes", writes, ids);
  expect(mergeRow("notes", writes, ids, known)).toEqual(whole);
  return whole;
}

test("a row written once stands as it was written", () => {
  const whole = { value: note, isGone: false, isDeletionContested: false, conflicting: [] };
  expect(merged(begun)).toEqual(whole);
  expect(merged(begun, write(2, { mark: "quote" }, { mark: [stampOf(1)] }))).toEqual({
    ...whole,
    value: { ...note, mark: "quote" },
  });
});

test("fields that two wrote apart are named, and only those", () => {
  const [a, b] = ["quote", "area"].map((mark, i) =>
    write(i + 2, { mark, text: "Plans are good." }, { mark: [stampOf(1)], text: [stampOf(1)] }),
  );
  if (a === undefined || b === undefined) throw new Error("two wrote");
  expect(merged(begun, a, b)).toMatchObject({
    value: { mark: "area", text: "Plans are good." },
    conflicting: ["mark"],
  });
});

test("a deletion that saw everything is one; where something was written unseen the team is asked", () => {
  const deletion = write(3, { $gone: true }, { "*": [stampOf(1)] });
  expect(merged(begun, deletion)).toEqual({
    value: note,
    isGone: true,
    isDeletionContested: false,
    conflicting: [],
  });
  const change = write(2, { mark: "quote" }, { mark: [stampOf(1)] });
  expect(merged(begun, change, deletion)).toMatchObject({
    value: { mark: "quote" },
    isGone: false,
    isDeletionContested: true,
  });
  const kept = write(4, { $gone: false }, { $gone: [stampOf(3)] });
  expect(merged(begun, change, deletion, kept)).toMatchObject({
    isGone: false,
    isDeletionContested: false,
  });
});

test("a row of which only a change or the deletion has come does not stand yet", () => {
  const change = write(2, { mark: "quote" }, { mark: [stampOf(1)] });
  expect(merged(change).value).toBeNull();
  const deletion = write(3, { $gone: true }, { "*": [stampOf(1)] });
  expect(merged(deletion)).toMatchObject({ value: null, isGone: true });
  expect(merged(change, deletion).value).toBeNull();
  expect(merged(change, deletion, begun).value).toEqual({ ...note, mark: "quote" });
});

test("a field called like the prototype of every object is none", () => {
  const set = JSON.parse('{"__proto__": {"isLead": true}, "text": "Read."}') as Op["set"];
  const writes = [begun, write(2, set, { text: [stampOf(1)] })];
  expect(mergeFields("notes", writes).has("__proto__")).toBe(false);
  expect(new GrowingFields("notes").merge(writes).has("__proto__")).toBe(false);
  const { value } = merged(...writes);
  expect(value).toEqual({ ...note, text: "Read." });
  expect(Reflect.get(value ?? {}, "isLead")).toBeUndefined();
});
