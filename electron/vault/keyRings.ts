import path from "node:path";
import type { KeepKeyRing, VaultWriteError } from "../../shared/bridge/vault.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import type { Disk } from "../files/disk.ts";
import { persistently } from "../files/persistently.ts";
import { namesIfThere, readIfThere, removeIfThere, unlessAbsent } from "../files/readIfThere.ts";
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
    /**
     * Whoever is refused goes on with the keys of before: so nothing is written unless every older ring
     * that has to go can be opened for it. One that is only too old may stay until the next time.
     */
    async keep({ bytes, forgetOlder }: KeepKeyRing): Promise<Result<null, VaultWriteError>> {
      const opened: OlderRing[] = [];
      const patience = forgetOlder ? disk : { ...disk, pauses: [] };
      try {
        const older = await listed(folder, disk);
        for (const file of older.slice(forgetOlder ? 0 : kept - 1)) {
          const ring = await openOlder(file, patience).catch((fault: unknown) => {
            if (forgetOlder) throw fault;
            return null;
          });
          if (ring !== null) opened.push(ring);
        }
        const next = (generationOf(older[0] ?? "") ?? 0) + 1;
        const file = path.join(folder, `keyring-${next.toString().padStart(8, "0")}.bin`);
        const written = await writeInFolder(file, bytes, disk.platform);
        if (!written.ok) return written;
        for (const ring of opened)
          await destroy(ring, patience).catch((fault: unknown) => {
            if (forgetOlder) throw fault;
          });
        return ok(null);
      } catch (fault) {
        return err({ type: "CannotWrite", code: systemCode(fault) });
      } finally {
        for (const { handle } of opened) await handle.close().catch(() => undefined);
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

interface OlderRing {
  readonly file: string;
  readonly handle: Awaited<ReturnType<Disk["fs"]["open"]>>;
  readonly size: number;
}

/** Null where it went meanwhile. */
async function openOlder(file: string, disk: Disk): Promise<OlderRing | null> {
  const handle = await unlessAbsent(() => persistently(() => disk.fs.open(file, "r+"), disk));
  if (handle === null) return null;
  try {
    return { file, handle, size: (await handle.stat()).size };
  } catch (fault) {
    await handle.close();
    throw fault;
  }
}

// Written over before it goes: then nothing is left of its keys, be its name removed now or the next
// time. A solid-state disk may keep the old blocks for a while all the same, but they are sealed. A
// disk that cannot write it over can mostly still remove it.
async function destroy({ file, handle, size }: OlderRing, disk: Disk): Promise<void> {
  const isOverwritten = await overwrite(handle, size).then(
    () => true,
    () => false,
  );
  await handle.close().catch(() => undefined);
  const removing = removeIfThere(file, disk);
  await (isOverwritten ? removing.catch(() => false) : removing);
}

async function overwrite(handle: OlderRing["handle"], size: number): Promise<void> {
  await handle.write(new Uint8Array(size), 0, size, 0);
  await handle.sync();
}
