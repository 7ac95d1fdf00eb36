import { expect, test } from "vitest";
import { fixedRandom } from "../crypto/testing/fixedRandom.ts";
import type { Action } from "../ops/action.ts";
import { localKeys } from "../team/keys.ts";
import { openBackup, sealBackup } from "./sealBackup.ts";

const random = fixedRandom("sealBackup");
const keys = localKeys(random(32), "ab".repeat(16));
const actions: readonly Action[] = Array.from({ length: 300 }, (_, i) => ({
  stamp: `${i.toString(36).padStart(8, "0")}.sittingA`,
  at: "2026-11-24T09:00:00Z",
  by: "cd".repeat(16),
  label: "Add note",
  ops: [],
}));

test("a backup brings every action back", async () => {
  const backup = await sealBackup(actions, keys, random(24));
  expect(await openBackup(backup, keys)).toEqual({ ok: true, value: actions });
});

test("a backup of another visit, a cut, a flipped, a newer and a foreign file each say why not", async () => {
  const backup = await sealBackup(actions, keys, random(24));
  const errorOf = async (bytes: Uint8Array, under = keys) => {
    const opened = await openBackup(bytes, under);
    return opened.ok ? "opened" : opened.error.type;
  };
  const changed = (at: number) => backup.with(at, (backup[at] ?? 0) ^ 2);
  expect(await errorOf(backup, localKeys(random(32), keys.team))).toBe("CannotOpen");
  expect(await errorOf(backup.subarray(0, -1))).toBe("CannotOpen");
  expect(await errorOf(changed(backup.length - 20))).toBe("CannotOpen");
  expect(await errorOf(changed(6))).toBe("CannotOpen");
  expect(await errorOf(backup.with(4, 2))).toBe("NewerFormat");
  expect(await errorOf(random(400))).toBe("NotABackup");
  expect(await errorOf(new Uint8Array())).toBe("NotABackup");
});
