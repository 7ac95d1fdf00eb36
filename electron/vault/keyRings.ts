import path from "node:path";
import type { KeepKeyRing, VaultWriteError } from "../../shared/bridge/vault.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import type { Disk } from "../files/disk.ts";
import { namesIfThere, readIfThere } from "../files/readIfThere.ts";
import { systemCode } from "../files/systemCode.ts";
import { writeInFolder } from "./checkedFile.ts";

const kept = 3;

/** The sealed key rings, one file per generation: the newest and the two before it. */
export function keyRings(folder: string, disk: Disk) {
  return {
    /** The newest first, every one there is. Throws the system's fault when one of them cannot be read now: an older one would be taken for it. */
    async read(): Promise<readonly Uint8Array[]> {
      const files = await listed(folder, disk);
      const rings = await Promise.all(files.map((file) => readIfThere(file, disk)));
      return rings.flatMap((ring) => (ring === null ? [] : [new Uint8Array(ring)]));
    },
    async keep({ bytes, forgetOlder }: KeepKeyRing): Promise<Result<null, VaultWriteError>> {
      try {
        const older = await listed(folder, disk);
        const next = (generationOf(older[0] ?? "") ?? 0) + 1;
        const file = path.join(folder, `keyring-${next.toString().padStart(8, "0")}.bin`);
        const written = await writeInFolder(file, bytes, disk.platform);
        if (!written.ok) return written;
        for (const old of older.slice(forgetOlder ? 0 : kept - 1)) await destroy(old, disk);
        return ok(null);
      } catch (fault) {
        return err({ type: "CannotWrite", code: systemCode(fault) });
      }
    },
  };
}

async function listed(folder: string, disk: Disk): Promise<readonly string[]> {
  const rings = (await namesIfThere(folder, disk)).filter((name) => generationOf(name) !== null);
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
async function destroy(file: string, { fs }: Disk): Promise<void> {
  const { size } = await fs.stat(file);
  const handle = await fs.open(file, "r+");
  try {
    await handle.write(new Uint8Array(size), 0, size, 0);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await fs.rm(file, { force: true });
}
