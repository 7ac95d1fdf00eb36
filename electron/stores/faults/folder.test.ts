import { execFileSync } from "node:child_process";
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import * as fs from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { err, ok } from "../../../shared/result.ts";
import { realDisk } from "../../files/disk.ts";
import { canMount, makeReadOnly, mountDisk } from "../../files/testing/smallDisk.ts";
import { ann, ben, segmentBytes, teamA } from "../../segments/testing/segmentBytes.ts";
import { temporaryFolder } from "../../segments/testing/temporaryFolder.ts";
import { folderStore } from "../folderStore.ts";
import { whoseStore } from "../marker.ts";
import { laptop } from "../testing/laptop.ts";

const faultWith = (code: string) => Object.assign(new Error(code), { code, syscall: "read" });

async function syncedFolder(root = temporaryFolder()) {
  const store = folderStore(root);
  const one = laptop(store);
  await one.begin();
  return { root, store, one };
}

/** A disk on which reading a file of some name fails, or gives something else. */
function diskReading(name: RegExp, read: () => Promise<Buffer>, times = Number.POSITIVE_INFINITY) {
  let left = times;
  const readFile = async (file: string) => {
    if (!name.test(file) || left <= 0) return fs.readFile(file);
    left -= 1;
    return read();
  };
  return { ...realDisk, fs: { ...fs, readFile } as typeof fs, pauses: [1, 1] };
}

test("fault 21: what a killed app left in the store's folder is passed over, and swept after a day", async () => {
  const { root, store, one } = await syncedFolder();
  await one.write(segmentBytes({ seq: 1 }));
  await one.mirror();
  const folder = path.join(root, "v1", teamA, ann);
  const yesterday = new Date(Date.now() - 25 * 3_600_000);
  for (const name of ["critical-friend-a.tmp", "critical-friend-b.tmp", "someone.tmp"])
    writeFileSync(path.join(folder, name), "CFS1");
  for (const name of ["critical-friend-a.tmp", "someone.tmp"])
    utimesSync(path.join(folder, name), yesterday, yesterday);
  expect(await laptop(store).mirror()).toMatchObject({ value: { fetched: 1, notices: [] } });
  await store.probe();
  expect(readdirSync(folder).sort()).toEqual([
    "000000000001.prs",
    "critical-friend-b.tmp",
    "someone.tmp",
  ]);
});

describe.skipIf(!canMount())("on a small disk (skipped where none can be mounted)", () => {
  test("fault 23: a full laptop stops the fetching; what came is whole, what is here stays", async () => {
    const { one, store } = await syncedFolder();
    for (const seq of [1, 2, 3]) await one.write(segmentBytes({ seq, content: 60_000 }));
    await one.mirror();
    const two = laptop(store, { root: mountDisk("size=200k") });
    await two.write(segmentBytes({ device: ben, seq: 1, content: 60_000 }));
    expect(await two.mirror()).toEqual(err({ type: "LocalDiskFull" }));
    const files = await two.files();
    expect([...files.keys()]).toContain(`${ben}/000000000001.prs`);
    expect(files.size).toBeLessThan(4);
  });

  test("fault 25: a full stick or share is said to be full, and goes on when there is room", async () => {
    const disk = mountDisk("size=256k");
    const { one } = await syncedFolder(disk);
    for (const seq of [1, 2, 3]) await one.write(segmentBytes({ seq, content: 60_000 }));
    writeFileSync(path.join(disk, "film.mp4"), Buffer.alloc(100_000));
    expect(await one.mirror()).toEqual(err({ type: "StoreFull" }));
    rmSync(path.join(disk, "film.mp4"));
    expect(await one.mirror()).toMatchObject({ value: { verifiedAt: expect.any(String) } });
  });

  test("fault 26: a read-only folder is pulled from, and said to be read-only", async () => {
    const disk = mountDisk("size=256k");
    const { one, store } = await syncedFolder(disk);
    await one.write(segmentBytes({ seq: 1 }));
    await one.mirror();
    makeReadOnly(disk);
    const two = laptop(store);
    await two.write(segmentBytes({ device: ben, seq: 1 }));
    expect(await two.mirror()).toMatchObject({
      value: { sent: 0, fetched: 1, isReadOnly: true, verifiedAt: null },
    });
    expect(await one.mirror()).toMatchObject({ value: { isReadOnly: false } });
  });

  test("fault 37: a stick pulled out in the middle is missing, not empty; put back, it goes on", async () => {
    const mount = mountDisk("size=8m");
    const { one } = await syncedFolder(mount);
    for (let seq = 0; seq < 20; seq += 1) await one.write(segmentBytes({ seq }));
    const stick = path.join(mount, "v1");
    const away = path.join(mount, "away");
    const rooted = folderStore(stick);
    const cancelled = await one.mirror({
      store: rooted,
      onProgress: ({ step, done }) => {
        if (step === "sending" && done === 8 && existsSync(stick))
          execFileSync("mv", [stick, away]);
      },
    });
    expect(cancelled).toEqual(err({ type: "FolderMissing" }));
    expect(existsSync(stick)).toBe(false);
    execFileSync("mv", [away, stick]);
    expect(await one.mirror({ store: rooted })).toMatchObject({
      value: { notices: [], verifiedAt: expect.any(String) },
    });
    expect(readdirSync(path.join(stick, "v1", teamA, ann))).toHaveLength(20);
  });
});

test.each(["EPERM", "EBUSY", "EACCES"])(
  "fault 35: a store's file that a scanner holds is read once it is let go (%s)",
  async (code) => {
    const { root, one } = await syncedFolder();
    await one.write(segmentBytes({ seq: 1 }));
    await one.mirror();
    const held = diskReading(/0001\.prs$/, () => Promise.reject(faultWith(code)), 2);
    const two = laptop(folderStore(root, { disk: { ...held, platform: "win32" } }));
    expect(await two.mirror()).toMatchObject({ value: { fetched: 1, notices: [] } });
  },
);

describe("fault 36: a placeholder whose content is still in the cloud", () => {
  // What may pass in a moment is asked for again at once, and has to go on.
  test.each<[string, number, () => Promise<Buffer>]>([
    ["EIO", 3, () => Promise.reject(faultWith("EIO"))],
    ["ETIMEDOUT", 3, () => Promise.reject(faultWith("ETIMEDOUT"))],
    ["UNKNOWN", 1, () => Promise.reject(faultWith("UNKNOWN"))],
    ["a file of zeros", 1, () => Promise.resolve(Buffer.alloc(508))],
  ])(
    "fault 36: %s is not downloaded yet; the rest is fetched, and it too later",
    async (_what, times, read) => {
      const { root, one } = await syncedFolder();
      for (const seq of [1, 2, 3]) await one.write(segmentBytes({ seq }));
      await one.mirror();
      const store = folderStore(root, { disk: diskReading(/0002\.prs$/, read, times) });
      const two = laptop(store);
      expect(await two.mirror()).toMatchObject({
        value: { fetched: 2, notices: [{ type: "NotDownloadedYet", file: "000000000002.prs" }] },
      });
      expect(await two.mirror()).toMatchObject({ value: { fetched: 1, notices: [] } });
      expect(await two.files()).toEqual(await one.files());
    },
  );

  test("fault 36: a marker that is not downloaded yet is no missing marker", async () => {
    const { root } = await syncedFolder();
    const read = () => Promise.reject(faultWith("EIO"));
    const store = folderStore(root, { disk: diskReading(/team\.prs$/, read) });
    expect(await whoseStore(store, teamA, { proven: [] })).toEqual(
      err({ type: "Unreachable", retryAfterMs: null }),
    );
  });
});

test("fault 37: times and the case of letters decide nothing", async () => {
  const { root, store, one } = await syncedFolder();
  await one.write(segmentBytes({ seq: 1 }));
  await one.write(segmentBytes({ seq: 2 }));
  await one.mirror();
  const folder = path.join(root, "v1", teamA, ann);
  for (const name of readdirSync(folder)) {
    const at = name.includes("1") ? new Date(0) : new Date("2107-12-31T23:59:58Z");
    utimesSync(path.join(folder, name), at, at);
  }
  execFileSync("mv", [
    path.join(folder, "000000000002.prs"),
    path.join(folder, "000000000002.PRS"),
  ]);
  expect(await laptop(store).mirror()).toMatchObject({ value: { fetched: 2, notices: [] } });
});

test("fault 37: a share whose server has gone does not hold the app", async () => {
  const hanging = { ...fs, stat: () => new Promise(() => undefined) } as unknown as typeof fs;
  const store = folderStore(temporaryFolder(), {
    disk: { ...realDisk, fs: hanging },
    patienceMs: 50,
  });
  expect(await store.probe()).toEqual(err({ type: "Timeout" }));
});

test.each(["OneDrive - Größe #1 & 50%", "Gro\u0308ße", "x".repeat(200)])(
  "fault 38: the store may be a folder called %s",
  async (parent) => {
    const root = path.join(temporaryFolder(), parent, parent);
    mkdirSync(root, { recursive: true });
    const { one, store } = await syncedFolder(root);
    await one.write(segmentBytes({ seq: 1 }));
    await one.mirror();
    expect(await laptop(store).mirror()).toMatchObject({ value: { fetched: 1 } });
    const longest = `v1/${teamA}/${ann}/000000000001-01234567.prs`;
    expect(longest.length).toBeLessThan(100);
    expect(longest).toMatch(/^[a-z0-9/.-]+$/);
  },
);

test("fault 39: 10,000 files cost a listing, not 10,000 readings, once they are here", async () => {
  const { root, one } = await syncedFolder();
  const folders = [path.join(root, "v1", teamA, ann), path.join(one.root, teamA, ann)];
  for (const folder of folders) mkdirSync(folder, { recursive: true });
  // One file under 10,000 names: none of them is new, so none is placed by its header.
  const file = path.join(one.root, "a.prs");
  writeFileSync(file, segmentBytes({ content: 1 }));
  for (let seq = 0; seq < 10_000; seq += 1)
    for (const folder of folders)
      linkSync(file, path.join(folder, `${String(seq).padStart(12, "0")}.prs`));
  expect(await one.mirror()).toMatchObject({
    value: { sent: 0, fetched: 0, notices: [], verifiedAt: expect.any(String) },
  });
  let reads = 0;
  const counted = diskReading(/./, () => Promise.reject(new Error("never")), 0);
  const readFile = (...args: Parameters<typeof fs.readFile>) => {
    reads += 1;
    return fs.readFile(...args);
  };
  const store = folderStore(root, {
    disk: { ...counted, fs: { ...fs, readFile: readFile as typeof fs.readFile } },
  });
  expect(await one.mirror({ store })).toMatchObject({
    value: { sent: 0, fetched: 0, verifiedAt: expect.any(String) },
  });
  expect(reads).toBe(0);
});

test("fault 43: after a break the store has each file once", async () => {
  const { root, one, store } = await syncedFolder();
  for (let seq = 0; seq < 12; seq += 1) await one.write(segmentBytes({ seq }));
  const stop = new AbortController();
  await one.mirror({
    signal: stop.signal,
    onProgress: ({ done, step }) => step === "sending" && done >= 4 && stop.abort(),
  });
  expect(await one.mirror()).toMatchObject({ ok: true, value: { notices: [] } });
  expect(readdirSync(path.join(root, "v1", teamA, ann))).toHaveLength(12);
  expect(await store.list(`v1/${teamA}/`)).toEqual(
    ok(expect.arrayContaining([{ name: `v1/${teamA}/team.prs`, size: expect.any(Number) }])),
  );
});
