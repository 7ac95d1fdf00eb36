import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

export interface InstanceLock {
  readonly isFirst: boolean;
  readonly release: () => void;
}

/**
 * One app per data folder, across processes: the first to ask holds it and hears of each later one.
 * The system frees it when the holder dies.
 */
export async function lockInstance(userData: string, onSecond: () => void): Promise<InstanceLock> {
  const address = addressFor(userData);
  if (await ring(address)) return { isFirst: false, release: () => undefined };
  // Nobody answered: a socket file there is what a killed process left.
  if (process.platform !== "win32") rmSync(address, { force: true });
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.end("here");
    onSecond();
  });
  await listen(server, address);
  return { isFirst: true, release: () => void server.close() };
}

function addressFor(userData: string): string {
  const name = createHash("sha256").update(path.resolve(userData)).digest("hex").slice(0, 16);
  const file = `critical-friend-${name}.sock`;
  return process.platform === "win32" ? `\\\\.\\pipe\\${file}` : path.join(tmpdir(), file);
}

const ring = (address: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(address);
    socket.on("data", () => resolve(true));
    socket.on("error", () => resolve(false));
  });

const listen = (server: Server, address: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(address, resolve);
    server.unref();
  });
