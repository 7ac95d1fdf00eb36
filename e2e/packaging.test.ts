import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { extractFile, listPackage } from "@electron/asar";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "..");
const folder = mkdtempSync(path.join(tmpdir(), "packaging-"));
const packed = path.join(folder, "dist/linux-unpacked");
const archive = path.join(packed, "resources/app.asar");

// Electron's executable carries its switches as this text, a version, their number and one digit each.
const fuseMark = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";

beforeAll(() => {
  for (const entry of ["out", "package.json", "electron-builder.yml", "build/icons"])
    cpSync(path.join(root, entry), path.join(folder, entry), { recursive: true });
  // What must stay behind even if it lies about.
  writeFileSync(path.join(folder, "out/main/main.js.map"), "{}");
  writeFileSync(path.join(folder, ".env"), "SECRET=1");
  mkdirSync(path.join(folder, "out/bench-store"), { recursive: true });
  writeFileSync(path.join(folder, "out/bench-store/index.html"), "");
  writeElectronStub(path.join(folder, "electron"));
  execFileSync(
    process.execPath,
    [
      path.join(root, "node_modules/electron-builder/out/cli/cli.js"),
      "--linux",
      "dir",
      "--publish",
      "never",
      "--projectDir",
      folder,
      `--config.electronDist=${path.join(folder, "electron")}`,
    ],
    { stdio: "pipe", cwd: folder },
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the archive holds the built app and nothing else", () => {
  const files = listPackage(archive, { isPack: false }).filter(
    (entry) => path.extname(entry) !== "",
  );
  expect(files.filter((file) => !asset.test(file)).toSorted()).toEqual([
    "/out/main/argon2Worker.js",
    "/out/main/main.js",
    "/out/main/spellThread.js",
    "/out/preload/preload.cjs",
    "/out/renderer/index.html",
    "/package.json",
  ]);
});

// Scripts, styles, workers and fonts of the window, and what programs of main share, named by their content.
const asset =
  /^\/out\/(?:main\/chunks|renderer\/assets)\/[\w.-]+-[\w-]{8}\.(js|css|ttf|woff2|json|svg|png|wasm)$/;

test("the packed manifest starts the built main and brings no scripts or packages", () => {
  const manifest: unknown = JSON.parse(extractFile(archive, "package.json").toString("utf8"));
  expect(manifest).toMatchObject({ main: "out/main/main.js", type: "module" });
  expect(manifest).not.toHaveProperty("scripts");
  expect(manifest).not.toHaveProperty("devDependencies");
  expect(manifest).not.toHaveProperty("dependencies");
});

test("Electron's switches are set in the executable", () => {
  const executable = readFileSync(path.join(packed, "critical-friend"), "latin1");
  const start = executable.indexOf(fuseMark) + fuseMark.length + 2;
  const fuses = executable
    .slice(start, start + 8)
    .split("")
    .map((digit) => digit === "1");
  expect(fuses).toEqual([
    false, // run as Node
    true, // encrypt cookies
    false, // NODE_OPTIONS
    false, // --inspect
    true, // check the archive's integrity
    true, // load nothing but the archive
    false, // a V8 snapshot of its own for the main process
    false, // extra powers for file:
  ]);
});

/** As much of Electron's distribution as packing needs: nothing in it runs. */
function writeElectronStub(stub: string): void {
  mkdirSync(path.join(stub, "resources"), { recursive: true });
  const fuses = Buffer.concat([
    Buffer.from(`#!/bin/sh\nexit 0\n${fuseMark}`),
    Buffer.from([1, 8]),
    Buffer.from("10111111"),
  ]);
  writeFileSync(path.join(stub, "electron"), fuses, { mode: 0o755 });
  writeFileSync(path.join(stub, "version"), "0.0.0");
  writeFileSync(path.join(stub, "LICENSE"), "");
  writeFileSync(path.join(stub, "LICENSES.chromium.html"), "");
}
