import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll } from "vitest";

/** Who may use the servers of these tests. */
export const user = "laptop";
export const password = "Grüße: & more";

/** A line of a password file, as Apache and nginx both read it. */
export const passwordLine = `${user}:{SHA}${createHash("sha1").update(password).digest("base64")}\n`;

// Registered as this file is loaded: hooks that begin a server are too late for more hooks.
const cleanups: (() => unknown)[] = [];
afterAll(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
});

/** Runs `work` when the tests of the file are over, the last given first. */
const afterTests = (work: () => unknown): void => void cleanups.push(work);

/** A folder for a server's configuration and files, gone after the file's tests. */
export function serverFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "cf-server-"));
  afterTests(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A port of this computer that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

/** Starts a program, waits until `url` answers, and ends it after the file's tests. */
export async function startServer(
  command: string,
  args: readonly string[],
  url: string,
): Promise<void> {
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  child.stderr.on("data", (part: Buffer) => (said += part.toString()));
  child.stdout.on("data", (part: Buffer) => (said += part.toString()));
  afterTests(() => end(child));
  for (let tries = 0; tries < 1_200; tries += 1) {
    if (child.exitCode !== null) break;
    if (await answers(url)) return;
    await wait(100);
  }
  await end(child);
  throw new Error(`${command} did not start: ${said}`);
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    () => true,
    (fault: unknown) => fault instanceof Error && /CERT/.test(JSON.stringify(fault.cause)),
  );

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await Promise.race([ended, wait(5_000, undefined, { ref: false })]);
  child.kill("SIGKILL");
}

/** Puts a file into a server's folder as another program would; its folders belong to `owner`. */
export function plantIn(root: string, owner: number | null = null) {
  const give = (file: string): void => {
    if (owner !== null) chownSync(file, owner, owner);
  };
  return async (name: string, bytes: Uint8Array): Promise<void> => {
    const parts = name.split("/").slice(0, -1);
    for (let depth = 1; depth <= parts.length; depth += 1) {
      const folder = path.join(root, ...parts.slice(0, depth));
      if (mkdirSync(folder, { recursive: true }) !== undefined) give(folder);
    }
    writeFileSync(path.join(root, name), bytes);
    give(path.join(root, name));
  };
}
