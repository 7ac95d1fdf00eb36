import { createHash } from "node:crypto";
import { mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { err, ok } from "../../shared/result.ts";
import { ben, teamA } from "../segments/testing/segmentBytes.ts";
import { segmentFolder } from "../segments/segmentFolder.ts";
import { temporaryFolder } from "../segments/testing/temporaryFolder.ts";
import { type Disk, realDisk } from "../files/disk.ts";
import { pictureNames } from "./layout.ts";
import { MirrorMemory } from "./mirrorMemory.ts";
import { pictureSync } from "./pictureSync.ts";
import type { Store } from "./store.ts";
import { memoryStore } from "./testing/memoryStore.ts";
import { marker, startStores } from "./testing/startStores.ts";

const team = teamA;

const pictureOf = (content: string) => {
  const bytes = new TextEncoder().encode(content);
  return { team, bytes, file: createHash("sha256").update(bytes).digest("hex") };
};

/** An app's main process, with what these tests ask of it. */
function start() {
  const app = startStores();
  return {
    ...app,
    use: async (place: string) =>
      app.choose({ kind: "folder", handle: await app.pick(place) }, true),
    missing: async (files: readonly string[]) => {
      const state = await app.wantPictures({ team, files: [...files] });
      return state.ok ? state.value.missing : state.error;
    },
  };
}

test("a picture of one laptop comes to another that names it, after the words, through the team's folder", async () => {
  const place = temporaryFolder();
  const [one, other] = [start(), start()];
  const picture = pictureOf("a wall");
  await one.use(place);
  await one.write(1);
  expect(await one.writePicture(picture)).toEqual(ok(null));
  expect(await one.wantPictures({ team, files: [picture.file] })).toEqual(
    ok({ missing: [], notThere: [], toSend: 1, stopped: null }),
  );
  await one.sync();
  await vi.waitFor(() => expect(one.eventsOf("picturesMoved")).not.toEqual([]));
  expect(await one.wantPictures({ team, files: [picture.file] })).toEqual(
    ok({ missing: [], notThere: [], toSend: 0, stopped: null }),
  );

  await other.use(place);
  await other.write(1, ben);
  await other.sync();
  // Nothing names it here yet.
  expect(await other.readPicture(picture)).toEqual(ok(null));
  expect(await other.missing([picture.file])).toEqual([picture.file]);
  await other.sync();
  await vi.waitFor(async () => expect(await other.missing([picture.file])).toEqual([]));
  const read = await other.readPicture(picture);
  expect(read.ok && Buffer.compare(read.value ?? new Uint8Array(), picture.bytes)).toBe(0);
});

test("a stick carries words and pictures, and pictures alone once the words have named them", async () => {
  const stick = temporaryFolder();
  const [one, other] = [start(), start()];
  const picture = pictureOf("a flip chart");
  await one.write(1);
  await one.writePicture(picture);
  await one.wantPictures({ team, files: [picture.file] });
  const copied = await one.mirror({
    team,
    marker,
    with: { type: "copyTo", handle: await one.pick(stick) },
  });
  expect(copied).toMatchObject({ value: { sent: 2 } });
  const from = { type: "mergeFrom" as const, handle: await other.pick(stick) };
  expect(await other.mirror({ team, marker, with: from })).toMatchObject({ value: { fetched: 1 } });
  expect(await other.missing([picture.file])).toEqual([picture.file]);
  expect(await other.mirror({ team, marker, with: from, only: "pictures" })).toMatchObject({
    value: { fetched: 1 },
  });
  expect(await other.missing([picture.file])).toEqual([]);
});

test("a stick of before pictures is said to have none, and what it lacked comes once it is filled anew", async () => {
  const stick = temporaryFolder();
  const [one, other] = [start(), start()];
  const picture = pictureOf("a flip chart");
  const to = { type: "copyTo" as const, handle: await one.pick(stick) };
  const from = { type: "mergeFrom" as const, handle: await other.pick(stick) };
  const standing = async () => {
    const state = await other.wantPictures({ team, files: [picture.file] });
    return state.ok ? state.value : state.error;
  };
  // An app that knows no pictures names none.
  await one.write(1);
  await one.mirror({ team, marker, with: to });
  await other.mirror({ team, marker, with: from });
  expect(await standing()).toMatchObject({ missing: [picture.file], notThere: [] });
  await other.mirror({ team, marker, with: from, only: "pictures" });
  expect(await standing()).toMatchObject({ missing: [picture.file], notThere: [picture.file] });
  expect(other.eventsOf("picturesMoved")).toHaveLength(1);
  // The same laptop with a newer one.
  await one.writePicture(picture);
  await one.wantPictures({ team, files: [picture.file] });
  await one.mirror({ team, marker, with: to });
  expect(await other.mirror({ team, marker, with: from })).toMatchObject({ value: { fetched: 1 } });
  expect(await standing()).toEqual({ missing: [], notThere: [], toSend: 0, stopped: null });
});

test("a picture whose bytes are not what its name says is not kept", async () => {
  const { writePicture, readPicture } = start();
  const picture = pictureOf("a wall");
  const other = { ...picture, bytes: pictureOf("another").bytes };
  expect(await writePicture(other)).toEqual(err({ type: "OtherFile" }));
  expect(await readPicture(picture)).toEqual(ok(null));
});

test("closing a visit counts and removes its pictures with all else", async () => {
  const { folder, write, writePicture } = start();
  await write(1);
  await writePicture(pictureOf("a wall"));
  expect(await folder.destroyTeam({ team })).toEqual(ok({ files: 2 }));
  expect(await writePicture(pictureOf("later"))).toEqual(ok(null));
});

test("words do not wait for pictures: a round that hangs in the store ends when they want to travel", async () => {
  const root = temporaryFolder();
  mkdirSync(root, { recursive: true });
  const segments = segmentFolder(root);
  const picture = pictureOf("a wall");
  await segments.of(team).pictures.write(picture.file, picture.bytes);
  let asked = 0;
  const hanging: Store = {
    ...memoryStore().store,
    putIfAbsent: (_name, _bytes, { signal } = {}) =>
      new Promise((resolve) => {
        asked += 1;
        signal?.addEventListener("abort", () => resolve(err({ type: "Cancelled" })));
      }),
  };
  const memory = new MirrorMemory();
  const pictures = pictureSync({
    segments,
    memoryOf: async () => memory,
    onWanted: () => undefined,
    onMoved: () => undefined,
  });
  await pictures.bridge.wantPictures({ team, files: [picture.file] });
  pictures.begin(team, { store: hanging, memory, keep: async () => undefined });
  await vi.waitFor(() => expect(asked).toBe(1));
  await pictures.pause(team);
  // And goes on from there.
  const { store, files } = memoryStore();
  pictures.begin(team, { store, memory, keep: async () => undefined });
  await vi.waitFor(() => expect(files.size).toBe(1));
  expect(readdirSync(path.join(root, team, "pictures"))).toHaveLength(1);
});

test("a round that this laptop's full disk ends is said, and no more once the pictures came", async () => {
  const picture = pictureOf("a wall");
  const { store } = memoryStore();
  await store.putIfAbsent(pictureNames(team, picture.file)[0] ?? "", picture.bytes);
  let isFull = true;
  const disk: Disk = {
    ...realDisk,
    fs: {
      ...realDisk.fs,
      open: (...given: Parameters<typeof realDisk.fs.open>) =>
        isFull
          ? Promise.reject(Object.assign(new Error("full"), { code: "ENOSPC" }))
          : realDisk.fs.open(...given),
    },
  };
  const memory = new MirrorMemory();
  const moved = vi.fn<() => void>();
  const pictures = pictureSync({
    segments: segmentFolder(temporaryFolder(), { disk }),
    memoryOf: async () => memory,
    onWanted: () => undefined,
    onMoved: moved,
  });
  const standing = async () => {
    const state = await pictures.bridge.wantPictures({ team, files: [picture.file] });
    return state.ok ? state.value : state.error;
  };
  expect(await standing()).toMatchObject({ missing: [picture.file], stopped: null });
  pictures.begin(team, { store, memory, keep: async () => undefined });
  await vi.waitFor(() => expect(moved).toHaveBeenCalledTimes(1));
  expect(await standing()).toMatchObject({ stopped: { type: "LocalDiskFull" } });
  isFull = false;
  await vi.waitFor(async () => {
    pictures.begin(team, { store, memory, keep: async () => undefined });
    expect(await standing()).toEqual({ missing: [], notThere: [], toSend: 0, stopped: null });
  });
});
