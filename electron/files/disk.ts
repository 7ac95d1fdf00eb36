import * as fs from "node:fs/promises";

/** The disk as Node sees it. Tests hand in one that fails as real disks, scanners and sync clients do. */
export interface Disk {
  readonly fs: typeof fs;
  readonly platform: NodeJS.Platform;
  /** Names are given by renaming alone: OneDrive may not take in a file that has had two. */
  readonly avoidsLinks?: boolean;
  /** Pauses while another program holds a file; `heldPauses` without it. */
  readonly pauses?: readonly number[];
}

/** The disk of this computer. */
export const realDisk: Disk = { fs, platform: process.platform };
