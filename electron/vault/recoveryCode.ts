import { entropyToMnemonic, mnemonicToEntropy } from "@scure/bip39";
import { wordlist } from "@scure/bip39/wordlists/english.js";
import { subkey } from "../../shared/crypto/subkey.ts";
import { err, ok, type Result } from "../../shared/result.ts";

/** Words in a recovery code: 256 bits and 8 of checksum, 11 to a word. */
const wordsInCode = 24;

/** The code of 32 random bytes, as words of the BIP 39 English list. */
export const wordsOf = (code: Uint8Array): readonly string[] =>
  entropyToMnemonic(code, wordlist).split(" ");

/**
 * Reads the words back as a person types them: numbers, case, commas and line breaks do not matter.
 * `unknownWord`, counted from 1, is the first that is not in the list; null when the count or the
 * checksum does not fit.
 */
export function codeOf(
  typed: string,
): Result<Uint8Array, { readonly type: "MistypedRecovery"; readonly unknownWord: number | null }> {
  const words =
    typed
      .normalize("NFKD")
      .toLowerCase()
      .match(/[a-z]+/g) ?? [];
  const unknown = words.findIndex((word) => !wordlist.includes(word));
  if (unknown !== -1) return err({ type: "MistypedRecovery", unknownWord: unknown + 1 });
  if (words.length !== wordsInCode) return err({ type: "MistypedRecovery", unknownWord: null });
  try {
    return ok(mnemonicToEntropy(words.join(" "), wordlist));
  } catch {
    return err({ type: "MistypedRecovery", unknownWord: null });
  }
}

/** What the recovery code wraps under. It has 256 random bits: no guessing to slow down. */
export const rootOfCode = (code: Uint8Array, salt: Uint8Array): Uint8Array =>
  subkey(code, "cf/vault/recovery/v1", { salt });
