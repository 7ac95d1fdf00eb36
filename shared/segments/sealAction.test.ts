import { expect, test } from "vitest";
import { fixedRandom } from "../crypto/testing/fixedRandom.ts";
import type { Action } from "../ops/action.ts";
import { localKeys } from "../team/keys.ts";
import { openAction, sealAction } from "./sealAction.ts";

const random = fixedRandom("sealAction");
const team = "ab".repeat(16);
const keys = localKeys(random(32), team);
const action: Action = {
  stamp: "00000001.sittingA",
  at: "2026-11-24T09:00:00Z",
  by: "cd".repeat(16),
  label: "Add note",
  ops: [
    {
      table: "notes",
      row: "01890000-0000-7000-8000-000000000001",
      set: { text: "Thresholds are understood – “mostly”." },
    },
  ],
};

test("an action comes back as it was sealed", () => {
  const sealed = sealAction(action, keys, random(24));
  expect(openAction(sealed, keys)).toEqual({ ok: true, value: action });
});

test("a sealed action has a buffer of its own", () => {
  const sealed = sealAction(action, keys, random(24));
  expect(sealed.buffer.byteLength).toBe(sealed.byteLength);
});

test("nothing of an action can be read or changed without the key", () => {
  const sealed = sealAction(action, keys, random(24));
  expect(String.fromCodePoint(...sealed)).not.toContain("Thresholds");
  const cannot = { ok: false, error: { type: "CannotOpen" } };
  expect(openAction(sealed, localKeys(random(32), team))).toEqual(cannot);
  for (let i = 0; i < sealed.length; i += 1) {
    const flipped = sealed.slice();
    flipped[i] = (flipped[i] ?? 0) ^ 1;
    expect(openAction(flipped, keys)).toEqual(cannot);
  }
  expect(openAction(sealed.subarray(0, 30), keys)).toEqual(cannot);
});

test("an action of one visit does not open in another, even under the same key", () => {
  const localKey = random(32);
  const sealed = sealAction(action, localKeys(localKey, team), random(24));
  expect(openAction(sealed, localKeys(localKey, "ef".repeat(16))).ok).toBe(false);
});
