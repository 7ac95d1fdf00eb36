import { spawn } from "node:child_process";
import { once } from "node:events";

/** Somebody stopped the command, and this program with it. */
export class Stopped extends Error {
  readonly signal: NodeJS.Signals;

  constructor(signal: NodeJS.Signals) {
    super(`stopped by ${signal}`);
    this.signal = signal;
  }
}

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Runs a command with this program's own input and output; resolves to whether it succeeded. When this
 * program is told to stop meanwhile, it tells the command, waits until that has ended, and throws
 * `Stopped`: so that who calls can put back what it has changed.
 */
export async function runCommand(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  const child = spawn(command, args, { stdio: "inherit", env: { ...process.env, ...env } });
  let stoppedBy: NodeJS.Signals | null = null;
  const passOn = (signal: NodeJS.Signals): void => {
    stoppedBy = signal;
    child.kill(signal);
  };
  for (const signal of signals) process.on(signal, passOn);
  try {
    const [status] = (await once(child, "close")) as [number | null];
    if (stoppedBy !== null) throw new Stopped(stoppedBy);
    return status === 0;
  } finally {
    for (const signal of signals) process.off(signal, passOn);
  }
}
