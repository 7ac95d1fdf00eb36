import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { rename } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { err, ok } from "../../shared/result.ts";
import { canMount, makeReadOnly, mountDisk } from "./testing/smallDisk.ts";
import { writeWhole } from "./writeWhole.ts";

const root = mkdtempSync(path.join(tmpdir(), "whole-"));
const posix = { platform: "linux" } as const;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(root, "f-"));
});
afterAll(() => rmSync(root, { recursive: true }));

const isRoot = process.getuid?.() === 0;
const bytes = Buffer.from("the new letter");
const faultWith = (code: string) => Object.assign(new Error(code), { code, syscall: "rename" });

test("writes a new file and leaves nothing else", async () => {
  expect(await writeWhole(path.join(folder, "a.pdf"), bytes, posix)).toEqual(ok(null));
  expect(readFileSync(path.join(folder, "a.pdf"))).toEqual(bytes);
  expect(readdirSync(folder)).toEqual(["a.pdf"]);
});

test("replaces an existing file, through a link if it is one", async () => {
  writeFileSync(path.join(folder, "a.pdf"), "old");
  symlinkSync(path.join(folder, "a.pdf"), path.join(folder, "link.pdf"));
  expect(await writeWhole(path.join(folder, "link.pdf"), bytes, posix)).toEqual(ok(null));
  expect(readFileSync(path.join(folder, "a.pdf"))).toEqual(bytes);
  expect(lstatSync(path.join(folder, "link.pdf")).isSymbolicLink()).toBe(true);
});

test("until the new bytes are complete the old file is whole", async () => {
  writeFileSync(path.join(folder, "a.pdf"), "old");
  const seen: unknown[] = [];
  await writeWhole(path.join(folder, "a.pdf"), bytes, {
    ...posix,
    replace: async (from, to) => {
      seen.push(readFileSync(to, "utf8"), readFileSync(from), path.extname(from));
      await rename(from, to);
    },
  });
  expect(seen).toEqual(["old", bytes, ".tmp"]);
});

test("a missing folder, and a file where a folder should be, are said to be missing", async () => {
  writeFileSync(path.join(folder, "file"), "");
  const missing = err({ type: "FolderMissing" });
  expect(await writeWhole(path.join(folder, "gone/a.pdf"), bytes, posix)).toEqual(missing);
  expect(await writeWhole(path.join(folder, "file/a.pdf"), bytes, posix)).toEqual(missing);
});

test("what has no name of its own carries the system's code", async () => {
  mkdirSync(path.join(folder, "a.pdf"));
  const saved = await writeWhole(path.join(folder, "a.pdf"), bytes, posix);
  expect(saved).toEqual(err({ type: "SaveFailed", code: "EISDIR" }));
  expect(readdirSync(folder)).toEqual(["a.pdf"]);
});

test("Windows waits for a file that is briefly held", async () => {
  let held = 3;
  const replace = async (from: string, to: string) => {
    held -= 1;
    if (held > 0) throw faultWith("EBUSY");
    await rename(from, to);
  };
  const file = path.join(folder, "a.pdf");
  expect(await writeWhole(file, bytes, { platform: "win32", replace })).toEqual(ok(null));
  expect(readdirSync(folder)).toEqual(["a.pdf"]);
});

test.each(["EBUSY", "EPERM"])("Windows gives up on a file that stays held (%s)", async (code) => {
  writeFileSync(path.join(folder, "a.pdf"), "old");
  const replace = async () => {
    throw faultWith(code);
  };
  const file = path.join(folder, "a.pdf");
  const saved = await writeWhole(file, bytes, { platform: "win32", replace });
  expect(saved).toEqual(err({ type: "FileInUse" }));
  expect(readFileSync(file, "utf8")).toBe("old");
  expect(readdirSync(folder)).toEqual(["a.pdf"]);
});

test.skipIf(isRoot || process.platform === "win32")(
  "a folder and a file without write permission are read-only (skipped as root, who may write anywhere)",
  async () => {
    writeFileSync(path.join(folder, "a.pdf"), "old", { mode: 0o444 });
    expect(await writeWhole(path.join(folder, "a.pdf"), bytes, posix)).toEqual(
      err({ type: "ReadOnly" }),
    );
    chmodSync(folder, 0o555);
    expect(await writeWhole(path.join(folder, "b.pdf"), bytes, posix)).toEqual(
      err({ type: "ReadOnly" }),
    );
    chmodSync(folder, 0o755);
  },
);

describe.skipIf(!canMount())(
  "on a small disk of its own (skipped where none can be mounted)",
  () => {
    test("a full disk is said to be full; the old file stays whole", async () => {
      const disk = mountDisk("size=64k");
      const file = path.join(disk, "a.pdf");
      writeFileSync(file, "old");
      const saved = await writeWhole(file, Buffer.alloc(200_000), posix);
      expect(saved).toEqual(err({ type: "DiskFull" }));
      expect(readFileSync(file, "utf8")).toBe("old");
      expect(readdirSync(disk)).toEqual(["a.pdf"]);
    });

    test("a read-only disk is said to be read-only, for a new file and an old one", async () => {
      const disk = mountDisk("size=64k");
      writeFileSync(path.join(disk, "a.pdf"), "old");
      makeReadOnly(disk);
      const readOnly = err({ type: "ReadOnly" });
      expect(await writeWhole(path.join(disk, "b.pdf"), bytes, posix)).toEqual(readOnly);
      expect(await writeWhole(path.join(disk, "a.pdf"), bytes, posix)).toEqual(readOnly);
    });
  },
);
