import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { zipSync } from "fflate";
import { afterAll, beforeEach, expect, test } from "vitest";
import type { SavedFileId } from "../../shared/bridge/savedFiles.ts";
import { manifestsOf } from "../../shared/handOver/manifest.ts";
import { besideOtherSide, sideOf } from "./keptApart.ts";
import { saveFile } from "./saveFile.ts";

const root = mkdtempSync(path.join(tmpdir(), "apart-"));
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(root, "visit-"));
});
afterAll(() => rmSync(root, { recursive: true }));

const xmp = "<pdf:Producer>Critical Friend</pdf:Producer>";
const core = new TextEncoder().encode("<dc:creator>Critical Friend</dc:creator>");
const office = zipSync({ "docProps/core.xml": core, "word/document.xml": core });

const manifest =
  manifestsOf(
    {
      isDraft: false,
      to: "Midthorpe",
      programme: "",
      letter: null,
      madeAt: "2024-10-24T09:00:00Z",
    },
    [],
  ).find(({ name }) => name === "manifest.json")?.bytes ?? new Uint8Array();

/** What the app makes, as far as a file says it of itself. */
const made: Readonly<Record<string, string | Uint8Array>> = {
  "letter.pdf": `%PDF-1.7 ${"x".repeat(400_000)} ${xmp}`,
  "letter.docx": office,
  "Slides.PPTX": office,
  "letter.html": '<!doctype html><meta name="generator" content="Critical Friend">',
  "manifest.json": manifest,
  "Midthorpe Council peer review.zip": zipSync({
    "Midthorpe Council peer review/manifest.json": manifest,
  }),
};
const annex = `%PDF-1.7 /Disclosure 7 0 R ${xmp}`;

const save = (what: SavedFileId, name: string, lastSaved: string | null = null) =>
  saveFile(
    { what, suggestedName: "Midthorpe", bytes: new Uint8Array([1]) },
    {
      askWhere: async () => path.join(folder, name),
      documents: root,
      lastSaved,
      platform: process.platform,
    },
  );

test.each(Object.keys(made))(
  "an annex is not saved beside %s, and the refusal names it",
  async (name) => {
    writeFileSync(path.join(folder, name), made[name] ?? "");
    expect(await save("annexPdf", "annex.internal.pdf")).toEqual({
      ok: false,
      error: { type: "KeptApart", beside: name, isInternal: false },
    });
    expect(readdirSync(folder)).toEqual([name]);
  },
);

test.each([
  "letterPdf",
  "letterDocx",
  "letterHtml",
  "slidesLeaders",
  "drawCertificate",
  "handOverZip",
] as const)("a %s is not saved where an annex lies, whatever that is called", async (what) => {
  writeFileSync(path.join(folder, "renamed.pdf"), annex);
  expect(await save(what, "Letter")).toEqual({
    ok: false,
    error: { type: "KeptApart", beside: "renamed.pdf", isInternal: true },
  });
});

test("a visit file may lie beside either, and an annex beside an annex and other people's documents", async () => {
  writeFileSync(path.join(folder, "annex.internal.pdf"), annex);
  expect(await save("visitFile", "visit")).toMatchObject({ ok: true });
  writeFileSync(path.join(folder, "theirs.pdf"), "%PDF-1.7 <pdf:Producer>Word</pdf:Producer>");
  writeFileSync(path.join(folder, "broken.docx"), "no zip");
  writeFileSync(path.join(folder, "manifest.txt"), "of something else");
  expect(await save("annexPdf", "second")).toMatchObject({
    ok: true,
    value: { fileName: "second.internal.pdf" },
  });
});

test("an annex is offered in Documents, not where the letter went", async () => {
  const offered: string[] = [];
  const askWhere = async ({ defaultPath }: { readonly defaultPath: string }) => {
    offered.push(defaultPath);
    return null;
  };
  const around = { askWhere, documents: root, platform: process.platform };
  const input = { suggestedName: "Midthorpe", bytes: new Uint8Array([1]) };
  await saveFile(
    { what: "annexPdf", ...input },
    { ...around, lastSaved: path.join(folder, "L.pdf") },
  );
  await saveFile(
    { what: "letterPdf", ...input },
    { ...around, lastSaved: path.join(folder, "a.internal.pdf") },
  );
  expect(offered).toEqual([
    path.join(root, "Midthorpe.internal.pdf"),
    path.join(root, "Midthorpe.pdf"),
  ]);
});

test("a folder that is not there holds nothing", async () => {
  expect(await besideOtherSide(path.join(folder, "none"), "team")).toBeNull();
  expect(await sideOf(path.join(folder, "none.txt"))).toBeNull();
});
