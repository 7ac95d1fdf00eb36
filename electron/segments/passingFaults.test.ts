import * as fs from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import type { Disk } from "../files/disk.ts";
import { segmentFolder } from "./segmentFolder.ts";
import { segmentBytes, teamA } from "./testing/segmentBytes.ts";
import { temporaryFolder } from "./testing/temporaryFolder.ts";

const reads = ["open", "readFile", "readdir", "stat"] as const;

/** The real disk, of which the call of that number that opens or reads fails once. */
function failingAt(number: number, code: string) {
  let calls = 0;
  const faulty = { ...fs } as Record<string, unknown>;
  for (const name of reads) {
    const method = fs[name] as (...given: readonly unknown[]) => Promise<unknown>;
    faulty[name] = async (...given: readonly unknown[]) => {
      calls += 1;
      if (calls === number) throw Object.assign(new Error(code), { code });
      return method(...given);
    };
  }
  // Every call of Node's own, the four above in place of theirs.
  const disk: Disk = { fs: faulty as typeof fs, platform: "linux", pauses: [0, 0, 0, 0] };
  return { disk, calls: () => calls };
}

test.for(["EIO", "EBUSY"])(
  "fault 59: each call that opens or reads journal, segments or backups fails once with %s: everything is read all the same",
  async (code) => {
    const root = temporaryFolder();
    const whole = segmentFolder(root).of(teamA);
    const device = "a".repeat(32);
    const bytes = segmentBytes({ device, seq: 1, content: 8 });
    await whole.segments.receive(bytes);
    await whole.journal.append([new Uint8Array([1, 2, 3])]);
    await whole.backups.write(new Uint8Array([4, 5, 6]));
    for (let number = 1; ; number += 1) {
      const { disk, calls } = failingAt(number, code);
      const { segments, journal, backups } = segmentFolder(root, { disk }).of(teamA);
      const listed = await segments.list();
      expect(listed).toMatchObject({ ok: true, value: [{ device, bytes: bytes.length }] });
      const [file] = listed.ok ? listed.value : [];
      expect(file && (await segments.read(file))).toEqual(Buffer.from(bytes));
      expect((await journal.read()).records).toHaveLength(1);
      await journal.append([new Uint8Array([7])]);
      await fs.rm(path.join(root, teamA, "journal"), { recursive: true });
      await whole.journal.drop(99);
      await segmentFolder(root)
        .of(teamA)
        .journal.append([new Uint8Array([1, 2, 3])]);
      expect(await backups.list()).toHaveLength(1);
      for (const { name } of await backups.list())
        expect(await backups.read(name)).toEqual(Buffer.from([4, 5, 6]));
      if (calls() < number) return;
    }
  },
);
