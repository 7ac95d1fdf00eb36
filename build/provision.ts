import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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

/**
 * Installs the servers that the sync tests run against where they are missing and it may: Apache's and
 * nginx's WebDAV, OpenStack Swift's S3, and openssl for their certificates. None is started: each test
 * starts its own, with its own configuration and port. Returns the names of those not to be had.
 */
export function provideStoreServers(): readonly string[] {
  const missing = () => storeServers.filter(({ files }) => !files.every(existsSync));
  if (missing().length > 0 && hasApt()) {
    const packages = missing().flatMap((server) => server.packages);
    console.log(`Installing what the sync tests run against: ${packages.join(", ")}.`);
    withoutServices(() => {
      installPackages(...packages);
      // Where one of them is not to be had, apt-get installs none.
      for (const server of missing()) installPackages(...server.packages);
    });
  }
  return missing().map(({ name }) => name);
}

const storeServers = [
  {
    name: "Apache with mod_dav",
    packages: ["apache2-bin"],
    files: ["/usr/sbin/apache2", "/usr/lib/apache2/modules/mod_dav_fs.so"],
  },
  {
    name: "nginx with WebDAV",
    packages: ["nginx", "libnginx-mod-http-dav-ext"],
    files: ["/usr/sbin/nginx", "/usr/lib/nginx/modules/ngx_http_dav_ext_module.so"],
  },
  { name: "openssl", packages: ["openssl"], files: ["/usr/bin/openssl"] },
  {
    name: "OpenStack Swift",
    packages: ["swift-proxy", "swift-account", "swift-container", "swift-object"],
    files: ["proxy", "account", "container", "object"].map(
      (kind) => `/usr/bin/swift-${kind}-server`,
    ),
  },
];

/** Debian starts what it installs, unless this says that it may not. One that is there already stays. */
function withoutServices(install: () => void): void {
  const policy = "/usr/sbin/policy-rc.d";
  if (existsSync(policy)) return install();
  writeFileSync(policy, "#!/bin/sh\nexit 101\n", { mode: 0o755 });
  try {
    install();
  } finally {
    rmSync(policy);
  }
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
