import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline/promises";
import { findChromium } from "./chromium.ts";
import { hasLibreOffice } from "./libreOffice.ts";
import { runCommand, Stopped } from "./runCommand.ts";
import { withoutServices } from "./withoutServices.ts";

/** Something that is needed beside npm's packages. */
export interface Need {
  readonly name: string;
  readonly why: string;
  /** Debian's packages that have it. */
  readonly packages: readonly string[];
  readonly isHere: () => boolean;
}

const chromium: Need = {
  name: "Chromium, Chrome or Edge",
  why: "the window's tests and the whole-app tests run in it",
  packages: ["chromium"],
  isHere: () => findChromium() !== null,
};

const hasFiles =
  (...files: readonly string[]) =>
  (): boolean =>
    files.every(existsSync);

/** What the tests need. The servers are only installed: each test starts its own, with its own configuration and port. */
export const testNeeds: readonly Need[] = [
  chromium,
  {
    name: "poppler",
    why: "the letter's PDF is read with it",
    packages: ["poppler-utils"],
    isHere: () => spawnSync("pdfinfo", ["-v"], { stdio: "ignore" }).status === 0,
  },
  {
    name: "LibreOffice",
    why: "Word documents and slides are opened with it, read and counted by the page",
    packages: ["libreoffice-writer-nogui", "libreoffice-impress-nogui"],
    isHere: () => hasLibreOffice(),
  },
  {
    name: "Apache with mod_dav",
    why: "sync is tested against its WebDAV",
    packages: ["apache2-bin"],
    isHere: hasFiles("/usr/sbin/apache2", "/usr/lib/apache2/modules/mod_dav_fs.so"),
  },
  {
    name: "nginx with WebDAV",
    why: "sync is tested against it",
    packages: ["nginx", "libnginx-mod-http-dav-ext"],
    isHere: hasFiles("/usr/sbin/nginx", "/usr/lib/nginx/modules/ngx_http_dav_ext_module.so"),
  },
  {
    name: "openssl",
    why: "it makes the servers' certificates",
    packages: ["openssl"],
    isHere: hasFiles("/usr/bin/openssl"),
  },
  {
    name: "OpenStack Swift",
    why: "sync is tested against its S3",
    packages: ["swift-proxy", "swift-account", "swift-container", "swift-object"],
    isHere: hasFiles(
      ...["proxy", "account", "container", "object"].map((kind) => `/usr/bin/swift-${kind}-server`),
    ),
  },
];

/**
 * Says which of these are missing and what for, and installs them if that is allowed: in CI, when
 * `isAskedFor`, or when somebody at the terminal says so. Gives those that are missing still.
 */
export async function provide(
  needs: readonly Need[],
  { isAskedFor }: { readonly isAskedFor: boolean },
): Promise<readonly Need[]> {
  const missing = needs.filter(({ isHere }) => !isHere());
  if (missing.length === 0) return [];
  console.log("Missing on this machine:");
  for (const { name, why } of missing) console.log(`  ${name}: ${why}`);
  const ways = waysToInstall(missing);
  const isAllowed = isAskedFor || isCi;
  for (const way of ways)
    console.log(`${isAllowed ? "Installing" : "Could be installed"} ${way.words}`);
  if (ways.length === 0 || !(isAllowed || (await askAtTerminal()))) return missing;
  try {
    for (const way of ways) await way.install();
  } catch (fault) {
    if (!(fault instanceof Stopped)) throw fault;
    console.error(`Installing was ${fault.message}.`);
    process.exit(1);
  }
  return needs.filter(({ isHere }) => !isHere());
}

/** Path of a Chromium, Chrome or Edge, installed where there was none and somebody allowed it; null when there is none. */
export async function provideChromium(): Promise<string | null> {
  await provide([chromium], { isAskedFor: false });
  return findChromium();
}

const isCi = (process.env["CI"] ?? "") !== "" && process.env["CI"] !== "false";

async function askAtTerminal(): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question("Install now? [y/N] ");
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}

interface Way {
  readonly words: string;
  readonly install: () => Promise<void>;
}

function waysToInstall(missing: readonly Need[]): readonly Way[] {
  // Elsewhere than on Debian the package chromium is a snap, which needs a running system.
  const byApt = missing.filter((need) => (need === chromium ? isDebian() : hasApt()));
  const packages = byApt.flatMap((need) => need.packages);
  const apt: Way = {
    words: `on the system, with apt-get: ${packages.join(" ")}`,
    install: () => installPackages(byApt),
  };
  const playwright: Way = {
    words: hasApt()
      ? "with Playwright: its own Chromium, and on the system the libraries that it needs"
      : "with Playwright: its own Chromium, into its cache in your home folder",
    install: installPlaywrightChromium,
  };
  return [
    ...(byApt.length > 0 ? [apt] : []),
    ...(missing.includes(chromium) && !byApt.includes(chromium) ? [playwright] : []),
  ];
}

const hasApt = (): boolean =>
  process.getuid?.() === 0 && spawnSync("apt-get", ["--version"], { stdio: "ignore" }).status === 0;

function isDebian(): boolean {
  try {
    return hasApt() && /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
  } catch {
    return false;
  }
}

const installPackages = (needs: readonly Need[]): Promise<void> =>
  withoutServices(async () => {
    await apt("update", "-q");
    const install = (packages: readonly string[]) =>
      apt("install", "-q", "-y", "--no-install-recommends", ...packages);
    if (await install(needs.flatMap(({ packages }) => packages))) return;
    // Where one of them is not to be had, apt-get installs none.
    for (const { packages, isHere } of needs) if (!isHere()) await install(packages);
    if (needs.includes(chromium) && !chromium.isHere()) await installPlaywrightChromium();
  });

const apt = (...args: readonly string[]): Promise<boolean> =>
  runCommand("apt-get", args, { DEBIAN_FRONTEND: "noninteractive" });

async function installPlaywrightChromium(): Promise<void> {
  const cli = path.resolve(import.meta.dirname, "../../node_modules/playwright/cli.js");
  // The libraries that Chromium needs of the system can only be installed by the superuser.
  const withLibraries = hasApt() ? ["--with-deps"] : [];
  await runCommand(process.execPath, [cli, "install", ...withLibraries, "chromium"]);
}
