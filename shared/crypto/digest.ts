import { sha256 } from "@noble/hashes/sha2.js";
import { digestNatively } from "./native.ts";

/** SHA-256, 32 bytes. */
export const digest = (bytes: Uint8Array): Uint8Array => sha256(bytes);

/** The same of a whole file, by the runtime where it can. */
export const digestLarge = (bytes: Uint8Array): Promise<Uint8Array> =>
  digestNatively(bytes).catch(() => sha256(bytes));
