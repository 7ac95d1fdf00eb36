import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { faultLog } from "./faultLog.ts";

const folder = mkdtempSync(path.join(tmpdir(), "faults-"));
const file = path.join(folder, "faults.log");
const record = faultLog(file, () => new Date("2026-03-02T14:02:00Z"));
afterAll(() => rmSync(folder, { recursive: true }));

test("a fault is recorded by kind, code and place, without its message or folders", () => {
  const fault = Object.assign(new RangeError("note: the social worker said"), { code: "EIO" });
  record(fault);
  const line = readFileSync(file, "utf8");
  expect(JSON.parse(line)).toMatchObject({
    at: "2026-03-02T14:02:00.000Z",
    kind: "RangeError",
    code: "EIO",
    where: expect.arrayContaining([expect.stringMatching(/^faultLog\.test\.ts:\d+:\d+$/)]),
  });
  expect(line).not.toContain("social worker");
  expect(line).not.toContain("/electron/");
});

test("something thrown that is no error is recorded by its type alone", () => {
  record("a sentence from a letter");
  expect(readFileSync(file, "utf8")).not.toContain("sentence");
  expect(readFileSync(file, "utf8")).toContain('"kind":"string"');
});

test("the log starts over rather than grow without end", () => {
  writeFileSync(file, "x".repeat(70_000));
  record(new Error("y"));
  expect(statSync(file).size).toBeLessThan(2000);
});

test("a log that cannot be written is no second fault", () => {
  expect(() => faultLog(path.join(folder, "missing/x.log"), () => new Date(0))(1)).not.toThrow();
});
