import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { realDisk } from "../files/disk.ts";
import { made, passphrase } from "./testing/vaultOnDisk.ts";

const [first, second, third, newest] = [
  new Uint8Array([1]),
  new Uint8Array([2]),
  new Uint8Array([3]),
  new Uint8Array([4]),
] as const;
const held = ["EBUSY", "EPERM", "EACCES", "EIO"] as const;

/** A vault with three rings, on a disk that cannot do `call` with `ring` at first. */
async function heldRing(call: "open" | "rm", ring: number, code: string) {
  const { vault, start, folder, disk } = await made();
  for (const bytes of [first, second, third])
    await vault.keepKeyRing({ bytes, forgetOlder: false });
  const run = realDisk.fs[call] as (file: string, ...rest: readonly never[]) => Promise<unknown>;
  const failing = (file: string, ...rest: readonly never[]) =>
    file.endsWith(`keyring-0000000${ring}.bin`)
      ? Promise.reject(Object.assign(new Error("not now"), { code }))
      : run(file, ...rest);
  disk.fails = { [call]: failing };
  const meanwhile = start();
  disk.fails = {};
  const later = start();
  return {
    meanwhile,
    later,
    ringsOf: async (at: typeof later) => {
      const opened = await at.unlock({ passphrase });
      return opened.ok ? opened.value.keyRings : opened.error;
    },
    count: () => readdirSync(folder).filter((name) => name.startsWith("keyring")).length,
  };
}

const each = (calls: readonly ("open" | "rm")[], rings: readonly number[]) =>
  held.flatMap((code) => calls.flatMap((call) => rings.map((ring) => ({ call, ring, code }))));

test.each(each(["open", "rm"], [1]))(
  "fault 46: a key ring is kept while the oldest gives $code at $call, which goes the next time",
  async ({ call, ring, code }) => {
    const { meanwhile, later, ringsOf, count } = await heldRing(call, ring, code);
    expect(await meanwhile.keepKeyRing({ bytes: newest, forgetOlder: false })).toMatchObject({
      ok: true,
    });
    expect(await ringsOf(later)).toMatchObject([newest, third, second, expect.anything()]);
    await later.keepKeyRing({ bytes: newest, forgetOlder: false });
    expect(count()).toBe(3);
  },
);

test.each(each(["open"], [1, 2, 3]))(
  "fault 46: while ring $ring gives $code no keys are taken out: those of before hold, on the disk as well",
  async ({ call, ring, code }) => {
    const { meanwhile, later, ringsOf, count } = await heldRing(call, ring, code);
    const refused = await meanwhile.keepKeyRing({ bytes: newest, forgetOlder: true });
    expect(refused).toEqual({ ok: false, error: { type: "CannotWrite", code } });
    expect(await ringsOf(later)).toEqual([third, second, first]);
    expect(await later.keepKeyRing({ bytes: newest, forgetOlder: true })).toMatchObject({
      ok: true,
    });
    expect(await ringsOf(later)).toEqual([newest]);
    expect(count()).toBe(1);
  },
);

test.each(each(["rm"], [1, 2, 3]))(
  "fault 46: of ring $ring, which gives $code when it is removed, no key is left",
  async ({ call, ring, code }) => {
    const { meanwhile, later, ringsOf, count } = await heldRing(call, ring, code);
    expect(await meanwhile.keepKeyRing({ bytes: newest, forgetOlder: true })).toMatchObject({
      ok: true,
    });
    expect(await ringsOf(later)).toEqual([newest, new Uint8Array(1)]);
    await later.keepKeyRing({ bytes: newest, forgetOlder: true });
    expect(count()).toBe(1);
  },
);

test("fault 46: a ring that the disk cannot write over is removed all the same", async () => {
  const { start, disk, vault } = await made();
  await vault.keepKeyRing({ bytes: first, forgetOlder: false });
  disk.fails = {
    open: async (...given) => {
      const handle = await realDisk.fs.open(...given);
      handle.sync = () => Promise.reject(Object.assign(new Error("not now"), { code: "EIO" }));
      return handle;
    },
  };
  expect(await start().keepKeyRing({ bytes: newest, forgetOlder: true })).toMatchObject({
    ok: true,
  });
  disk.fails = {};
  const opened = await start().unlock({ passphrase });
  expect(opened.ok && opened.value.keyRings).toEqual([newest]);
});
