import * as fs from "node:fs/promises";
import path from "node:path";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Disk } from "../files/disk.ts";
import { segmentBytes } from "../segments/testing/segmentBytes.ts";
import { temporaryFolder } from "../segments/testing/temporaryFolder.ts";
import { laptop } from "./testing/laptop.ts";
import { memoryStore } from "./testing/memoryStore.ts";

const laptops = 10;

/** What may happen, to a laptop or to the store. */
const Happening = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant("write"),
      at: fc.nat(laptops - 1),
      device: fc.nat(laptops - 1),
    }),
  },
  { weight: 6, arbitrary: fc.record({ type: fc.constant("mirror"), at: fc.nat(laptops - 1) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant("breakOff"),
      at: fc.nat(laptops - 1),
      after: fc.nat(12),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("lose"), at: fc.nat(99) }) },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant("truncate"), at: fc.nat(99), to: fc.nat(500) }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("blank"), at: fc.nat(99) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("rename"), at: fc.nat(99) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("duplicate"), at: fc.nat(99) }) },
  { weight: 1, arbitrary: fc.constant({ type: "remember" } as const) },
  { weight: 1, arbitrary: fc.constant({ type: "rollBack" } as const) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("forget"), at: fc.nat(laptops - 1) }) },
);

/** Without waiting for the disk, which the property does not need: no power is cut. */
const quickDisk: Disk = {
  platform: "win32",
  fs: {
    ...fs,
    open: async (...args: Parameters<typeof fs.open>) => {
      const handle = await fs.open(...args);
      handle.sync = async () => undefined;
      return handle;
    },
  },
};

test("whatever a store does and loses, ten laptops that write, fork and break off end with all that was written", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(Happening, { minLength: 10, maxLength: 60 }), async (happenings) => {
      const { files, state, store } = memoryStore();
      const root = temporaryFolder();
      const all = Array.from({ length: laptops }, (_, at) =>
        laptop(store, { root: path.join(root, String(at)), disk: quickDisk }),
      );
      const written = new Set<string>();
      const seqs = new Map<string, number>();
      let remembered = new Map(files);
      const nameAt = (at: number): string | undefined => [...files.keys()][at % (files.size || 1)];

      for (const what of happenings) {
        switch (what.type) {
          case "write": {
            // Any laptop may write as any device: a disk was cloned, an image restored.
            const key = `${what.at} ${what.device}`;
            const seq = (seqs.get(key) ?? -1) + 1;
            seqs.set(key, seq);
            const device = String(what.device).repeat(32);
            const bytes = segmentBytes({ device, seq, content: 8 });
            const done = await all[what.at]?.write(bytes);
            if (done?.ok === true) written.add(Buffer.from(bytes).toString("base64"));
            break;
          }
          case "mirror":
            await all[what.at]?.mirror();
            break;
          case "breakOff":
            state.failAfter = what.after;
            await all[what.at]?.mirror();
            state.failAfter = Number.POSITIVE_INFINITY;
            break;
          case "forget":
            all[what.at]?.memory.confirmed.clear();
            all[what.at]?.memory.strangers.clear();
            break;
          case "remember":
            remembered = new Map(files);
            break;
          case "rollBack":
            files.clear();
            for (const [name, bytes] of remembered) files.set(name, bytes);
            break;
          default:
            damage(files, nameAt(what.at), what);
        }
      }
      // Damage that a laptop has confirmed before is healed by those that have not, or by none: what
      // every laptop keeps is what counts. Each lets the others hear once, and hears them once.
      for (const each of [...all, ...all]) {
        each.memory.confirmed.clear();
        expect(await each.mirror()).toMatchObject({ ok: true });
      }
      const [first, ...others] = await Promise.all(all.map((each) => each.files()));
      const bytes = new Set(first?.values());
      for (const each of others) expect(new Set(each.values())).toEqual(bytes);
      for (const each of written) expect(bytes).toContain(each);
      const last = await all[0]?.mirror();
      expect(last?.ok === true && last.value.verifiedAt).toBeTruthy();
    }),
    { numRuns: 25 },
  );
});

type Damage = {
  readonly type: "lose" | "truncate" | "blank" | "rename" | "duplicate";
  readonly to?: number;
};

function damage(files: Map<string, Uint8Array>, name: string | undefined, what: Damage): void {
  const bytes = name === undefined ? undefined : files.get(name);
  if (name === undefined || bytes === undefined) return;
  const copy = name.replace(/\.prs$/, "-LAPTOP7.prs");
  if (what.type === "lose" || what.type === "rename") files.delete(name);
  if (what.type === "rename" || what.type === "duplicate") files.set(copy, bytes);
  if (what.type === "truncate") files.set(name, bytes.slice(0, what.to ?? 0));
  if (what.type === "blank") files.set(name, new Uint8Array(bytes.length));
}
