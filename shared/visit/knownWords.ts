import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import * as z from "zod";
import { VocabularyKey } from "./fields.ts";

/** A word that is spelled as it should be, though no dictionary has it. */
export const KnownWord = z.string().min(1).max(40);
export type KnownWord = z.infer<typeof KnownWord>;

/** The words of a visit by their keys: two laptops that add one each end with both, and the same twice with one. */
export const KnownWords = z.record(VocabularyKey, KnownWord);
export type KnownWords = z.infer<typeof KnownWords>;

/** The key a word stands under, whichever way a keyboard composes its accents. */
export const keyOfWord = (word: string): VocabularyKey =>
  `w${bytesToHex(sha256(utf8ToBytes(word.normalize("NFC")))).slice(0, 40)}`;
