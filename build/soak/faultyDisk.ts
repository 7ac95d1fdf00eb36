import * as fs from "node:fs/promises";
import type { Disk } from "../../electron/files/disk.ts";
import { turns } from "../../shared/turns.ts";

/** What happens to one call. `kill` ends the app there: every later call of the same run fails too. */
export type Fault = "EIO" | "EBUSY" | "ENOSPC" | "EPERM" | "kill";

/** The app was killed: whatever it still tries comes to nothing. */
export class Killed extends Error {
  override name = "Killed";
}

const ofDisk = ["readFile", "readdir", "stat", "lstat", "mkdir", "rm", "link", "rename"] as const;
const ofHandle = ["write", "writeFile", "sync", "datasync", "truncate"] as const;

/**
 * The real disk, of which one call at a time fails as it was armed. Without waiting for the platter: no
 * power is cut here. The database that a laptop plays counts its calls here as well.
 */
export class FaultyDisk {
  readonly disk: Disk;
  /** How many calls of each kind of fault there were. */
  readonly struck = new Map<Fault, number>();
  #left = Number.POSITIVE_INFINITY;
  #fault: Fault = "EIO";
  #isDead = false;
  /** Which of two calls comes first is the same in every run. */
  readonly #inTurn = turns();

  constructor() {
    const faulty = { ...fs } as Record<string, unknown>;
    for (const name of ofDisk) {
      const method = fs[name] as (...given: readonly unknown[]) => Promise<unknown>;
      faulty[name] = (...given: readonly unknown[]) =>
        this.#inTurn(async () => {
          this.touch();
          return method(...given);
        });
    }
    faulty["open"] = (...given: Parameters<typeof fs.open>) =>
      this.#inTurn(async () => {
        this.touch();
        return this.#handle(await fs.open(...given));
      });
    // Has every call of Node's own, the ones above in place of theirs.
    this.disk = { fs: faulty as typeof fs, platform: "linux", pauses: [0, 0, 0] };
  }

  /** The call after so many more fails. */
  arm(fault: Fault, after: number): void {
    this.#fault = fault;
    this.#left = after;
  }

  /** The app is started anew: nothing is armed. */
  revive(): void {
    this.#isDead = false;
    this.#left = Number.POSITIVE_INFINITY;
  }

  /** A call to the disk, or to the database. Throws when it is the one that fails. */
  touch(): void {
    const fault = this.#strikes();
    if (fault !== null) throw faultOf(fault);
  }

  /** Something was done whole: the app may be killed before it hears so, and nothing else can fail. */
  done(): void {
    if (this.#fault === "kill") this.touch();
  }

  #strikes(): Fault | null {
    if (this.#isDead) return "kill";
    this.#left -= 1;
    if (this.#left >= 0) return null;
    this.#left = Number.POSITIVE_INFINITY;
    this.#isDead = this.#fault === "kill";
    this.struck.set(this.#fault, (this.struck.get(this.#fault) ?? 0) + 1);
    return this.#fault;
  }

  #handle(handle: fs.FileHandle): fs.FileHandle {
    for (const name of ofHandle) {
      const method = handle[name] as (...given: readonly unknown[]) => Promise<unknown>;
      const replaced = (...given: readonly unknown[]): Promise<unknown> =>
        this.#inTurn(async () => {
          const fault = this.#strikes();
          if (fault === null)
            return name === "sync" || name === "datasync"
              ? undefined
              : Reflect.apply(method, handle, given);
          const [bytes, from, length, position] = given;
          // A part may have come through before.
          if (name === "write" && bytes instanceof Uint8Array)
            await writeHalf(handle, bytes, { from, length, position });
          throw faultOf(fault);
        });
      Object.assign(handle, { [name]: replaced });
    }
    return handle;
  }
}

const faultOf = (fault: Fault): Error =>
  fault === "kill" ? new Killed() : Object.assign(new Error(fault), { code: fault });

async function writeHalf(
  handle: fs.FileHandle,
  bytes: Uint8Array,
  at: { readonly from: unknown; readonly length: unknown; readonly position: unknown },
): Promise<void> {
  const [from, length, position] = [Number(at.from), Number(at.length), Number(at.position)];
  const part = Math.floor(length / 2);
  if (part > 0) await Object.getPrototypeOf(handle).write.call(handle, bytes, from, part, position);
}
