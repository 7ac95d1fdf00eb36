import { bridge } from "../bridge/bridge.ts";
import { Signal } from "../signal.ts";

/** Below this much free room on the disk the person is told and large imports wait. */
const lowSpace = 500 * 1024 * 1024;

/** More than this brought in at once counts as large. */
const largeImport = 1024 * 1024;
const everyMs = 5 * 60 * 1_000;

/** Bytes free when last looked, if they are too few; else null. */
export const shortOfSpace = new Signal<number | null>(null);

/** Looks how much room there is, now and every five minutes; the returned function stops it. */
export function watchFreeSpace(): () => void {
  void checkFreeSpace();
  const timer = setInterval(() => void checkFreeSpace(), everyMs);
  return () => clearInterval(timer);
}

/** Looks now. Bytes free on the disk of this laptop's data; null when it cannot be known. */
export async function checkFreeSpace(): Promise<number | null> {
  const free = await bridge.freeSpace().then(
    ({ bytes }) => bytes,
    () => null,
  );
  shortOfSpace.set(free !== null && free < lowSpace ? free : null);
  return free;
}

/** Why so many bytes must not be brought in now, in words; null when they may. */
export async function refuseLargeImport(bytes: number): Promise<string | null> {
  if (bytes <= largeImport) return null;
  const room = await checkFreeSpace();
  if (room === null || room >= lowSpace) return null;
  return `There is little room left on this laptop’s disk (${megabytes(room)}), so nothing was brought in. What is here is safe. Free at least ${megabytes(lowSpace)}, then try again.`;
}

/** "312 MB". */
const megabytes = (bytes: number): string =>
  `${Math.round(bytes / 1024 / 1024).toLocaleString("en-GB")} MB`;
