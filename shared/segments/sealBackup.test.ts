import { expect, test } from "vitest";
import { fixedRandom } from "../crypto/testing/fixedRandom.ts";
import type { Action } from "../ops/action.ts";
import { localKeys } from "../team/keys.ts";
import { openBackup, partsOf, sealBackup } from "./sealBackup.ts";

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
  const backup = await sealBackup(actions, keys, { nonce: random(24) });
  expect(await openBackup(backup, keys)).toEqual({ ok: true, value: actions });
});

test("a backup of very many changes is in parts that are each taken, whatever they hold", async () => {
  const op = { table: "notes", row: "0192a000-0000-7000-8000-000000000001", set: {} } as const;
  const [bare] = actions;
  if (bare === undefined) throw new Error("an action");
  const many: Action[] = [
    ...Array.from({ length: 998 }, () => bare),
    { ...bare, ops: Array.from({ length: 3_000 }, () => op) },
    ...Array.from({ length: 3 }, () => ({ ...bare, ops: Array.from({ length: 5_000 }, () => op) })),
  ];
  const columns = partsOf(many);
  expect(columns.map((part) => part.length)).toEqual([999, 1, 1, 1]);
  expect(partsOf([])).toEqual([]);
  let pauses = 0;
  const pause = async () => {
    pauses += 1;
  };
  const backup = await sealBackup(many, keys, { nonce: random(24), pause });
  expect(pauses).toBeGreaterThan(columns.length);
  expect(await openBackup(backup, keys)).toEqual({ ok: true, value: many });
});

test("a backup of another visit, a cut, a flipped, a newer and a foreign file each say why not", async () => {
  const backup = await sealBackup(actions, keys, { nonce: random(24) });
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
