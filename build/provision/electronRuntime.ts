import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

// Never import "electron" itself here: on plain Node that starts a download.
const folder = path.dirname(createRequire(import.meta.url).resolve("electron/package.json"));

/** Path of Electron's executable, or null when its runtime has not been downloaded. */
export function findElectron(): string | null {
  try {
    const name = readFileSync(path.join(folder, "path.txt"), "utf8");
    const executable = path.join(folder, "dist", name);
    return existsSync(executable) ? executable : null;
  } catch {
    return null;
  }
}

/** Downloads Electron's runtime, waiting at most three minutes; null when that did not work. */
export function fetchElectron(): string | null {
  spawnSync(process.execPath, [path.join(folder, "install.js")], {
    stdio: "ignore",
    timeout: 180_000,
  });
  return findElectron();
}
