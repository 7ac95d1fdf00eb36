import { spawnSync } from "node:child_process";
import path from "node:path";
import { vi } from "vitest";
import { letterCommand } from "../build/commands/letter.ts";

interface Said {
  readonly status: number | null;
  readonly said: string;
}

/** The letter command as it is called, in this process: what it says, and its exit code. */
export async function letter(...args: readonly string[]): Promise<Said> {
  const [out, faults]: [string[], string[]] = [[], []];
  const spies = [
    vi.spyOn(console, "log").mockImplementation((line: string) => void out.push(line)),
    vi.spyOn(console, "error").mockImplementation((line: string) => void faults.push(line)),
  ];
  try {
    const status = await letterCommand(args);
    return { status, said: [...out, ...faults].map((line) => `${line}\n`).join("") };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

/** As `letter`, as people run it: a program of its own, which takes a second to begin. */
export function letterProgram(...args: readonly string[]): Said {
  const program = path.resolve(import.meta.dirname, "../build/commands/letter.ts");
  const run = spawnSync(process.execPath, [program, ...args], { encoding: "utf8" });
  return { status: run.status, said: run.stdout + run.stderr };
}
