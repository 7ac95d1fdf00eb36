import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

/** A command that shows one of the system's own dialogs and prints the answer. */
export interface Chooser {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Whether a command is on the path. */
export function isThere(command: string): boolean {
  const folders = (process.env["PATH"] ?? "").split(path.delimiter);
  return folders.some((folder) => existsSync(path.join(folder, command)));
}

/** Runs a chooser; its status is null when it could not be started. */
export function runChooser({ command, args, env }: Chooser): Promise<{
  status: number | null;
  output: string;
}> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "ignore"],
    });
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (part: string) => (output += part));
    child.on("error", () => resolve({ status: null, output: "" }));
    child.on("close", (status) => resolve({ status, output: output.trim() }));
  });
}
