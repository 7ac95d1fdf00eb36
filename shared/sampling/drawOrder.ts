import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** The seeds of both sides, as used: see `usedSeed`. */
export type Seeds = { readonly host: string; readonly team: string };

/** A case in the order of a draw. */
export type Ordered<Row> = {
  readonly row: Row;
  /** SHA-256 over seeds and reference. */
  readonly hash: Uint8Array;
};

/** What `Draw.recipe` says of draws made by this order. */
export const recipe = "sha256/1";

/**
 * The whole list in the order of the draw: by SHA-256 of host's seed, team's seed, a stroke and the
 * reference, ascending. Each seed decides the order alone, so neither side can have it to its taste
 * without knowing the other's; `sha256sum | sort` gives the same. The order of `rows` has no part in it.
 */
export function drawOrder<Row extends { readonly reference: string }>(
  rows: readonly Row[],
  { host, team }: Seeds,
): readonly Ordered<Row>[] {
  const stem = `${host}${team}|`;
  const keyed = rows.map((row) => {
    const hash = sha256(utf8ToBytes(stem + row.reference));
    return { row, hash, key: firstBytes(hash) };
  });
  return keyed.sort((a, b) => a.key - b.key || laterBytes(a.hash, b.hash));
}

/**
 * SHA-256 of references, sorted and each on a line: tells whether two lists hold the same cases,
 * whatever their order. `LC_ALL=C sort references.txt | sha256sum` gives the same.
 */
export function referencesFingerprint(references: readonly string[]): string {
  const encoded = references.map((reference) => ({ reference, bytes: utf8ToBytes(reference) }));
  // By bytes, as `LC_ALL=C sort` does: UTF-16 has another order beyond its first plane.
  encoded.sort((a, b) =>
    isPlain(a.reference) && isPlain(b.reference)
      ? a.reference < b.reference
        ? -1
        : Number(a.reference > b.reference)
      : laterBytes(a.bytes, b.bytes, 0) || a.bytes.length - b.bytes.length,
  );
  return bytesToHex(sha256(utf8ToBytes(encoded.map(({ reference }) => `${reference}\n`).join(""))));
}

/** A hash in hexadecimal, as `sha256sum` prints it. */
export const hashInHex = (hash: Uint8Array): string => bytesToHex(hash);

// 48 bits: as many as a number holds whole with room to spare, and hardly ever alike in two.
function firstBytes(hash: Uint8Array): number {
  let key = 0;
  for (let at = 0; at < 6; at += 1) key = key * 256 + (hash[at] ?? 0);
  return key;
}

function laterBytes(a: Uint8Array, b: Uint8Array, from = 6): number {
  for (let at = from; at < Math.min(a.length, b.length); at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const isPlain = (text: string): boolean => !/[\uD800-\uFFFF]/.test(text);
