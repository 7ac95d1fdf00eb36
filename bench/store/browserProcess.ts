import { readFileSync, readlinkSync } from "node:fs";
import path from "node:path";

/** Kills the Chromium that runs on the profile, and everything it started, as `kill -9` does. */
export function killBrowser(profile: string): void {
  // Chromium locks its profile with a link that names the host and the process.
  const pid = Number(/-(\d+)$/.exec(readlinkSync(path.join(profile, "SingletonLock")))?.[1]);
  if (!Number.isInteger(pid)) throw new Error("no Chromium runs on the profile");
  process.kill(-groupOf(pid), "SIGKILL");
}

function groupOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/stat`, "utf8");
  // The name is in brackets and may have any character in it; the group is the third field after it.
  return Number(status.slice(status.lastIndexOf(")") + 2).split(" ")[2]);
}
