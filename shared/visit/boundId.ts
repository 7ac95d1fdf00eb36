import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * The id of a row in which one laptop alone can write: a UUIDv8 whose first half is made of the laptop's
 * id and whose second is that of `fresh`, an id minted for it. A laptop's own id is made of the key that
 * it signs with, so nobody else can have one that such an id is bound to.
 */
export function boundId(by: string, fresh: string): string {
  const hex = bytesToHex(sha256(utf8ToBytes(`cf/bound/v1 ${by}`)));
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    fresh.slice(-12),
  ].join("-");
}

/** Whether a laptop can write in the row of this id: in one that is bound the one that it is bound to, else any. */
export const isWriterOf = (id: string, by: string): boolean =>
  id[14] !== "8" || id === boundId(by, id);

/**
 * The same of every row that one laptop wrote and carried over to the ids that it had later, each bound to
 * `boundId(later, id)`: the second half, which they share. Of an id that is bound to nobody the id itself.
 */
export const carriedFrom = (id: string): string => (id[14] === "8" ? id.slice(-12) : id);
