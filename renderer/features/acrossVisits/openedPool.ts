import {
  mostFiles,
  type Pool,
  poolOfRead,
  type ReadFile,
  readOpened,
} from "../../../shared/pool/poolOf.ts";
import { type PoolIndex, poolIndex } from "../../../shared/pool/poolIndex.ts";
import { themeFileLimit } from "../../../shared/pool/themeFile.ts";
import { err } from "../../../shared/result.ts";
import { Signal } from "../../signal.ts";

/** A pool as it is open in this window, with what it is asked through. */
export interface OpenedPool {
  readonly pool: Pool;
  readonly index: PoolIndex;
}

/** What is open: nothing of it is kept on the laptop, and locking takes it away with the window. */
export const openedPool = new Signal<OpenedPool | null>(null);

/** How many files were read of how many, while that takes; null otherwise. */
export const reading = new Signal<{ readonly read: number; readonly of: number } | null>(null);

// What was read before, so that more files can come to it.
let readBefore: readonly ReadFile[] = [];

/**
 * Opens files beside those that are open. Of a folder only what is called a theme file; of files that
 * were chosen one by one all. Gives what stands in the way, in words; null when nothing does.
 */
export async function openFiles(
  files: readonly File[],
  { isFolder }: { readonly isFolder: boolean },
): Promise<string | null> {
  const chosen = isFolder ? files.filter(({ name }) => name.endsWith(".themes.json")) : files;
  if (chosen.length === 0)
    return isFolder
      ? "No file in this folder ends in .themes.json. Choose the folder in which the theme files are."
      : null;
  if (readBefore.length + chosen.length > mostFiles)
    return `${chosen.length} files are more than can be opened. Choose at most ${mostFiles}.`;
  const read: ReadFile[] = [];
  try {
    for (const file of chosen) {
      read.push(await readOne(file));
      if (read.length % 50 === 0) {
        reading.set({ read: read.length, of: chosen.length });
        await drawn();
      }
    }
  } finally {
    reading.set(null);
  }
  readBefore = [...readBefore, ...read];
  const pool = poolOfRead(readBefore);
  openedPool.set({ pool, index: poolIndex(pool.visits) });
  return null;
}

/** Closes all of it; the files stay where they are. */
export function closePool(): void {
  readBefore = [];
  openedPool.set(null);
}

/** What is larger than any theme file is not even read. */
const readOne = async (file: File): Promise<ReadFile> =>
  file.size > 3 * themeFileLimit
    ? { name: file.name, read: err({ type: "TooLarge", where: "" }) }
    : readOpened({ name: file.name, text: await textOf(file) });

/** Empty for one that the system does not give: it is then told with those that are no theme files. */
const textOf = (file: File): Promise<string> => file.text().catch(() => "");

/** Lets the window draw. */
const drawn = () => new Promise<void>((resolve) => setTimeout(resolve));
