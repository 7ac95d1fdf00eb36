import { appendFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

const largest = 64 * 1024;

/**
 * A function that appends one line per fault to `file`: when, what kind, and where in the code.
 * Never the message, which may quote what somebody wrote or where they keep it. Starts over at
 * 64 KiB. Never throws: a fault in recording must not hide the first.
 */
export function faultLog(file: string, now: () => Date): (fault: unknown) => void {
  return (fault) => {
    try {
      const line = `${JSON.stringify({ at: now().toISOString(), ...withoutContent(fault) })}\n`;
      if (sizeOf(file) > largest) writeFileSync(file, line);
      else appendFileSync(file, line);
    } catch {
      // Nowhere left to say so.
    }
  };
}

function withoutContent(fault: unknown): Record<string, unknown> {
  if (!(fault instanceof Error)) return { kind: typeof fault };
  const code = "code" in fault && typeof fault.code === "string" ? { code: fault.code } : {};
  return { kind: fault.name, ...code, where: places(fault) };
}

// "at save (file:///home/ann/out/main.js:3:14)" → "main.js:3:14": folders name people.
function places(fault: Error): readonly string[] {
  const frames = (fault.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return frames.slice(0, 8).flatMap((line) => {
    const place = /([^\s()]+:\d+:\d+)\)?$/.exec(line)?.[1];
    return place === undefined ? [] : [path.posix.basename(place.replaceAll("\\", "/"))];
  });
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
