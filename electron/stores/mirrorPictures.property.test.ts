import { createHash } from "node:crypto";
import path from "node:path";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { realDisk } from "../files/disk.ts";
import { teamA } from "../segments/testing/segmentBytes.ts";
import { segmentFolder } from "../segments/segmentFolder.ts";
import { temporaryFolder } from "../segments/testing/temporaryFolder.ts";
import { mirrorPictures } from "./mirrorPictures.ts";
import { MirrorMemory } from "./mirrorMemory.ts";
import { memoryStore } from "./testing/memoryStore.ts";

const laptops = 3;
const all = Array.from({ length: 5 }, (_, i) => {
  const bytes = Uint8Array.from({ length: 600 + i }, (_byte, at) => (at * 7 + i * 13) % 256);
  return { file: createHash("sha256").update(bytes).digest("hex"), bytes };
});
const wanted = all.map(({ file }) => file);

/** What may happen to a laptop, or to the store. */
const happening = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant("add" as const),
      at: fc.nat(laptops - 1),
      which: fc.nat(all.length - 1),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant("mirror" as const),
      at: fc.nat(laptops - 1),
      after: fc.option(fc.nat(6), { nil: null }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("lose" as const), which: fc.nat(99) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant("truncate" as const),
      which: fc.nat(99),
      to: fc.nat(500),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant("swap" as const),
      which: fc.nat(99),
      with: fc.nat(99),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("rename" as const), which: fc.nat(99) }) },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant("junk" as const), which: fc.nat(all.length - 1) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant("rot" as const),
      at: fc.nat(laptops - 1),
      which: fc.nat(all.length - 1),
    }),
  },
);

test("whatever a store does to pictures, each laptop keeps those that its records name, byte for byte, and no other", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 5, maxLength: 40 }), async (happenings) => {
      const { files, state, store } = memoryStore();
      const root = temporaryFolder();
      const team = Array.from({ length: laptops }, (_, at) => {
        const local = segmentFolder(path.join(root, String(at))).of(teamA).pictures;
        return { at, local, memory: new MirrorMemory(), added: new Set<string>() };
      });
      const nameAt = (at: number): string => [...files.keys()][at % (files.size || 1)] ?? "";
      const mirror = (at: number, names = wanted) => {
        const laptop = team[at];
        if (laptop === undefined) throw new Error("no such laptop");
        const { local, memory } = laptop;
        const { signal } = new AbortController();
        const onProgress = () => undefined;
        return mirrorPictures({
          team: teamA,
          local,
          store,
          memory,
          wanted: names,
          signal,
          onProgress,
          direction: "both",
        });
      };
      for (const what of happenings) {
        switch (what.type) {
          case "add": {
            const picture = all[what.which];
            if (picture === undefined) break;
            await team[what.at]?.local.write(picture.file, picture.bytes);
            team[what.at]?.added.add(picture.file);
            break;
          }
          case "mirror":
            state.failAfter = what.after ?? Number.POSITIVE_INFINITY;
            await mirror(what.at);
            state.failAfter = Number.POSITIVE_INFINITY;
            break;
          case "lose":
            files.delete(nameAt(what.which));
            break;
          case "truncate": {
            const name = nameAt(what.which);
            files.set(name, (files.get(name) ?? new Uint8Array()).slice(0, what.to));
            break;
          }
          case "swap": {
            const [one, other] = [nameAt(what.which), nameAt(what.with)];
            const [a, b] = [files.get(one), files.get(other)];
            if (a !== undefined && b !== undefined) {
              files.set(one, b);
              files.set(other, a);
            }
            break;
          }
          case "rename": {
            const name = nameAt(what.which);
            const bytes = files.get(name);
            files.delete(name);
            if (bytes !== undefined) files.set(name.replace(".prp", "-LAPTOP7.prp"), bytes);
            break;
          }
          case "junk":
            files.set(
              `v1/${teamA}/pictures/${"ab".repeat(31)}${what.which.toString().padStart(2, "0")}.prp`,
              new Uint8Array(900),
            );
            break;
          case "rot": {
            const picture = all[what.which];
            if (picture === undefined) break;
            const file = path.join(root, String(what.at), teamA, "pictures", `${picture.file}.prp`);
            await realDisk.fs.stat(file).then(
              () => realDisk.fs.writeFile(file, "rot"),
              () => undefined,
            );
            // Whoever looks at it finds out.
            await team[what.at]?.local.read(picture.file);
            break;
          }
        }
      }
      // In the end everybody has what anybody still had.
      const before = await Promise.all(team.map(({ local }) => local.list()));
      for (let round = 0; round < 3; round += 1)
        for (const { at } of team) expect((await mirror(at)).ok).toBe(true);
      const had = new Set(before.flatMap((listed) => (listed.ok ? [...listed.value.keys()] : [])));
      for (const { local } of team) {
        const listed = await local.list();
        const here = listed.ok ? [...listed.value.keys()] : [];
        expect(here.filter((file) => !wanted.includes(file))).toEqual([]);
        for (const file of had) expect(here).toContain(file);
        for (const file of here) {
          const read = await local.read(file);
          expect(read.ok && read.value !== null).toBe(true);
          if (!read.ok || read.value === null) continue;
          const picture = all.find((one) => one.file === file);
          expect(Buffer.compare(read.value, picture?.bytes ?? new Uint8Array())).toBe(0);
        }
      }
    }),
    { numRuns: 40 },
  );
});

test("a picture that nobody names is neither fetched nor sent, be its hash right", async () => {
  const { files, store } = memoryStore();
  const local = segmentFolder(temporaryFolder()).of(teamA).pictures;
  const [named, unnamed] = all;
  if (named === undefined || unnamed === undefined) throw new Error("no pictures");
  files.set(`v1/${teamA}/pictures/${unnamed.file}.prp`, unnamed.bytes);
  await local.write(named.file, named.bytes);
  const round = {
    team: teamA,
    local,
    store,
    memory: new MirrorMemory(),
    direction: "both" as const,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  };
  expect(await mirrorPictures({ ...round, wanted: [] })).toMatchObject({ value: { sent: 0 } });
  expect(files.size).toBe(1);
  expect(await mirrorPictures({ ...round, wanted: [named.file] })).toEqual({
    ok: true,
    value: { sent: 1, fetched: 0, notThere: [] },
  });
  expect(await local.list()).toEqual({
    ok: true,
    value: new Map([[named.file, named.bytes.length]]),
  });
});
