import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { StoreError } from "../../shared/bridge/stores.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { largestSegment } from "../../shared/segments/header.ts";
import { createFile, sweepTemporaries } from "../files/createFile.ts";
import { type Disk, realDisk } from "../files/disk.ts";
import { persistently } from "../files/persistently.ts";
import { systemCode } from "../files/systemCode.ts";
import { type Listed, mayBeSegment, type NotHere, type Store } from "./store.ts";

interface FolderStoreOptions {
  readonly disk?: Disk;
  /** How long a call may take; a share whose server has gone does not answer at all. */
  readonly patienceMs?: number;
}

/**
 * A folder that exists: one that OneDrive or SharePoint syncs, a network share, a USB stick. The folder
 * itself is never made, so that an unplugged drive is not taken for a new one.
 */
export function folderStore(
  root: string,
  { disk: given = realDisk, patienceMs = 60_000 }: FolderStoreOptions = {},
): Store {
  const disk = { ...given, avoidsLinks: given.platform === "win32" };
  const { fs } = disk;
  const inTime = async <T, E>(
    work: Promise<Result<T, E>>,
    signal: AbortSignal | undefined,
  ): Promise<Result<T, E | StoreError>> => {
    if (signal?.aborted === true) return err({ type: "Cancelled" });
    const stop = new AbortController();
    try {
      return await Promise.race<Result<T, E | StoreError>>([
        work,
        wait(patienceMs, err({ type: "Timeout" } as const), { signal: stop.signal }),
      ]);
    } finally {
      stop.abort();
    }
  };

  const requireRoot = async (): Promise<void> => {
    if (!(await fs.stat(root)).isDirectory()) throw missingRoot;
  };

  const makeFolders = async (name: string): Promise<void> => {
    const folders = name.split("/").slice(0, -1);
    for (let depth = 1; depth <= folders.length; depth += 1)
      await fs.mkdir(path.join(root, ...folders.slice(0, depth))).catch((fault: unknown) => {
        if (systemCode(fault) !== "EEXIST") throw fault;
      });
  };

  const list = async (
    prefix: string,
    isOurs: (name: string) => boolean,
  ): Promise<Result<readonly Listed[], StoreError>> => {
    await requireRoot();
    const files: Listed[] = [];
    const look = async (folder: string, depth: number): Promise<void> => {
      const entries = await readFolder(path.join(root, folder), disk);
      const found = entries.map(async (entry) => {
        const name = `${folder}${entry.name}`;
        if (entry.isDirectory() && depth === 0) await look(`${name}/`, 1);
        else if (entry.isFile() && isOurs(name)) files.push(await listed(name));
      });
      await Promise.all(found);
    };
    const listed = async (name: string): Promise<Listed> => {
      const stat = await fs.stat(path.join(root, name)).catch(() => null);
      return { name, size: stat?.size ?? null };
    };
    await look(prefix, 0);
    return ok(files);
  };

  const get = async (name: string): Promise<Result<Uint8Array, NotHere>> => {
    const file = path.join(root, name);
    try {
      if ((await fs.stat(file)).size > largestSegment) return err({ type: "TooLarge" });
      return ok(await persistently(() => fs.readFile(file), disk));
    } catch (fault) {
      if (systemCode(fault) === "ENOENT") {
        await requireRoot();
        return err({ type: "NotFound" });
      }
      // What Windows and the sync clients say of a file that is still in the cloud has many codes.
      if (systemCode(fault) === "ENOTDIR" || systemCode(fault) === "EISDIR") throw fault;
      return err({ type: "NotDownloadedYet" });
    }
  };

  return {
    isListingComplete: true,
    list: (prefix, { signal, isOurs = mayBeSegment } = {}) =>
      inTime(
        reading(() => list(prefix, isOurs)),
        signal,
      ),
    get: (name, { signal } = {}) =>
      inTime(
        reading(() => get(name)),
        signal,
      ),
    putIfAbsent: (name, bytes, { signal } = {}) =>
      inTime(
        asStoreResult(async () => {
          await requireRoot();
          await makeFolders(name);
          const isCreated = await createFile(path.join(root, name), bytes, disk);
          return ok(isCreated ? "Created" : "Exists");
        }),
        signal,
      ),
    probe: ({ signal } = {}) =>
      inTime(
        asStoreResult(async () => {
          await requireRoot();
          await sweepAll(root, disk);
          return ok(null);
        }),
        signal,
      ),
  };
}

const missingRoot = Object.assign(new Error("not a folder"), { code: "ENOENT" });

async function readFolder(folder: string, { fs }: Disk) {
  try {
    return await fs.readdir(folder, { withFileTypes: true });
  } catch (fault) {
    if (systemCode(fault) === "ENOENT") return [];
    throw fault;
  }
}

/** What an app of ours left when it was killed while it copied. */
async function sweepAll(root: string, disk: Disk): Promise<void> {
  const top = path.join(root, "v1");
  for (const team of await readFolder(top, disk)) {
    if (!team.isDirectory()) continue;
    const folder = path.join(top, team.name);
    await sweepTemporaries(folder, new Date(), disk);
    for (const device of await readFolder(folder, disk))
      if (device.isDirectory())
        await sweepTemporaries(path.join(folder, device.name), new Date(), disk);
  }
}

/** As `asStoreResult`; a folder that may not be read is not merely read-only. */
async function reading<T, E>(
  work: () => Promise<Result<T, E>>,
): Promise<Result<T, E | StoreError>> {
  return asStoreResult(work, (code) => ({ type: "Refused", code }));
}

async function asStoreResult<T, E>(
  work: () => Promise<Result<T, E>>,
  forbidden: (code: string) => StoreError = () => ({ type: "ReadOnly" }),
): Promise<Result<T, E | StoreError>> {
  try {
    return await work();
  } catch (fault) {
    return err(folderStoreError(fault, forbidden));
  }
}

function folderStoreError(fault: unknown, forbidden: (code: string) => StoreError): StoreError {
  const code = systemCode(fault);
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
    case "ENODEV":
    case "ENXIO":
      return { type: "FolderMissing" };
    case "ENOSPC":
    case "EDQUOT":
    case "EFBIG":
      return { type: "StoreFull" };
    case "EROFS":
    case "EACCES":
    case "EPERM":
      return forbidden(code);
    case "EBUSY":
      return { type: "Busy", retryAfterMs: 30_000 };
    case "EIO":
    case "ETIMEDOUT":
    case "EHOSTDOWN":
    case "EHOSTUNREACH":
    case "ENETUNREACH":
    case "ENOTCONN":
    case "ESTALE":
      return { type: "Unreachable", retryAfterMs: null };
    case "UNKNOWN":
      if (!(fault instanceof Error && "syscall" in fault)) throw fault;
      return { type: "Refused", code };
    default:
      return { type: "Refused", code };
  }
}
