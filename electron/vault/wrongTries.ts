import path from "node:path";
import * as z from "zod";
import type { Disk } from "../files/disk.ts";
import { jsonIfThere, removeIfThere } from "../files/readIfThere.ts";
import { writeInFolder } from "./checkedFile.ts";

/** `lastAt` was read by 0.1.0 and decides nothing any more: a clock that can be set is no measure. */
const Tries = z.strictObject({ wrong: z.int().min(0), lastAt: z.number() });

/** Milliseconds to wait after so many wrong tries in a row: none up to the fourth, then 5 s doubling to 5 min. */
const waitAfter = (wrong: number): number =>
  wrong < 5 ? 0 : Math.min(5_000 * 2 ** (wrong - 5), 300_000);

/** What is left to wait after a restart, counted from it: ending the app spares nothing, and keeps nobody out for long. */
const mostAfterStart = 60_000;

/**
 * Counts wrong passphrases across restarts and says how long the next try has to wait. It slows down
 * somebody at the keyboard; who has copied the disk is slowed by Argon2id. Nothing is ever wiped.
 */
export function wrongTries(
  folder: string,
  {
    now,
    runningMs,
    disk,
  }: {
    readonly now: () => number;
    /** Milliseconds since some moment before this run, whatever becomes of the clock. */
    readonly runningMs: () => number;
    readonly disk: Disk;
  },
) {
  const file = path.join(folder, "tries.json");
  const began = runningMs();
  let known: { readonly wrong: number; readonly until: number } | null = null;
  const read = async () => {
    if (known !== null) return known;
    const tries = Tries.safeParse(await jsonIfThere(file, disk));
    const wrong = tries.success ? tries.data.wrong : 0;
    return (known ??= { wrong, until: began + Math.min(waitAfter(wrong), mostAfterStart) });
  };
  return {
    async waitMs(): Promise<number> {
      return Math.max(0, (await read()).until - runningMs());
    },
    /** Before the outcome of a try is told. */
    async count(): Promise<void> {
      const { wrong } = await read();
      known = { wrong: wrong + 1, until: runningMs() + waitAfter(wrong + 1) };
      const tries = { wrong: known.wrong, lastAt: now() };
      // A disk that is full must not keep the owner out: then it counts until the app ends.
      await writeInFolder(file, Buffer.from(JSON.stringify(tries)), disk.platform);
    },
    async forget(): Promise<void> {
      if ((await read()).wrong === 0) return;
      known = { wrong: 0, until: 0 };
      // What stays costs its owner a minute at the next start, and opens nothing.
      await removeIfThere(file, disk).catch(() => false);
    },
  };
}
