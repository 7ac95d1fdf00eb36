import { concatBytes, type Random, u32, utf8ToBytes } from "../bytes.ts";
import { digest } from "../digest.ts";

/** Randomness that is the same in every run: a hash chain from `seed`. For tests and golden files only. */
export function fixedRandom(seed: string): Random {
  let drawn = 0;
  return (count) => {
    const bytes = new Uint8Array(count);
    for (let at = 0; at < count; at += 32) {
      drawn += 1;
      const block = digest(concatBytes(utf8ToBytes(seed), u32(drawn)));
      bytes.set(block.subarray(0, Math.min(32, count - at)), at);
    }
    return bytes;
  };
}
