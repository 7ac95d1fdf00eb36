import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import type { SaveFile } from "../../shared/bridge/bridge.ts";
import { err } from "../../shared/result.ts";
import { type AskWhere, saveFile } from "./saveFile.ts";

const root = mkdtempSync(path.join(tmpdir(), "save-"));
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(root, "visit-"));
});
afterAll(() => rmSync(root, { recursive: true }));

/** Answers each dialog with the next name and keeps what was offered. */
function answering(...names: (string | null)[]) {
  const offered: string[] = [];
  const askWhere: AskWhere = async ({ defaultPath }) => {
    offered.push(defaultPath);
    const name = names.shift() ?? null;
    return name === null ? null : path.join(folder, name);
  };
  const save = (what: SaveFile["what"], lastSaved: string | null = null) =>
    saveFile(
      { what, suggestedName: "Midthorpe", bytes: new Uint8Array([1, 2, 3]) },
      { askWhere, documents: path.join(root, "Documents"), lastSaved, platform: process.platform },
    );
  return { save, offered };
}

test("the first save starts in Documents, the next where the last file went", async () => {
  const { save, offered } = answering();
  await save("letterPdf");
  await save("visitFile", path.join(folder, "Letter.pdf"));
  expect(offered).toEqual([
    path.join(root, "Documents", "Midthorpe.pdf"),
    path.join(folder, "Midthorpe.visit.json"),
  ]);
});

test("a closed dialog saves nothing", async () => {
  expect(await answering(null).save("letterPdf")).toEqual(err({ type: "Cancelled" }));
  expect(readdirSync(folder)).toEqual([]);
});

test.each([
  ["letterPdf", "Letter", "Letter.pdf"],
  ["letterPdf", "Letter.PDF", "Letter.PDF"],
  ["letterPdf", "Letter 1.2", "Letter 1.2.pdf"],
  ["visitFile", "Midthorpe", "Midthorpe.visit.json"],
  ["visitFile", "Midthorpe.visit.json", "Midthorpe.visit.json"],
  ["visitFile", "Midthorpe.json", "Midthorpe.visit.json"],
  ["invitation", "Midthorpe", "Midthorpe.cfinvite"],
  ["certificate", "Destruction", "Destruction.txt"],
  ["practiceForm", "Form Front door", "Form Front door.form.json"],
  ["programme", "Care leavers", "Care leavers.programme.json"],
  ["timetable", "Timetable", "Timetable.ics"],
  ["registerXlsx", "Register", "Register.xlsx"],
  ["registerCsv", "Register", "Register.csv"],
  ["drawCertificate", "Certificate of the draw", "Certificate of the draw.pdf"],
  ["references", "references", "references.txt"],
] as const)("a %s called %s is saved as %s", async (what, typed, fileName) => {
  expect(await answering(typed).save(what)).toMatchObject({ ok: true, value: { fileName } });
  expect(readdirSync(folder)).toEqual([fileName]);
});

test("a file that the dialog did not ask about is never replaced unasked", async () => {
  writeFileSync(path.join(folder, "Letter.pdf"), "the issued letter");
  const { save, offered } = answering("Letter", null);
  expect(await save("letterPdf")).toEqual(err({ type: "Cancelled" }));
  expect(offered.at(-1)).toBe(path.join(folder, "Letter.pdf"));
});

test("a folder that has gone is said to be missing", async () => {
  expect(await answering("gone/Letter.pdf").save("letterPdf")).toEqual(
    err({ type: "FolderMissing" }),
  );
});
