import { open, readdir, readFile, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { KeepKeyRing, VaultWriteError } from "../../shared/bridge/vault.ts";
import { ok, type Result } from "../../shared/result.ts";
import { writeInFolder } from "./checkedFile.ts";

const kept = 3;

/** The sealed key rings, one file per generation: the newest and the two before it. */
export function keyRings(folder: string, platform: NodeJS.Platform) {
  return {
    /** The newest first. */
    async read(): Promise<readonly Uint8Array[]> {
      const files = await listed(folder);
      const rings = await Promise.all(files.map((file) => readFile(file).catch(() => null)));
      return rings.flatMap((ring) => (ring === null ? [] : [new Uint8Array(ring)]));
    },
    async keep({ bytes, forgetOlder }: KeepKeyRing): Promise<Result<null, VaultWriteError>> {
      const older = await listed(folder);
      const next = (generationOf(older[0] ?? "") ?? 0) + 1;
      const file = path.join(folder, `keyring-${next.toString().padStart(8, "0")}.bin`);
      const written = await writeInFolder(file, bytes, platform);
      if (!written.ok) return written;
      for (const old of older.slice(forgetOlder ? 0 : kept - 1)) await destroy(old);
      return ok(null);
    },
  };
}

async function listed(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  const rings = names.filter((name) => generationOf(name) !== null);
  return rings
    .toSorted()
    .toReversed()
    .map((name) => path.join(folder, name));
}

function generationOf(file: string): number | null {
  const digits = /keyring-(\d{8})\.bin$/.exec(file)?.[1];
  return digits === undefined ? null : Number(digits);
}

// Written over before it goes. A solid-state disk may keep the old blocks for a while all the same,
// but they are sealed.
async function destroy(file: string): Promise<void> {
  const { size } = await stat(file);
  const handle = await open(file, "r+");
  try {
    await handle.write(new Uint8Array(size), 0, size, 0);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rm(file, { force: true });
}
