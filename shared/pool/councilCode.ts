import { hmac } from "@noble/hashes/hmac.js";
import { scrypt } from "@noble/hashes/scrypt.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { councilKey } from "./councilKey.ts";

/** Characters that a code word has at least: with fewer, whoever tries them all finds the council behind a code. */
export const codeWordLength = 12;

/** Gives councils their codes, all of them under one code word of the office's. */
export type CodeCouncil = (name: string) => string;

/**
 * Codes of an office: the same council has the same one in every file that was made with the same code
 * word, and without the word nobody can try the names of England's councils on them. Takes about a
 * tenth of a second. A code has 30 bits: of 152 councils two share one once in 90,000 offices.
 */
export function councilCodes(codeWord: string): CodeCouncil {
  const key = scrypt(utf8ToBytes(codeWord.normalize("NFKC").trim()), "cf/council-code/v1", {
    N: 2 ** 15,
    r: 8,
    p: 1,
    dkLen: 32,
  });
  return (name) => {
    const hash = hmac(sha256, key, utf8ToBytes(councilKey(name)));
    const code = Array.from(hash.slice(0, 6), (byte) => letters[byte & 31] ?? "").join("");
    return `Council ${code}`;
  };
}

/** Without those that are read for another. */
const letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
