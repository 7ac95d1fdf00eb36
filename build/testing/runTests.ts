import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { bin } from "../bin.ts";
import type { Outcome } from "./outcomeReporter.ts";

export interface TestRun {
  /** The last that is known of each test, and of each file as a whole. */
  readonly outcomes: readonly Outcome[];
  readonly isGreen: boolean;
  /** Whether it was stopped because nothing ended any more. */
  readonly hung: boolean;
}

/**
 * Runs vitest with these arguments. The run as a whole has no limit: a slow machine gets its report. But
 * when no test begins or ends for `silenceMs`, longer than any single test may take, something hangs in a
 * way that its own limit cannot end, and the run is stopped with what it came to.
 */
export async function runTests(
  args: readonly string[],
  { silenceMs = 15 * 60_000 }: { readonly silenceMs?: number } = {},
): Promise<TestRun> {
  const folder = mkdtempSync(path.join(tmpdir(), "test-outcomes-"));
  const file = path.join(folder, "outcomes.jsonl");
  const { command, shell } = bin("vitest");
  const child = spawn(command, ["run", ...args], {
    cwd: path.resolve(import.meta.dirname, "../.."),
    stdio: "inherit",
    env: { ...process.env, TEST_OUTCOMES: file },
    shell,
    // A group of its own, so that its workers can be stopped with it.
    detached: process.platform !== "win32",
  });
  const stop = (): void => {
    if (process.platform === "win32" || child.pid === undefined) child.kill("SIGKILL");
    else process.kill(-child.pid, "SIGKILL");
  };
  // Somebody who stops it gets what it came to as well.
  process.once("SIGINT", stop).once("SIGTERM", stop);
  let hung = false;
  const watch = watchForSilence(file, silenceMs, () => {
    hung = true;
    stop();
  });
  try {
    const status = await new Promise<number | null>((resolve, reject) => {
      child.once("error", reject).once("close", resolve);
    });
    return { outcomes: readOutcomes(file), isGreen: status === 0, hung };
  } finally {
    clearInterval(watch);
    process.off("SIGINT", stop).off("SIGTERM", stop);
    rmSync(folder, { recursive: true, force: true });
  }
}

function watchForSilence(file: string, silenceMs: number, onSilence: () => void): NodeJS.Timeout {
  let size = 0;
  let lastHeard = performance.now();
  return setInterval(
    () => {
      const now = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
      if (now !== size) lastHeard = performance.now();
      size = now;
      if (performance.now() - lastHeard > silenceMs) onSilence();
    },
    Math.min(5_000, silenceMs / 4),
  );
}

function readOutcomes(file: string): readonly Outcome[] {
  if (statSync(file, { throwIfNoEntry: false }) === undefined) return [];
  // What outcomeReporter.ts wrote; the last line may have been cut short.
  const lines = readFileSync(file, "utf8").split("\n").slice(0, -1);
  const outcomes = lines.map((line) => JSON.parse(line) as Outcome);
  return [...new Map(outcomes.map((outcome) => [outcome.id, outcome])).values()];
}
