import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/** A small ext4 file system in a file, which can lose its power. Needs Linux and root. */
export interface LoopDisk {
  readonly folder: string;
  /** From now on nothing reaches the disk, and what was not flushed to it is gone. */
  readonly cutPower: () => void;
  /** Mounts it again as after a power cut: the file system's journal is replayed. */
  readonly restart: () => void;
  readonly remove: () => void;
}

// Neither Node nor util-linux has it: FS_IOC_SHUTDOWN, without flushing the file system's journal.
const shutdown =
  'open(my $at, "<", $ARGV[0]) or die; my $how = pack("L", 2); ioctl($at, 0x8004587D, $how) or die $!;';

const patiently =
  'for i in 1 2 3 4 5 6 7 8 9; do umount "$1" 2>/dev/null && exit; sleep 1; done; umount "$1"';

/** Makes one, or says why it cannot be made here. */
export function makeLoopDisk(megabytes: number): LoopDisk | { readonly whyNot: string } {
  if (process.platform !== "linux") return { whyNot: "needs Linux" };
  if (process.getuid?.() !== 0) return { whyNot: "needs root, for mounting a loop device" };
  const base = mkdtempSync(path.join(os.tmpdir(), "bench-disk-"));
  const image = path.join(base, "image");
  const folder = path.join(base, "disk");
  const mount = (): void => void run("mount", "-o", "loop", image, folder);
  // A process that was killed may hold it for a moment longer.
  const unmount = (): void => void run("sh", "-c", patiently, "sh", folder);
  try {
    writeFileSync(image, "");
    truncateSync(image, megabytes * 1024 * 1024);
    mkdirSync(folder);
    run("mkfs.ext4", "-q", image);
    mount();
  } catch (error) {
    rmSync(base, { recursive: true, force: true });
    return { whyNot: `a loop device cannot be mounted here (${String(error).split("\n")[0]})` };
  }
  return {
    folder,
    cutPower: () => void run("perl", "-e", shutdown, folder),
    restart: () => {
      unmount();
      mount();
    },
    remove: () => {
      // Out of sight at once, and away when the last process that still holds it has ended.
      run("umount", "--lazy", folder);
      rmSync(base, { recursive: true, force: true });
    },
  };
}

const run = (command: string, ...args: readonly string[]): string =>
  execFileSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
