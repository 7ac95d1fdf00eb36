import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import * as z from "zod";
import { writeInFolder } from "./checkedFile.ts";

const Tries = z.strictObject({ wrong: z.int().min(0), lastAt: z.number() });

/** Milliseconds to wait after so many wrong tries in a row: none up to the fourth, then 5 s doubling to 5 min. */
const waitAfter = (wrong: number): number =>
  wrong < 5 ? 0 : Math.min(5_000 * 2 ** (wrong - 5), 300_000);

/**
 * Counts wrong passphrases across restarts and says how long the next try has to wait. It slows down
 * somebody at the keyboard; who has copied the disk is slowed by Argon2id. Nothing is ever wiped.
 */
export function wrongTries(
  folder: string,
  { now, platform }: { readonly now: () => number; readonly platform: NodeJS.Platform },
) {
  const file = path.join(folder, "tries.json");
  let known: z.infer<typeof Tries> | null = null;
  const read = async () => (known ??= await readTries(file));
  return {
    async waitMs(): Promise<number> {
      const { wrong, lastAt } = await read();
      const passed = now() - lastAt;
      // A clock that was set back counts as no time passed, not as a wait of years.
      return Math.max(0, waitAfter(wrong) - Math.max(0, passed));
    },
    /** Before the outcome of a try is told. */
    async count(): Promise<void> {
      const { wrong } = await read();
      known = { wrong: wrong + 1, lastAt: now() };
      // A disk that is full must not keep the owner out: then it counts until the app ends.
      await writeInFolder(file, Buffer.from(JSON.stringify(known)), platform);
    },
    async forget(): Promise<void> {
      if ((await read()).wrong === 0) return;
      known = { wrong: 0, lastAt: 0 };
      await rm(file, { force: true }).catch(() => undefined);
    },
  };
}

async function readTries(file: string): Promise<z.infer<typeof Tries>> {
  try {
    return Tries.parse(JSON.parse(await readFile(file, "utf8")));
  } catch {
    return { wrong: 0, lastAt: 0 };
  }
}
