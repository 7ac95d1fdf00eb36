import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, expect, test } from "vitest";
import { err, ok } from "../../shared/result.ts";
import { backupsToKeep } from "./backups.ts";
import { segmentFolder } from "./segmentFolder.ts";
import { segmentFolderBridge } from "./segmentFolderBridge.ts";
import { ann, ben, segmentBytes, teamA, teamB } from "./testing/segmentBytes.ts";
import { temporaryFolder } from "./testing/temporaryFolder.ts";

let root: string;
let clock: Date;
let written: string[];
const open = () => {
  const folder = segmentFolder(root, { now: () => clock });
  const onWritten = (team: string) => void written.push(team);
  return { folder, bridge: segmentFolderBridge(folder, { onWritten, onDestroy: async () => 2 }) };
};
beforeEach(() => {
  root = temporaryFolder();
  clock = new Date("2026-11-21T14:02:03.456Z");
  written = [];
});

const place = (device: string, name: string) => ({ device, name });

test("a segment is created once; the same bytes again are fine, others are not", async () => {
  const { bridge } = open();
  const bytes = segmentBytes({ seq: 12 });
  const at = { team: teamA, device: ann, seq: 12 };
  expect(await bridge.writeSegment({ ...at, bytes })).toEqual(ok(null));
  expect(await bridge.writeSegment({ ...at, bytes })).toEqual(ok(null));
  expect(written).toEqual([teamA, teamA]);
  expect(await bridge.writeSegment({ ...at, bytes: segmentBytes({ seq: 12 }) })).toEqual(
    err({ type: "Exists" }),
  );
  expect(await bridge.listSegments({ team: teamA })).toEqual(
    ok([{ ...place(ann, "000000000012.prs"), bytes: bytes.length }]),
  );
  expect(readdirSync(path.join(root, teamA, ann))).toEqual(["000000000012.prs"]);
});

test("a team without files has none, and a file that is not there reads as null", async () => {
  const { bridge } = open();
  expect(await bridge.listSegments({ team: teamA })).toEqual(ok([]));
  expect(await bridge.readJournal({ team: teamA })).toEqual(ok({ records: [], torn: 0 }));
  expect(await bridge.listBackups({ team: teamA })).toEqual(ok([]));
  expect(await bridge.listTeams()).toEqual(ok([]));
  const files = [place(ann, "000000000001.prs")];
  expect(await bridge.readSegments({ team: teamA, files })).toEqual(ok([null]));
});

test("what comes from elsewhere is placed by its header, another claim to a place beside it", async () => {
  const { segments } = open().folder.of(teamA);
  const [first, other] = [segmentBytes({ seq: 3 }), segmentBytes({ seq: 3 })];
  expect(await segments.receive(first)).toMatchObject({ value: { isNew: true, isBeside: false } });
  expect(await segments.receive(first)).toMatchObject({ value: { isNew: false } });
  const beside = await segments.receive(other);
  expect(beside).toMatchObject({ value: { isNew: true, isBeside: true } });
  expect(await segments.receive(other)).toMatchObject({ value: { isNew: false, isBeside: true } });
  const name = beside.ok ? beside.value.file.name : "";
  expect(name).toMatch(/^000000000003-[0-9a-f]{8}\.prs$/);
  expect(await segments.read(place(ann, name))).toEqual(Buffer.from(other));
});

test.each([
  ["nothing", new Uint8Array(0), "Incomplete"],
  ["zeros", new Uint8Array(600), "Blank"],
  ["a part", segmentBytes().slice(0, 300), "Incomplete"],
  ["a part of its header", segmentBytes().slice(0, 3), "Incomplete"],
  ["a page", Buffer.from("<!doctype html><title>Sign in</title>"), "NotASegment"],
  ["more than it says", Buffer.concat([segmentBytes(), Buffer.from("x")]), "NotASegment"],
  ["a marker", segmentBytes({ kind: "marker" }), "NotASegment"],
  ["another team's", segmentBytes({ team: teamB }), "OtherTeam"],
])("%s is not taken for a segment of the team", async (_what, bytes, type) => {
  const { segments } = open().folder.of(teamA);
  expect(await segments.receive(bytes)).toEqual(err({ type }));
  expect(await segments.list()).toEqual(ok([]));
});

test("journal records come back in order, across files, until they are dropped", async () => {
  const { bridge } = open();
  const record = (byte: number) => new Uint8Array(byte).fill(byte);
  const append = (...bytes: number[]) =>
    bridge.appendJournal({ team: teamA, records: bytes.map(record) });
  const lengths = async () => {
    const read = await bridge.readJournal({ team: teamA });
    return read.ok ? read.value.records.map(({ length }) => length) : read.error;
  };
  await Promise.all([append(1, 2), append(3), append(4)]);
  expect(await lengths()).toEqual([1, 2, 3, 4]);
  expect(await bridge.rotateJournal({ team: teamA })).toEqual(ok({ number: 2 }));
  expect(await bridge.rotateJournal({ team: teamA })).toEqual(ok({ number: 2 }));
  await append(5);
  expect(await lengths()).toEqual([1, 2, 3, 4, 5]);
  await bridge.dropJournal({ team: teamA, before: 2 });
  await open().bridge.appendJournal({ team: teamA, records: [record(6)] });
  expect(await lengths()).toEqual([5, 6]);
});

test("the newest ten backups stay", async () => {
  const { bridge } = open();
  for (let minute = 0; minute < 12; minute += 1) {
    clock = new Date(Date.UTC(2026, 10, 21, 14, minute));
    await bridge.writeBackup({ team: teamA, bytes: new Uint8Array([minute]) });
  }
  const listed = await bridge.listBackups({ team: teamA });
  const [newest, ...older] = listed.ok ? listed.value : [];
  expect(newest?.at).toBe("2026-11-21T14:11:00.000Z");
  expect(older.at(-1)?.at).toBe("2026-11-21T14:02:00.000Z");
  const name = newest?.name ?? "";
  expect(await bridge.readBackup({ team: teamA, name })).toEqual(ok(Buffer.from([11])));
});

test("beyond the newest ten, one backup an hour stays for three days", () => {
  let names: readonly string[] = [];
  for (let minute = 0; minute < 90 * 60; minute += 20) {
    const at = new Date(Date.UTC(2026, 10, 21, 0, minute)).toISOString();
    const name = `${at.slice(0, 19).replaceAll(/[-:]/g, "")}Z.prb`;
    names = [name, ...names];
    const kept = backupsToKeep(names, name);
    names = names.filter((each) => kept.has(each));
  }
  const times = names.map((name) => name.slice(0, "20261121T1402".length));
  expect(times.slice(0, 3)).toEqual(["20261124T1740", "20261124T1720", "20261124T1700"]);
  expect(times.slice(9, 12)).toEqual(["20261124T1440", "20261124T1340", "20261124T1240"]);
  expect(times.at(-1)).toBe("20261121T1840");
});

test("two backups in one second are both kept, and a clock that was years ahead loses none of now", async () => {
  const { bridge } = open();
  clock = new Date("2028-11-21T14:00:00Z");
  for (let count = 0; count < 12; count += 1)
    await bridge.writeBackup({ team: teamA, bytes: new Uint8Array([count]) });
  clock = new Date("2026-11-21T14:00:00Z");
  await bridge.writeBackup({ team: teamA, bytes: new Uint8Array([99]) });
  const listed = await bridge.listBackups({ team: teamA });
  expect(listed.ok ? listed.value.at(-1)?.at : null).toBe("2026-11-21T14:00:00.000Z");
  expect(listed.ok ? listed.value.length : 0).toBe(11);
});

test("destroying a team takes all its files and no other's, settings counted", async () => {
  const { bridge } = open();
  await bridge.writeSegment({ team: teamA, device: ann, seq: 1, bytes: segmentBytes() });
  await bridge.appendJournal({ team: teamA, records: [new Uint8Array([1])] });
  await bridge.writeBackup({ team: teamA, bytes: new Uint8Array([1]) });
  await bridge.writeSegment({ team: teamB, device: ben, seq: 1, bytes: segmentBytes() });
  expect(await bridge.listTeams()).toEqual(ok([teamA, teamB]));
  expect(await bridge.destroyTeam({ team: teamA })).toEqual(ok({ files: 5 }));
  expect(readdirSync(root)).toEqual([teamB]);
  expect(await bridge.appendJournal({ team: teamA, records: [new Uint8Array([2])] })).toEqual(
    ok(null),
  );
});

test("room on the disk is told in bytes", async () => {
  const { bytes } = await open().bridge.freeSpace();
  expect(bytes).toBeGreaterThan(1_000_000);
});

test("a half-written file of ours is swept after a day, nothing else is", async () => {
  const device = path.join(root, teamA, ann);
  mkdirSync(device, { recursive: true });
  const yesterday = new Date(clock.getTime() - 25 * 3_600_000);
  const age = {
    "critical-friend-old.tmp": yesterday,
    "critical-friend-new.tmp": clock,
    "other.tmp": yesterday,
  };
  for (const [name, at] of Object.entries(age)) {
    writeFileSync(path.join(device, name), "part");
    utimesSync(path.join(device, name), at, at);
  }
  await open().folder.sweep();
  expect(Object.keys(age).filter((name) => existsSync(path.join(device, name)))).toEqual([
    "critical-friend-new.tmp",
    "other.tmp",
  ]);
  expect(statSync(path.join(device, "other.tmp")).size).toBe(4);
});
