import { setTimeout as wait } from "node:timers/promises";
import { systemCode } from "./systemCode.ts";

/** Pauses of 10, 20, … 100 ms and then 100 ms each, a minute in all: what virus scanners have been seen to take. */
export const heldPauses: readonly number[] = [
  ...Array.from({ length: 10 }, (_, position) => 10 * (position + 1)),
  ...Array.from({ length: 594 }, () => 100),
];

/** A disk, stick or share that fails for a moment is asked so often again. */
const momentarily = 3;

/**
 * Runs `run` again while another program holds the file, as virus scanners and sync clients do on
 * Windows; elsewhere only a busy file is worth waiting for. What a disk or share cannot do at this
 * moment is tried three times more. Throws the last fault after the last pause.
 */
export async function persistently<T>(
  run: () => Promise<T>,
  { platform, pauses = heldPauses }: PersistentlyOptions,
): Promise<T> {
  let left = momentarily;
  for (const pause of pauses) {
    try {
      return await run();
    } catch (fault) {
      const isPassing = passing.has(systemCode(fault) ?? "") && left > 0;
      if (isPassing) left -= 1;
      else if (!isHeld(fault, platform)) throw fault;
      await wait(pause);
    }
  }
  return run();
}

export interface PersistentlyOptions {
  readonly platform: NodeJS.Platform;
  readonly pauses?: readonly number[];
}

const passing: ReadonlySet<string> = new Set(["EIO", "EAGAIN", "ETIMEDOUT", "EINTR"]);

function isHeld(fault: unknown, platform: NodeJS.Platform): boolean {
  const code = systemCode(fault);
  return code === "EBUSY" || (platform === "win32" && (code === "EPERM" || code === "EACCES"));
}
