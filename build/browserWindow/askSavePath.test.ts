import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { askSavePath, freePath } from "./askSavePath.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "ask-"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test("a name that is taken is numbered, before its whole extension", () => {
  const file = path.join(folder, "Midthorpe.visit.json");
  expect(freePath(file)).toBe(file);
  writeFileSync(file, "");
  expect(freePath(file)).toBe(path.join(folder, "Midthorpe (2).visit.json"));
  writeFileSync(path.join(folder, "Midthorpe (2).visit.json"), "");
  expect(freePath(file)).toBe(path.join(folder, "Midthorpe (3).visit.json"));
});

describe.skipIf(process.platform !== "linux")("on Linux (skipped elsewhere)", () => {
  beforeEach(() => vi.stubEnv("PATH", folder));

  test("the system's chooser is asked in our words and its answer taken", async () => {
    withZenity(
      `for word in "$@"; do echo "$word"; done > "${folder}/asked"; echo "/home/peer/Chosen name.pdf"`,
    );
    expect(await askSavePath(question())).toBe("/home/peer/Chosen name.pdf");
    const asked = readFileSync(path.join(folder, "asked"), "utf8").split("\n");
    expect(asked).toContain("--confirm-overwrite");
    expect(asked).toContain("Save the letter");
    expect(asked).toContain(path.join(folder, "Letter.pdf"));
  });

  test("a chooser that was closed means no", async () => {
    withZenity("exit 1");
    expect(await askSavePath(question())).toBeNull();
  });

  test("without a chooser, or with a broken one, a free name is taken", async () => {
    writeFileSync(path.join(folder, "Letter.pdf"), "the first");
    const free = path.join(folder, "Letter (2).pdf");
    expect(await askSavePath(question())).toBe(free);
    withZenity("exit 127");
    expect(await askSavePath(question())).toBe(free);
  });
});

const question = () => ({
  title: "Save the letter",
  defaultPath: path.join(folder, "Letter.pdf"),
});

function withZenity(script: string): void {
  writeFileSync(path.join(folder, "zenity"), `#!/bin/sh\n${script}\n`);
  chmodSync(path.join(folder, "zenity"), 0o755);
}
