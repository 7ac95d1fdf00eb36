import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");
const built = ["out/main/main.js", "out/preload/preload.cjs", "out/renderer/index.html"];
const sources = [
  "shared",
  "electron",
  "renderer",
  "assets",
  "build/electron.vite.config.ts",
  "build/bundle",
  "package.json",
  "package-lock.json",
];

/** Builds the app into out/ when it is not there or older than what it is made from. Throws when that fails. */
export function buildIfStale({ quietly }: { readonly quietly: boolean }): void {
  if (newest(sources) < oldest(built)) return;
  const run = spawnSync(
    process.execPath,
    [
      path.join(root, "node_modules/electron-vite/bin/electron-vite.js"),
      "build",
      "--config",
      "build/electron.vite.config.ts",
    ],
    { cwd: root, stdio: quietly ? "pipe" : "inherit", encoding: "utf8" },
  );
  if (run.status !== 0)
    throw new Error(`the app could not be built\n${run.stdout ?? ""}${run.stderr ?? ""}`);
}

const oldest = (files: readonly string[]): number =>
  Math.min(...files.map((file) => changed(file)));

const newest = (folders: readonly string[]): number =>
  Math.max(...folders.flatMap((folder) => filesUnder(folder).map((file) => changed(file))));

/** When a file last changed, in ms; 0 when it is not there. */
const changed = (file: string): number =>
  statSync(path.join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;

// Folders count too: taking a file away changes its folder.
function filesUnder(entry: string): readonly string[] {
  const stats = statSync(path.join(root, entry), { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return [entry];
  const inside = readdirSync(path.join(root, entry)).map((name) => path.join(entry, name));
  return [entry, ...inside.flatMap(filesUnder)];
}
