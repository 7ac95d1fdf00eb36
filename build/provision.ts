import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { findChromium } from "./chromium.ts";

/** Path of a Chromium, installed where there was none and it may be; null when it could not be had. */
export function provideChromium(): string | null {
  const found = findChromium();
  if (found !== null) return found;
  console.log("No Chromium, Chrome or Edge here; installing Chromium.");
  // Elsewhere than on Debian the package of that name is a snap, which needs a running system.
  if (isDebian()) installPackages("chromium");
  if (findChromium() === null) installPlaywrightChromium();
  return findChromium();
}

/** Whether poppler's `pdfinfo` and `pdftotext` are here, installed if they were not and may be. */
export function providePoppler(): boolean {
  if (hasPoppler()) return true;
  if (hasApt()) {
    console.log("Installing poppler-utils, which the tests read PDFs with.");
    installPackages("poppler-utils");
  }
  return hasPoppler();
}

const hasPoppler = (): boolean => spawnSync("pdfinfo", ["-v"], { stdio: "ignore" }).status === 0;

const isRoot = process.getuid?.() === 0;

const hasApt = (): boolean =>
  isRoot && spawnSync("apt-get", ["--version"], { stdio: "ignore" }).status === 0;

function isDebian(): boolean {
  try {
    return hasApt() && /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
  } catch {
    return false;
  }
}

function installPackages(...names: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (...args: readonly string[]) =>
    spawnSync("apt-get", args, { env, stdio: "inherit", timeout: 300_000 });
  apt("update", "-q");
  apt("install", "-q", "-y", "--no-install-recommends", ...names);
}

function installPlaywrightChromium(): void {
  const cli = path.resolve(import.meta.dirname, "../node_modules/playwright/cli.js");
  // The libraries that Chromium needs of the system can only be installed by the superuser.
  const withLibraries = hasApt() ? ["--with-deps"] : [];
  spawnSync(process.execPath, [cli, "install", ...withLibraries, "chromium"], {
    stdio: "inherit",
    timeout: 300_000,
  });
}
