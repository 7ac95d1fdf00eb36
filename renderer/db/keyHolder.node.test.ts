import { randomBytes } from "@noble/hashes/utils.js";
import { expect, test } from "vitest";
import { openKeyRing } from "../../shared/team/keyRing.ts";
import { KeyHolder } from "./keyHolder.ts";

/** A key holder whose rings take a turn to be kept, and the visits of each that was. */
function holder() {
  const localKey = randomBytes(32);
  const kept: { readonly visits: readonly string[]; readonly forgetOlder: boolean }[] = [];
  let isRefusing = false;
  const keys = new KeyHolder(localKey.slice(), { visits: [] }, async (sealed, { forgetOlder }) => {
    await new Promise((resolve) => setTimeout(resolve));
    if (isRefusing) throw new Error("the disk is full");
    const ring = openKeyRing(sealed, localKey);
    if (!ring.ok) throw new Error(ring.error.type);
    kept.push({ visits: ring.value.visits.map(({ visitId }) => visitId), forgetOlder });
  });
  return { keys, kept, refuse: () => (isRefusing = true) };
}

const [one, two] = ["0192b000-0000-7000-8000-000000000001", "0192b000-0000-7000-8000-000000000002"];

test("a visit that is begun twice at once has one set of keys, and both callers have that", async () => {
  const { keys, kept } = holder();
  const [first, second] = await Promise.all([keys.begin(one), keys.begin(one)]);
  expect(second.device.id).toBe(first.device.id);
  expect(keys.visits).toHaveLength(1);
  expect(kept.at(-1)?.visits).toEqual([one]);
});

test("renewed keys never bring back those of a visit that was destroyed meanwhile, nor touch another team's", async () => {
  const { keys, kept } = holder();
  const before = await keys.begin(one);
  await keys.begin(two);
  await Promise.all([keys.destroy(one), keys.renew({ ...before, former: [before.device] })]);
  expect(keys.of(one)).toBeUndefined();
  expect(kept.at(-1)?.visits).toEqual([two]);
  expect(kept.filter(({ forgetOlder }) => forgetOlder).map(({ visits }) => visits)).toEqual([
    [two],
  ]);

  const joined = await keys.begin(one);
  await keys.renew({ ...before, former: [before.device] });
  expect(keys.of(one)).toBe(joined);
  await keys.renew({ ...joined, former: [joined.device] });
  expect(keys.of(one)?.former).toEqual([joined.device]);
});

test("keys that could not be kept are not used, and the next change goes on from those before", async () => {
  const { keys, refuse } = holder();
  await keys.begin(one);
  refuse();
  await expect(keys.begin(two)).rejects.toThrow("the disk is full");
  expect(keys.of(two)).toBeUndefined();
  expect(() => keys.rowKey(two)).toThrow("not on this laptop");
  expect(keys.rowKey(one)).toHaveLength(32);
});

test("destroyed and locked keys are overwritten in memory", async () => {
  const { keys } = holder();
  const gone = await keys.begin(one);
  const kept = await keys.begin(two);
  const [rowOfGone, rowOfKept] = [keys.rowKey(one), keys.rowKey(two)];
  await keys.destroy(one);
  expect([...rowOfGone, ...gone.device.signSecret].every((byte) => byte === 0)).toBe(true);
  expect(rowOfKept.some((byte) => byte !== 0)).toBe(true);
  keys.zero();
  expect([...rowOfKept, ...kept.device.signSecret].every((byte) => byte === 0)).toBe(true);
});
