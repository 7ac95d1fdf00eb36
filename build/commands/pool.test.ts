import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import mammoth from "mammoth";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { madePool } from "../../shared/pool/testing/madePool.ts";
import { poolCommand } from "./pool.ts";
import { themeFileText } from "../../shared/pool/themeFile.ts";

let folder = "";
let said: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "pool-command-"));
  said = [];
  const keep = (line: unknown) => void said.push(String(line));
  vi.spyOn(console, "log").mockImplementation(keep);
  vi.spyOn(console, "error").mockImplementation(keep);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

function writeFiles(naming: "named" | "coded"): void {
  madePool({ seed: 9, councils: 6, years: 3, visits: 18, naming }).forEach((file, i) =>
    writeFileSync(path.join(folder, `${i}.themes.json`), themeFileText(file)),
  );
}

test("a folder becomes a report and a table; what is not read is said and leaves exit code 2", async () => {
  writeFiles("named");
  writeFileSync(path.join(folder, "notes.txt"), "not a theme file, and not called one");
  const [docx, parquet] = ["report.docx", "pool.parquet"].map((name) => path.join(folder, name));
  if (docx === undefined || parquet === undefined) throw new Error("no names");
  expect(await poolCommand([folder, "--out", docx, "--out", parquet, "--from", "2017"])).toBe(0);
  const { value } = await mammoth.extractRawText({ buffer: readFileSync(docx) });
  expect(value).toContain("Learning across visits, 2017–2018");
  expect(value).toContain("Who gave and who received");
  expect(readFileSync(parquet).subarray(0, 4).toString()).toBe("PAR1");
  writeFileSync(path.join(folder, "broken.themes.json"), "{");
  expect(await poolCommand([folder, "--out", parquet])).toBe(2);
  expect(said.join("\n")).toMatch(/Not pooled: .*broken\.themes\.json: it cannot be read/u);
});

test("a report of councils that are not named is refused where it would be too narrow, and nothing is written", async () => {
  writeFiles("coded");
  const docx = path.join(folder, "report.docx");
  expect(await poolCommand([folder, "--out", docx, "--region", "London"])).toBe(1);
  expect(said.join("\n")).toContain("whole spans of years: 2016, 2017 and 2018");
  expect(() => readFileSync(docx)).toThrow("ENOENT");
  expect(await poolCommand([folder, "--out", docx, "--to", "2017"])).toBe(0);
});

test("a name in a file that somebody made keeps a report from being written", async () => {
  const [file] = madePool({ seed: 9, councils: 1, years: 1, visits: 1 });
  if (file === undefined) throw new Error("no file was made");
  const text = "Zbigniew Kowalczyk reads every plan.";
  const finding = { kind: "goodPractice" as const, sentence: text, detail: "", themes: [] };
  writeFileSync(
    path.join(folder, "one.themes.json"),
    themeFileText({ ...file, findings: [finding] }),
  );
  expect(await poolCommand([folder, "--out", path.join(folder, "report.docx")])).toBe(1);
  expect(said.join("\n")).toContain("“Zbigniew Kowalczyk” looks like a person's name");
});

test("what it takes is said where an argument is missing", async () => {
  expect(await poolCommand([folder])).toBe(2);
  expect(said.join("\n")).toMatch(/^Usage: npm run pool/u);
});
