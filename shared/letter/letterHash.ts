import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { LetterModel } from "../visit/letterModel.ts";

/**
 * SHA-256 of the letter's content, hexadecimal: the same for PDF, preview and any later form.
 * Keys are sorted, so that the order in which a record was written does not matter.
 */
export function letterHash(model: LetterModel): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(model))));
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
