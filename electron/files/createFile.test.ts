import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../segments/testing/temporaryFolder.ts";
import { createFile } from "./createFile.ts";
import { recordingDisk } from "./testing/recordingDisk.ts";

const bytes = new Uint8Array([1, 2, 3]);

test("a file has its name only once its bytes are through to the disk, and is there for good once its folder is", async () => {
  const folder = temporaryFolder();
  const { disk, calls } = recordingDisk();
  expect(await createFile(path.join(folder, "a.prs"), bytes, disk)).toBe(true);
  expect(calls).toEqual([
    "writeFile .tmp",
    "sync .tmp",
    "link .tmp a.prs",
    `sync ${path.basename(folder)}`,
    "rm .tmp",
  ]);
  expect([...readFileSync(path.join(folder, "a.prs"))]).toEqual([1, 2, 3]);
});

test("where there are no links, the bytes are through to the disk before the renaming", async () => {
  const folder = temporaryFolder();
  const { disk, calls } = recordingDisk({ avoidsLinks: true });
  expect(await createFile(path.join(folder, "a.prs"), bytes, disk)).toBe(true);
  expect(calls.slice(0, 4)).toEqual([
    "writeFile .tmp",
    "sync .tmp",
    "rename .tmp a.prs",
    `sync ${path.basename(folder)}`,
  ]);
});

test("Windows cannot open a folder, and is not asked to", async () => {
  const { disk, calls } = recordingDisk({ platform: "win32" });
  await createFile(path.join(temporaryFolder(), "a.prs"), bytes, disk);
  expect(calls.filter((call) => call.startsWith("sync"))).toEqual(["sync .tmp"]);
});

test("a name that is taken is left as it is, with nothing beside it", async () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, "a.prs"), "mine");
  const { disk, calls } = recordingDisk();
  expect(await createFile(path.join(folder, "a.prs"), bytes, disk)).toBe(false);
  expect(readFileSync(path.join(folder, "a.prs"), "utf8")).toBe("mine");
  expect(readdirSync(folder)).toEqual(["a.prs"]);
  expect(calls.at(-1)).toBe("rm .tmp");
});
