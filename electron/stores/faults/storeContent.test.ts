import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { beforeEach, expect, test } from "vitest";
import { ok } from "../../../shared/result.ts";
import {
  ann,
  ben,
  markerBytes,
  segmentBytes,
  teamA,
  teamB,
} from "../../segments/testing/segmentBytes.ts";
import { temporaryFolder } from "../../segments/testing/temporaryFolder.ts";
import { folderStore } from "../folderStore.ts";
import { fingerprintOf, whoseStore } from "../marker.ts";
import type { Store } from "../store.ts";
import { laptop } from "../testing/laptop.ts";

let root: string;
let store: Store;
let one: ReturnType<typeof laptop>;
let two: ReturnType<typeof laptop>;
beforeEach(async () => {
  root = temporaryFolder();
  store = folderStore(root);
  [one, two] = [laptop(store), laptop(store)];
  await one.begin();
});

const inStore = (device: string, name: string) => path.join(root, "v1", teamA, device, name);
const plant = (device: string, name: string, bytes: Uint8Array) => {
  mkdirSync(path.dirname(inStore(device, name)), { recursive: true });
  writeFileSync(inStore(device, name), bytes);
};
const storeNames = (device: string) => readdirSync(path.join(root, "v1", teamA, device)).sort();

test("fault 1: a truncated segment is not kept; it is tried again and taken once it is whole", async () => {
  const bytes = segmentBytes({ seq: 1 });
  plant(ann, "000000000001.prs", bytes.subarray(0, 400));
  const incomplete = { type: "Incomplete", file: "000000000001.prs" };
  expect(await two.mirror()).toMatchObject({ value: { fetched: 0, notices: [incomplete] } });
  expect(await two.mirror()).toMatchObject({ value: { fetched: 0, notices: [incomplete] } });
  expect((await two.files()).size).toBe(0);
  plant(ann, "000000000001.prs", bytes);
  expect(await two.mirror()).toMatchObject({ value: { fetched: 1, notices: [] } });
});

test("fault 45: a page of the right size in place of a segment is asked for again, and nothing is verified before it came", async () => {
  const bytes = segmentBytes({ seq: 1 });
  const page = Buffer.alloc(bytes.length, "<p>Please sign in.</p>");
  await two.mirror();
  plant(ann, "000000000001.prs", page);
  for (let time = 0; time < 2; time += 1)
    expect(await two.mirror()).toMatchObject({
      value: { fetched: 0, verifiedAt: null, notices: [{ type: "NotASegment", count: 1 }] },
    });
  plant(ann, "000000000001.prs", bytes);
  const after = await two.mirror();
  expect(after).toMatchObject({ value: { fetched: 1, notices: [] } });
  expect(after.ok && after.value.verifiedAt).toBeTruthy();
});

test("fault 2: our own zero-byte copy is put again beside it, and others take that", async () => {
  await one.write(segmentBytes({ seq: 1 }));
  plant(ann, "000000000001.prs", new Uint8Array(0));
  expect(await two.mirror()).toMatchObject({
    value: { fetched: 0, notices: [{ type: "Incomplete", file: "000000000001.prs" }] },
  });
  const sent = await one.mirror();
  expect(sent).toMatchObject({ value: { sent: 1, notices: [] } });
  expect(sent.ok && sent.value.verifiedAt).toBeTruthy();
  expect(storeNames(ann)).toEqual(["000000000001-r1.prs", "000000000001.prs"]);
  expect(await two.mirror()).toMatchObject({ value: { fetched: 1 } });
  expect(await two.files()).toEqual(await one.files());
  expect(await two.mirror()).toMatchObject({ value: { sent: 0, fetched: 0, notices: [] } });
});

test("fault 3: an exact duplicate, under the same or another name, changes nothing", async () => {
  const bytes = segmentBytes({ seq: 4 });
  await one.write(bytes);
  await one.mirror();
  plant(ann, "000000000009.prs", bytes);
  plant(ben, "000000000004.prs", bytes);
  plant(ann, "copy of 4.prs", bytes);
  expect(await one.mirror()).toMatchObject({ value: { sent: 0, fetched: 0, notices: [] } });
  expect(await two.mirror()).toMatchObject({ value: { sent: 0, fetched: 1, notices: [] } });
  expect(await two.files()).toEqual(await one.files());
});

test.each(["000000000007-LAPTOP7.prs", "000000000007 (1).prs", "000000000007.sync-conflict-1.prs"])(
  "fault 7: a renamed conflict copy is recognised by its header (%s)",
  async (name) => {
    const bytes = segmentBytes({ seq: 7 });
    plant(ann, name, bytes);
    expect(await two.mirror()).toMatchObject({ value: { fetched: 1, notices: [] } });
    expect([...(await two.files()).keys()]).toEqual([`${ann}/000000000007.prs`]);
    rmSync(inStore(ann, name));
    plant(ann, name, bytes);
    const reads: string[] = [];
    const counted: Store = {
      ...store,
      get: (file, asked) => {
        reads.push(file);
        return store.get(file, asked);
      },
    };
    expect(await two.mirror({ store: counted })).toMatchObject({ value: { fetched: 0 } });
    expect(reads).toEqual([]);
  },
);

test("fault 7: a conflict copy with other content in a place of ours is kept beside it and said", async () => {
  const [mine, other] = [segmentBytes({ seq: 7 }), segmentBytes({ seq: 7 })];
  await one.write(mine);
  await one.mirror();
  plant(ann, "000000000007-LAPTOP7.prs", other);
  expect(await one.mirror()).toMatchObject({
    value: { fetched: 1, notices: [{ type: "Differs", file: "000000000007-LAPTOP7.prs" }] },
  });
  const names = [...(await one.files()).keys()];
  expect(names).toEqual([
    expect.stringMatching(/000000000007-[0-9a-f]{8}\.prs$/),
    `${ann}/000000000007.prs`,
  ]);
  expect(await one.mirror()).toMatchObject({ value: { sent: 0, fetched: 0, notices: [] } });
});

test("fault 8: a store rolled back is filled again and said to have been behind; nothing here changes", async () => {
  await one.write(segmentBytes({ seq: 1 }));
  await one.mirror();
  const backup = temporaryFolder();
  cpSync(root, backup, { recursive: true });
  await one.write(segmentBytes({ seq: 2 }));
  await one.write(segmentBytes({ seq: 3 }));
  await one.mirror();
  const before = await one.files();
  rmSync(root, { recursive: true });
  renameSync(backup, root);
  expect(await one.mirror()).toMatchObject({
    value: { sent: 2, fetched: 0, notices: [{ type: "StoreWasBehind", count: 2 }] },
  });
  expect(await one.files()).toEqual(before);
  expect(storeNames(ann)).toHaveLength(3);
});

test("fault 8: what vanishes between the listing that begins a round and the one that ends it is not up to date", async () => {
  await one.write(segmentBytes({ seq: 1 }));
  await one.mirror();
  await one.write(segmentBytes({ seq: 2 }));
  let listings = 0;
  const losing: Store = {
    ...store,
    list: async (...asked) => {
      listings += 1;
      if (listings === 2) rmSync(inStore(ann, "000000000001.prs"));
      return store.list(...asked);
    },
  };
  expect(await one.mirror({ store: losing })).toMatchObject({
    value: { sent: 1, verifiedAt: null, notices: [] },
  });
  expect(await one.mirror()).toMatchObject({
    value: {
      sent: 1,
      verifiedAt: expect.any(String),
      notices: [{ type: "StoreWasBehind", count: 1 }],
    },
  });
});

test("fault 9: an emptied store, another team's and a missing marker are told apart, and nothing is written", async () => {
  await one.write(segmentBytes({ seq: 1 }));
  await one.mirror();
  const proven = [fingerprintOf(readFileSync(inStore("", "team.prs")))];
  const whose = async () => {
    const looked = await whoseStore(store, teamA, { proven });
    return looked.ok && looked.value.type;
  };
  expect(await whose()).toBe("Ours");
  rmSync(inStore("", "team.prs"));
  expect(await whose()).toBe("Empty");
  plant("../" + teamB, "team.prs", markerBytes(teamB));
  expect(await whose()).toBe("OtherTeam");
  rmSync(path.join(root, "v1"), { recursive: true });
  expect(await whose()).toBe("Empty");
  plant("", "team.prs", markerBytes(teamB));
  expect(await whose()).toBe("OtherTeam");
  plant("", "team.prs", Buffer.from("<html>"));
  expect(await whose()).toBe("OtherTeam");
  expect((await one.files()).size).toBe(1);
});

test("a marker that only says it is the team's proves nothing, and what stands beside it is looked at", async () => {
  const forged = markerBytes();
  const genuine = markerBytes();
  const whose = () => whoseStore(store, teamA, { proven: [null, fingerprintOf(genuine)] });
  plant("", "team.prs", forged);
  expect(await whose()).toEqual(ok({ type: "Unproven", markers: [forged] }));
  plant("", "team-r1.prs", markerBytes(teamB));
  expect(await whose()).toEqual(ok({ type: "Unproven", markers: [forged] }));
  plant("", "team-r1.prs", genuine);
  expect(await whose()).toEqual(ok({ type: "Ours", marker: genuine }));
  plant("", "team.prs", segmentBytes({ kind: "marker", seq: 0, content: 100_000 }));
  plant("", "team-r1.prs", segmentBytes({ seq: 1 }));
  expect(await whose()).toEqual(ok({ type: "OtherTeam" }));
});

test("fault 9: what has gone from the store is never deleted here", async () => {
  await one.write(segmentBytes({ device: ann, seq: 1 }));
  await two.write(segmentBytes({ device: ben, seq: 1 }));
  await one.mirror();
  await two.mirror();
  rmSync(path.join(root, "v1", teamA, ann), { recursive: true });
  rmSync(path.join(root, "v1", teamA, ben), { recursive: true });
  expect(await two.mirror({ direction: "in" })).toMatchObject({ value: { verifiedAt: null } });
  expect((await two.files()).size).toBe(2);
  expect(await two.mirror()).toMatchObject({ value: { sent: 2 } });
});

test("what is no segment, or another team's, is counted each round and read once", async () => {
  plant(ann, "000000000001.prs", Buffer.from("<!doctype html><title>Sign in</title>"));
  plant(ann, "000000000002.prs", segmentBytes({ team: teamB, seq: 2 }));
  plant(ann, "long.prs", new Uint8Array(4 * 1024 * 1024 + 1));
  const counted = { value: { fetched: 0, notices: [{ type: "NotASegment", count: 3 }] } };
  expect(await two.mirror()).toMatchObject(counted);
  expect(await two.mirror()).toMatchObject(counted);
  expect((await two.files()).size).toBe(0);
});

test("two copies of one disk that wrote the same place both arrive everywhere", async () => {
  const third = laptop(store);
  const [mine, other] = [segmentBytes({ seq: 5 }), segmentBytes({ seq: 5 })];
  await one.write(mine);
  await two.write(other);
  await one.mirror();
  expect(await two.mirror()).toMatchObject({ value: { sent: 1, fetched: 1 } });
  await one.mirror();
  await third.mirror();
  const bytesOf = async (each: typeof one) => [...(await each.files()).values()].sort();
  expect(await bytesOf(one)).toEqual(await bytesOf(third));
  expect(await bytesOf(two)).toEqual(await bytesOf(third));
  expect(await bytesOf(third)).toHaveLength(2);
  for (const each of [one, two, third])
    expect(await each.mirror()).toMatchObject({ value: { sent: 0, fetched: 0 } });
  const last = await one.mirror();
  expect(last.ok && last.value.verifiedAt).toBeTruthy();
});
