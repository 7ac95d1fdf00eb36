import { bridge } from "../../bridge/bridge.ts";
import { type ErrorWords, vaultErrorInWords } from "./vaultErrorInWords.ts";

/** Puts a new passphrase in place of the current one; words when it did not. */
export async function changePassphrase(current: string, next: string): Promise<ErrorWords | null> {
  const changed = await bridge.changePassphrase({ current, next });
  return changed.ok ? null : vaultErrorInWords(changed.error);
}

/** A new recovery code; the old one has stopped working. */
export async function renewRecovery(
  passphrase: string,
): Promise<{ readonly words: readonly string[] } | { readonly failed: ErrorWords }> {
  const renewed = await bridge.renewRecovery({ passphrase });
  return renewed.ok
    ? { words: renewed.value.recoveryWords }
    : { failed: vaultErrorInWords(renewed.error) };
}

/** Words of the code were typed back; words when that could not be noted. */
export async function confirmRecovery(): Promise<ErrorWords | null> {
  const confirmed = await bridge.confirmRecovery();
  return confirmed.ok ? null : vaultErrorInWords(confirmed.error);
}
