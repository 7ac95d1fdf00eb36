import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { LetterModel } from "./letterModel.ts";

/**
 * SHA-256 of the letter's content, hexadecimal: the same for PDF, preview and any later form.
 * Keys are sorted, so that the order in which a record was written does not matter.
 */
export const letterHash = (model: LetterModel): string => contentHash(model);

/** SHA-256 of plain JSON, hexadecimal, whatever the order of its keys. */
export const contentHash = (value: unknown): string =>
  bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
