import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import * as fs from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { err, ok } from "../../../shared/result.ts";
import { createFile } from "../../files/createFile.ts";
import { realDisk } from "../../files/disk.ts";
import { canMount, makeReadOnly, mountDisk } from "../../files/testing/smallDisk.ts";
import { heldPauses } from "../../files/persistently.ts";
import { segmentFolder } from "../segmentFolder.ts";
import { segmentFolderBridge } from "../segmentFolderBridge.ts";
import { ann, segmentBytes, teamA } from "../testing/segmentBytes.ts";
import { temporaryFolder } from "../testing/temporaryFolder.ts";

const bridgeAt = (root: string, disk = realDisk) =>
  segmentFolderBridge(segmentFolder(root, { disk }), {
    onWritten: () => undefined,
    onDestroy: async () => 0,
  });
const record = (byte: number, length = 50) => new Uint8Array(length).fill(byte);
const recordsOf = async (bridge: ReturnType<typeof bridgeAt>) => {
  const read = await bridge.readJournal({ team: teamA });
  if (!read.ok) throw new Error(read.error.type);
  return { bytes: read.value.records.map(([first]) => first), torn: read.value.torn };
};
const faultWith = (code: string) => Object.assign(new Error(code), { code, syscall: "open" });

describe("fault 20: a crash while the journal is written", () => {
  const journal = (root: string, number = 1) =>
    path.join(root, teamA, "journal", `00000${number}.prj`);

  test.each([
    ["in the length of a record", [0, 0]],
    ["in its bytes", [0, 0, 0, 9, 1, 2, 3]],
    ["after a power cut, in zeros", Array.from({ length: 512 }, () => 0)],
    ["in a length that cannot be", [255, 255, 255, 255, 1]],
  ])("fault 20: torn %s, it loses that record alone and takes more", async (_where, tail) => {
    const root = temporaryFolder();
    await bridgeAt(root).appendJournal({ team: teamA, records: [record(1), record(2)] });
    appendFileSync(journal(root), new Uint8Array(tail));
    const afterCrash = bridgeAt(root);
    expect(await recordsOf(afterCrash)).toEqual({ bytes: [1, 2], torn: 1 });
    await afterCrash.appendJournal({ team: teamA, records: [record(3)] });
    expect(await recordsOf(afterCrash)).toEqual({ bytes: [1, 2, 3], torn: 1 });
    expect(await recordsOf(bridgeAt(root))).toEqual({ bytes: [1, 2, 3], torn: 1 });
  });

  test("fault 20: cut at any byte, all whole records before it are read", async () => {
    const root = temporaryFolder();
    const lengths = [1, 7, 30, 2];
    const records = lengths.map((length, at) => record(at + 1, length));
    await bridgeAt(root).appendJournal({ team: teamA, records });
    for (let size = statSync(journal(root)).size - 1; size >= 0; size -= 1) {
      truncateSync(journal(root), size);
      let end = 0;
      const whole = lengths.filter((length) => (end += 4 + length) <= size).length;
      const { bytes } = await recordsOf(bridgeAt(root));
      expect(bytes).toEqual([1, 2, 3, 4].slice(0, whole));
    }
  });

  test("fault 20: an app killed while it writes loses nothing it had acknowledged", async () => {
    const root = temporaryFolder();
    const script = `
      import { segmentFolder } from ${JSON.stringify(path.resolve(import.meta.dirname, "../segmentFolder.ts"))};
      const { journal } = segmentFolder(${JSON.stringify(root)}).of(${JSON.stringify(teamA)});
      for (let byte = 1; byte < 256; byte++) {
        await journal.append([new Uint8Array(40_000).fill(byte)]);
        process.stdout.write(byte + "\\n");
      }`;
    const child = spawn(process.execPath, ["--input-type=module-typescript", "-e", script]);
    let said = "";
    child.stdout.on("data", (part: Buffer) => {
      said += part.toString();
      if (said.includes("20\n")) child.kill("SIGKILL");
    });
    await once(child, "close");
    const acknowledged = said.trim().split("\n").length;
    const { bytes } = await recordsOf(bridgeAt(root));
    expect(acknowledged).toBeGreaterThanOrEqual(20);
    expect(bytes.length).toBeGreaterThanOrEqual(acknowledged);
    expect(bytes).toEqual(bytes.map((_, at) => at + 1));
  });
});

test("fault 21: an app killed while it creates a file leaves a .tmp that nothing takes for a segment", async () => {
  const root = temporaryFolder();
  const bridge = bridgeAt(root);
  await bridge.writeSegment({ team: teamA, device: ann, seq: 1, bytes: segmentBytes() });
  writeFileSync(path.join(root, teamA, ann, "critical-friend-0102.tmp"), "CFS1");
  expect(await bridge.listSegments({ team: teamA })).toMatchObject({ value: { length: 1 } });
  const bytes = segmentBytes({ seq: 2 });
  expect(await bridge.writeSegment({ team: teamA, device: ann, seq: 2, bytes })).toEqual(ok(null));
});

describe.skipIf(!canMount())(
  "fault 23: on a small disk of its own (skipped where none can be mounted)",
  () => {
    test("fault 23: a full disk refuses a segment whole and leaves what is there", async () => {
      const disk = mountDisk("size=128k");
      const bridge = bridgeAt(path.join(disk, "segments"));
      const write = (seq: number, content: number) =>
        bridge.writeSegment({
          team: teamA,
          device: ann,
          seq,
          bytes: segmentBytes({ seq, content }),
        });
      expect(await write(1, 20_000)).toEqual(ok(null));
      expect(await write(2, 200_000)).toEqual(err({ type: "DiskFull" }));
      expect(await bridge.listSegments({ team: teamA })).toMatchObject({ value: { length: 1 } });
      expect(readdirSync(path.join(disk, "segments", teamA, ann))).toEqual(["000000000001.prs"]);
      expect(await write(2, 20_000)).toEqual(ok(null));
    });

    test("fault 23: a full disk never truncates the journal, which goes on when there is room", async () => {
      const disk = mountDisk("size=128k");
      const root = path.join(disk, "segments");
      const bridge = bridgeAt(root);
      const append = (byte: number, length: number) =>
        bridge.appendJournal({ team: teamA, records: [record(byte, length)] });
      expect(await append(1, 30_000)).toEqual(ok(null));
      expect(await append(2, 200_000)).toEqual(err({ type: "DiskFull" }));
      expect(await recordsOf(bridge)).toEqual({ bytes: [1], torn: 0 });
      expect(await append(3, 10_000)).toEqual(ok(null));
      expect(await recordsOf(bridgeAt(root))).toEqual({ bytes: [1, 3], torn: 0 });
    });

    test("fault 23: a full disk keeps the old backups", async () => {
      const bridge = bridgeAt(mountDisk("size=128k"));
      const backup = (length: number) =>
        bridge.writeBackup({ team: teamA, bytes: new Uint8Array(length) });
      expect(await backup(30_000)).toEqual(ok(null));
      expect(await backup(200_000)).toEqual(err({ type: "DiskFull" }));
      expect(await bridge.listBackups({ team: teamA })).toMatchObject({ value: { length: 1 } });
    });

    test("fault 26: a read-only profile is said to be read-only", async () => {
      const disk = mountDisk("size=128k");
      const bridge = bridgeAt(disk);
      await bridge.writeSegment({ team: teamA, device: ann, seq: 1, bytes: segmentBytes() });
      makeReadOnly(disk);
      const readOnly = err({ type: "ReadOnly" });
      expect(
        await bridge.writeSegment({ team: teamA, device: ann, seq: 2, bytes: segmentBytes() }),
      ).toEqual(readOnly);
      expect(await bridge.appendJournal({ team: teamA, records: [record(1)] })).toEqual(readOnly);
      expect(await bridge.listSegments({ team: teamA })).toMatchObject({ value: { length: 1 } });
    });
  },
);

describe("fault 35: a file that another program holds", () => {
  const heldFor = (times: number, code: string, syscall: "link" | "rename" | "readFile") => {
    let left = times;
    const held = {
      ...fs,
      [syscall]: async (...args: readonly never[]) => {
        left -= 1;
        if (left >= 0) throw faultWith(code);
        return Reflect.apply(fs[syscall], fs, args) as unknown;
      },
    };
    return { fs: held as typeof fs, platform: "win32", pauses: [1, 1, 1, 1] } as const;
  };

  test.each(["EPERM", "EBUSY", "EACCES"])(
    "fault 35: is waited for, and then takes its name without a copy left (%s)",
    async (code) => {
      const folder = temporaryFolder();
      const file = path.join(folder, "a.prs");
      const held = heldFor(3, code, "rename");
      const noLinks = { ...held, fs: { ...held.fs, link: () => Promise.reject(faultWith(code)) } };
      expect(await createFile(file, segmentBytes(), noLinks)).toBe(true);
      expect(readdirSync(folder)).toEqual(["a.prs"]);
    },
  );

  test("fault 35: is given up on in the end, with nothing written", async () => {
    const root = temporaryFolder();
    const held = heldFor(99, "EBUSY", "rename");
    const noLinks = { ...held, fs: { ...held.fs, link: () => Promise.reject(faultWith("EPERM")) } };
    const at = { team: teamA, device: ann, seq: 1 };
    expect(await bridgeAt(root, noLinks).writeSegment({ ...at, bytes: segmentBytes() })).toEqual(
      err({ type: "Failed", code: "EBUSY" }),
    );
    expect(readdirSync(path.join(root, teamA, ann))).toEqual([]);
  });

  test("fault 35: is waited for at most a minute, in steps of 10 to 100 ms", () => {
    const total = heldPauses.reduce((sum, pause) => sum + pause, 0);
    expect(total).toBeLessThanOrEqual(60_000);
    expect(total).toBeGreaterThan(55_000);
    expect([heldPauses[0], Math.max(...heldPauses)]).toEqual([10, 100]);
  });

  test("fault 35: is read once it is let go", async () => {
    const root = temporaryFolder();
    const bytes = segmentBytes();
    await bridgeAt(root).writeSegment({ team: teamA, device: ann, seq: 1, bytes });
    const files = [{ device: ann, name: "000000000001.prs" }];
    const read = await bridgeAt(root, heldFor(2, "EBUSY", "readFile")).readSegments({
      team: teamA,
      files,
    });
    expect(read).toEqual(ok([Buffer.from(bytes)]));
  });
});

test.each([
  ["has no links", { ...realDisk, fs: { ...fs, link: () => Promise.reject(faultWith("EPERM")) } }],
  ["is to have none", { ...realDisk, avoidsLinks: true }],
])("fault 37: where the disk %s a taken name is still never replaced", async (_why, noLinks) => {
  const folder = temporaryFolder();
  const file = path.join(folder, "a.prs");
  expect(await createFile(file, new Uint8Array([1]), noLinks)).toBe(true);
  expect(await createFile(file, new Uint8Array([2]), noLinks)).toBe(false);
  expect([...readFileSync(file)]).toEqual([1]);
  expect(readdirSync(folder)).toEqual(["a.prs"]);
});

test.each(["#council%20& größe", "Gro\u0308ße", `${"long ".repeat(45)}.`.slice(0, 200)])(
  "fault 38: the profile may lie in a folder called %s",
  async (parent) => {
    const root = path.join(temporaryFolder(), parent, "segments");
    const bridge = bridgeAt(root);
    const bytes = segmentBytes();
    expect(await bridge.writeSegment({ team: teamA, device: ann, seq: 1, bytes })).toEqual(
      ok(null),
    );
    expect(await bridge.appendJournal({ team: teamA, records: [record(1)] })).toEqual(ok(null));
    expect(existsSync(path.join(root, teamA, ann, "000000000001.prs"))).toBe(true);
  },
);
