import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { build } from "vite";
import { engineNames, type EngineName } from "./engine.ts";
import { sampleWords } from "./sampleWords.ts";

const root = path.resolve(import.meta.dirname, "../..");
const outDir = path.join(root, "out/bench-store");
const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
};

/** Where each engine's page is: an origin of its own, and so a backing store of its own. */
export type Origins = Readonly<Record<EngineName, string>>;

/** Installs the peers of `bench/peers` at the versions of its lockfile, unless they are there. */
export function installPeers(): void {
  const folder = path.join(root, "bench/peers");
  if (existsSync(path.join(folder, "node_modules/.package-lock.json"))) return;
  console.log("Installing the peers to compare with (bench/peers) …");
  execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
}

/** Builds the page of all engines. */
export async function buildPages(): Promise<void> {
  await build({
    configFile: false,
    logLevel: "error",
    root: import.meta.dirname,
    base: "./",
    define: { global: "globalThis", "process.env.NODE_ENV": '"production"' },
    build: { outDir, emptyOutDir: true, target: "esnext", chunkSizeWarningLimit: 4_000 },
  });
}

/** Serves the page from one port of 127.0.0.1 for each engine, isolated so that the clock is fine. */
export async function servePages(): Promise<{
  readonly origins: Origins;
  readonly close: () => void;
}> {
  const words = JSON.stringify(sampleWords());
  const servers: Server[] = [];
  const origins: [EngineName, string][] = [];
  for (const name of engineNames) {
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
      response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
      response.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
      if (pathname === "/words.json") return void response.end(words);
      const file = path.join(outDir, pathname === "/" ? "index.html" : pathname);
      response.setHeader("Content-Type", types[path.extname(file)] ?? "application/octet-stream");
      readFile(file).then(
        (bytes) => response.end(bytes),
        () => response.writeHead(404).end(),
      );
    });
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve);
    });
    servers.push(server);
    origins.push([name, `http://127.0.0.1:${(server.address() as AddressInfo).port}`]);
  }
  return {
    origins: Object.fromEntries(origins) as Origins,
    close: () => servers.forEach((server) => server.close()),
  };
}
