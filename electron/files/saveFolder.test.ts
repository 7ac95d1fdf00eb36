import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { SaveFolder } from "../../shared/bridge/bridge.ts";
import { err, ok } from "../../shared/result.ts";
import { saveFolder } from "./saveFolder.ts";
import { canMount, makeReadOnly, mountDisk } from "./testing/smallDisk.ts";

const root = mkdtempSync(path.join(tmpdir(), "folder-"));
let parent: string;
beforeEach(() => {
  parent = mkdtempSync(path.join(root, "place-"));
});
afterAll(() => rmSync(root, { recursive: true }));

const files = [
  { name: "Letter.pdf", bytes: new Uint8Array([1, 2, 3]) },
  { name: "manifest.txt", bytes: new Uint8Array([4]) },
];
const save = (where: string | null = parent, of = files) =>
  saveFolder(
    { suggestedName: "Midthorpe peer review", files: of },
    { askFolder: async () => where, platform: process.platform },
  );

test("every file is in the folder, byte for byte, and nothing beside it", async () => {
  const folder = path.join(parent, "Midthorpe peer review");
  expect(await save()).toEqual(ok({ folder }));
  expect(readdirSync(parent)).toEqual(["Midthorpe peer review"]);
  expect(readdirSync(folder).sort()).toEqual(["Letter.pdf", "manifest.txt"]);
  expect([...readFileSync(path.join(folder, "Letter.pdf"))]).toEqual([1, 2, 3]);
});

test("one that is there is never replaced: the next has a number", async () => {
  mkdirSync(path.join(parent, "Midthorpe peer review"));
  await save();
  await save();
  expect(readdirSync(parent).sort()).toEqual([
    "Midthorpe peer review",
    "Midthorpe peer review (2)",
    "Midthorpe peer review (3)",
  ]);
  expect(readdirSync(path.join(parent, "Midthorpe peer review"))).toEqual([]);
});

test("whoever thinks better of it has no folder", async () => {
  expect(await save(null)).toEqual(err({ type: "Cancelled" }));
});

test("a place that is gone, or that is a file, is said and left as it is", async () => {
  expect(await save(path.join(parent, "gone"))).toEqual(err({ type: "FolderMissing" }));
  expect(readdirSync(parent)).toEqual([]);
});

test("a file that cannot be written leaves nothing half made", async () => {
  const impossible = [...files, { name: `${"x".repeat(300)}.pdf`, bytes: new Uint8Array(1) }];
  expect(await save(parent, impossible)).toEqual(err({ type: "SaveFailed", code: "ENAMETOOLONG" }));
  expect(readdirSync(parent)).toEqual([]);
});

describe.skipIf(!canMount())("on a disk of its own", () => {
  test("a full disk leaves nothing half made", async () => {
    const disk = mountDisk("size=64k");
    const large = [...files, { name: "Slides.pptx", bytes: new Uint8Array(200_000) }];
    expect(await save(disk, large)).toEqual(err({ type: "DiskFull" }));
    expect(readdirSync(disk)).toEqual([]);
  });

  test("a disk that cannot be written to is said", async () => {
    const disk = mountDisk("size=64k");
    makeReadOnly(disk);
    expect(await save(disk)).toEqual(err({ type: "ReadOnly" }));
  });
});

test.skipIf(process.platform === "win32" || process.getuid?.() === 0)(
  "a folder that may not be written to is said",
  async () => {
    chmodSync(parent, 0o500);
    expect(await save()).toEqual(err({ type: "ReadOnly" }));
    chmodSync(parent, 0o700);
  },
);

describe("what the window may ask for", () => {
  const asked = (name: string, suggestedName = "Midthorpe peer review") =>
    SaveFolder.safeParse({ suggestedName, files: [{ name, bytes: new Uint8Array(1) }] }).success;

  test.each([
    "Letter.pdf",
    "St Helens’ letter.pdf".replace("’", "'"),
    "Sir y Fflint, llythyr (1).docx",
    "a.tar.gz",
  ])("“%s” is a name on every system", (name) => expect(asked(name)).toBe(true));

  test.each([
    "../Letter.pdf",
    "a/b.pdf",
    "a\\b.pdf",
    "C:Letter.pdf",
    "Letter.pdf ",
    "Letter .pdf",
    "Letter.",
    "Letter",
    ".pdf",
    "CON.pdf",
    "nul.tar.gz",
    "Com1.docx",
    "lpt9 .pdf",
    "a\u0000.pdf",
    "a\n.pdf",
    "what?.pdf",
    'a".pdf',
    `${"x".repeat(200)}.pdf`,
  ])("“%s” is refused as the name of a file", (name) => expect(asked(name)).toBe(false));

  test.each(["CON", "aux ", "a/b", "..", "Midthorpe.", "", "x".repeat(200)])(
    "“%s” is refused as the name of the folder",
    (name) => expect(asked("Letter.pdf", name)).toBe(false),
  );

  test("two names that Windows takes for one are refused, and so is nothing at all", () => {
    const both = ["Letter.pdf", "LETTER.PDF".toLowerCase().replace("l", "L")].map((name) => ({
      name,
      bytes: new Uint8Array(1),
    }));
    expect(SaveFolder.safeParse({ suggestedName: "A", files: both }).success).toBe(false);
    expect(SaveFolder.safeParse({ suggestedName: "A", files: [] }).success).toBe(false);
  });
});
