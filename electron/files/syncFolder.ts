import type { Disk } from "./disk.ts";

/** Puts a folder's names through to the disk: a new or renamed file is there for good only then. */
export async function syncFolder(folder: string, { fs, platform }: Disk): Promise<void> {
  // Windows cannot open a folder; some network shares refuse.
  if (platform === "win32") return;
  const handle = await fs.open(folder).catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
