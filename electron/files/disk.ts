import * as fs from "node:fs/promises";

/** The disk as Node sees it. Tests hand in one that fails as real disks, scanners and sync clients do. */
export interface Disk {
  readonly fs: typeof fs;
  readonly platform: NodeJS.Platform;
  /** Pauses while another program holds a file; `heldPauses` without it. */
  readonly pauses?: readonly number[];
}

/** The disk of this computer. */
export const realDisk: Disk = { fs, platform: process.platform };
