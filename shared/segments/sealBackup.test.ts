import { expect, test } from "vitest";
import type { Action } from "../ops/action.ts";
import { localKeys } from "../team/keys.ts";
import { openBackup, sealBackup } from "./sealBackup.ts";
import { fixedRandom } from "./testing/fixedRandom.ts";

const random = fixedRandom("sealBackup");
const keys = localKeys(random(32), "ab".repeat(16));
const actions: readonly Action[] = Array.from({ length: 300 }, (_, i) => ({
  stamp: `${i.toString(36).padStart(8, "0")}.sittingA`,
  at: "2026-11-24T09:00:00Z",
  by: "cd".repeat(16),
  label: "Add note",
  ops: [],
}));

test("a backup brings every action back", () => {
  const backup = sealBackup(actions, keys, random(24));
  expect(openBackup(backup, keys)).toEqual({ ok: true, value: actions });
});

test("a backup of another visit, a cut, a flipped, a newer and a foreign file each say why not", () => {
  const backup = sealBackup(actions, keys, random(24));
  const errorOf = (bytes: Uint8Array, under = keys) => {
    const opened = openBackup(bytes, under);
    return opened.ok ? "opened" : opened.error.type;
  };
  const changed = (at: number) => backup.with(at, (backup[at] ?? 0) ^ 2);
  expect(errorOf(backup, localKeys(random(32), keys.team))).toBe("CannotOpen");
  expect(errorOf(backup.subarray(0, -1))).toBe("CannotOpen");
  expect(errorOf(changed(backup.length - 20))).toBe("CannotOpen");
  expect(errorOf(changed(6))).toBe("CannotOpen");
  expect(errorOf(backup.with(4, 2))).toBe("NewerFormat");
  expect(errorOf(random(400))).toBe("NotABackup");
  expect(errorOf(new Uint8Array())).toBe("NotABackup");
});
