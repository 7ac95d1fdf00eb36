import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";

/** A disk of its own in memory, until the test ends; `options` are tmpfs's, such as `size=64k`. */
export function mountDisk(options: string): string {
  const disk = mkdtempSync(path.join(tmpdir(), "disk-"));
  execFileSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", disk], { stdio: "pipe" });
  onTestFinished(() => {
    // A process that just started may hold for a moment what was open here.
    execFileSync("umount", ["--lazy", disk]);
    rmSync(disk, { recursive: true });
  });
  return disk;
}

export const makeReadOnly = (disk: string): Buffer =>
  execFileSync("mount", ["-o", "remount,ro", disk]);

/** Whether `mountDisk` can work here: only the superuser may, and not in every container. */
export function canMount(): boolean {
  if (process.getuid?.() !== 0 || process.platform !== "linux") return false;
  const disk = mkdtempSync(path.join(tmpdir(), "try-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "tmpfs", disk], { stdio: "pipe" });
    execFileSync("umount", ["--lazy", disk]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(disk, { recursive: true });
  }
}
